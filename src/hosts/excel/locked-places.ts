import { groupBy } from '../../workbook/group-by';
import type { CellPlace } from '../../workbook/types';
import type { Trip } from './session';

const CELLS_AT_ONCE = 2000;

/** The cells among some of protected sheets that are locked. */
export async function lockedPlaces(
  trip: Trip,
  places: readonly CellPlace[],
  idOf: (place: CellPlace) => string,
): Promise<CellPlace[]> {
  const locked: CellPlace[] = [];
  const ordered = [...groupBy(places, ({ sheet }) => sheet).values()].flat();
  for (let from = 0; from < ordered.length; from += CELLS_AT_ONCE) {
    await trip((context) => {
      const asked = ordered.slice(from, from + CELLS_AT_ONCE).map((place) => {
        const sheet = context.workbook.worksheets.getItem(idOf(place));
        return { place, protection: sheet.getCell(place.row, place.column).format.protection.load('locked') };
      });
      return () => {
        for (const { place, protection } of asked) if (protection.locked !== false) locked.push(place);
      };
    });
  }
  return locked;
}
