import type { RefusalCode } from '../../refusals/refusal';
import { placeKey } from '../../workbook/address';
import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';
import { supports } from './office-codes';
import { inPortions } from './portions';
import type { Trip } from './session';

const CELLS_AT_ONCE = 2000;

/** Asks of cells, some at a time, and gives those of which it is true. */
async function cellsThat(
  trip: Trip,
  places: readonly CellPlace[],
  idOf: (place: CellPlace) => string,
  ask: (cell: Excel.Range) => () => boolean,
): Promise<CellPlace[]> {
  const found: CellPlace[] = [];
  const ordered = [...groupBy(places, ({ sheet }) => sheet).values()].flat();
  await inPortions(ordered, CELLS_AT_ONCE, (portion) =>
    trip((context) => {
      const asked = portion.map((place) => {
        const sheet = context.workbook.worksheets.getItem(idOf(place));
        return { place, isSo: ask(sheet.getCell(place.row, place.column)) };
      });
      return () => {
        for (const { place, isSo } of asked) if (isSo()) found.push(place);
      };
    }),
  );
  return found;
}

/** The cells among some of protected sheets that are locked. */
export function lockedPlaces(
  trip: Trip,
  places: readonly CellPlace[],
  idOf: (place: CellPlace) => string,
): Promise<CellPlace[]> {
  return cellsThat(trip, places, idOf, (cell) => {
    const protection = cell.format.protection.load('locked');
    return () => protection.locked !== false;
  });
}

/**
 * The cells that another cell's formula spills into: what is written there turns that formula into #SPILL!. None before
 * ExcelApi 1.12 (Learn: Range.getSpillParentOrNullObject), where it cannot be asked.
 */
export async function spilledPlaces(
  trip: Trip,
  places: readonly CellPlace[],
  idOf: (place: CellPlace) => string,
): Promise<CellPlace[]> {
  if (!supports('1.12')) return [];
  return cellsThat(trip, places, idOf, (cell) => {
    const anchor = cell.getSpillParentOrNullObject().load('rowIndex,columnIndex');
    cell.load('rowIndex,columnIndex');
    // The formula's own cell may be told as its own parent.
    return () => !anchor.isNullObject && (anchor.rowIndex !== cell.rowIndex || anchor.columnIndex !== cell.columnIndex);
  });
}

/** By `placeKey`, why some cells must not be written. Cells of sheets that are gone have no entry. */
export async function obstaclesAt(trip: Trip, places: readonly CellPlace[]): Promise<Map<string, RefusalCode>> {
  const names = [...new Set(places.map(({ sheet }) => sheet))];
  const sheets = await trip((context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id,name,protection/protected');
      return { name, sheet };
    });
    return () =>
      new Map(
        asked
          .filter(({ sheet }) => !sheet.isNullObject)
          .map(({ name, sheet }) => [name, { id: sheet.id, isProtected: sheet.protection.protected }]),
      );
  });
  const there = places.filter(({ sheet }) => sheets.has(sheet));
  const idOf = ({ sheet }: CellPlace): string => sheets.get(sheet)!.id;
  const guarded = there.filter(({ sheet }) => sheets.get(sheet)!.isProtected);
  const found = new Map<string, RefusalCode>();
  for (const place of await spilledPlaces(trip, there, idOf)) found.set(placeKey(place), 'spilled-cell');
  for (const place of await lockedPlaces(trip, guarded, idOf)) found.set(placeKey(place), 'protected-cell');
  return found;
}
