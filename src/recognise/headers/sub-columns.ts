import { isSubtotalWord, isTotalWord, plainLabel } from '../../workbook/label-text';
import { readNumber } from '../../workbook/read-number';
import { unitNamed } from '../../workbook/units';
import { isActual } from '../words/plan-words';
import { onlyUnit } from '../words/unit-words';
import type { Grid } from './grid';
import { headerText } from './header-text';

/** A longer text heads no part of a column. */
const LONGEST_PART = 12;
/** 甲 乙, (1), ①: the columns counted. */
const COUNTS = /^[([]?(?:[\d\u2460-\u2473]+|[甲乙丙丁戊己庚辛壬癸]|[A-Z])[)\]]?$/;
/** 计 beside 男 and 女 is all of them, as 全部 is. */
const WHOLE = /^(?:计|全年(?:合计|累计|总计)?|全部|全体|总数|总人数|总数量|总额)$/;

/** A row right below a header that parts columns of it: 男 | 女 | 小计 under 2022年. */
export interface SubRow {
  readonly row: number;
  /** The parts of a column by the column that its own header stands in, from left to right. */
  readonly parts: ReadonlyMap<number, readonly Part[]>;
}

interface Part {
  readonly column: number;
  readonly text: string;
  /** True for the sum of the others, 小计, or for what is meant beside a plan, 决算数. */
  readonly isWhole: boolean;
}

const subRows = new WeakMap<Grid, Map<string, SubRow | undefined>>();

/** The row that parts columns of a header in `top`…`bottom`; undefined where data, or anything else, follows it. */
export function subRowBelow(grid: Grid, top: number, bottom: number): SubRow | undefined {
  const known = subRows.get(grid) ?? new Map<string, SubRow | undefined>();
  subRows.set(grid, known);
  const key = `${top}/${bottom}`;
  if (!known.has(key)) known.set(key, readSubRow(grid, top, bottom));
  return known.get(key);
}

function readSubRow(grid: Grid, top: number, bottom: number): SubRow | undefined {
  const row = rowBelow(grid, bottom);
  const parts = new Map<number, Part[]>();
  const alone: number[] = [];
  let head: number | undefined;
  let last = -1;
  for (const { column } of grid.row(row)) {
    const text = grid.text(row, column);
    // What stands under a blank belongs to the header at its left, with nothing wanting in between.
    for (last++; last <= column; last++) if (lowestText(grid, top, bottom, last) !== '') head = last;
    last = column;
    // Beside the parts of one column there may be the years of another.
    if (text === '' || isYear(text)) continue;
    const isApart = head !== column && grid.text(row, column - 1) === '';
    if (head === undefined || isApart || !namesPart(grid, row, column)) return undefined;
    const own = parts.get(head) ?? [];
    if (own.some((other) => other.text === text)) return undefined;
    own.push({ column, text: plainLabel(text), isWhole: isWhole(text) || isActual(text) });
    parts.set(head, own);
  }
  for (const [head, own] of parts) {
    // Under a header that ends higher up a sum among them, or numbers below, tell parts from the words of a first row of data.
    const isHigher = row > bottom + 1 || grid.text(bottom, head) === '';
    if (own.length > 1 && isHigher && !own.some((part) => part.isWhole) && !areOverNumbers(grid, row, own))
      return undefined;
    if (own.length > 1) continue;
    alone.push(head);
    parts.delete(head);
  }
  // Beside the parts every other column goes on from above, or says the same once more.
  const isRepeated = (column: number) => grid.text(row, column) === lowestText(grid, top, bottom, column);
  return parts.size > 0 && alone.every(isRepeated) ? { row, parts } : undefined;
}

/** Between a header and the parts of its columns there may be so many rows that are blank, or name units or years. */
const MOST_BETWEEN = 2;

/** The row below a header, but for blank ones and those of units or years, where more follows. */
function rowBelow(grid: Grid, bottom: number): number {
  const names = (text: string) => text === '' || onlyUnit(text) !== undefined || isYear(text);
  let row = bottom + 1;
  while (row <= bottom + MOST_BETWEEN && grid.row(row).every(({ column }) => names(grid.text(row, column)))) row++;
  return row;
}

/** True where each of the parts has a number in one of the first rows below. */
function areOverNumbers(grid: Grid, row: number, parts: readonly Part[]): boolean {
  const isNumber = (below: number, column: number) => readNumber(grid.cell(below, column)).kind === 'number';
  const rows = Array.from({ length: ROWS_THAT_TELL }, (_, at) => row + 1 + at);
  return parts.every(({ column }) => rows.some((below) => isNumber(below, column)));
}

const ROWS_THAT_TELL = 4;

/** What the header says lowest in a column; '' where nothing begins there: a merged cell may end above the header's last row. */
export function lowestText(grid: Grid, top: number, bottom: number, column: number): string {
  for (let row = bottom; row >= top; row--) {
    const text = grid.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

/** True for the sum of parts: 小计, 合计, 计. */
export const isWhole = (text: string): boolean =>
  isTotalWord(text) || isSubtotalWord(text) || WHOLE.test(plainLabel(text));

function namesPart(grid: Grid, row: number, column: number): boolean {
  const text = grid.text(row, column);
  const plain = plainLabel(text);
  if (readNumber(grid.cell(row, column)).kind !== 'text' || plain.length > LONGEST_PART || COUNTS.test(plain))
    return false;
  return headerText(text).text !== '' && unitNamed(plain) === undefined;
}

export const isYear = (text: string): boolean => headerText(text).year !== undefined;
