import type { Area, CellPlace } from '../../workbook/types';
import type { Figure, FoundHeader, Turn } from '../types';

/** A header by its sheet, and how it was turned to be read. */
type Turned = Pick<FoundHeader, 'sheet' | 'turn'>;

/** The cell of the sheet that stands in a row and a column as they were read. */
export const placeIn = ({ sheet, turn }: Turned, row: number, column: number): CellPlace =>
  turn === undefined ? { sheet, row, column } : { sheet, ...turnedCell(turn, row, column) };

/** The area of the sheet that some rows and columns as they were read are. */
export function areaIn({ turn }: Pick<FoundHeader, 'turn'>, area: Area): Area {
  if (turn === undefined) return area;
  const [start, end] = [turnedCell(turn, area.top, area.left), turnedCell(turn, area.bottom, area.right)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

/** Turns a cell about another one, there and back; what stands above that stays where it is. */
export function turnedCell({ top, left }: Turn, row: number, column: number): { row: number; column: number } {
  return row < top ? { row, column } : { row: top + column - left, column: left + row - top };
}

/** Something that stands in a table. */
type Placed = Pick<Figure, 'place' | 'turned'>;

/** The row of the form that a figure stands in: of a turned table a column of the sheet. */
export const formRow = ({ place, turned }: Placed): number => (turned ? place.column : place.row);
/** The column of the form that a figure stands in: of a turned table a row of the sheet. */
export const formColumn = ({ place, turned }: Placed): number => (turned ? place.row : place.column);

/** The place so many rows of the form further on. */
export const placeBelow = ({ place, turned }: Placed, by: number): CellPlace =>
  turned ? { ...place, column: place.column + by } : { ...place, row: place.row + by };

/** The same for what stands in one row of the form. */
export const rowKey = (placed: Placed): string =>
  `${placed.place.sheet}\u0000${placed.turned ? 'turned ' : ''}${formRow(placed)}`;
/** The same for what stands in one column of the form. */
export const columnKey = (placed: Placed): string =>
  `${placed.place.sheet}/${placed.turned ? 'turned ' : ''}${formColumn(placed)}`;

/** Words of rows and columns (这一行, 同列) for a table turned by a quarter: what is a row of the form is a column of the sheet. */
export const turnedWords = (words: string, { turned }: { readonly turned?: true | undefined }): string =>
  turned ? words.replace(/[行列]|上面|下面/g, (word) => OTHER_WAY[word] ?? word) : words;

const OTHER_WAY: Readonly<Record<string, string>> = { 行: '列', 列: '行', 上面: '左边', 下面: '右边' };

/** Where a row and a column of a table as read stand, with what tells in which direction. */
export const placedIn = (header: Turned, row: number, column: number): Placed => ({
  place: placeIn(header, row, column),
  ...turnedBy(header),
});

const TURNED = { turned: true } as const;
const UPRIGHT = {} as const;

/** What the figures under a header bear where the table is turned. */
export const turnedBy = ({ turn }: Pick<FoundHeader, 'turn'>): Pick<Figure, 'turned'> =>
  turn === undefined ? UPRIGHT : TURNED;
