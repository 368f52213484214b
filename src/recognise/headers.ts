import { headerLabel } from '../workbook/label-text';
import { readYear } from '../workbook/year-text';
import type { Pattern } from './expected-columns';
import type { Grid } from './grid';
import { type HeaderPath, headerPaths } from './header-paths';
import type { ExpectedColumn, FoundColumn, FoundHeader } from './types';

/** No printed table has a header of more rows than this. */
const DEEPEST_HEADER = 4;
/** A header with fewer of the form's columns than this share is not worth a closer look. */
const WORTH_A_LOOK = 0.5;
/** Columns that schools add to any table. */
const ADDED_COLUMNS = new Set(['备注', '说明', '序号', '编号', '填报人', '数据来源', '审核说明']);

/** For each header word, the patterns it occurs in. */
export type WordIndex = ReadonlyMap<string, readonly Pattern[]>;

export function wordIndexOf(patterns: readonly Pattern[]): WordIndex {
  const index = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    for (const word of pattern.words) index.set(word, [...(index.get(word) ?? []), pattern]);
  }
  return index;
}

/** Every place of the sheet that reads like the header of some block, the best reading for each block and place. */
export function findHeaders(grid: Grid, index: WordIndex): FoundHeader[] {
  const wordsOfRow = new Map<number, Set<string>>();
  const memo = new Map<string, string>();
  for (const { index: row, cells } of grid.sheet.rows) {
    for (const { value } of cells) {
      if (typeof value !== 'string') continue;
      let word = memo.get(value);
      if (word === undefined) {
        word = value.length > 60 ? '' : headerLabel(readYear(value)?.rest ?? value);
        memo.set(value, word);
      }
      if (index.has(word)) wordsOfRow.set(row, (wordsOfRow.get(row) ?? new Set()).add(word));
    }
  }
  const found: FoundHeader[] = [];
  for (const [top, words] of wordsOfRow) {
    for (const pattern of new Set([...words].flatMap((word) => index.get(word) ?? []))) {
      const seen = new Set<string>();
      for (let row = top; row < top + DEEPEST_HEADER; row++) {
        for (const word of wordsOfRow.get(row) ?? []) if (pattern.words.has(word)) seen.add(word);
      }
      const reachable = pattern.columns.filter(({ path }) => path.at(-1)!.some((word) => seen.has(word)));
      if (reachable.length < pattern.columns.length * WORTH_A_LOOK) continue;
      found.push(...bestReadings(grid, pattern, top));
    }
  }
  return withoutWeakerOverlaps(found);
}

/** Of all depths a header starting in `top` may have, the readings that find most columns: one for each panel. */
function bestReadings(grid: Grid, pattern: Pattern, top: number): FoundHeader[] {
  let best: FoundHeader[] = [];
  let most = 0;
  for (let depth = 1; depth <= DEEPEST_HEADER; depth++) {
    for (const panels of readHeader(grid, pattern, top, top + depth - 1)) {
      const score = Math.max(0, ...panels.map((panel) => panel.coverage * 10 + panel.likeness + datedShare(panel)));
      if (score > most) [best, most] = [panels, score];
    }
  }
  return best.filter((panel) => panel.coverage >= WORTH_A_LOOK);
}

/** The share of the columns that should carry a year which do: a header read too short has lost its years. */
function datedShare({ columns }: FoundHeader): number {
  const dated = columns.filter(({ expected }) => expected.dated);
  return dated.length === 0 ? 0 : dated.filter(({ year }) => year !== undefined).length / dated.length;
}

/** Reads the rows as one header, and where blank columns part them, as headers side by side. */
function readHeader(grid: Grid, pattern: Pattern, top: number, bottom: number): FoundHeader[][] {
  const columns = [];
  for (let row = top; row <= bottom; row++) columns.push(...grid.row(row).map((cell) => cell.column));
  if (columns.length === 0) return [];
  const left = columns.reduce((a, b) => Math.min(a, b));
  const right = columns.reduce((a, b) => Math.max(a, b));
  const paths = headerPaths(grid, top, bottom, left, right);
  const parted: HeaderPath[][] = [];
  for (const path of paths) {
    if (parted.at(-1)?.at(-1)?.column === path.column - 1) parted.at(-1)!.push(path);
    else parted.push([path]);
  }
  const read = (run: readonly HeaderPath[]) => panelsOf(grid, pattern, top, bottom, run);
  return parted.length === 1 ? [read(paths)] : [read(paths), parted.flatMap(read)];
}

/** Parts columns into panels: a long table is often printed in two halves side by side under one repeated header. */
function panelsOf(
  grid: Grid,
  pattern: Pattern,
  top: number,
  bottom: number,
  paths: readonly HeaderPath[],
): FoundHeader[] {
  const panels: { path: HeaderPath; expected: ExpectedColumn | undefined }[][] = [[]];
  let seen = new Set<string>();
  for (const path of paths) {
    const expected = match(path, pattern);
    if (expected !== undefined) {
      const key = `${pattern.columns.indexOf(expected)}/${path.years[0] ?? ''}`;
      if (seen.has(key)) {
        panels.push([]);
        seen = new Set();
      }
      seen.add(key);
    }
    panels.at(-1)!.push({ path, expected });
  }
  return panels.flatMap((panel) => headerOf(grid, pattern, top, bottom, panel) ?? []);
}

function headerOf(
  grid: Grid,
  pattern: Pattern,
  top: number,
  bottom: number,
  panel: readonly { path: HeaderPath; expected: ExpectedColumn | undefined }[],
): FoundHeader | undefined {
  const columns: FoundColumn[] = [];
  for (const { path, expected } of panel) {
    if (expected !== undefined) columns.push(foundColumn(path, expected, bottom));
  }
  if (columns.length === 0) return undefined;
  const [left, right] = [columns[0]!.column, columns.at(-1)!.column];
  const foundKinds = new Set(columns.map(({ expected }) => expected));
  const needed = pattern.columns.filter((column) => !column.optional || foundKinds.has(column));
  const strangers = panel.filter(({ path, expected }) => expected === undefined && path.steps.length > 0);
  const between = strangers.filter(({ path }) => path.column >= left - 1 && path.column <= right + 1);
  const counted = between.filter(({ path }) => !ADDED_COLUMNS.has(path.steps.at(-1)!.text));
  return {
    sheet: grid.sheet.name,
    form: pattern.form,
    block: pattern.block,
    top,
    bottom,
    columns,
    extras: between.map(({ path }) => ({ column: path.column, text: path.steps.at(-1)!.text })),
    coverage: foundKinds.size / needed.length,
    likeness: foundKinds.size / (needed.length + counted.length),
  };
}

function foundColumn(path: HeaderPath, expected: ExpectedColumn, bottom: number): FoundColumn {
  const own =
    expected.label === undefined ? undefined : path.steps.findLast(({ text }) => expected.path[0]!.includes(text));
  return {
    column: path.column,
    expected,
    headerEnd: own !== undefined && own.row < bottom && own !== path.steps.at(-1) ? own.row : bottom,
    ...(path.years[0] === undefined ? {} : { year: path.years[0] }),
    ...(path.unit === undefined ? {} : { unit: path.unit }),
  };
}

/** The expected column that a path names best; undefined if none does, or several equally well. */
function match(path: HeaderPath, pattern: Pattern): ExpectedColumn | undefined {
  if (path.years.length > 1) return undefined;
  let best: ExpectedColumn | undefined;
  let most = 0;
  for (const expected of pattern.columns) {
    if (!expected.dated && path.years.length > 0) continue;
    const score = likenessOfPath(path, expected);
    if (score > most) [best, most] = [expected, score];
    else if (score === most) best = undefined;
  }
  return most > 0 ? best : undefined;
}

/** 0 when the path does not lead to the column; else more for every step that agrees, less for every one that does not. */
function likenessOfPath(path: HeaderPath, expected: ExpectedColumn): number {
  const texts = path.steps.map(({ text }) => text);
  const leaf = texts.at(-1);
  if (leaf === undefined) return 0;
  if (expected.label?.kind === 'open' && expected.path[0]!.includes(texts[0]!)) return 1 / texts.length + 1;
  if (!expected.path.at(-1)!.includes(leaf)) return 0;
  let agreed = 0;
  let from = 0;
  for (const step of expected.path) {
    const at = texts.findIndex((text, index) => index >= from && step.includes(text));
    if (at < 0) continue;
    agreed++;
    from = at + 1;
  }
  return agreed + agreed / (expected.path.length + texts.length);
}

/** Where readings of the same block overlap, keeps the one that finds more. */
function withoutWeakerOverlaps(headers: readonly FoundHeader[]): FoundHeader[] {
  const kept: FoundHeader[] = [];
  const byStrength = [...headers].sort(
    (a, b) => b.columns.length - a.columns.length || b.likeness - a.likeness || b.top - a.top,
  );
  for (const header of byStrength) {
    if (!kept.some((other) => other.block === header.block && overlap(other, header))) kept.push(header);
  }
  return kept;
}

/** True when two headers share cells. */
export function overlap(a: FoundHeader, b: FoundHeader): boolean {
  if (a.sheet !== b.sheet || a.top > b.bottom || b.top > a.bottom) return false;
  const [aLeft, aRight] = [a.columns[0]!.column, a.columns.at(-1)!.column];
  const [bLeft, bRight] = [b.columns[0]!.column, b.columns.at(-1)!.column];
  return aLeft <= bRight && bLeft <= aRight;
}
