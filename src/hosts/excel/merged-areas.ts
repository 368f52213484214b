import { groupBy } from '../../workbook/group-by';
import type { Area, CellPlace } from '../../workbook/types';
import { isBusy, supports } from './office-codes';
import { areasOfAddress } from './places';
import type { Trip } from './session';

/** A part of a sheet. */
export interface SheetPart {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * The merged areas that lie in parts of sheets, by sheet, without the sheets of which this Excel cannot tell: before
 * ExcelApi 1.13 any, and one with more than 512 in its part (Learn: Range.getMergedAreasOrNullObject). On Windows the
 * question empties the user's undo list (office-js #5918), so it is asked only where the answer matters.
 */
export async function mergedAreas(trip: Trip, parts: readonly SheetPart[]): Promise<ReadonlyMap<string, Area[]>> {
  if (parts.length === 0 || !supports('1.13')) return new Map();
  const all = await ask(trip, parts);
  if (all !== undefined) return all;
  // One part that fails would fail all.
  const merged = new Map<string, Area[]>();
  const failed = new Set<string>();
  for (const part of parts) {
    const found = (await ask(trip, [part]))?.get(part.sheetId);
    if (found === undefined) failed.add(part.sheetId);
    else merged.set(part.sheetId, [...(merged.get(part.sheetId) ?? []), ...found]);
  }
  for (const sheetId of failed) merged.delete(sheetId);
  return merged;
}

async function ask(trip: Trip, parts: readonly SheetPart[]): Promise<Map<string, Area[]> | undefined> {
  try {
    return await trip((context) => {
      const asked = parts.map(({ sheetId, area }) => {
        const { top, left, bottom, right } = area;
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        return { sheetId, areas: range.getMergedAreasOrNullObject().load('address') };
      });
      return () => {
        const merged = new Map<string, Area[]>();
        for (const { sheetId, areas } of asked)
          merged.set(sheetId, [
            ...(merged.get(sheetId) ?? []),
            ...(areas.isNullObject ? [] : areasOfAddress(areas.address)),
          ]);
        return merged;
      };
    });
  } catch (error) {
    if (isBusy(error)) throw error;
    return undefined;
  }
}

/** The merged areas around cells, by the name of their sheet. */
export async function mergedAround(
  trip: Trip,
  places: readonly CellPlace[],
): Promise<ReadonlyMap<string, readonly Area[]>> {
  const bySheet = groupBy(places, ({ sheet }) => sheet);
  const names = await trip((context) => {
    const sheets = [...bySheet.keys()].map((name) =>
      context.workbook.worksheets.getItemOrNullObject(name).load('id,name'),
    );
    return () => sheets.filter(({ isNullObject }) => !isNullObject).map(({ id, name }) => ({ id, name }));
  });
  const parts = names.map(({ id, name }) => ({ sheetId: id, area: boundsOf(bySheet.get(name)!) }));
  const merged = await mergedAreas(trip, parts);
  return new Map(names.flatMap(({ id, name }) => (merged.has(id) ? [[name, merged.get(id)!] as const] : [])));
}

/** The smallest area that holds all cells. */
export function boundsOf(cells: readonly { readonly row: number; readonly column: number }[]): Area {
  const bounds = { top: Number.POSITIVE_INFINITY, left: Number.POSITIVE_INFINITY, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    bounds.top = Math.min(bounds.top, row);
    bounds.left = Math.min(bounds.left, column);
    bounds.bottom = Math.max(bounds.bottom, row);
    bounds.right = Math.max(bounds.right, column);
  }
  return bounds;
}
