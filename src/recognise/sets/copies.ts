import type { Form } from '../../catalogue/types';
import type { Claim } from '../find/claims';
import { shareColumns } from '../headers/headers';
import type { Reader } from '../rows/reading';
import { goesOn, isSaidToGoOn, type PlacesBySheet, yearsAgree, yearsOf } from './continued';
import type { Kinship } from './kinship';

/** One set of a table in the workbook (一份): the places that make it up, in reading order. */
export interface Copy {
  readonly form: Form;
  readonly claims: readonly Claim[];
}

/**
 * Parts the places of one form, in reading order, into the sets that the workbook holds of the table. What goes on with
 * rows of another place, and other blocks of the same table, belong to one set; rows of other years never do.
 */
export function copiesOf(
  form: Form,
  claims: readonly Claim[],
  places: PlacesBySheet,
  reader: Reader,
  kin: Kinship,
): Copy[] {
  if (claims.length === 1) return [{ form, claims }];
  const parts: Claim[][] = [];
  // What is said to go on may stand before what it goes on from.
  const inOrder = [...claims.filter((claim) => !isSaidToGoOn(claim)), ...claims.filter(isSaidToGoOn)];
  const order = new Map(inOrder.map((claim, at) => [claim, at]));
  for (const claim of inOrder) {
    const home = homeOf(claim, parts, places, reader, kin);
    if (home === undefined) parts.push([claim]);
    else home.push(claim);
  }
  for (const part of parts) part.sort((a, b) => order.get(a)! - order.get(b)!);
  return joined(parts, reader, kin).map((part) => ({ form, claims: part }));
}

/** The set that a place belongs to: the nearest on its sheet, or for what is said to go on the only one elsewhere. */
function homeOf(
  claim: Claim,
  parts: readonly Claim[][],
  places: PlacesBySheet,
  reader: Reader,
  kin: Kinship,
): Claim[] | undefined {
  const { sheet, block } = claim.header;
  const fitting = parts.filter((part) => {
    const same = part.filter(({ header }) => header.block === block);
    if (same.length > 0) return same.some((other) => goesOn(other, claim, places, reader));
    return part.some(({ header }) => header.sheet === sheet) && mayBeOne(part, claim, reader);
  });
  const here = fitting.filter((part) => part.some(({ header }) => header.sheet === sheet));
  const above = here.filter((part) => part.some(({ header }) => shareColumns(header, claim.header)));
  const nearest = (above.length > 0 ? above : here).sort((a, b) => b.at(-1)!.header.top - a.at(-1)!.header.top)[0];
  if (nearest !== undefined) return nearest;
  const related = fitting.filter((part) => kin.of(part[0]!) === kin.of(claim));
  if (related.length > 0) return related.length === 1 ? related[0] : undefined;
  // What only goes on itself is no beginning to go on from.
  const begun = fitting.filter((part) => part.some((other) => other.header.block === block && !isSaidToGoOn(other)));
  return begun.length === 1 ? begun[0] : undefined;
}

const mayBeOne = (part: readonly Claim[], claim: Claim, reader: Reader): boolean =>
  part.every((other) => yearsAgree(yearsOf(other, reader), yearsOf(claim, reader)));

/** Blocks of one table on several sheets are joined where each is there once, or where the sheets are of one kind. */
function joined(parts: readonly Claim[][], reader: Reader, kin: Kinship): Claim[][] {
  const done: Claim[][] = [];
  for (const part of parts) {
    const blocks = new Set(part.map(({ header }) => header.block));
    const lacksAll = (other: readonly Claim[]) => !other.some(({ header }) => blocks.has(header.block));
    const isOnlyOne = parts.every((other) => other === part || lacksAll(other));
    const home = done.find(
      (other) =>
        lacksAll(other) &&
        (isOnlyOne || kin.of(other[0]!) === kin.of(part[0]!)) &&
        part.every((claim) => mayBeOne(other, claim, reader)),
    );
    if (home === undefined) done.push([...part]);
    else home.push(...part);
  }
  return done;
}
