import type { PlaceNames } from '../../report/place-names';
import { placeText } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';

/** How all places that a view mentions are named. */
export function namedPlaces(view: unknown, names: PlaceNames): Record<string, string> {
  const named: Record<string, string> = {};
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isPlace(value)) named[placeText(value)] ??= names.cell(value);
    else for (const inner of Object.values(value)) look(inner);
  };
  look(view);
  return named;
}

const isPlace = (value: object): value is CellPlace => 'sheet' in value && 'row' in value && 'column' in value;
