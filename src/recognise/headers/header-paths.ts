import { bracketedUnit, headerLabel, plainLabel } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import { unitNamed } from '../../workbook/units';
import { readYear } from '../../workbook/year-text';
import { joined, withoutNumber } from '../words/label-words';
import type { Grid } from './grid';

/** What a header cell says. */
export interface HeaderText {
  /** The words left without year and unit; '' where it is nothing but a year. */
  readonly text: string;
  readonly year?: string;
  readonly unit?: string;
}

/** A unit behind the words, without brackets: 占比%, 价值：万元. */
const UNIT_BEHIND = /^(.*[\u4e00-\u9fff)])(?:[:,、/_-]?(?=%)|[:,、/_-](?=[万千亿]?元$|人$))(%|[万千亿]?元|人)$/;

/** Reads a header cell. */
export const headerText: (raw: string) => HeaderText = remembered((raw: string): HeaderText => {
  const [, words = '', behind] = UNIT_BEHIND.exec(plainLabel(raw)) ?? [];
  if (behind !== undefined) return { ...headerText(words), unit: unitNamed(behind)!.name };
  const unit = bracketedUnit(raw);
  const united = unit === undefined ? {} : { unit };
  const dated = readYear(raw);
  if (dated === undefined) return { text: wordsOf(raw), ...united };
  const onlyUnit = /^(?:[([【][^)\]】]*[)\]】])*$/.test(dated.rest);
  return { text: onlyUnit ? '' : wordsOf(dated.rest), year: dated.year, ...united };
});

const wordsOf = (text: string): string => joined(withoutNumber(headerLabel(text)));

/** What the header says above one column, from top to bottom. */
export interface HeaderPath {
  readonly column: number;
  readonly steps: readonly { readonly text: string; readonly row: number }[];
  readonly years: readonly string[];
  /** Unit nearest to the data. */
  readonly unit?: string;
}

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
    read = right < 0 ? [] : headerPaths(grid, top, bottom, left, right);
    paths.set(key, read);
  }
  return read;
}

/**
 * Reads the header in rows `top`…`bottom` column by column. Merged cells are read as what is left when the merge is
 * undone: a blank belongs to the text at its left if the column goes on below and the rows above agree. So merged and
 * unmerged headers read the same.
 */
export function headerPaths(grid: Grid, top: number, bottom: number, left: number, right: number): HeaderPath[] {
  const texts: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    texts.push(Array.from({ length: right - left + 1 }, (_, offset) => grid.text(row, left + offset)));
  }
  const owners = ownersOf(texts);
  const paths: HeaderPath[] = [];
  for (let offset = 0; offset <= right - left; offset++) {
    const owned = texts.map((row, level) => row[owners[level]![offset]!] ?? '');
    const path = readPath(owned, top, left + offset);
    if (path.steps.length > 0 || path.years.length > 0) paths.push(path);
  }
  return paths;
}

/** For every header cell, the offset of the cell in its row that it takes its text from. */
function ownersOf(texts: readonly (readonly string[])[]): number[][] {
  const owners = texts.map((row) => row.map((_, offset) => offset));
  texts.forEach((row, level) => {
    for (let offset = 1; offset < row.length; offset++) {
      const goesOn = texts.slice(level + 1).some((below) => below[offset] !== '');
      // A single blank column that was put in between parts nothing that was merged.
      const isBlank = offset > 1 && texts.every((line) => line[offset - 1] === '');
      const left = isBlank ? offset - 2 : offset - 1;
      const sameAbove = owners.slice(0, level).every((above) => above[offset] === above[left]);
      if (row[offset] === '' && goesOn && sameAbove) owners[level]![offset] = owners[level]![left]!;
    }
  });
  return owners;
}

function readPath(owned: readonly string[], top: number, column: number): HeaderPath {
  const steps: { text: string; row: number }[] = [];
  const years: string[] = [];
  let unit: string | undefined;
  owned.forEach((raw, level) => {
    if (raw === '') return;
    const { text, year, unit: own } = headerText(raw);
    unit = own ?? unit;
    if (year !== undefined && years.at(-1) !== year) years.push(year);
    if (text !== '' && steps.at(-1)?.text !== text) steps.push({ text, row: top + level });
  });
  return { column, steps, years, ...(unit === undefined ? {} : { unit }) };
}
