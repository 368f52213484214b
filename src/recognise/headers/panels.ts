import { gathered } from '../../workbook/gathered';
import type { ExpectedColumn, FoundHeader } from '../types';
import { mayBeCorner } from './corner';
import { asPrinted, isDated, type Pattern } from './expected-columns';
import { headerOf, type Item } from './found-header';
import type { Grid } from './grid';
import type { HeaderPath } from './header-path';
import { headerPathsIn } from './header-paths';
import { matchColumn, printedPath } from './match-column';
import { isWhole, subRowBelow } from './sub-columns';
import { captionSeams, seamsIn } from './touching-tables';

/** Rows of data that must agree for two columns under one header text to be one column, unmerged and filled. */
const ROWS_THAT_TELL = 2;

/** Up to so many runs of columns, every way to group them is tried; of more, groups of so many. */
const MOST_RUNS = 6;

/**
 * Reads the rows as a header, in every way in which blank columns or seams may part it: they part tables side by side,
 * but a table whose merged cells were undone has some inside, too.
 * @param worth the share of the form's columns below which a header need not be read
 */
export function readHeader(grid: Grid, pattern: Pattern, top: number, bottom: number, worth: number): FoundHeader[][] {
  const runs = runsOf(grid, pattern, top, bottom);
  const end = subRowBelow(grid, top, bottom)?.row ?? bottom;
  const known = new Map<number, FoundHeader[]>();
  // How many columns of the form the runs up to each can have: what has too few need not be put together.
  const most = [0];
  for (const run of runs) most.push(most.at(-1)! + run.filter(({ expected }) => expected !== undefined).length);
  const read = (from: number, to: number): FoundHeader[] => {
    const key = from * (runs.length + 1) + to;
    const mayBe = most[to]! - most[from]! + 1 >= pattern.needed * worth;
    const headers = known.get(key) ?? (mayBe ? readGroup(gathered(runs.slice(from, to), (run) => run)) : []);
    known.set(key, headers);
    return headers;
  };
  const readGroup = (items: readonly Item[]): FoundHeader[] =>
    mayCover(items, pattern, worth, isCorner)
      ? gathered(panelsOf(grid, pattern, end, items), (panel) => headerOf(grid, pattern, top, end, panel, worth) ?? [])
      : [];
  const all = gathered(runs, (run) => run);
  const isCorner = cornersIn(grid, pattern, end, all);
  if (runs.length === 0 || !mayCover(all, pattern, worth, isCorner)) return [];
  if (runs.length > MOST_RUNS) return oneGroupEach(runs.length, read);
  return GROUPINGS[runs.length]!.map((bounds) => gathered(bounds.slice(1), (to, at) => read(bounds[at]!, to)));
}

/** Of very many runs all together, and one group of a few at a time, where it is a header, the others standing alone. */
function oneGroupEach(count: number, read: (from: number, to: number) => FoundHeader[]): FoundHeader[][] {
  const alone = Array.from({ length: count }, (_, at) => read(at, at + 1));
  const ways = [read(0, count), alone.flat()];
  for (let from = 0; from < count; from++) {
    for (let to = from + 2; to <= Math.min(count, from + MOST_RUNS); to++) {
      const group = read(from, to);
      if (group.length > 0) ways.push([...alone.slice(0, from).flat(), ...group, ...alone.slice(to).flat()]);
    }
  }
  return ways;
}

/** True for a column that may name the rows although the header says so badly, or does not say so. */
type IsCorner = (column: number) => boolean;

/** Looks at the rows below a column once for all groups. */
function cornersIn(grid: Grid, { names }: Pattern, bottom: number, items: readonly Item[]): IsCorner {
  const known = new Map<number, boolean>();
  return (column) => {
    const before = known.get(column);
    if (before !== undefined) return before;
    const head = items.find(({ path }) => path.column === column)?.path;
    const isOne = names.some((name) => mayBeCorner(grid, bottom, name, column, head));
    known.set(column, isOne);
    return isOne;
  };
}

/**
 * False where the columns cannot be so large a share of the form's, even with years in front of them, or where nothing tells
 * the rows apart: then they must be all that the form has besides, and stand right of a corner.
 */
function mayCover(items: readonly Item[], { needed, names }: Pattern, worth: number, isCorner: IsCorner): boolean {
  const kinds = new Set<ExpectedColumn>();
  for (const { expected } of items) if (expected !== undefined) kinds.add(expected);
  if (kinds.size === 0) return false;
  const isNamed = names.every(({ label }) => label!.kind === 'year') || names.some((name) => kinds.has(name));
  if (isNamed) return kinds.size + 1 >= (needed + 1) * worth;
  if (kinds.size < needed - 1) return false;
  return items.some(({ path, expected }) => expected !== undefined && isCorner(path.column - 1));
}

/** The columns of a header in runs, parted by blank columns and where tables that touch may meet. */
function runsOf(grid: Grid, pattern: Pattern, top: number, bottom: number): Item[][] {
  const runs: Item[][] = [];
  for (const path of headerPathsIn(grid, top, bottom)) {
    const item = itemOf(path, pattern);
    if (runs.at(-1)?.at(-1)?.path.column === path.column - 1) runs.at(-1)!.push(item);
    else runs.push([item]);
  }
  const captions = captionSeams(grid, top);
  return gathered(runs, (run) => {
    const seams = seamsIn(settledItems(run, pattern), captions);
    const parts: Item[][] = [];
    for (const item of run) {
      if (parts.length === 0 || seams.has(item.path.column)) parts.push([]);
      parts.at(-1)!.push(item);
    }
    return parts;
  });
}

/** Columns and what they are among the others; a sum beside the years that it adds up is no column of the form. */
function settledItems(own: readonly Item[], pattern: Pattern): readonly Item[] {
  const items = withoutRivals(withoutLoneYears(own));
  const inYears = new Set(gathered(items, ({ path, expected }) => (path.years.length > 0 ? expected : [])));
  if (inYears.size === 0) return items;
  return items.map((item) =>
    inYears.has(item.expected) && isSumOfYears(item, pattern)
      ? { path: item.path, expected: undefined, key: '', sumsYears: true as const }
      : item,
  );
}

function isSumOfYears({ path: { years, steps }, expected }: Item, pattern: Pattern): boolean {
  const isOwn = (word: string) => expected?.path.some((words) => words.includes(asPrinted(pattern, word)));
  return years.length === 0 && steps.some(({ text }) => !isOwn(text) && (isWhole(text) || /累计|两年/.test(text)));
}

function itemOf(path: HeaderPath, pattern: Pattern): Item {
  const named = matchColumn(path, pattern);
  if (named !== undefined) return { path, expected: named, key: keyOf(path, named, pattern) };
  const printed = printedPath(path, pattern);
  const expected = printed === path ? undefined : matchColumn(printed, pattern);
  if (expected === undefined) return { path, expected, key: '' };
  return { path, expected, key: keyOf(path, expected, pattern), reworded: wordsOf(path) };
}

const wordsOf = ({ steps }: HeaderPath): string => steps.map(({ text }) => text).join('/');

/** What the form has of no year is only of one where it stands there of another as well: else a line above has the year. */
function withoutLoneYears(items: readonly Item[]): readonly Item[] {
  const isOdd = ({ path, expected }: Item) => path.years.length > 0 && expected !== undefined && !isDated(expected);
  if (!items.some(isOdd)) return items;
  const isLone = ({ path, expected }: Item) =>
    !items.some((other) => other.expected === expected && other.path.years[0] !== path.years[0]);
  return items.map((item) => (isOdd(item) && isLone(item) ? { path: item.path, expected: undefined, key: '' } : item));
}

/**
 * What schools write instead of a word of the form goes for its column only where no other column may be it: neither one
 * with the word itself, nor one with a third word (录取人数 beside 报到人数).
 */
function withoutRivals(items: readonly Item[]): readonly Item[] {
  if (!items.some(({ reworded }) => reworded !== undefined)) return items;
  const words = new Map<ExpectedColumn, Set<string>>();
  for (const { expected, reworded = '' } of items)
    if (expected !== undefined) words.set(expected, (words.get(expected) ?? new Set()).add(reworded));
  return items.map((item) => {
    if (item.reworded === undefined || words.get(item.expected!)!.size === 1) return item;
    return { path: item.path, expected: undefined, key: '' };
  });
}

/** All ways to group so many things in a row, each as the bounds between the groups; all together first. */
const GROUPINGS: readonly (readonly number[])[][] = Array.from({ length: MOST_RUNS + 1 }, (_, count) => {
  const inner = Array.from({ length: Math.max(0, count - 1) }, (_, at) => at + 1);
  const ways = Array.from({ length: 2 ** inner.length }, (_, mask) => mask);
  return ways.map((mask) => [0, ...inner.filter((at) => (mask >> (at - 1)) & 1), count]);
});

/** Parts columns into panels: a long table is often printed in two halves side by side under one repeated header. */
function panelsOf(grid: Grid, pattern: Pattern, bottom: number, columns: readonly Item[]): Item[][] {
  const items: Item[] = [];
  for (const item of settledItems(columns, pattern)) {
    if (!isFill(grid, bottom, items.at(-1), item)) items.push(item);
  }
  // What stands once before the first column that comes again, as a total over all rows, belongs to the first panel.
  const again = new Set(items.map(({ key }) => key).filter(isSeen()));
  const first = items.find(({ expected, key }) => expected !== undefined && again.has(key));
  if (first === undefined) return [items];
  const panels: Item[][] = [[]];
  for (const item of items) {
    if (item !== first && item.key === first.key) {
      // Of another year's set beside this one the first years are no more this one's.
      const own = panels.at(-1)!;
      const from = own.findLastIndex(({ expected }) => expected !== item.expected) + 1;
      panels.push(from === 0 ? [] : own.splice(from));
    }
    panels.at(-1)!.push(item);
  }
  // Each must have all that is there at all, unless it only lent a label to a table of another form beside it.
  const all = neededKinds(items);
  const isWhole = (panel: readonly Item[]) => neededKinds(panel) === all;
  const isStray = (panel: readonly Item[]) => !panel.some(({ expected }) => expected?.measure !== undefined);
  const whole = panels.filter(isWhole);
  return whole.length > 0 && panels.every((panel) => whole.includes(panel) || isStray(panel)) ? whole : [items];
}

/** How many columns of the form are there of those that every panel has. */
function neededKinds(panel: readonly Item[]): number {
  const kinds = new Set<ExpectedColumn>();
  for (const { expected } of panel)
    if (expected !== undefined && !expected.optional && !expected.measure?.once) kinds.add(expected);
  return kinds.size;
}

/** Tells what it was asked of before. */
function isSeen(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size === seen.add(key).size;
}

function keyOf({ years }: HeaderPath, expected: ExpectedColumn, { columns }: Pattern): string {
  const order: readonly ExpectedColumn[] = columns;
  return `${order.indexOf(expected)}/${years[0] ?? ''}`;
}

/** True for a column that repeats the one before: a merged header cell that was unmerged and filled. */
function isFill(grid: Grid, bottom: number, before: Item | undefined, { path, expected }: Item): boolean {
  if (before === undefined || expected === undefined || before.expected !== expected) return false;
  if (before.path.column !== path.column - 1 || before.path.years[0] !== path.years[0]) return false;
  let agreeing = 0;
  for (let row = bottom + 1; row <= grid.lastRow && agreeing < ROWS_THAT_TELL; row++) {
    if (grid.row(row).length === 0) break;
    const text = grid.text(row, path.column);
    if (text !== '' && text !== grid.text(row, before.path.column)) return false;
    agreeing++;
  }
  return true;
}
