import { gathered } from '../../workbook/gathered';
import { plainLabel } from '../../workbook/label-text';
import type { Cell } from '../../workbook/types';
import type { Grid } from '../headers/grid';
import type { FoundColumn } from '../types';

/** Signs that columns are counted by, each with its place in its own series. */
type Series = 'digit' | 'minus' | 'stem' | 'letter' | 'roman' | 'chinese';

interface Count {
  readonly series: Series;
  readonly value: number;
}

/** What one cell of such a row says: where it may stand in which series, and whether no figure is written so. */
interface Token {
  readonly counts: readonly Count[];
  readonly marked: boolean;
}

const SIGNS: readonly (readonly [Series, readonly string[]])[] = [
  ['stem', [...'甲乙丙丁戊己庚辛壬癸']],
  [
    'chinese',
    gathered(['', '十', '二十'], (tens) => [
      ...(tens === '' ? [] : [tens]),
      ...[...'一二三四五六七八九'].map((one) => tens + one),
    ]),
  ],
  ['letter', [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']],
  ['roman', 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX'.split(' ')],
];
/** Words that head such a row. */
const HEADS_IT = /^(?:[栏列行项][次号目]?|序号|编号|代[码号])$/;
const NOTHING = /^[-/\\*]+$/;
/** Digits in rings, in brackets, in Roman: none is a figure. */
const RINGED = /[\u2460-\u249b\u24b6-\u24ff\u2160-\u217f\u2776-\u2793\u3220-\u3229\u3280-\u3289]/;
/** How a column is worked out: 3=1+2, (5)=(4)/(1)×100%. */
const WORKED_OUT = /^(.+?)=[\dA-Z甲-癸()[\]+\-*/×÷%.,、:~至Σ∑Xx…]+$/;

/**
 * Whether a row does nothing but number the columns (栏次): `1 2 3`, `甲 乙 1 2`, `（1）（2）`, `①②`, `1 2 3=1+2`,
 * `栏次 1 2 3`. It is `likely` where a row of small counts would look the same, `doubtful` where one with a label of a
 * letter would, and undefined where it does not.
 */
export function numberingOf(
  grid: Grid,
  row: number,
  columns: readonly FoundColumn[],
): 'sure' | 'likely' | 'doubtful' | undefined {
  const last = new Map<Series, { readonly value: number; readonly column: number }>();
  let [isSure, isLettered, counted] = [false, false, 0];
  for (let at = 0; at < columns.length; at++) {
    const { column } = columns[at]!;
    const text = grid.text(row, column);
    if (text === '') continue;
    const plain = plainLabel(text);
    if (NOTHING.test(plain)) continue;
    if (HEADS_IT.test(plain)) {
      isSure = true;
      continue;
    }
    const { counts, marked } = tokenOf(grid.cell(row, column)!, text);
    const fitting = counts.find(({ series, value }) => {
      const before = last.get(series);
      if (before === undefined) return mayStart(series, value, at);
      // What is no figure may begin anew.
      if (value === 1 && series !== 'digit' && series !== 'minus') return true;
      // A merged column, or one that the form does not know, may be counted as well.
      return value === before.value + 1 || value - before.value === column - before.column;
    });
    if (fitting === undefined) return undefined;
    last.set(fitting.series, { value: fitting.value, column });
    const isDigit = fitting.series === 'digit' || fitting.series === 'minus';
    if (marked || (!isDigit && columns[at]!.expected.label === undefined)) isSure = true;
    else if (!isDigit) isLettered = true;
    counted++;
  }
  if (counted === 0 || columns.some((found) => found.expected.label !== undefined && countsRows(found)))
    return undefined;
  // 甲 | 1 may well be a class and its number.
  const hasFigures = last.has('digit') || last.has('minus');
  if (isSure || (isLettered && counted > (hasFigures ? 2 : 1))) return 'sure';
  if (isLettered) return hasFigures ? 'doubtful' : undefined;
  return counted > 1 ? 'likely' : undefined;

  /** True where a label is but the first of those below it: 甲 above 乙, 1 above 2. */
  function countsRows({ column }: FoundColumn): boolean {
    const own = tokenAt(grid, row, column);
    const next = own.counts.length === 0 ? undefined : grid.nextRow(row + 1);
    const below = next === undefined ? [] : tokenAt(grid, next, column).counts;
    return own.counts.some(({ series, value }) =>
      below.some((count) => count.series === series && count.value === value + 1),
    );
  }

  /** At one, after the columns on its left, or where the table on its left left off. */
  function mayStart(series: Series, value: number, at: number): boolean {
    const [first] = columns;
    if (value === 1 || value - 1 === at || value - 1 === columns[at]!.column - first!.column) return true;
    const left = grid.row(row).findLast(({ column }) => column < first!.column);
    const before = left === undefined ? undefined : tokenOf(left, grid.text(row, left.column));
    return before?.counts.some((count) => count.series === series && count.value === value - 1) ?? false;
  }
}

function tokenAt(grid: Grid, row: number, column: number): Token {
  const cell = grid.cell(row, column);
  return cell === undefined ? NO_TOKEN : tokenOf(cell, grid.text(row, column));
}

const NO_TOKEN: Token = { counts: [], marked: false };

function tokenOf({ value, format }: Cell, text: string): Token {
  if (typeof value === 'number') return numberToken(value, format?.includes('%') ?? false);
  if (text.length > 40) return NO_TOKEN;
  const plain = plainLabel(text.normalize('NFKC')).toUpperCase();
  const [, left] = WORKED_OUT.exec(plain) ?? [];
  const bare = (left ?? plain)
    .replace(/^第/, '')
    .replace(/[栏列项]$/, '')
    .replace(/^[([【〔<](.+)[)\]】〕>]$/, '$1')
    .replace(/[.、]$/, '');
  const marked = bare !== plain || RINGED.test(text);
  if (/^-?0?\d{1,2}$/.test(bare)) return { ...numberToken(Number(bare), false), marked };
  const counts = gathered(SIGNS, ([series, signs]): Count[] => {
    const place = signs.indexOf(bare);
    return place < 0 ? [] : [{ series, value: place + 1 }];
  });
  return { counts, marked };
}

/** A bracketed number that Excel took for a negative one still counts; 3 typed into a column of percents became 3%. */
function numberToken(value: number, isPercent: boolean): Token {
  const values = isPercent ? [value, Math.round(value * 1e6) / 1e4] : [value];
  const counts = gathered(values, (each): Count[] => {
    if (!Number.isInteger(each) || each === 0 || Math.abs(each) > 99) return [];
    return [{ series: each > 0 ? 'digit' : 'minus', value: Math.abs(each) }];
  });
  return { counts, marked: false };
}
