import { bracketedUnit, headerLabel } from '../workbook/label-text';
import { readYear } from '../workbook/year-text';
import type { Grid } from './grid';

/** What the header says above one column, from top to bottom. */
export interface HeaderPath {
  readonly column: number;
  readonly steps: readonly { readonly text: string; readonly row: number }[];
  readonly years: readonly string[];
  /** Unit nearest to the data. */
  readonly unit?: string;
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
      const sameAbove = owners.slice(0, level).every((above) => above[offset] === above[offset - 1]);
      if (row[offset] === '' && goesOn && sameAbove) owners[level]![offset] = owners[level]![offset - 1]!;
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
    unit = bracketedUnit(raw) ?? unit;
    const dated = readYear(raw);
    if (dated !== undefined && years.at(-1) !== dated.year) years.push(dated.year);
    const text = headerLabel(dated?.rest ?? raw);
    if (text !== '' && steps.at(-1)?.text !== text) steps.push({ text, row: top + level });
  });
  return { column, steps, years, ...(unit === undefined ? {} : { unit }) };
}
