import { pointedOut } from '../audit/directions';
import type { Direction } from '../recognise/types';
import { sheetPlaceWords } from '../report/direction-words';
import { sheetReference } from '../workbook/sheet-reference';
import type { Workbook } from '../workbook/types';
import { FAULTS } from './fault';

/** Directions about the places that were pointed out. Throws `nothing-there` for a place that is empty or gone. */
export function pointedOutIn(workbook: Workbook, directions: readonly Direction[]): Direction[] {
  return directions.map(({ table, ...place }) => {
    const pointed = pointedOut(workbook, place);
    if (pointed === undefined) throw FAULTS.nothingThere(sheetPlaceWords(place), sheetReference(place));
    return { ...pointed, table };
  });
}
