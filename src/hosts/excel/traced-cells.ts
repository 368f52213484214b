import type { Area, CellPlace } from '../../workbook/types';
import type { Traced } from '../port/host';
import { sheetIdOf } from './listed-sheets';
import { codeOf, supports } from './office-codes';
import { areasOfAddress } from './places';
import type { Trip } from './session';

/**
 * The cells that a cell's formula uses (ExcelApi 1.12), and the formulas that use it (1.13), one step away (Learn, "Get formula precedents
 * and dependents"). Other workbooks are not followed. What this Excel cannot tell is absent.
 */
export async function tracedFrom(trip: Trip, place: CellPlace): Promise<Traced> {
  if (!supports('1.12')) return {};
  const id = await sheetIdOf(trip, place.sheet);
  // Apart: where there are none it is an error of the whole request.
  const uses = await found(trip, id, place, 'getDirectPrecedents');
  if (!supports('1.13')) return { uses };
  return { uses, usedBy: await found(trip, id, place, 'getDirectDependents') };
}

type Way = 'getDirectPrecedents' | 'getDirectDependents';

async function found(trip: Trip, sheetId: string, { row, column }: CellPlace, way: Way): Promise<Traced['uses'] & {}> {
  try {
    return await trip((context) => {
      const cell = context.workbook.worksheets.getItem(sheetId).getCell(row, column);
      const { areas } = cell[way]();
      areas.load('items/address,items/worksheet/name');
      return () =>
        areas.items.flatMap(({ address, worksheet }) =>
          areasOfAddress(address).map((area: Area) => ({ sheet: worksheet.name, area })),
        );
    });
  } catch (error) {
    if (codeOf(error) === 'ItemNotFound') return [];
    throw error;
  }
}

/** Where the user stands; undefined on a sheet without cells. */
export async function activeCell(trip: Trip): Promise<CellPlace | undefined> {
  try {
    return await trip((context) => {
      const cell = context.workbook.getActiveCell().load('rowIndex,columnIndex');
      const sheet = cell.worksheet.load('name');
      return () => ({ sheet: sheet.name, row: cell.rowIndex, column: cell.columnIndex });
    });
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return undefined;
  }
}
