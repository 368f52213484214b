import type { Refusal } from '../../refusals/refusal';
import { placeKey } from '../../workbook/address';
import { obstaclesAt } from './obstacles';
import type { PatchPlan } from './patch-plan';
import { accessDenied } from './refusals';
import type { Trip } from './session';
import { surveyBook } from './survey';
import { protectedCells, protectedFormats, protectedStructure } from './writing-refusals';

/**
 * Why Excel denied what it was asked for in the middle of a patch: someone has protected a sheet, or the workbook, since it
 * was looked at; else nothing may be changed at all.
 */
export async function whyDenied(
  trip: Trip,
  { edits, marks = [], report }: PatchPlan,
  error: unknown,
): Promise<Refusal> {
  const places = edits.map(({ place }) => place);
  const obstacles = await obstaclesAt(trip, places);
  const locked = places.filter((place) => obstacles.get(placeKey(place)) === 'protected-cell');
  if (locked.length > 0) return protectedCells(locked);
  const { sheets, structureProtected } = await surveyBook(trip, false);
  const marked = new Set(marks.map(({ place }) => place.sheet));
  const closed = sheets.find(({ name, mayFormat }) => marked.has(name) && !mayFormat);
  if (closed !== undefined) return protectedFormats(closed.name);
  return report !== undefined && structureProtected ? protectedStructure() : accessDenied(error);
}
