import type { Area } from '../../../src/workbook/types';
import { HostError, SimulatorNotImplemented } from '../errors';
import type { ClassRules, Host, RangeTarget } from '../host-object';
import { areaText, columnsOf, isEntireColumn, isEntireRow, rowsOf } from '../model/areas';
import type { CellState } from '../model/cell';
import { cellText, plainValue, valueType } from '../model/cell-text';
import { lookAt } from '../model/sheet-looks';
import type { SheetModel } from '../model/sheet-model';

type Reader = (range: RangeTarget, host: Host) => unknown;

/** https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization: five million cells */
const MOST_CELLS = 5_000_000;

export const onlyArea = ({ areas }: RangeTarget): Area => areas[0] as Area;

/** `Sheet1!A1:B2`, with quotes where the sheet's name needs them. */
export function fullAddress({ sheet, areas }: RangeTarget): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet.name) &&
    !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*([Cc]\d*)?$|^[Cc]\d*$/.test(sheet.name);
  const name = plain ? sheet.name : `'${sheet.name.replaceAll("'", "''")}'`;
  return areas.map((area) => `${name}!${areaText(area)}`).join(',');
}

/** Values of cells are null for whole rows and columns: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded */
function byCell(property: string, of: (sheet: SheetModel, row: number, column: number, host: Host) => unknown): Reader {
  return (range, host) => {
    const area = onlyArea(range);
    host.trace.read(range, property);
    if (isEntireColumn(area) || isEntireRow(area)) return null;
    if (rowsOf(area) * columnsOf(area) > MOST_CELLS) throw new HostError('ResponsePayloadSizeLimitExceeded');
    return Array.from({ length: rowsOf(area) }, (_row, down) =>
      Array.from({ length: columnsOf(area) }, (_column, right) =>
        of(range.sheet, area.top + down, area.left + right, host),
      ),
    );
  };
}

const byState = (property: string, of: (state: CellState | undefined, host: Host) => unknown): Reader =>
  byCell(property, (sheet, row, column, host) => of(sheet.cells.get(row, column), host));

/** A formula with its "=", else the value. */
function formulaOf(state: CellState | undefined): unknown {
  if (state?.formula === '')
    throw new SimulatorNotImplemented('Range.formulas of a shared formula that the file tells once');
  return state?.formula === undefined ? plainValue(state?.value) : `=${state.formula}`;
}

function hyperlink(range: RangeTarget): unknown {
  const { top, left } = onlyArea(range);
  return range.sheet.cells.get(top, left)?.hyperlink ?? null;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.range (properties) */
export const rangeReads = {
  values: byState('values', (state) => plainValue(state?.value)),
  text: byState('text', (state, { model }) => cellText(state, model.date1904)),
  formulas: byState('formulas', formulaOf),
  valueTypes: byState('valueTypes', (state) => valueType(state?.value)),
  numberFormat: byCell('numberFormat', (sheet, row, column) => lookAt(sheet, row, column).numberFormat),
  address: (range) => fullAddress(range),
  rowIndex: (range) => onlyArea(range).top,
  columnIndex: (range) => onlyArea(range).left,
  rowCount: (range) => rowsOf(onlyArea(range)),
  columnCount: (range) => columnsOf(onlyArea(range)),
  // -1 where the number is beyond 2^31-1, as the page says.
  cellCount: (range) => {
    const count = rowsOf(onlyArea(range)) * columnsOf(onlyArea(range));
    return count > 2 ** 31 - 1 ? -1 : count;
  },
  // null where some are and others not.
  rowHidden: ({ sheet, areas: [area] }) => {
    const { top, bottom } = area as Area;
    const hidden = [...sheet.filteredRows].filter((row) => row >= top && row <= bottom).length;
    return hidden === 0 ? false : hidden === bottom - top + 1 ? true : null;
  },
  isEntireColumn: (range) => isEntireColumn(onlyArea(range)),
  isEntireRow: (range) => isEntireRow(onlyArea(range)),
  hyperlink,
} satisfies NonNullable<ClassRules<'Range'>['read']>;
