import { gathered } from '../../workbook/gathered';
import { plainLabel } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import { unitNamed } from '../../workbook/units';
import { isPlanned } from '../words/plan-words';
import { isPartLabel } from '../words/row-labels';
import { onlyUnit } from '../words/unit-words';
import { yearsByMoment } from '../words/year-moments';
import type { Grid } from './grid';
import type { HeaderPath } from './header-path';
import { type HeaderText, headerText } from './header-text';
import { isYear, lowestText, type SubRow, subRowBelow } from './sub-columns';
import { partOfYear, withYearParts } from './year-parts';

const pathsOfGrid = new WeakMap<Grid, Map<string, readonly HeaderPath[]>>();

/** The header in rows `top`…`bottom` over all their columns, read once for all forms that it is held against. */
export function headerPathsIn(grid: Grid, top: number, bottom: number): readonly HeaderPath[] {
  const paths = pathsOfGrid.get(grid) ?? new Map<string, readonly HeaderPath[]>();
  pathsOfGrid.set(grid, paths);
  const key = `${top}/${bottom}`;
  let read = paths.get(key);
  if (read === undefined) {
    let [left, right] = [Number.POSITIVE_INFINITY, -1];
    for (let row = top; row <= bottom; row++) {
      const cells = grid.row(row);
      if (cells.length === 0) continue;
      left = Math.min(left, cells[0]!.column);
      right = Math.max(right, cells.at(-1)!.column);
    }
    // The years or parts of the last column go on at its right.
    if (right >= 0)
      right = Math.max(right, grid.row(subRowBelow(grid, top, bottom)?.row ?? bottom).at(-1)?.column ?? -1);
    read = right < 0 ? [] : withYearParts(headerPaths(grid, top, bottom, left, right));
    paths.set(key, read);
  }
  return read;
}

/**
 * Reads the header in rows `top`…`bottom` column by column. Merged cells are read as what is left when the merge is
 * undone: a blank belongs to the text at its left if the column goes on below and the rows above agree. So merged and
 * unmerged headers read the same. Of a column in parts (男 | 女 | 小计 below it) the sum is what the header names; where
 * none of the parts is the sum, no column is.
 */
export function headerPaths(grid: Grid, top: number, bottom: number, left: number, right: number): HeaderPath[] {
  const texts: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    texts.push(Array.from({ length: right - left + 1 }, (_, offset) => grid.text(row, left + offset)));
  }
  const sub = subRowBelow(grid, top, bottom);
  const parts = sub === undefined ? NO_PARTS : partsOf(grid, top, bottom, sub);
  const beneath = sub === undefined ? [] : below(grid, sub.row, left, right);
  const owners = ownersOf(texts, beneath);
  const years = momentsIn(gathered([...texts, ...beneath], (line) => line));
  const heads = new Map<number, number>();
  for (const [head, group] of sub?.parts ?? []) for (const { column } of group) heads.set(column, head);
  const paths: HeaderPath[] = [];
  for (let offset = 0; offset <= right - left; offset++) {
    const part = parts.get(left + offset);
    const owned = texts.map((row, level) => row[owners[level]![offset]!] ?? '');
    if (part !== undefined) {
      const steps = [...(part.above ?? []), part.text].map((text) => ({ text, row: sub!.row }));
      const of = part.of === undefined ? {} : { of: part.of };
      const unit = part.unit ?? readPath(owned, top, left + offset).unit;
      const united = unit === undefined ? {} : { unit };
      paths.push({ column: left + offset, steps, years: [], isPart: true, ...of, ...united });
      continue;
    }
    // Beside the parts of one column there may be the years of another.
    const under = sub === undefined ? '' : grid.text(sub.row, left + offset);
    const own = isYear(under) ? [...owned, under] : owned;
    const said = years.size === 0 ? own : own.map((text) => years.get(text) ?? text);
    const read = readPath(said, top, left + offset);
    // A unit between a header and the parts of its column is that of their sum.
    const head = heads.get(left + offset);
    const unit = head === undefined ? undefined : unitBetween(grid, bottom, sub!.row, [left + offset, head]);
    const path = unit === undefined ? read : { ...read, unit };
    if (path.steps.length > 0 || path.years.length > 0) paths.push(path);
  }
  return paths;
}

/** The years that days or months in a header stand for, 2020年10月 beside 2021年10月; none where a year stands there as well. */
function momentsIn(texts: readonly string[]): ReadonlyMap<string, string> {
  const dated = [...new Set(texts)].filter((text) => text !== '' && isYear(text));
  return yearsByMoment(dated);
}

interface PartPath {
  readonly text: string;
  /** 其中 above it. */
  readonly above?: readonly string[];
  readonly of?: number;
  /** The unit that it names itself, or that stands between it and the header. */
  readonly unit?: string;
}

const NO_PARTS: ReadonlyMap<number, PartPath> = new Map();

/** The columns that are parts of another, and what they are called. */
function partsOf(grid: Grid, top: number, bottom: number, { row, parts }: SubRow): ReadonlyMap<number, PartPath> {
  const named = new Map<number, PartPath>();
  for (const [head, group] of parts) {
    const over = lowestText(grid, top, bottom, head);
    const above = isPartLabel(over) ? { above: [headerText(over).text] } : {};
    const [whole, ...more] = group.filter(({ isWhole }) => isWhole);
    const meant = more.length > 0 ? undefined : whole?.column;
    for (const { column, text } of group) {
      // A plan is no part of what came of it.
      const of = meant === undefined || isPlanned(text) ? {} : { of: meant };
      const unit = headerText(text).unit ?? unitBetween(grid, bottom, row, [column, head]);
      const united = unit === undefined ? {} : { unit };
      if (column !== meant) named.set(column, { text, ...above, ...of, ...united });
    }
  }
  return named;
}

/** The unit named in the rows between a header and its parts, in the first of some columns that has any. */
function unitBetween(grid: Grid, bottom: number, end: number, columns: readonly number[]): string | undefined {
  const rows = Array.from({ length: end - bottom - 1 }, (_, at) => bottom + 1 + at);
  return gathered(columns, (column) => gathered(rows, (row) => onlyUnit(grid.text(row, column)) ?? []))[0];
}

const below = (grid: Grid, row: number, left: number, right: number): string[][] => [
  Array.from({ length: right - left + 1 }, (_, offset) => grid.text(row, left + offset)),
];

/** For every header cell, the offset of the cell in its row that it takes its text from. */
function ownersOf(texts: readonly (readonly string[])[], beneath: readonly (readonly string[])[]): number[][] {
  const owners = texts.map((row) => row.map((_, offset) => offset));
  const lines = [...texts, ...beneath];
  texts.forEach((row, level) => {
    for (let offset = 1; offset < row.length; offset++) {
      if (row[offset] !== '') continue;
      const goesOn = lines.some((line, at) => at > level && line[offset] !== '');
      // A single blank column that was put in between parts nothing that was merged.
      const isBlank = offset > 1 && texts.every((line) => line[offset - 1] === '');
      const left = isBlank ? offset - 2 : offset - 1;
      const sameAbove = owners.every((above, at) => at >= level || above[offset] === above[left]);
      if (goesOn && sameAbove) owners[level]![offset] = owners[level]![left]!;
    }
  });
  return owners;
}

/** Below the words of a column 万元 or （万元） alone is its unit, even if its years go on below. */
const unitOrWords = remembered((raw: string): HeaderText => {
  const unit =
    raw.length > LONGEST_UNIT ? undefined : unitNamed(plainLabel(raw).replace(/^[([](.*)[)\]]$/, '$1'))?.name;
  return unit === undefined ? headerText(raw) : { text: '', unit };
});

const LONGEST_UNIT = 10;

function readPath(owned: readonly string[], top: number, column: number): HeaderPath {
  const steps: { text: string; row: number }[] = [];
  const years: string[] = [];
  let unit: string | undefined;
  let isUnitOver = false;
  let term: HeaderPath['term'];
  owned.forEach((raw, level) => {
    if (raw === '') return;
    const { text, year, unit: own } = steps.length > 0 ? unitOrWords(raw) : headerText(raw);
    isUnitOver = own === undefined ? unit !== undefined && (isUnitOver || text !== '') : text === '';
    unit = own ?? unit;
    if (year !== undefined && years.at(-1) !== year) years.push(year);
    const part = year === undefined || text !== '' ? undefined : partOfYear(raw);
    if (part !== undefined) term = { text: part, row: top + level };
    if (text !== '' && steps.at(-1)?.text !== text) steps.push({ text, row: top + level });
  });
  return {
    column,
    steps,
    years,
    ...(unit === undefined ? {} : { unit }),
    ...(isUnitOver ? { isUnitOver } : {}),
    ...(term === undefined ? {} : { term }),
  };
}
