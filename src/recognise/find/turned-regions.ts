import { areasMeet, holds } from '../../workbook/address';
import type { Area } from '../../workbook/types';
import type { Grid } from '../headers/grid';
import type { RowWords } from '../headers/headers';
import { readsLikeTitle } from '../words/captions';
import { isUnitLine } from './above';

/** A piece of a sheet. */
export interface Region {
  readonly area: Area;
  /** The last row of what stands above its own lines; -1 where nothing does. */
  readonly floor: number;
}

/** A form turned by a quarter takes a row for each of its columns, and never so many. */
const MOST_ROWS = 60;
/** No form has so many rows that anyone would print them side by side. */
const MOST_COLUMNS = 400;
/** A sheet with more such pieces, or cells in them, is a long list of something. */
const MOST_REGIONS = 200;
const MOST_CELLS = 100_000;
/** A row with more texts is no title, and a longer text is none. */
const TITLE_CELLS = 3;
const LONGEST_TITLE = 60;
/** What stands further to the right is no part of a table, nor anything that someone took for one. */
const MOST_BLANK = 6;
/** Rows above in which the lines of a table are looked for. */
const LINES_ABOVE = 6;

/** A run of rows. */
interface Band {
  readonly top: number;
  readonly bottom: number;
}

type Run = readonly [left: number, right: number];

/**
 * The pieces of a sheet that may hold tables turned by a quarter: runs of rows between titles and blank ones, without what
 * is a table already, in which words of headers stand below one another. A single blank row may be that of a merged cell or
 * part two tables, so where there is any each piece comes in both ways: whole, and in parts. Blank columns part
 * tables only where what follows has a header of its own: in an upright table they would be blank rows.
 * @param words the words of headers on the sheet, its rows ascending
 * @param taken areas that are tables
 * @param isHeaded tells whether a piece reads like a turned table on its own
 */
export function turnedRegions(
  grid: Grid,
  words: RowWords,
  taken: readonly Area[],
  isHeaded: (region: Region) => boolean,
): (readonly Region[])[][] {
  const found: (readonly Region[])[][] = [];
  let [bottom, cells] = [-1, 0];
  for (const row of words.keys()) {
    if (row <= bottom) continue;
    const band = bandAround(row);
    ({ bottom } = band);
    if (band.bottom - band.top >= MOST_ROWS) continue;
    const whole = regionsIn(band);
    if (whole.length === 0) continue;
    const parts = partsOf(band);
    found.push(parts.length > 1 ? [whole, parts.flatMap((part) => regionsIn(part))] : [whole]);
    for (const { area } of whole) cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (found.length > MOST_REGIONS || cells > MOST_CELLS) return [];
  }
  return found;

  function columnsIn(row: number): number[] {
    const own = grid.row(row).filter(({ column }) => grid.text(row, column) !== '');
    const free = taken.length === 0 ? own : own.filter(({ column }) => !taken.some((area) => holds(area, row, column)));
    return free.map(({ column }) => column);
  }

  /** What no table goes over: a title, a line that only names the unit; or, if it is two rows, a blank. */
  function breakAt(row: number): 'blank' | 'line' | undefined {
    const columns = columnsIn(row);
    if (columns.length === 0) return 'blank';
    // What heads a column of a form is no title, whatever it is called.
    if (words.has(row) || columns.some((column) => typeof grid.cell(row, column)!.value !== 'string')) return undefined;
    const [first, ...others] = new Set(columns.map((column) => grid.text(row, column)));
    if (others.length >= TITLE_CELLS) return undefined;
    const isLine = first!.length > LONGEST_TITLE || readsLikeTitle(first!) || isUnitLine(first!);
    // Tables side by side have their titles in one row.
    return isLine && others.every((text) => isUnitLine(text) || readsLikeTitle(text)) ? 'line' : undefined;
  }

  function bandAround(row: number): Band {
    const end = (by: 1 | -1): number => {
      let at = row;
      while (Math.abs(at - row) < MOST_ROWS) {
        const next = breakAt(at + by) === 'blank' ? at + 2 * by : at + by;
        if (next < 0 || breakAt(next) !== undefined) break;
        at = next;
      }
      return at;
    };
    return { top: end(-1), bottom: end(1) };
  }

  /** What its blank rows part. */
  function partsOf({ top, bottom: last }: Band): Band[] {
    const parts: Band[] = [];
    let start = top;
    for (let row = top; row <= last + 1; row++) {
      if (row <= last && breakAt(row) !== 'blank') continue;
      if (row > start) parts.push({ top: start, bottom: row - 1 });
      start = row + 1;
    }
    return parts;
  }

  /** The runs of columns that belong together, with two words of headers one below the other. */
  function regionsIn(band: Band): Region[] {
    const filled = new Set<number>();
    const worded = new Map<number, number>();
    for (let row = band.top; row <= band.bottom; row++) {
      for (const column of columnsIn(row)) filled.add(column);
      for (const { column } of words.get(row) ?? []) worded.set(column, (worded.get(column) ?? 0) + 1);
    }
    const floor = floorAbove(band.top);
    const regionOf = ([left, right]: Run): Region => ({ area: { ...band, left, right }, floor });
    const isWorded = ([left, right]: Run) =>
      [...worded].some(([column, times]) => times > 1 && column >= left && column <= right);
    const isOwn = (run: Run) => isWorded(run) && isHeaded(regionOf(run));
    const isNext = ([, last]: Run, [left, right]: Run) =>
      left - last - 1 <= MOST_BLANK && !taken.some((area) => areasMeet(area, { ...band, left: last + 1, right }));
    const joined: Run[] = [];
    const seams = titlesBeside(band.top);
    for (const run of runsOf(filled, seams)) {
      const last = joined.at(-1);
      const goesOn = last !== undefined && !seams.has(run[0]) && isWorded(last) && isNext(last, run) && !isOwn(run);
      if (goesOn) joined.splice(-1, 1, [last[0], run[1]]);
      else joined.push(run);
    }
    return joined.filter((run) => run[1] > run[0] && run[1] - run[0] < MOST_COLUMNS && isWorded(run)).map(regionOf);
  }

  /** The columns at which a title stands right of another one, in the rows above: another table begins there. */
  function titlesBeside(top: number): ReadonlySet<number> {
    const found = new Set<number>();
    for (let row = Math.max(0, top - LINES_ABOVE); row < top; row++) {
      const titles = grid.row(row).filter(({ column }) => readsLikeTitle(grid.text(row, column)));
      const others = titles.filter(
        ({ column }, at) => at > 0 && grid.text(row, column) !== grid.text(row, titles[0]!.column),
      );
      for (const { column } of others) found.add(column);
    }
    return found;
  }

  /** The last row above that is part of something else. */
  function floorAbove(top: number): number {
    let row = top - 1;
    while (row >= top - LINES_ABOVE && row >= 0 && breakAt(row) !== undefined && !isTaken(row)) row--;
    return row;
  }

  function isTaken(row: number): boolean {
    return taken.some((area) => row >= area.top && row <= area.bottom);
  }
}

/** Columns that no blank one parts, nor a seam. */
function runsOf(columns: ReadonlySet<number>, seams: ReadonlySet<number>): Run[] {
  const runs: [left: number, right: number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === column - 1 && !seams.has(column)) run[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}
