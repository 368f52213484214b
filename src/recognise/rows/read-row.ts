import type { Label } from '../../catalogue/types';
import { isSubtotalWord, isTotalWord } from '../../workbook/label-text';
import { readOrdinal } from '../../workbook/ordinal-text';
import { readNumber } from '../../workbook/read-number';
import { rememberedOf } from '../../workbook/remembered';
import type { CellPlace } from '../../workbook/types';
import { readYear, relativeYear, yearOfCell } from '../../workbook/year-text';
import { groupsByYear } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import { headerText } from '../headers/header-text';
import { wordsIn } from '../headers/header-variants';
import type { DataRow, FoundHeader, Unread } from '../types';
import { isDitto } from '../words/ditto-marks';
import { DITTO, DOUBT_WORDS, EXAMPLE } from '../words/doubt-words';
import { isPartLabel, memberNamed, type Naming, namesTotal, rowLabel } from '../words/row-labels';
import type { Carried, LabelColumn } from './label-columns';
import { isExample, isNoYear } from './row-words';
import { type SumRow, sumRowOf } from './sum-rows';

export type RowProblem = Pick<Unread, 'place' | 'text' | 'why'> & { readonly what: 'row' | 'year' };

/** How a blank cell is named. */
export const BLANK = '（空白）';

/** What one row says: nothing, something that cannot be understood, or figures. */
export type RowRead =
  /** Nothing but zeros, or nothing at all; a name that the form does not know may be one of its own, misspelt. */
  | { readonly kind: 'empty'; readonly doubt?: RowProblem }
  | {
      readonly kind: 'problem';
      readonly problem: RowProblem;
      /** What the row is known to be about all the same. */
      readonly labels: Readonly<Record<string, string>>;
      /** True where it is plainly none of the table's. */
      readonly aside?: true;
    }
  | {
      readonly kind: 'row';
      readonly row: DataRow;
      /** The row as a sum over some rows, where it is one only if another sum follows. */
      readonly orElse?: DataRow;
      /** What cannot be understood of it, though its figures are read. */
      readonly doubt?: RowProblem;
      /** True where nothing but its running number says that it is a row at all. */
      readonly nameless?: boolean;
    };

/** Reads the labels of one row. */
export function readRow(
  sheet: Grid,
  row: number,
  header: FoundHeader,
  columns: readonly LabelColumn[],
  carried: Carried,
  naming: Naming,
): RowRead {
  const grid = withTotalNamed(withWordAtLeft(sheet, row, header, columns), row, header, columns);
  const sum = sumRowOf(grid, row, columns, carried);
  const before = new Map(carried);
  const read = readLabels(grid, row, header, columns, carried, naming, sum);
  if (sum?.kind !== 'either' || read.kind !== 'row') return read;
  const part = readLabels(grid, row, header, columns, before, naming, { ...sum, kind: 'subtotal' });
  return part.kind === 'row' ? { ...read, orElse: part.row } : read;
}

/**
 * A column that the form does not know may stand in front of the first name (序号), and what heads a row of sums or of parts
 * in it: a cell merged over both, or not. Read so, it says what the row is.
 */
function withWordAtLeft(grid: Grid, row: number, header: FoundHeader, columns: readonly LabelColumn[]): Grid {
  const name = columns.find(isDimension)?.column;
  if (name === undefined || grid.text(row, name) !== '') return grid;
  const left = grid.row(row).findLast(({ column }) => column < name && grid.text(row, column) !== '')?.column;
  const own = header.columns.find(({ column }) => column === left)?.expected;
  const text = left === undefined ? '' : grid.text(row, left);
  const isSum = isTotalWord(text) || isSubtotalWord(text);
  // A name merged from the running number on.
  const isName =
    own?.label?.kind === 'ordinal' &&
    !isSum &&
    readOrdinal(text) === undefined &&
    !isDitto(text) &&
    /\p{sc=Han}/u.test(text);
  const isWord = own === undefined && (isSum || isPartLabel(text));
  if (left === undefined || !(isWord || (isName && !allNothing(grid, row, header)))) return grid;
  const at = (own: number, column: number) => (own === row && column === name ? left : column);
  return {
    ...grid,
    text: (own, column) => grid.text(own, at(own, column)),
    cell: (own, column) => grid.cell(own, at(own, column)),
  };
}

/** What the form prints once beside all rows (毕业总人数) names the row of sums where a school has it below them. */
function withTotalNamed(grid: Grid, row: number, header: FoundHeader, columns: readonly LabelColumn[]): Grid {
  const words = wordsForAll(header);
  const name = words.length === 0 ? undefined : columns.find(({ expected }) => expected.label.kind === 'open');
  if (name === undefined || !words.includes(headerText(grid.text(row, name.column)).text)) return grid;
  const total = name.expected.label.total?.name ?? '合计';
  return { ...grid, text: (own, column) => (own === row && column === name.column ? total : grid.text(own, column)) };
}

/** The words of the measures that stand once for all rows, where the header has no column of them. */
const wordsForAll = rememberedOf(({ block, columns }: FoundHeader): readonly string[] =>
  block.measures
    .filter((measure) => measure.once === true && !columns.some(({ expected }) => expected.measure === measure))
    .flatMap(({ header }) => header.flatMap(wordsIn)),
);

function readLabels(
  grid: Grid,
  row: number,
  header: FoundHeader,
  columns: readonly LabelColumn[],
  carried: Carried,
  naming: Naming,
  sum: SumRow | undefined,
): RowRead {
  const labels: Record<string, string> = {};
  const labelCells: Record<string, { column: number; text: string }> = {};
  const isTotal = sum !== undefined && sum.kind !== 'subtotal';
  const isOfYears = sum?.kind === 'subtotal' && groupsByYear(sum.found.expected);
  const isDated = columns.some(({ expected }) => expected.label.kind === 'year');
  const isEmpty = allNothing(grid, row, header);
  let doubt: RowProblem | undefined;
  let isNamed = true;
  let isSaidAbove = false;
  let year: string | undefined;
  let role: DataRow['role'] = 'item';
  for (const found of columns) {
    const { label } = found.expected;
    const written = grid.text(row, found.column);
    // A dash says that there is no label, not that the one above goes on.
    const isDash = label.kind !== 'ordinal' && readNumber(grid.cell(row, found.column)).kind === 'nothing';
    const own = isDash ? '' : written;
    const place = { sheet: grid.sheet.name, row, column: found.column };
    if (isExample(own))
      return { kind: 'problem', problem: { place, text: own, what: 'row', why: EXAMPLE }, labels: {}, aside: true };
    if (own !== '') {
      labelCells[label.name] = { column: found.column, text: own };
    }
    const carries = carriesDown(grid, row, found, header);
    isSaidAbove ||= carries && !label.carries && own === '' && Boolean(carried.get(found));
    const above = carried.get(found) ?? '';
    // Below a total a number without a name is none of it; only years of it may go on there.
    const goesDown = carries && !isTotal && written === '' && (isDated || !namesTotal(label, above));
    const text = own !== '' ? own : goesDown ? above : '';
    if (isPartLabel(text) && role === 'item') role = 'part';
    // Under a new 年度 or 大类 the labels at its right start anew; a running number is new in every row.
    // But not under a name that each row has of its own, with its 大类 at the right.
    const goesOn = isOfYears && sum.found === found ? (carried.get(found) ?? '') : own;
    if (own !== '' && own !== carried.get(found) && label.kind !== 'ordinal' && label.kind !== 'heading') {
      if (carries || label.kind === 'closed')
        for (const later of columns.slice(columns.indexOf(found))) carried.set(later, '');
      carried.set(found, goesOn);
    }
    // What a row of sums says goes on in the years below it.
    if (isTotal && own === '' && label.carries && isDated) carried.set(found, sum.text);
    // A ditto mark with nothing above it: which of the names it stands for nobody can tell.
    if (isDitto(text) && (label.kind === 'open' || label.kind === 'closed'))
      return isEmpty
        ? { kind: 'empty' }
        : { kind: 'problem', problem: { place, text, what: 'row', why: DITTO }, labels };
    if (sum?.kind === 'subtotal' && sum.found === found) {
      if (label.kind !== 'year') labels[label.name] = rowLabel(text);
      else if (isOfYears) year = readYear(own)?.year;
      continue;
    }
    if (isOfYears && isDimension(found) && (isTotalWord(text) || isSubtotalWord(text))) continue;
    const named = text || (isTotal ? sum.text : '');
    const member = label.kind === 'closed' ? memberNamed(label, named) : undefined;
    if (member !== undefined) {
      labels[label.name] = member.name;
      // 其中 before a row that the form counts among its own is a manner of speaking.
      if (label.kind === 'closed') role = member.role ?? (role === 'part' ? 'item' : role);
    } else if (text !== '' && namesTotal(label, text)) {
      role = 'total';
      if (label.kind !== 'ordinal' && label.kind !== 'heading') labels[label.name] = label.total?.name ?? '合计';
    } else if (label.kind === 'year' && text !== '') {
      // 增长率 between the years or below them is worked out of them.
      if (isNoYear(text)) return { kind: 'empty' };
      const cell = own === '' ? undefined : grid.cell(row, found.column);
      const read = yearOfCell(cell, text) ?? (cell?.struck === true ? undefined : relativeYear(text));
      if (read !== undefined) year = read;
      else if (!isTotal) {
        if (isEmpty) return { kind: 'empty' };
        const problem: RowProblem = { place, text, what: 'year', ...struckIn(grid, place) };
        // A row that is counted keeps its number among the others.
        if (!columns.some(({ expected }) => expected.label.kind === 'ordinal' && labelCells[expected.label.name]))
          return { kind: 'problem', problem, labels };
        doubt = problem;
        isNamed = false;
      }
    } else if (label.kind === 'closed' && text !== '') {
      // Its figures count: a sum over the rows is the sum over all of them, whether the form knows them or not.
      if (isEmpty) return { kind: 'empty', doubt: { place, text, what: 'row' } };
      labels[label.name] = rowLabel(text);
      doubt = { place, text, what: 'row' };
    } else if (label.kind === 'open' && text !== '') {
      labels[label.name] = naming(label.name, text);
    }
    // Whether a row counts whose label was struck out is not for us to say.
    const { why } = own === '' || isEmpty || label.kind === 'ordinal' ? {} : struckIn(grid, place);
    if (why !== undefined) return { kind: 'problem', problem: { place, text: own, what: 'row', why }, labels };
  }
  if (sum !== undefined) role = isTotal ? 'total' : 'subtotal';
  const read: DataRow = {
    row,
    labels: role === 'total' ? withTotal(labels, columns) : labels,
    labelCells,
    role,
    ...(year === undefined ? {} : { year }),
    ...(role === 'subtotal' ? { sums: sum!.found.expected.label.name } : {}),
  };
  const dated = columns.find(({ expected }) => expected.label.kind === 'year');
  if (dated !== undefined && year === undefined && role === 'item' && !isEmpty) {
    doubt ??= { place: { sheet: grid.sheet.name, row, column: dated.column }, text: BLANK, what: 'year' };
  }
  // Zeros that nothing says anything of: a check below the table.
  const isUnsaid = role === 'item' && doubt === undefined && !isSaidAbove && isNameless(read, header);
  const isNumber = (name: string) => header.block.labels.some((one) => one.name === name && one.kind === 'ordinal');
  const isWord = ([name, { text }]: [string, { text: string }]) => isNumber(name) && readOrdinal(text) === undefined;
  if (isUnsaid && isEmpty && Object.entries(labelCells).every(isWord)) return { kind: 'empty' };
  if (isUnsaid && !isEmpty) {
    const { column } = columns.find(isDimension)!;
    const blank: RowProblem = { place: { sheet: grid.sheet.name, row, column }, text: BLANK, what: 'row' };
    const isCounted = Object.keys(labelCells).length > 0;
    return isCounted
      ? { kind: 'row', row: read, doubt: blank, nameless: true }
      : { kind: 'problem', problem: blank, labels: {} };
  }
  return { kind: 'row', row: read, ...(doubt === undefined ? {} : { doubt, nameless: !isNamed }) };
}

/** True where a blank cell of a label column goes on with what stands above it. */
export const carriesDown = (grid: Grid, row: number, found: LabelColumn, header: FoundHeader): boolean => {
  const { label } = found.expected;
  return label.carries === true || (label.kind === 'year' && isPrintedOnce(grid, row, found, header));
};

/** True for a year at the left of what tells its rows apart: there it is printed once for all of them. */
function isPrintedOnce(grid: Grid, row: number, { column }: LabelColumn, { columns, extras }: FoundHeader): boolean {
  const isName = ({ expected: { label } }: FoundHeader['columns'][number]) =>
    label !== undefined && isDimensionKind(label.kind);
  const isText = (at: number) => grid.text(row, at) !== '' && readNumber(grid.cell(row, at)).kind === 'text';
  return (
    columns.some((found) => found.column > column && isName(found)) ||
    extras.some((extra) => extra.column > column && isText(extra.column))
  );
}

/** True where nothing says what a row is about: no label of its own, or not even one from above. */
function isNameless({ labels, labelCells, year }: DataRow, { block, columns }: FoundHeader): boolean {
  if (!columns.some(({ expected: { label } }) => label !== undefined && isDimensionKind(label.kind))) return false;
  // A row of boxes is a sentence of its own.
  if (block.measures.some(({ kind }) => kind === 'mark')) return false;
  return Object.keys(labelCells).length === 0 || (Object.keys(labels).length === 0 && year === undefined);
}

const isDimensionKind = (kind: Label['kind']): boolean => kind === 'open' || kind === 'closed' || kind === 'year';
const isDimension = ({ expected }: LabelColumn): boolean => isDimensionKind(expected.label.kind);

const struckIn = (grid: Grid, { row, column }: CellPlace): { readonly why?: string } =>
  grid.cell(row, column)?.struck === true ? { why: DOUBT_WORDS.struck } : {};

/** A row of sums carries the name of the sum in the dimension that declares it, wherever the word was printed. */
function withTotal(labels: Record<string, string>, columns: readonly LabelColumn[]): Record<string, string> {
  const declaring = columns.find(({ expected }) => expected.label.total !== undefined)?.expected.label;
  if (declaring?.total === undefined) return labels;
  const kept = Object.entries(labels).filter(([, text]) => !isTotalWord(text));
  return { ...Object.fromEntries(kept), [declaring.name]: declaring.total.name };
}

/** True where no measure of the row says anything but zero: a row of the printed form left unused. */
function allNothing(grid: Grid, row: number, header: FoundHeader): boolean {
  return header.columns.every(({ column, expected }) => {
    if (expected.measure === undefined || expected.measure.once) return true;
    const reading = readNumber(grid.cell(row, column));
    return reading.kind === 'nothing' || (reading.kind === 'number' && reading.amounts[0].value.n === 0n);
  });
}
