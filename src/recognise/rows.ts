import { headerLabel, isTotalWord } from '../workbook/label-text';
import { readNumber } from '../workbook/read-number';
import { readYear } from '../workbook/year-text';
import type { Grid } from './grid';
import { canonical, isPartLabel, memberNamed, namesTotal, rowLabel, type Synonyms } from './row-labels';
import type { DataRow, FoundBlock, FoundColumn, FoundHeader, Unread } from './types';

/** A table ends where more rows than this stay empty. */
const LARGEST_GAP = 1;
const NOTE = /^(?:\*|※|★)*(?:注|说明|备注|填表|制表|填报|审核|复核|单位负责人|负责人|联系|数据来源|资料来源)/;
const ENDS = /^(?:续?表|附表)\s*(?:\d+|[一二三四五六七八九十]+)/;

type LabelColumn = FoundColumn & {
  readonly expected: { readonly label: NonNullable<FoundColumn['expected']['label']> };
};

/** Reads the rows under a header, down to `limit` (exclusive), the first row that belongs to something else. */
export function readRows(
  grid: Grid,
  header: FoundHeader,
  limit: number,
  synonyms: Synonyms,
): FoundBlock & { unread: Unread[] } {
  const labels = header.columns.filter((found): found is LabelColumn => found.expected.label !== undefined);
  const measures = header.columns.filter((found) => found.expected.measure !== undefined);
  const carried = new Map(labels.map((found) => [found, textsWithinHeader(grid, found, header)]));
  const rows: DataRow[] = [];
  const unread: Unread[] = [];
  let last = header.bottom;
  for (let row = header.bottom + 1; row < limit && row - last <= LARGEST_GAP + 1; row++) {
    const texts = header.columns.map(({ column }) => grid.text(row, column));
    if (texts.every((text) => text === '')) continue;
    const first = grid.row(row)[0] === undefined ? '' : grid.text(row, grid.row(row)[0]!.column);
    if (NOTE.test(first) || ENDS.test(first) || isForeignHeader(grid, row, measures)) break;
    last = row;
    const read = readRow(grid, row, header, labels, carried, synonyms);
    const hasFigures = measures.some(({ column }) => grid.text(row, column) !== '');
    if (read === 'empty' || (!hasFigures && labels.length > 0 && onlyText(grid, row, header))) continue;
    if ('problem' in read) {
      if (hasFigures) unread.push({ table: header.form.no, place: read.place, text: read.text, what: read.problem });
      continue;
    }
    rows.push(read);
    if (labels.length === 0) break;
  }
  const bottom = rows.at(-1)?.row ?? header.bottom;
  const columns = [...header.columns.map(({ column }) => column), ...header.extras.map(({ column }) => column)];
  const area = { top: header.top, left: Math.min(...columns), bottom, right: Math.max(...columns) };
  return { header, rows, area, unread };
}

/** What a label column holds between its own header and the end of the deepest one: a merged cell that starts early. */
function textsWithinHeader(grid: Grid, found: FoundColumn, header: FoundHeader): string {
  let text = '';
  for (let row = found.headerEnd + 1; row <= header.bottom; row++) text = grid.text(row, found.column) || text;
  return text;
}

/** True where a row holds one text and nothing else: a heading or remark between the rows. */
function onlyText(grid: Grid, row: number, header: FoundHeader): boolean {
  return header.columns.filter(({ column }) => grid.text(row, column) !== '').length < 2;
}

/** True where every number column holds words: the header of something that is not this table. */
function isForeignHeader(grid: Grid, row: number, measures: readonly FoundColumn[]): boolean {
  const readings = measures
    .filter(({ expected }) => expected.measure!.kind !== 'text' && !expected.measure!.words)
    .map(({ column }) => readNumber(grid.cell(row, column)))
    .filter(({ kind }) => kind !== 'nothing');
  return readings.length > 1 && readings.every(({ kind }) => kind === 'text');
}

type Problem = { problem: 'row' | 'year'; place: Unread['place']; text: string };

function readRow(
  grid: Grid,
  row: number,
  header: FoundHeader,
  columns: readonly LabelColumn[],
  carried: Map<LabelColumn, string>,
  synonyms: Synonyms,
): DataRow | Problem | 'empty' {
  const labels: Record<string, string> = {};
  const labelCells: Record<string, { column: number; text: string }> = {};
  let year: string | undefined;
  let role: DataRow['role'] = 'item';
  const total = columns.find(({ column }) => isTotalWord(grid.text(row, column)));
  const isEmpty = () => allNothing(grid, row, header);
  for (const found of columns) {
    const { label } = found.expected;
    const own = grid.text(row, found.column);
    if (own !== '') {
      labelCells[label.name] = { column: found.column, text: own };
      if (isPartLabel(own) && role === 'item') role = 'part';
    }
    const text = own !== '' ? own : label.carries && total === undefined ? (carried.get(found) ?? '') : '';
    if (own !== '') {
      for (const later of columns.slice(columns.indexOf(found))) carried.set(later, '');
      carried.set(found, own);
    }
    const place = { sheet: grid.sheet.name, row, column: found.column };
    const member = label.kind === 'closed' ? memberNamed(label, text || labelInTotal(grid, row, total)) : undefined;
    if (member !== undefined) {
      labels[label.name] = member.name;
      if (member.role !== undefined) role = member.role;
    } else if (text !== '' && namesTotal(label, text)) {
      role = 'total';
      labels[label.name] = label.total?.name ?? '合计';
    } else if (label.kind === 'year' && text !== '') {
      const read = readYear(text);
      if (read !== undefined) year = read.year;
      else if (total === undefined) return isEmpty() ? 'empty' : { problem: 'year', place, text };
    } else if (label.kind === 'closed' && text !== '') {
      return isEmpty() ? 'empty' : { problem: 'row', place, text };
    } else if (label.kind === 'open' && text !== '') {
      labels[label.name] = canonical(label.name, text, synonyms);
    }
  }
  if (total !== undefined && role === 'item') role = 'total';
  return { row, labels: withTotal(labels, columns, role), labelCells, role, ...(year === undefined ? {} : { year }) };
}

const labelInTotal = (grid: Grid, row: number, total: LabelColumn | undefined): string =>
  total === undefined ? '' : headerLabel(rowLabel(grid.text(row, total.column)));

/** A row of sums carries the name of the sum in the dimension that declares it, wherever the word was printed. */
function withTotal(
  labels: Record<string, string>,
  columns: readonly LabelColumn[],
  role: DataRow['role'],
): Record<string, string> {
  const declaring = columns.find(({ expected }) => expected.label.total !== undefined)?.expected.label;
  if (role !== 'total' || declaring?.total === undefined) return labels;
  const kept = Object.entries(labels).filter(([, text]) => !isTotalWord(text));
  return { ...Object.fromEntries(kept), [declaring.name]: declaring.total.name };
}

/** True where no measure of the row says anything but zero: a row of the printed form left unused. */
function allNothing(grid: Grid, row: number, header: FoundHeader): boolean {
  return header.columns.every(({ column, expected }) => {
    if (expected.measure === undefined) return true;
    const reading = readNumber(grid.cell(row, column));
    return reading.kind === 'nothing' || (reading.kind === 'number' && reading.amounts[0].value.n === 0n);
  });
}
