import type { Form } from '../../catalogue/types';
import { sameItems } from '../../workbook/same-items';
import type { Area } from '../../workbook/types';
import type { Pattern } from '../headers/expected-columns';
import { type Grid, gridOf } from '../headers/grid';
import { findHeaders, wordsByRow } from '../headers/headers';
import type { WordIndex } from '../headers/word-index';
import type { FoundHeader, Turn } from '../types';
import { type Claim, findPlaces, type Place } from './claims';
import { type Region, turnedRegions } from './turned-regions';
import { turnedSheet } from './turned-sheet';

/** Tables turned by a quarter that a piece of a sheet may hold, and the sheet as it was turned to read them. */
export interface TurnedPlaces {
  readonly turn: Turn;
  readonly grid: Grid;
  readonly places: readonly Place[];
}

/** A header in a column may be any list of words: it must be there whole, unless the table is named. */
const ENOUGH_NAMED = 0.8;
/** What is so much less likely is no rival. */
const FAR_BEHIND = 0.25;

/** What was found on a sheet, as long as the same tables are missing and the same areas of it are taken. */
const sought = new WeakMap<
  Grid,
  { readonly missing: readonly Form[]; readonly taken: string; readonly found: readonly TurnedPlaces[] }
>();

/**
 * Where on a sheet tables that were not found may stand turned by a quarter (行列互换).
 * @param taken areas that are tables, or may be
 */
export function turnedPlaces(
  grid: Grid,
  date1904: boolean,
  missing: readonly Form[],
  patterns: readonly Pattern[],
  index: WordIndex,
  taken: readonly Area[],
): readonly TurnedPlaces[] {
  const key = JSON.stringify(taken);
  const known = sought.get(grid);
  if (known !== undefined && known.taken === key && sameItems(known.missing, missing)) return known.found;
  const found = turnedViews(grid, date1904, index, taken).flatMap(({ turn, grid: turned, headers }): TurnedPlaces[] => {
    const places = findPlaces(turned, headers, patterns).flatMap((place) => strongIn(place, missing, turn));
    return places.length === 0 ? [] : [{ turn, grid: turned, places }];
  });
  sought.set(grid, { missing, taken: key, found });
  return found;
}

/** A piece of a sheet as it was turned, and what reads like headers in it. */
interface View {
  readonly turn: Turn;
  readonly grid: Grid;
  readonly headers: readonly FoundHeader[];
}

/**
 * The pieces of a sheet that may hold turned tables, turned. Of a piece with a blank row in it, whole or in parts, the way
 * in which more of the forms is read.
 * @param around the sheet with what stands above them, where `grid` is but a part of it
 */
export function turnedViews(
  grid: Grid,
  date1904: boolean,
  index: WordIndex,
  taken: readonly Area[],
  around: Grid = grid,
): readonly View[] {
  const viewOf = (region: Region): View => {
    const { sheet, turn } = turnedSheet(around, region);
    const turned = gridOf(sheet, date1904);
    return { turn, grid: turned, headers: findHeaders(turned, index).filter(({ top }) => top >= turn.top) };
  };
  const isHeaded = (region: Region) => viewOf(region).headers.length > 0;
  return turnedRegions(grid, wordsByRow(grid, index), taken, isHeaded).flatMap((ways) => {
    const [whole, parts = []] = ways.map((regions) => regions.map(viewOf)) as [View[], View[]?];
    return columnsRead(parts) > columnsRead(whole) ? parts : whole;
  });
}

/** How many columns of the forms are read: rows of the sheet that are one. */
function columnsRead(views: readonly View[]): number {
  const read = new Set<string>();
  for (const { turn, headers } of views) {
    for (const { columns, coverage } of headers)
      if (coverage >= ENOUGH_NAMED)
        for (const { column } of columns) read.add(`${turn.left} ${turn.top + column - turn.left}`);
  }
  return read.size;
}

/** The tables that a place may be where it is surely none of those found already. */
function strongIn({ claims }: Place, missing: readonly Form[], turn: Turn): Place[] {
  const [best] = claims;
  const isRival = ({ form, score }: Claim) => !missing.includes(form) && best.score - score < FAR_BEHIND;
  if (claims.some(isRival)) return [];
  const strong = claims
    .filter((claim) => missing.includes(claim.form) && isStrong(claim))
    .map((claim) => turnedClaim(claim, turn));
  return strong[0]?.form === best.form ? [{ claims: strong as unknown as Place['claims'] }] : [];
}

function isStrong({ header, evidence }: Claim): boolean {
  const isNamed = evidence.some(({ by }) => by === 'caption' || by === 'sheet-name');
  return header.coverage >= (isNamed ? ENOUGH_NAMED : 1);
}

/** A claim that says that it was turned. */
export const turnedClaim = (claim: Claim, turn: Turn): Claim => ({
  ...claim,
  header: { ...claim.header, turn },
  evidence: [...claim.evidence, { by: 'turned', found: '' }],
});
