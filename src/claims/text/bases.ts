import { BASE_AROUND, BASE_OPENS, CHANGE, NO_BASE, OF_BASE, PART_OF_YEAR } from '../../catalogue/claims/change-words';
import type { Clause } from './clauses';
import type { Mention } from './mention';
import { spanOf } from './spans';
import type { YearWord } from './years';

/** What a change is told against. */
export interface Base {
  /** Absent for the year before, whatever that is; `other` where it is nothing of one year: a plan, 年初. */
  readonly year?: string;
  /** What else is said of it, without its years and numbers: 招生人数 of 比2020年招生人数. */
  readonly words: string;
}

/** Year of a base that is of no year that tables have. */
export const OTHER = 'other';

/** A base and how far what is said holds for the changes behind it. */
interface Held {
  readonly start: number;
  readonly end: number;
  readonly until: number;
  readonly base: Base;
}

const AROUND = new RegExp(BASE_AROUND, 'g');
const OPENS = new RegExp(BASE_OPENS, 'g');
const YEAR_ON_YEAR = /^[同环]比$/;
/** No base stands between such a word and its number: 超过300人. */
const AT_NUMBER = /^(?:约|近|了|达|到)*$/;

/** Letters between what something is told against and the change: no more are looked through. */
const FAR = 60;

/** What the changes of a text are told against, where it says so: in their own clause, or in one before that holds on. */
export class Bases {
  private readonly held: readonly Held[];

  /** @param shown years that the report shows, ascending */
  constructor(
    private readonly text: string,
    private readonly clauses: readonly Clause[],
    private readonly shown: readonly string[],
  ) {
    this.held = this.found();
  }

  /** The base of a change: the last that was told before it and still holds. */
  of({ start }: Mention): Base | undefined {
    return this.held.filter((one) => one.end <= start && start < one.until).pop()?.base;
  }

  private found(): Held[] {
    const masked = this.text.replace(NO_BASE, (word) => '·'.repeat(word.length));
    const held: Held[] = [];
    const add = (start: number, from: number, to: number, end: number): void => {
      const base = this.baseIn(from, to);
      if (base !== undefined) held.push({ start, end, until: this.until(start, end), base });
    };
    const rest = masked.replace(AROUND, (all, ...groups) => {
      const at: number = groups[3];
      const inner: string = groups.slice(0, 3).find((group) => group !== undefined);
      const from = at + all.indexOf(inner);
      add(at, from, from + inner.length, at + all.length);
      return '·'.repeat(all.length);
    });
    for (const { 0: word, index } of rest.matchAll(OPENS)) {
      const from = index + word.length;
      const clause = this.clauses.find(({ start, end }) => start <= index && index < end);
      if (clause === undefined) continue;
      if (YEAR_ON_YEAR.test(word)) {
        held.push({ start: index, end: from, until: this.until(index, from), base: { words: '' } });
        continue;
      }
      const to = this.endOf(clause, from);
      if (to !== undefined && to > from) add(index, from, to, to);
    }
    return held.sort((a, b) => a.start - b.start);
  }

  /** Where a base that begins in a clause ends: where the change begins, or with the clause. */
  private endOf({ mentions, end }: Clause, from: number): number | undefined {
    for (const { start } of mentions) {
      if (start < from) continue;
      if (start - from > FAR) break;
      const words = this.text.slice(from, start);
      if (AT_NUMBER.test(words)) return undefined;
      const change = CHANGE.exec(words);
      if (change !== null) return from + change.index;
    }
    return Math.min(end, from + FAR);
  }

  /** What opens a sentence holds to its end; else a base holds for its part, its bracket, until another year is told. */
  private until(start: number, end: number): number {
    const at = this.clauses.findIndex((one) => one.start <= start && start < one.end);
    const own = this.clauses[at];
    if (own === undefined) return end;
    const opens = !own.mentions.some((mention) => mention.start >= end);
    for (const next of this.clauses.slice(at + 1)) {
      if (next.sentence !== own.sentence || next.depth < own.depth) return next.start;
      if (!opens && (next.segment !== own.segment || next.years.some(({ compared }) => !compared))) return next.start;
    }
    return this.text.length;
  }

  private baseIn(from: number, to: number): Base | undefined {
    const isIn = ({ start, end }: { start: number; end: number }): boolean => start >= from && end <= to;
    const all = this.clauses.filter(({ start, end }) => start < to && end > from);
    const years = all.flatMap((clause) => clause.years).filter(isIn);
    const numbers = all.flatMap((clause) => clause.mentions).filter(isIn);
    let words = '';
    let at = from;
    for (const { start, end } of [...years, ...numbers].sort((a, b) => a.start - b.start)) {
      words += this.text.slice(at, start);
      at = Math.max(at, end);
    }
    words = (words + this.text.slice(at, to)).replace(/[()]/g, '').replace(OF_BASE, '');
    const told = [...new Set(years.map((year) => this.yearOf(year)))];
    // 比同期增加: the same time of the year before.
    if (told.length === 0) return { ...(/^同期/.test(this.text.slice(from, to)) ? {} : { year: OTHER }), words };
    const [year] = told;
    return { ...(told.length > 1 ? { year: OTHER } : year === undefined ? {} : { year }), words };
  }

  /** The year that a word tells; undefined for the year before. */
  private yearOf({ year, start, end }: YearWord): string | undefined {
    if (PART_OF_YEAR.test(this.text.slice(start, end))) return OTHER;
    if (year.kind === 'before') return undefined;
    if (year.kind === 'range') return year.schoolYear ? year.to : OTHER;
    const span = spanOf(year, this.shown);
    return span?.kind === 'one' && span.sure ? span.years[0]! : OTHER;
  }
}
