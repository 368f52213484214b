import { ESTABLISHED, NONE, OPENED_OR_CLOSED, SERVED_TRADES } from '../../catalogue/claims/words';
import { rational } from '../../workbook/rational';
import type { Entry, Named } from '../lines/entries';
import type { ClaimOperator } from '../lines/lines';
import { nameIn } from '../lines/match';
import type { Clause } from '../text/clauses';
import { isIdle } from '../text/label';
import type { Mention } from '../text/mention';
import { namesIn } from '../text/names';
import type { Paragraph } from '../text/paragraph';
import type { Said } from '../text/said';
import { spanOf, type YearSpan } from '../text/spans';
import { compareFigure } from './compared';
import type { Reading } from './reading';

/** Letters of a name that are long enough to be that of one thing: 技能大师工作室. */
const WORDY = 7;
const TITLE = /《[^》]*》/g;

/** Reads what is numbered without a number: 无项目投入 is 0, 停招了机床切削加工专业 is 1. */
export function readUnnumbered(reading: Reading, { text, clauses }: Paragraph): void {
  for (const clause of clauses) {
    const words = clause.years.reduce(
      (left, { start, end }) => left.replace(text.slice(start, end), ''),
      text.slice(clause.start, clause.end),
    );
    readNamed(reading, clause, words);
    if (clause.mentions.length === 0) readNone(reading, clause, words);
  }
}

/** 2020年无项目投入: the number is said by saying that there is none. */
function readNone(reading: Reading, clause: Clause, words: string): void {
  const match = NONE.exec(words);
  if (match === null || !isIdle(match[1]!)) return;
  const isExact = ({ line }: Entry): boolean => line.comparisons.some(({ operator }) => operator === '=');
  const name = nameIn(match[2]!, reading.entries, isExact);
  const year = clause.years.find(({ compared }) => !compared)?.year;
  if (name === undefined || name.narrowed || year?.kind !== 'year') return;
  const span: YearSpan = { years: [year.year], kind: 'one', sure: false };
  compareFigure(reading, asSaid(clause, words, 0, '', span), name);
}

/** 停招了机床切削加工专业, 课程有《…》《…》: as many as are named. */
function readNamed(reading: Reading, clause: Clause, words: string): void {
  const trades = SERVED_TRADES.exec(words);
  if (trades !== null) count(reading, clause, words, '对接产业', namesIn(trades[1]!).length);
  if (clause.mentions.length > 0) return;
  const one = ESTABLISHED.exec(words);
  if (one !== null) count(reading, clause, words, one[1]!.replace(/\([^)]*\)/g, '').slice(-WORDY), 1, '<=');
  const titles = words.match(TITLE) ?? [];
  const majors = OPENED_OR_CLOSED.exec(words);
  if (titles.length > 1) count(reading, clause, words, words.replace(TITLE, ''), titles.length);
  else if (majors !== null) count(reading, clause, words, `${majors[1]}专业`, namesIn(majors[2]!).length);
}

/** Takes so many as told of what a label names. */
function count(
  reading: Reading,
  clause: Clause,
  words: string,
  label: string,
  value: number,
  operator?: ClaimOperator,
): void {
  const name: Named | undefined = nameIn(label, reading.entries, ({ line }) => /^[个门本]$/.test(line.wording.unit));
  if (name === undefined || name.narrowed) return;
  const year = clause.years.find(({ compared }) => !compared)?.year;
  const span = year === undefined ? undefined : spanOf(year, reading.shown);
  compareFigure(reading, asSaid(clause, words, value, name.entry.line.wording.counts[0]!, span), name, operator);
}

/** A clause as a number of the text. */
function asSaid(clause: Clause, before: string, value: number, counts: string, span: YearSpan | undefined): Said {
  const { start, end } = clause;
  const mention: Mention = {
    start,
    end,
    digits: { start, end },
    counts,
    value: rational(BigInt(value)),
    ulp: rational(1n),
    one: rational(1n),
    whole: true,
    unit: '',
  };
  return {
    mention,
    clause,
    before,
    behind: '',
    printed: String(value),
    span,
    hasYear: false,
    cohort: false,
    compared: false,
    moreThan: false,
    restated: false,
    to: false,
    part: false,
    context: [],
    near: 0,
    joined: '',
  };
}
