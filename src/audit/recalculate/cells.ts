import { type Grid, gridOf } from '../../recognise/headers/grid';
import type { CellContent } from '../../workbook/edits';
import { shownText } from '../../workbook/shown-text';
import type { Cell, CellPlace, Workbook } from '../../workbook/types';

/** Finds the cells of a workbook by their places. */
export interface Cells {
  readonly at: (place: CellPlace) => Cell | undefined;
  /** The text shown, as it is; '' for an empty cell. */
  readonly text: (place: CellPlace) => string;
  readonly grid: (sheet: string) => Grid | undefined;
  readonly date1904: boolean;
}

export function cellsOf({ sheets, date1904 }: Workbook): Cells {
  const grids = new Map<string, Grid>();
  const grid = (name: string) => {
    const sheet = grids.has(name) ? undefined : sheets.find((candidate) => candidate.name === name);
    if (sheet !== undefined) grids.set(name, gridOf(sheet, date1904));
    return grids.get(name);
  };
  const at = ({ sheet, row, column }: CellPlace) => grid(sheet)?.cell(row, column);
  const text = (place: CellPlace) => {
    const cell = at(place);
    return cell === undefined ? '' : shownText(cell, date1904);
  };
  return { at, text, grid, date1904 };
}

export { placeKey } from '../../workbook/address';

/** The format that a cell without one has. */
export const GENERAL = 'General';

/** All that a cell holds, so that it can be put back exactly. */
export function contentOf(cell: Cell | undefined): CellContent {
  if (cell === undefined) return {};
  const { value, formula, format = GENERAL } = cell;
  return { value, ...(formula === undefined ? {} : { formula }), format };
}

/** The cell with a new content, as a host would read it again; undefined where it comes to be empty. */
export function withContent(cell: Cell | undefined, column: number, content: CellContent): Cell | undefined {
  const { value, formula } = content;
  if (value === undefined) return undefined;
  const format = content.format ?? cell?.format ?? GENERAL;
  return {
    column,
    value,
    ...(format === GENERAL ? {} : { format }),
    ...(formula === undefined ? {} : { formula }),
  };
}
