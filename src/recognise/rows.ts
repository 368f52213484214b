import { readNumber } from '../workbook/read-number';
import { saysContinued } from './captions';
import type { Grid } from './grid';
import { isBlank, type LabelColumn, type RowProblem, readRow } from './read-row';
import { LARGEST_GAP, surelyGoesOn } from './row-gaps';
import type { Synonyms } from './row-labels';
import type { DataRow, FoundBlock, FoundColumn, FoundHeader, Unread } from './types';

const NOTE = /^(?:\*|※|★)*(?:注|说明|备注|填表|制表|填报|审核|复核|单位负责人|负责人|联系|数据来源|资料来源)/;
const ENDS = /^(?:续?表|附表)\s*(?:\d+|[一二三四五六七八九十]+)/;

/**
 * Reads the rows under a header, down to `limit` (exclusive), the first row that belongs to something else.
 * @param before what the label columns held at the end of the part that this one continues
 */
export function readRows(
  grid: Grid,
  header: FoundHeader,
  limit: number,
  synonyms: Synonyms,
  before: ReadonlyMap<string, string> = new Map(),
): Omit<FoundBlock, 'units'> & { readonly unread: readonly Unread[]; readonly carried: ReadonlyMap<string, string> } {
  const labels = header.columns.filter((found): found is LabelColumn => found.expected.label !== undefined);
  const measures = header.columns.filter((found) => found.expected.measure !== undefined);
  const nameOf = ({ expected }: LabelColumn) => expected.label.name;
  const carried = new Map(
    labels.map((found) => [found, textsWithinHeader(grid, found, header) || (before.get(nameOf(found)) ?? '')]),
  );
  const rows: { row: DataRow; orElse?: DataRow }[] = [];
  const unread: Unread[] = [];
  const note = (problem: RowProblem, labels: Unread['labels'] = {}, counted = false) =>
    unread.push({ table: header.form.no, block: header.block, ...problem, labels, counted });
  const all = [...header.columns, ...header.extras].map(({ column }) => column);
  const [left, right] = [Math.min(...all), Math.max(...all)];
  let last = header.bottom;
  for (let row = header.bottom + 1; row < limit && row - last - 1 <= LARGEST_GAP; row++) {
    if (header.columns.every(({ column }) => isBlank(grid, row, column))) continue;
    const gap = row - last - 1;
    const first = grid.row(row).find(({ column }) => column >= left && column <= right && !isBlank(grid, row, column));
    const opening = first === undefined ? '' : grid.text(row, first.column);
    if (NOTE.test(opening) || isForeignHeader(grid, row, measures)) break;
    if (ENDS.test(opening) || (onlyText(grid, row, header) && saysContinued(opening))) break;
    if (labels.length > 0 && isRemark(grid, row, header)) {
      if (gap > 1 && rows.length > 0) break;
      last = row;
      continue;
    }
    const read = readRow(grid, row, header, labels, carried, synonyms);
    const hasFigures = measures.some(({ column }) => !isBlank(grid, row, column));
    const isUsed = read.kind !== 'empty' && (hasFigures || labels.length === 0 || !onlyText(grid, row, header));
    if (gap > 1 && rows.length > 0 && !surelyGoesOn(read, settled(rows), header)) {
      // Far below the table, and nothing shows that it belongs to it: said, where it looks like one of its rows.
      if (isUsed && looksLikeData(grid, row, measures)) {
        note({ place: { sheet: grid.sheet.name, row, column: first!.column }, text: opening, what: 'row' });
      }
      break;
    }
    last = row;
    if (!isUsed) continue;
    if (read.kind === 'problem') {
      if (hasFigures) note(read.problem, read.labels);
      continue;
    }
    if (read.doubt !== undefined && hasFigures) note(read.doubt, knownOf(read.row), true);
    rows.push(read);
    if (labels.length === 0) break;
  }
  if (rows.length === 0 && measures.some(({ expected }) => expected.measure?.kind === 'mark')) {
    // Boxes of which none is ticked leave an empty row, which says just that.
    const read = readRow(grid, header.bottom + 1, header, labels, carried, synonyms);
    if (read.kind === 'row') rows.push(read);
  }
  const bottom = rows.at(-1)?.row.row ?? header.bottom;
  const area = { top: header.top, left, bottom, right };
  const onwards = new Map([...carried].map(([found, text]) => [nameOf(found), text]));
  return { header, rows: settled(rows), area, unread, carried: onwards };
}

/** What a row is known to be about. */
const knownOf = ({ labels, year }: DataRow): Unread['labels'] =>
  year === undefined ? labels : { ...labels, 年度: year };

/** Of sums behind a blank label the last one is the table's, those before it are over some rows only. */
function settled(rows: readonly { readonly row: DataRow; readonly orElse?: DataRow }[]): DataRow[] {
  return rows.map(({ row, orElse }, at) => {
    const isLast = !rows.slice(at + 1).some(({ row: { role } }) => role === 'item' || role === 'total');
    return orElse === undefined || isLast ? row : orElse;
  });
}

/** What a label column holds between its own header and the end of the deepest one: a merged cell that starts early. */
function textsWithinHeader(grid: Grid, found: FoundColumn, header: FoundHeader): string {
  let text = '';
  for (let row = found.headerEnd + 1; row <= header.bottom; row++) text = grid.text(row, found.column) || text;
  return text;
}

/** True where a row holds one text and nothing else: a heading or remark between the rows. */
function onlyText(grid: Grid, row: number, header: FoundHeader): boolean {
  return header.columns.filter(({ column }) => !isBlank(grid, row, column)).length < 2;
}

const isNumeric = ({ expected: { measure } }: FoundColumn): boolean =>
  measure !== undefined && measure.kind !== 'text' && measure.kind !== 'mark' && !measure.words;

/** True where all a row says is words in a column of numbers: a remark below the table. */
function isRemark(grid: Grid, row: number, header: FoundHeader): boolean {
  const filled = header.columns.filter(({ column }) => !isBlank(grid, row, column));
  const texts = new Set(filled.map(({ column }) => grid.text(row, column)));
  if (texts.size !== 1 || !isNumeric(filled[0]!)) return false;
  const reading = readNumber(grid.cell(row, filled[0]!.column));
  return reading.kind === 'text' && reading.why === undefined;
}

/** True where every number column holds words: the header of something that is not this table. */
function isForeignHeader(grid: Grid, row: number, measures: readonly FoundColumn[]): boolean {
  let texts = 0;
  for (const { column, expected } of measures) {
    if (expected.measure!.kind === 'text' || expected.measure!.words) continue;
    const cell = grid.cell(row, column);
    if (typeof cell?.value === 'number') return false;
    const reading = readNumber(cell);
    // Digits that cannot be told are no words.
    if (reading.kind === 'text' && reading.why === undefined) texts++;
    else if (reading.kind !== 'nothing') return false;
  }
  return texts > 1;
}

/** True where most number columns hold numbers. */
function looksLikeData(grid: Grid, row: number, measures: readonly FoundColumn[]): boolean {
  const numeric = measures.filter(isNumeric);
  const numbers = numeric.filter(({ column }) => readNumber(grid.cell(row, column)).kind === 'number');
  return numbers.length > 0 && numbers.length * 2 >= numeric.length;
}
