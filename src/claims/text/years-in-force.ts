import type { Clause } from './clauses';
import type { Mention } from './mention';
import { withoutYears } from './own-words';
import type { Said } from './said';
import { spanOf, type YearSpan } from './spans';
import type { SpokenYear, YearWord } from './years';

/** 上年11人 and 两年合计 hold for their own number only. */
const isLocal = ({ kind }: SpokenYear): boolean => kind === 'before' || kind === 'both';
/** A clause that goes on from the one before: 上年11人、12人. */
/** What joins years. */
const JOINTS = /^[、和与及至到]*$/;
const JOINED = /(?:、|和|与|及)$/;

/** 43篇(2020年): the year that stands alone in brackets behind a number is that number's. */
export const yearBehind = (text: string, { years }: Clause, { end: at }: Mention): YearWord | undefined =>
  years.find(({ start, end }) => text[at] === '(' && start === at + 1 && text[end] === ')');

/** Which years a paragraph speaks of, as it goes along: one that is named holds until another is. */
export class YearsInForce {
  /** What held before a part of the sentence began with 上年, and holds again behind it. */
  private base: YearSpan | undefined;
  /** A year that holds for the numbers of a row only, and in which clause it was named. */
  private local: { readonly span: YearSpan | undefined; readonly clause: number } | undefined;
  /** What a bracket says of years holds within it. */
  private readonly outer: (YearSpan | undefined)[] = [];
  private sentence = 0;
  private segment = 0;
  private depth = 0;

  /**
   * @param shown years that the report shows, ascending
   * @param span what holds now
   */
  constructor(
    private readonly text: string,
    private readonly shown: readonly string[],
    private span?: YearSpan,
  ) {}

  /** What holds behind all that was read; what began with 上年 is over. */
  get now(): YearSpan | undefined {
    return this.base ?? this.span;
  }

  /** Goes on to the next clause, whatever it tells of. */
  enter({ sentence, depth }: Clause): void {
    // What happened in a year that the tables do not show says nothing of the next sentence.
    if (sentence !== this.sentence && this.span?.years.every((year) => !this.shown.includes(year)))
      this.span = undefined;
    this.sentence = sentence;
    while (this.depth < depth) this.outer[this.depth++] = this.span;
    if (this.depth > depth) {
      this.span = this.outer[depth];
      this.depth = depth;
    }
  }

  /** Begins to read a clause. @returns true where it opens a part of a sentence */
  open({ segment, start, years }: Clause, at: number): boolean {
    const opens = segment !== this.segment || at === 0;
    this.segment = segment;
    if (!opens) return false;
    if (this.base !== undefined) this.span = this.base;
    const isFirst = ({ year, compared, start: from }: YearWord): boolean =>
      !compared && isLocal(year) && from - start < 2;
    this.base = years.some(isFirst) ? this.span : undefined;
    return true;
  }

  /** The years of a number. @returns also the year word that tells them, where its clause has one */
  of(
    clause: Clause,
    at: number,
    order: number,
    opens: boolean,
  ): { readonly span: YearSpan | undefined; readonly told: YearWord | undefined } {
    const mention = clause.mentions[order]!;
    const behind = yearBehind(this.text, clause, mention);
    if (behind !== undefined) return { span: spanOf(behind.year, this.shown), told: behind };
    const before = clause.years.filter(({ compared, start }) => !compared && start < mention.start);
    const later =
      this.span === undefined ? clause.years.find(({ compared, year }) => !compared && !isLocal(year)) : undefined;
    const told = before[before.length - 1] ?? later;
    if (told === undefined) {
      const isListed =
        order === 0 &&
        this.local !== undefined &&
        (this.local.clause === at || (this.local.clause === at - 1 && JOINED.test(this.text.slice(0, clause.start))));
      if (!isListed || this.local?.span === undefined) return { span: this.span, told };
      this.local = { span: this.local.span, clause: at };
      return { span: this.local.span, told };
    }
    const span = spanOf(told.year, this.shown) ?? this.span;
    const holds = !isLocal(told.year) && !told.named;
    if (holds || (opens && !told.named)) this.span = span;
    if (isLocal(told.year)) this.local = { span, clause: at };
    return { span, told };
  }

  /** A number has come to what it is in this year. */
  risen(span: YearSpan | undefined): void {
    this.span = span;
  }

  /** The year that something rose to: the one after that it rose from, where that is known. */
  risenTo(from: Said): YearSpan | undefined {
    const last = this.shown[this.shown.length - 1];
    if (last === undefined) return this.span;
    const own = from.span?.years[0];
    const hasOwn = from.clause.years.some(({ compared, start }) => !compared && start < from.mention.start);
    const year = hasOwn && own !== undefined && own < last ? String(Number(own) + 1) : (own ?? last);
    return { years: [year], kind: 'one', sure: true };
  }

  /** The year that a number is compared with where it stands just before it: 比上年的1591人. */
  against(clause: Clause, mention: Mention, from: number, before?: Clause): YearSpan | undefined | 'none' {
    // 较上年(67.88%): the bracket is a clause of its own.
    const isInBracket = before !== undefined && this.text[clause.start - 1] === '(' && before.end === clause.start - 1;
    const years = isInBracket ? [...before.years, ...clause.years] : clause.years;
    const found = years.find(
      ({ compared, start, end }) =>
        compared &&
        (start >= from || isInBracket) &&
        end <= mention.start &&
        /^的?\(?$/.test(this.text.slice(end, mention.start)),
    );
    return found === undefined ? 'none' : spanOf(found.year, this.shown);
  }

  /** Leaves a clause: its last year holds on. */
  leave(clause: Clause): void {
    // 两年来,师资队伍建设费累计43万元: said by itself it holds as well, but leaves open whether for each or for both.
    // So does 2022年、2023年两年间.
    const isBoth = clause.years.some(({ year }) => year.kind === 'both');
    if (
      isBoth &&
      clause.mentions.length === 0 &&
      JOINTS.test(withoutYears(this.text, clause.start, clause.end, clause))
    ) {
      const named = clause.years.flatMap(({ year }) => (year.kind === 'year' ? [year.year] : []));
      this.base ??= this.span;
      this.span = { years: named.length > 0 ? named : this.shown, kind: 'several', sure: false };
      return;
    }
    const own = clause.mentions.map((mention) => yearBehind(this.text, clause, mention));
    const last = clause.years
      .filter((word) => !word.compared && !word.named && !isLocal(word.year) && !own.includes(word))
      .pop();
    if (last !== undefined) this.span = spanOf(last.year, this.shown) ?? this.span;
  }
}
