import { address, areaAddress } from '../workbook/address';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { CellPlace } from '../workbook/types';

/** How places are named to a reader: by addresses in a workbook, as they are seen in a report that was printed. */
export interface PlaceNames {
  /** One cell; the table is named unless it is `home`. */
  readonly cell: (place: CellPlace, home?: string) => string;
  /** Several cells of one side of a finding, each by itself or those that lie together as one. */
  readonly cells: (places: readonly CellPlace[], home?: string) => string[];
  /** A piece of a sheet: `“表35” A2:I5`; several areas of it. */
  readonly areas: (sheet: string, areas: readonly NonNullable<SheetPlace['area']>[]) => string;
  /** A sentence that names cells as `表3!C5`. */
  readonly sentence: (text: string) => string;
  /** What else a program is told of a place. */
  readonly more?: (place: CellPlace) => object;
}

const cell = ({ sheet, row, column }: CellPlace, home?: string): string =>
  `${sheet === home ? '' : `${sheet}!`}${address(row, column)}`;

/** Places as Excel names them. */
export const A1_NAMES: PlaceNames = {
  cell,
  cells: (places, home) => places.map((place) => cell(place, home)),
  areas: (sheet, areas) => `“${sheet}” ${areas.map(areaAddress).join(' ')}`,
  sentence: (text) => text,
};
