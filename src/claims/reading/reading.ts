import type { Entry, Named } from '../lines/entries';
import type { ClaimOperator } from '../lines/lines';
import type { Naming, Subject } from '../lines/match';
import type { PrintedShares } from '../lines/printed';
import type { Statement, StatementKind, TextPlace, Unread } from '../statement';
import type { Clause } from '../text/clauses';
import type { Mention } from '../text/mention';
import { withoutYears } from '../text/own-words';
import type { Paragraph } from '../text/paragraph';
import type { Said } from '../text/said';
import { onlyYear } from '../text/spans';
import { placeIn, type SpokenText } from '../text/spoken-text';
import { Parts, subjectsOf } from './subjects';
import type { Understood } from './understood';

/** A number that a line knows, for lines that compare two places of the text. */
export interface NamedPlace {
  readonly line: string;
  readonly said: Said;
  readonly block: number;
  readonly spoken: SpokenText;
}

/** A number of the text as it was told of a year. */
export interface Told {
  readonly mention: Mention;
  readonly place: TextPlace;
}

/** What the text gives beside a number: a list, or parts of it. */
export interface BesideSaid {
  readonly operator: ClaimOperator;
  readonly outcome: 'agrees' | 'differs';
  readonly expected: string;
  readonly others: readonly { readonly start: number; readonly end: number }[];
}

/** Clauses before a change that may tell of what it is. */
const FEW = 6;

/** What has been read of a report so far: its statements, and what the numbers of the block at hand turned out to be. */
export class Reading {
  readonly statements: Statement[] = [];
  readonly unread: Unread[] = [];
  readonly named: NamedPlace[] = [];
  /** The numbers of this block that were made out, in order. */
  understood: Understood[] = [];
  /** What the shares of this block are of, once one has said it: 占专任教师的67.88%. */
  whole: Named | undefined;
  private readonly unlisted = new Set<string>();
  private readonly series = new Map<string, Map<string, Told>>();
  private readonly parts: Parts;
  private clauses: readonly Clause[] = [];
  private subjects: ReadonlyMap<Clause, Subject> = new Map();
  private block = 0;
  private spoken: SpokenText = { text: '', offsets: [] };
  /** The part of a sentence that tells of something no table knows. */
  private other: number | undefined;
  /** A change of something that is not known, and the number that was made out last before it. */
  private lost: { readonly clause: Clause; readonly behind: Understood | undefined } | undefined;

  /**
   * @param entries the lines with what the tables have for them
   * @param shown the years that the report shows, ascending
   * @param printed shares as the tables print them
   * @param places names that say whose a number is and nothing else
   */
  constructor(
    readonly entries: readonly Entry[],
    readonly shown: readonly string[],
    readonly printed: PrintedShares,
    private readonly places: readonly string[],
  ) {
    this.parts = new Parts(entries);
  }

  /** Turns to a block of the report. What a name was told to be is kept; all else is of one block only. */
  open(block: number, spoken: SpokenText, paragraph: Paragraph): void {
    this.block = block;
    this.spoken = spoken;
    this.clauses = paragraph.clauses;
    this.subjects = subjectsOf(paragraph, this.parts);
    this.understood = [];
    this.whole = undefined;
    this.other = undefined;
    this.lost = undefined;
  }

  /** The number that was made out last. */
  get last(): Understood | undefined {
    return this.understood[this.understood.length - 1];
  }

  /** What may complete the words of a number. */
  naming({ context, near, clause, joined }: Said): Naming {
    const last = this.last?.said.clause.sentence === clause.sentence ? this.last.named?.members : undefined;
    const subject = this.subjects.get(clause);
    const topic = last === undefined && subject === undefined ? undefined : { ...last, ...subject?.members };
    return { context, near, row: joined, places: this.places, subject, ...(topic === undefined ? {} : { topic }) };
  }

  /** The rest of this part of the sentence tells of something that no table knows: 康宁护理班毕业19人,就业19人. */
  tellsOfOther({ clause }: Said): void {
    this.other = clause.segment;
  }

  /** The words of the few clauses without numbers between a number and another behind it in its sentence, nearest first. */
  wordsSince(last: Understood | undefined, { clause: to }: Said): string[] {
    const at = this.clauses.indexOf(to);
    const from = last?.said.clause.end ?? 0;
    return this.clauses
      .slice(Math.max(0, at - FEW), at)
      .filter(
        ({ start, sentence, depth, mentions }) =>
          start >= from && sentence === to.sentence && depth <= to.depth && mentions.length === 0,
      )
      .map((clause) => withoutYears(this.spoken.text, clause.start, clause.end, clause))
      .reverse();
  }

  /** True where a share or a change behind a number told of something else: 招生456人,交通类占32.89%. */
  toldSince(last: Understood): boolean {
    const { sentence } = last.said.clause;
    return this.understood
      .slice(this.understood.indexOf(last) + 1)
      .some(
        ({ said, core, kind }) =>
          kind !== 'figure' && said.clause.sentence === sentence && core !== '' && core !== last.core,
      );
  }

  /** Of what a change tells is not known. */
  lose({ clause }: Said): void {
    this.lost = { clause, behind: this.last };
  }

  /** True where no number was made out since then in this sentence: what goes on tells of the same. */
  isLost({ clause }: Said): boolean {
    const { lost } = this;
    return lost?.behind === this.last && lost?.clause.sentence === clause.sentence && lost.clause.depth <= clause.depth;
  }

  /** True where a number stands in such a part. */
  isOfOther({ clause }: Said): boolean {
    return this.other === clause.segment;
  }

  /** Keeps what a number without a line was told to be in its year. */
  keep(core: string, { span, mention }: Said): void {
    const year = onlyYear(span);
    if (core === '' || year === undefined) return;
    const years = this.series.get(core) ?? new Map<string, Told>();
    this.series.set(core, years);
    years.set(year, { mention, place: this.placeOf(mention) });
  }

  /** What was kept by a core for a year. */
  kept(core: string, year: string): Told | undefined {
    return this.series.get(core)?.get(year);
  }

  /** Notes a number as known by a line. */
  know(line: string, said: Said): void {
    this.named.push({ line, said, block: this.block, spoken: this.spoken });
  }

  /** True the first time that these names of a list are told as missing. */
  isFirst(missing: readonly string[]): boolean {
    const before = this.unlisted.size;
    return this.unlisted.add(missing.join('、')).size > before;
  }

  /** States how a number came out. */
  state(said: Said, kind: StatementKind, rest: Omit<Statement, 'place' | 'number' | 'kind' | 'said'>): void {
    const { mention, clause, printed, from = clause.start, until = mention.end } = said;
    const { digits } = mention;
    const isWholeClause = mention.unit === '' && digits.end === clause.end && digits.start === clause.start;
    this.statements.push({
      place: this.placeOf({ start: Math.min(from, mention.start), end: until }),
      number: this.placeOf(digits),
      kind,
      said: isWholeClause ? printed : this.spoken.text.slice(digits.start, mention.end),
      ...rest,
      severity: rest.outcome === 'rounding' ? 'rounding' : rest.severity,
    });
  }

  /** States how a number stands to what the text itself gives beside it. */
  stateText(said: Said, kind: StatementKind, { operator, outcome, expected, others }: BesideSaid): void {
    const places = others.map((other) => this.placeOf(other));
    this.state(said, kind, {
      members: [],
      operator,
      outcome,
      expected,
      figures: [],
      others: places,
      severity: 'query',
    });
  }

  /** Notes that a number was compared with nothing. */
  leave({ start, end, digits }: Mention, why: Unread['why']): void {
    const printed = this.spoken.text.slice(digits.start, digits.end);
    this.unread.push({ place: this.placeOf({ start, end }), printed, why });
  }

  /** A stretch of the spoken text where the block has it. */
  placeOf({ start, end }: { readonly start: number; readonly end: number }): TextPlace {
    return { block: this.block, ...placeIn(this.spoken, start, end) };
  }

  /** Where a name stands before a number. */
  placeBefore(name: string, { mention }: Said): TextPlace {
    const start = Math.max(0, this.spoken.text.lastIndexOf(name, mention.start));
    return this.placeOf({ start, end: start + name.length });
  }
}
