import type { Unread } from '../statement';
import { type Paragraph, paragraphOf } from '../text/paragraph';
import type { Said } from '../text/said';
import type { YearSpan } from '../text/spans';
import type { SpokenText } from '../text/spoken-text';
import { stretchesOf } from '../text/stretches';
import { isCountedChange, readChange } from './changes';
import { readFigure } from './figures';
import { readLeavers } from './leavers';
import { listStatement } from './lists';
import { partStatements, sumStatement } from './parts';
import { readPercent } from './percents';
import type { Reading } from './reading';
import { seriesIn } from './series';
import { stateTogether } from './together';
import { readUnnumbered } from './unnumbered';

/**
 * Reads one block of the text of a report and states how its numbers stand to the tables and to one another.
 * @param headings what stands above the block, nearest first
 * @param torn where in the block's text a number is torn by what is struck out
 */
export function readBlock(
  reading: Reading,
  block: number,
  spoken: SpokenText,
  headings: readonly string[],
  torn: readonly number[] = [],
): void {
  let span: YearSpan | undefined;
  for (const stretch of stretchesOf(spoken)) {
    const paragraph = paragraphOf(stretch.spoken.text, headings, reading.shown, span);
    reading.open(block, stretch.spoken, paragraph);
    if (stretch.isEndless) leaveAll(reading, paragraph);
    else readParagraph(reading, paragraph, torn);
    span = paragraph.span;
  }
}

/** Leaves all numbers of what cannot be told where it begins and ends. */
function leaveAll(reading: Reading, { said, planned, named }: Paragraph): void {
  for (const mention of [...said.map((one) => one.mention), ...planned, ...named]) reading.leave(mention, 'unknown');
}

function readParagraph(reading: Reading, paragraph: Paragraph, torn: readonly number[]): void {
  for (const mention of paragraph.planned) reading.leave(mention, 'plan');
  for (const mention of paragraph.named) reading.leave(mention, 'unknown');
  // What a sentence goes on to say of a number that nobody can tell is not known either.
  let lost = -1;
  for (const said of paragraph.said) {
    const why = isTorn(reading, said, torn) ? 'torn' : said.clause.segment === lost ? 'unknown' : undefined;
    if (why === 'torn') lost = said.clause.segment;
    if (why === undefined) readNumber(reading, said, paragraph.text);
    else reading.leave(said.mention, why);
  }
  for (const { said, ...rest } of partStatements(paragraph.text, reading.understood))
    reading.stateText(said, 'parts', rest);
  stateTogether(reading);
  readUnnumbered(reading, paragraph);
  stateSeries(reading, paragraph);
}

function isTorn(reading: Reading, { mention }: Said, torn: readonly number[]): boolean {
  if (torn.length === 0) return false;
  const { start, end } = reading.placeOf(mention.digits);
  return torn.some((at) => start <= at && at <= end);
}

function readNumber(reading: Reading, said: Said, text: string): void {
  const before = reading.statements.length;
  const sum = sumStatement(text, said, reading.understood);
  if (sum !== undefined) {
    reading.understood.push({ said, core: '', kind: 'figure' });
    reading.stateText(said, 'parts', sum);
    return;
  }
  if (readLeavers(reading, said)) return;
  const list = listStatement(text, said, reading.last);
  const missing = readKind(reading, said, text);
  if (list !== undefined) reading.stateText(said, 'list', list);
  if (reading.statements.length === before) reading.leave(said.mention, missing ?? 'unknown');
}

/** @returns why a number is compared with no table */
function readKind(reading: Reading, said: Said, text: string): Unread['why'] | undefined {
  const { counts } = said.mention;
  if (counts === '') return 'unknown';
  if (counts === '%' || counts === '百分点' || counts === '倍') return readPercent(reading, said);
  return isCountedChange(said) ? readChange(reading, said) : readFigure(reading, said, text);
}

/** How many are told one by one, against how many there are said to be. */
function stateSeries(reading: Reading, { text, clauses }: Paragraph): void {
  for (const { said, start, end, number, count, others } of seriesIn(text)) {
    const clause = clauses.find((one) => one.start <= start && start < one.end);
    if (clause === undefined) continue;
    reading.statements.push({
      place: reading.placeOf({ start: Math.min(clause.start, start), end }),
      number: reading.placeOf({ start, end }),
      kind: 'list',
      members: [],
      operator: '=',
      outcome: number === count ? 'agrees' : 'differs',
      severity: 'query',
      said,
      expected: String(count),
      figures: [],
      others: others.map((other) => reading.placeOf(other)),
    });
  }
}
