import { gathered } from '../../workbook/gathered';
import type { Row, Sheet } from '../../workbook/types';
import type { FoundHeader } from '../types';
import { hasOnlyYearRows, type Pattern, type PatternColumn, printedWords } from './expected-columns';
import { flatWords } from './flat-headers';
import type { Grid } from './grid';
import { headerText } from './header-text';
import { meaningOf } from './header-variants';
import { readHeader } from './panels';
import { RowIndex, reach } from './row-index';
import { covers, isIn, patternsFor, type WordIndex } from './word-index';
import { wordSigns } from './word-signs';

/** No printed table has a header of more rows than this. */
export const DEEPEST_HEADER = 4;
/** A header with fewer of the form's columns than this share is not worth a closer look. */
const WORTH_A_LOOK = 0.5;
/** A longer text is no header. */
const LONGEST_HEADER = 60;

/**
 * Every place of the sheet that reads like the header of some block, the best reading for each block and place.
 * @param worth the share of the form's columns from which on a header is worth a closer look
 */
export function findHeaders(grid: Grid, index: WordIndex, worth = WORTH_A_LOOK): FoundHeader[] {
  const rows = wordsByRow(grid, index);
  const years = new Map<number, boolean>();
  const hasYear = (row: number): boolean => {
    const known = years.get(row) ?? holdsYear(grid, row);
    years.set(row, known);
    return known;
  };
  const mayEnd: MayEnd = (row, pattern) =>
    (rows.get(row)?.some(({ word }) => printedWords(pattern, word).length > 0) ?? false) || hasYear(row);
  const found: FoundHeader[] = [];
  for (const [top, cells] of rows) {
    if (isMonotonous(grid, top)) continue;
    const near = [...cells];
    for (let row = top + 1; row < top + DEEPEST_HEADER; row++) near.push(...(rows.get(row) ?? []));
    for (const [pattern, own] of wordsByPattern(cells, near, index)) {
      if (!mayBeHeader(pattern, own, worth)) continue;
      found.push(...bestReadings(grid, pattern, top, mayEnd, worth));
      // Years over the columns of a table without labels, or over an empty corner, stand above all words.
      if (saysYears(grid, top - 1)) found.push(...bestReadings(grid, pattern, top - 1, mayEnd, worth));
    }
  }
  return withoutWeakerOverlaps(found);
}

/** A header does not end in a row that holds neither its words nor years. */
type MayEnd = (row: number, pattern: Pattern) => boolean;

/** A word of some header, and the column that it stands in. */
export interface HeaderWord {
  readonly word: string;
  readonly column: number;
}

export type RowWords = ReadonlyMap<number, readonly HeaderWord[]>;

/** A sheet stays the same object from one check to the next where nobody changed it, and a long list is long to read. */
const readRows = new WeakMap<Sheet, { readonly index: WordIndex; readonly rows: RowWords }>();

/** The header words of every row that holds any, ascending. */
export function wordsByRow({ sheet }: Grid, index: WordIndex): RowWords {
  const known = readRows.get(sheet);
  if (known?.index === index) return known.rows;
  const rows = new Map<number, readonly HeaderWord[]>();
  if (known !== undefined && covers(known.index, index)) {
    for (const [row, words] of known.rows)
      addWords(
        rows,
        row,
        words.filter(({ word }) => isIn(index, word)),
      );
    return rows;
  }
  const mayBeWord = wordSigns(index);
  for (const row of sheet.rows) addWords(rows, row.index, wordsOfRow(row, index, mayBeWord));
  readRows.set(sheet, { index, rows });
  return rows;
}

function addWords(rows: Map<number, readonly HeaderWord[]>, row: number, words: readonly HeaderWord[]): void {
  if (words.length > 0) rows.set(row, words);
}

function wordsOfRow({ cells }: Row, index: WordIndex, mayBeWord: (text: string) => boolean): HeaderWord[] {
  const words: HeaderWord[] = [];
  for (let at = 0; at < cells.length; at++) {
    const { value, column } = cells[at]!;
    if (typeof value !== 'string' || value.length > LONGEST_HEADER || !mayBeWord(value)) continue;
    const { text } = headerText(value);
    const word = isIn(index, text) ? text : flatWords(text);
    if (isIn(index, word)) words.push({ word, column });
  }
  return words;
}

/** True for a row that is one of many equal ones: whatever its words are, it is no header. */
function isMonotonous(grid: Grid, top: number): boolean {
  const first = grid.row(top);
  for (let row = top + 1; row <= top + DEEPEST_HEADER; row++) {
    const cells = grid.row(row);
    if (cells.length !== first.length) return false;
    const isSame = first.every(
      ({ column }, at) => cells[at]!.column === column && grid.text(row, column) === grid.text(top, column),
    );
    if (!isSame) return false;
  }
  return true;
}

/** The patterns with words in a row, each with all of its words near it: most share but one or two with any row. */
function wordsByPattern(
  cells: readonly HeaderWord[],
  near: readonly HeaderWord[],
  index: WordIndex,
): ReadonlyMap<Pattern, readonly HeaderWord[]> {
  const own = new Map<Pattern, HeaderWord[]>();
  for (const { word } of cells) for (const pattern of patternsFor(word, index)) own.set(pattern, []);
  for (const word of near) for (const pattern of patternsFor(word.word, index)) own.get(pattern)?.push(word);
  return own;
}

const NO_WORDS: readonly string[] = [];

/** True where a form's words near a row, in enough columns, may lead to enough of its columns: a cheap look ahead. */
function mayBeHeader(pattern: Pattern, near: readonly HeaderWord[], worth: number): boolean {
  const { columns, words, byWord, byFlatWords, schoolWords } = pattern;
  const wanted = pattern.printed * worth;
  if (near.length < wanted) return false;
  const seen = new Set<string>();
  const places = new Set<number>();
  const whole = new Set<PatternColumn>();
  for (let at = 0; at < near.length; at++) {
    const { word, column } = near[at]!;
    const flat = byFlatWords.get(word);
    if (flat !== undefined) whole.add(flat);
    const isPrinted = words.has(word);
    if (isPrinted) seen.add(word);
    // What stands above others in the form may stand for them all: 技术能手数 without 数量 below it.
    const meant = isPrinted && byWord.has(word) ? undefined : schoolWords.get(meaningOf(word));
    for (const each of meant ?? NO_WORDS) seen.add(each);
    places.add(column);
  }
  if (places.size < wanted) return false;
  const isSeen = (step: readonly string[]) => step.some((word) => seen.has(word));
  const reachable = columns.filter((column) => {
    if (whole.has(column)) return true;
    const { path, ownLeaf } = column;
    if (!isSeen(path.at(-1)!)) return false;
    return ownLeaf || path.slice(0, -1).some(isSeen);
  });
  return reachable.length >= wanted;
}

const isYearNumber = (value: number): boolean => value >= 1900 && value < 2100;

/**
 * True for a row with a run of cells that may be a header's years: with another number among them it is one of data,
 * unless several years stand together, as where the data of a table beside it begin in the same row.
 */
function holdsYear(grid: Grid, row: number): boolean {
  let [years, isData, next] = [0, false, -1];
  for (const { column, value, format } of grid.row(row)) {
    if (column !== next) {
      if (years > 0 && !isData) return true;
      years = 0;
      isData = false;
    }
    next = column + 1;
    // Told without writing the number out.
    if (typeof value === 'number' && format === undefined && !isYearNumber(value)) isData = true;
    else if (headerText(grid.text(row, column)).year !== undefined) years++;
    else if (typeof value === 'number') isData = true;
    if (years > 1) return true;
  }
  return years > 0 && !isData;
}

/** True for a row of years and nothing else. */
function saysYears(grid: Grid, row: number): boolean {
  const texts = gathered(grid.row(row), ({ column }) => grid.text(row, column) || []);
  const years = gathered(texts.map(headerText), ({ text, year }) => (text === '' ? (year ?? []) : []));
  return years.length === texts.length && years.length > 0;
}

/** Of all depths a header starting in `top` may have, the readings that find most columns: one for each panel. */
function bestReadings(grid: Grid, pattern: Pattern, top: number, mayEnd: MayEnd, worth: number): FoundHeader[] {
  let best: FoundHeader[] = [];
  let most: readonly number[] = [0];
  for (let depth = 1; depth <= DEEPEST_HEADER; depth++) {
    if (depth > 1 && !mayEnd(top + depth - 1, pattern)) continue;
    for (const reading of readHeader(grid, pattern, top, top + depth - 1, worth)) {
      const panels = reading.filter(({ coverage }) => coverage >= worth);
      const merits = meritsOf(panels);
      if (isMore(merits, most)) [best, most] = [panels, merits];
    }
  }
  return best;
}

/** What makes one reading better than another: its best panel, then how much its panels find, then single columns. */
function meritsOf(panels: readonly FoundHeader[]): number[] {
  return [
    Math.max(0, ...panels.map((panel) => panel.coverage * 10 + panel.likeness + datedShare(panel))),
    panels.reduce((sum, { coverage }) => sum + coverage, 0),
    panels.reduce((sum, { columns }) => sum + columns.length, 0),
  ];
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((value, index) => value !== (other[index] ?? 0));
  return at >= 0 && one[at]! > (other[at] ?? 0);
}

/** The share of the columns that should carry a year which do: a header read too short has lost its years. */
function datedShare({ columns }: FoundHeader): number {
  const dated = columns.filter(({ expected }) => expected.dated);
  return dated.length === 0 ? 0 : dated.filter(({ year }) => year !== undefined).length / dated.length;
}

/** Where readings of the same block overlap, keeps the one that finds more. */
function withoutWeakerOverlaps(headers: readonly FoundHeader[]): FoundHeader[] {
  const kept = new RowIndex<FoundHeader>();
  const byStrength = [...headers].sort(
    (a, b) =>
      b.coverage - a.coverage ||
      b.likeness + datedShare(b) - (a.likeness + datedShare(a)) ||
      b.columns.length - a.columns.length ||
      b.top - a.top,
  );
  const strong = byStrength.filter((header) => {
    if (kept.in(header).some((other) => other.block === header.block && overlap(other, header))) return false;
    kept.add(header, header);
    return true;
  });
  return strong;
}

/** True when two headers share cells, unless these are but the labels of two blocks that a form has in one. */
export function overlap(a: FoundHeader, b: FoundHeader): boolean {
  return a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && shareColumns(a, b) && !areBeside(a, b);
}

/** True for two blocks of a form under one header: each has the columns of its measures for itself. */
function areBeside(a: FoundHeader, b: FoundHeader): boolean {
  if (a.form !== b.form || a.block === b.block || ![a, b].every(({ block }) => hasOnlyYearRows(block))) return false;
  const measured = new Set(a.columns.flatMap(({ column, expected }) => (expected.measure ? [column] : [])));
  return !b.columns.some(({ column, expected }) => expected.measure !== undefined && measured.has(column));
}

/** True when two headers stand above one another, or would if one were moved up or down. */
export function shareColumns(a: FoundHeader, b: FoundHeader): boolean {
  const [aLeft, aRight] = reach(a);
  const [bLeft, bRight] = reach(b);
  return aLeft <= bRight && bLeft <= aRight;
}
