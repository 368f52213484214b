import { plainLabel } from '../../workbook/label-text';
import type { Claim, Place } from '../find/claims';
import { overlap, shareColumns } from '../headers/headers';
import { reach } from '../headers/row-index';
import type { Reader } from '../rows/reading';
import type { DataRow, FoundHeader } from '../types';
import { captionNumber, saysContinued } from '../words/captions';

/** Places by the sheet that they stand on. */
export type PlacesBySheet = ReadonlyMap<string, readonly Place[]>;

/** A part of which so many rows stand in another one already does not go on with it: it is another set. */
const REPEATED = 0.5;

/** True where it is said that a place goes on from another one, be it above a heading over its columns. */
export const isSaidToGoOn = ({ caption, above, form, header: { sheet } }: Claim): boolean =>
  [caption?.text ?? '', sheet].some(saysContinued) ||
  above.some((text) => saysContinued(text) && captionNumber(text) === form.no);

/**
 * True where a place goes on with the rows of another one before it: said so, counted on from its last number, a panel
 * beside it, or below it without a caption. The same rows again, or the rows of other years, are another set of the table.
 */
export function goesOn(first: Claim, second: Claim, places: PlacesBySheet, reader: Reader): boolean {
  const { sheet, top } = second.header;
  const isSaid = isSaidToGoOn(second) || countsOn(first, second, reader);
  if (!isSaid && first.header.sheet !== sheet) return false;
  if (!yearsAgree(yearsOf(first, reader), yearsOf(second, reader))) return false;
  if (isSaid) return true;
  const joins =
    first.header.top === top
      ? isPanel(first, second)
      : !second.foreign && first.header.top < top && follows(first, second, places.get(sheet)!);
  if (!joins) return false;
  const share = first.header.top === top || isUntitled(second) ? REPEATED : titleRepeated(first, second);
  return share !== undefined && !repeats(first, second, reader, share);
}

/** True without a caption of its own; a heading over the columns is printed with them. */
const isUntitled = ({ caption, form }: Claim): boolean =>
  caption === undefined ||
  (captionNumber(caption.text) === undefined && form.headings?.includes(plainLabel(caption.text)) === true);

/** The same caption again may be the top of a page, if no row is there again. */
const titleRepeated = (first: Claim, second: Claim): number | undefined =>
  first.caption?.text === second.caption?.text ? 0 : undefined;

const knownYears = new WeakMap<readonly DataRow[], readonly string[]>();

/** The years that a place shows in its header and its rows, ascending. */
export function yearsOf(claim: Claim, reader: Reader): readonly string[] {
  const rows = reader.rowsOf(claim);
  const known = knownYears.get(rows);
  if (known !== undefined) return known;
  const years = new Set<string>();
  for (const { year } of claim.header.columns) if (year !== undefined) years.add(year);
  for (const { year } of rows) if (year !== undefined) years.add(year);
  const sorted = [...years].filter((year) => /^\d{4}$/.test(year)).sort();
  knownYears.set(rows, sorted);
  return sorted;
}

/** True for years that one table may show in two parts: the same, some of them, or one year each. */
export function yearsAgree(one: readonly string[], other: readonly string[]): boolean {
  const common = one.filter((year) => other.includes(year)).length;
  if (common === 0) return Math.min(one.length, other.length) < 2;
  return common === Math.min(one.length, other.length);
}

/** Two halves of one table side by side stand under one caption. */
function isPanel(first: Claim, second: Claim): boolean {
  const [a, b] = [first.caption, second.caption];
  return b === undefined || (a !== undefined && a.row === b.row && a.column === b.column);
}

/** True where nothing else begins between two headers one above the other. */
function follows(first: Claim, second: Claim, places: readonly Place[]): boolean {
  const [upper, lower] = [first.header, second.header];
  if (!shareColumns(upper, lower)) return false;
  return !places.some(({ claims }) => {
    const [{ header, form }] = claims;
    return form !== first.form && isBetween(header, upper, lower);
  });
}

const isBetween = (header: FoundHeader, upper: FoundHeader, lower: FoundHeader): boolean =>
  header.top > upper.top &&
  header.top < lower.top &&
  !overlap(header, upper) &&
  (shareColumns(header, upper) || shareColumns(header, lower));

/** True where the rows of one part are those of the other again, or are counted from 1 anew. */
function repeats(first: Claim, second: Claim, reader: Reader, share: number): boolean {
  const [headerYears, others] = [first, second].map(({ header }) =>
    header.columns.flatMap(({ year }) => year ?? []).join(),
  );
  // Two parts with a year each have the same rows.
  if (headerYears !== others) return false;
  if (startsAnew(first, reader) && startsAnew(second, reader)) return true;
  const known = new Set(reader.rowsOf(first).map((row) => rowKey(row, first, reader)));
  const rows = reader.rowsOf(second).map((row) => rowKey(row, second, reader));
  const again = rows.filter((key) => known.has(key)).length;
  return rows.length > 0 && again > 0 && again >= rows.length * share;
}

const startsAnew = (claim: Claim, reader: Reader): boolean => countsOf(claim, reader)[0] === 1;

/** True where the running numbers of the second part begin right behind the last of the first. */
function countsOn(first: Claim, second: Claim, reader: Reader): boolean {
  const last = countsOf(first, reader).at(-1);
  return last !== undefined && countsOf(second, reader)[0] === last + 1;
}

/** The running numbers of the first and the last row that have one. */
function countsOf(claim: Claim, reader: Reader): number[] {
  const ordinal = claim.header.block.labels.find(({ kind }) => kind === 'ordinal')?.name;
  if (ordinal === undefined) return [];
  const rows = reader.rowsOf(claim);
  const numberOf = ({ labelCells }: DataRow) => labelCells[ordinal]?.text ?? '';
  const isCounted = (row: DataRow) => /^\d+$/.test(numberOf(row));
  const ends = [rows.find(isCounted), rows.findLast(isCounted)];
  return ends.flatMap((row) => (row === undefined ? [] : Number(numberOf(row))));
}

/** What a row is about; of a row without labels, all that it says. */
function rowKey({ row, labels, year, role }: DataRow, claim: Claim, reader: Reader): string {
  const named = JSON.stringify([Object.entries(labels).sort(), year ?? '', role]);
  if (Object.keys(labels).length > 0 || year !== undefined) return named;
  const grid = reader.gridOf(claim);
  const [left, right] = reach(claim.header);
  return Array.from({ length: right - left + 1 }, (_, at) => grid.text(row, left + at)).join('\u0000');
}
