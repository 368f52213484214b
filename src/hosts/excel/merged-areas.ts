import type { Area } from '../../workbook/types';
import { isBusy, supports } from './office-codes';
import { areasOfAddress } from './places';
import type { Trip } from './session';

/** A part of a sheet. */
export interface SheetArea {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * The merged areas that lie in parts of sheets, by sheet; none where this Excel cannot tell: before ExcelApi 1.13, and
 * for a part with more than 512 (Learn: Range.getMergedAreasOrNullObject).
 */
export async function mergedAreas(trip: Trip, parts: readonly SheetArea[]): Promise<ReadonlyMap<string, Area[]>> {
  const merged = new Map<string, Area[]>();
  if (parts.length === 0 || !supports('1.13')) return merged;
  // One part that fails would fail all.
  for (const group of [parts, ...parts.map((part) => [part])]) {
    const found = await ask(trip, group);
    for (const { sheetId, areas } of found ?? []) merged.set(sheetId, [...(merged.get(sheetId) ?? []), ...areas]);
    if (group === parts && found !== undefined) break;
  }
  return merged;
}

async function ask(trip: Trip, parts: readonly SheetArea[]) {
  try {
    return await trip((context) => {
      const asked = parts.map(({ sheetId, area }) => {
        const { top, left, bottom, right } = area;
        const sheet = context.workbook.worksheets.getItem(sheetId);
        const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
        return { sheetId, areas: range.getMergedAreasOrNullObject().load('address') };
      });
      return () =>
        asked.map(({ sheetId, areas }) => ({
          sheetId,
          areas: areas.isNullObject ? [] : areasOfAddress(areas.address),
        }));
    });
  } catch (error) {
    if (isBusy(error)) throw error;
    return undefined;
  }
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
