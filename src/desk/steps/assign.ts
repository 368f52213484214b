import { type KeptDirection, pointedOut } from '../../audit/kept/directions';
import type { Direction } from '../../recognise/types';
import { Refusal } from '../../refusals/refusal';
import { sheetPlaceWords } from '../../report/direction-words';
import { CHINESE_WORDS } from '../../report/words';
import { sheetReference } from '../../workbook/sheet-reference';
import type { Workbook } from '../../workbook/types';

/** What the user says of the places pointed out, to be kept. Throws `nothing-there` for a place that is empty or gone. */
export function directionsToKeep(workbook: Workbook, directions: readonly Direction[]): KeptDirection[] {
  return directions.map((direction) => {
    const pointed = pointedOut(workbook, direction);
    if (pointed === undefined)
      throw new Refusal('nothing-there', {
        what: { zh: sheetPlaceWords(direction, CHINESE_WORDS), en: sheetReference(direction) },
      });
    return pointed;
  });
}
