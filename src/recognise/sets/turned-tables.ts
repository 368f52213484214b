import type { Form } from '../../catalogue/types';
import { sameItems } from '../../workbook/same-items';
import type { Area } from '../../workbook/types';
import { headerArea } from '../find/directions';
import { type TurnedPlaces, turnedPlaces } from '../find/turned-places';
import type { Pattern } from '../headers/expected-columns';
import type { Grid } from '../headers/grid';
import type { WordIndex } from '../headers/word-index';
import type { FoundHeader } from '../types';
import type { FoundSets } from './find-sets';

/**
 * Where tables stand turned by a quarter that are found nowhere upright, nor in doubt: none competes with an upright one.
 * @param grids what is left of the sheets to be recognised
 */
export function turnedAmong(
  upright: FoundSets,
  forms: readonly Form[],
  patterns: readonly Pattern[],
  index: WordIndex,
  grids: readonly Grid[],
  date1904: boolean,
): readonly TurnedPlaces[] {
  const spoken = new Set([
    ...upright.found.map(({ form }) => form.no),
    ...upright.conflicts.flatMap((conflict) => conflict.forms),
    ...[...upright.setAside, ...upright.misses].map(({ table }) => table),
  ]);
  const missing = forms.filter(({ no }) => !spoken.has(no));
  if (missing.length === 0) return [];
  const taken = new Map<string, Area[]>();
  const take = (sheet: string, area: Area) => taken.set(sheet, [...(taken.get(sheet) ?? []), area]);
  for (const { reading } of upright.found) for (const { header, area } of reading.blocks) take(header.sheet, area);
  for (const { sheet, area } of [...upright.setAside, ...upright.misses]) take(sheet, area);
  for (const header of upright.headers) take(header.sheet, headerArea(header));
  return grids.flatMap((grid) =>
    turnedPlaces(grid, date1904, missing, patterns, index, taken.get(grid.sheet.name) ?? []),
  );
}

/** What was found with turned tables, if all that was found without them is the same; else what was found without. */
export function withTurned(upright: FoundSets, both: FoundSets): FoundSets {
  if (both === upright) return upright;
  const claims = ({ found }: FoundSets, of: Form) =>
    found.find(({ form }) => form === of)?.taken.map(({ claim }) => claim);
  const isSame = upright.found.every(({ form, taken }) =>
    sameItems(
      taken.map(({ claim }) => claim),
      claims(both, form) ?? [],
    ),
  );
  return isSame ? both : upright;
}

const uprightHeaders = new WeakMap<FoundHeader, FoundHeader>();

/** The header with the rows and columns that it takes on its sheet, so that what else stands there can be held against it. */
export function uprightHeader(header: FoundHeader): FoundHeader {
  if (header.turn === undefined) return header;
  const known = uprightHeaders.get(header);
  if (known !== undefined) return known;
  const { top, bottom, left, right } = headerArea(header);
  const [first, last] = [header.columns[0]!, header.columns.at(-1)!];
  const made = {
    ...header,
    top,
    bottom,
    columns: [
      { ...first, column: left },
      { ...last, column: right },
    ],
  };
  uprightHeaders.set(header, made);
  return made;
}
