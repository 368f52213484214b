import type { Area } from '../../../src/workbook/types';
import { HostError, SimulatorNotImplemented } from '../errors';
import type { ClassRules, Host, RangeTarget } from '../host-object';
import { cellsOf, columnsOf, isEntireColumn, isEntireRow, rowsOf } from '../model/areas';
import { clearConditionalFormats } from '../model/clear-conditional-formats';
import { type Entry, enter } from '../model/enter';
import { setLook } from '../model/set-look';
import { textArgument } from './arguments';
import { checkAllowed, checkUnlocked } from './guards';
import { setHyperlink } from './range-hyperlink';
import { onlyArea } from './range-reads';

/**
 * The entries of a two-dimensional array of the range's size, or of one value for all cells.
 * `null` leaves a cell as it is, '' clears it: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values
 */
function entries(range: RangeTarget, value: unknown): Entry[] {
  const area = onlyArea(range);
  // A property of cells cannot be set for whole rows or columns: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-unbounded
  if (value === null || isEntireColumn(area) || isEntireRow(area)) throw new HostError('InvalidArgument');
  if (Array.isArray(value)) {
    const fits =
      value.length === rowsOf(area) && value.every((row) => Array.isArray(row) && row.length === columnsOf(area));
    if (!fits) throw new HostError('InvalidArgument', SIZE);
  }
  return [...cellsOf(area)].map(([row, column]) => ({
    row,
    column,
    entry: Array.isArray(value) ? value[row - area.top][column - area.left] : value,
  }));
}

/**
 * Of several rows some of which are filtered out only those seen are written, with the values of the first ones; a single
 * row is written where it is: https://github.com/OfficeDev/office-js/issues/224, https://github.com/xlwings/xlwings/issues/747,
 * https://github.com/netoffice/NetOffice/issues/2
 */
function throughFilter({ sheet, areas: [area] }: RangeTarget, given: readonly Entry[]): readonly Entry[] {
  const { top, bottom } = area as Area;
  const rows = Array.from({ length: bottom - top + 1 }, (_, down) => top + down);
  const seen = rows.filter((row) => !sheet.filteredRows.has(row));
  if (rows.length === 1 || seen.length === rows.length) return given;
  return given.flatMap((entry) => {
    const row = seen[entry.row - top];
    return row === undefined ? [] : [{ ...entry, row }];
  });
}

const SIZE = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

const setValues =
  (property: string) =>
  (range: RangeTarget, value: unknown, { model, trace }: Host): void => {
    checkUnlocked(range);
    const given = throughFilter(range, entries(range, value));
    trace.write(range, property);
    enter(model, range, given);
  };

/** https://learn.microsoft.com/javascript/api/excel/excel.range (properties that can be set) */
export const rangeWrites = {
  values: setValues('values'),
  formulas: setValues('formulas'),
  // '' is General again.
  numberFormat: (range, value, { model, trace }) => {
    checkAllowed(range, 'allowFormatCells');
    trace.write(range, 'numberFormat');
    for (const { row, column, entry } of entries(range, value)) {
      if (entry === null || entry === undefined) continue;
      const area = { top: row, left: column, bottom: row, right: column };
      setLook({ sheet: range.sheet, areas: [area] }, { numberFormat: textArgument(entry) || 'General' });
    }
    model.emit({ kind: 'formatChanged', sheet: range.sheet, area: onlyArea(range) });
  },
  hyperlink: setHyperlink,
} satisfies NonNullable<ClassRules<'Range'>['write']>;

/** The library asks before it splits a large array: https://learn.microsoft.com/javascript/api/excel/excel.range (values) */
export function validateArraySize(range: RangeTarget, [rows, columns]: readonly unknown[]): null {
  const area = onlyArea(range);
  if (rows !== rowsOf(area) || columns !== columnsOf(area)) throw new HostError('InvalidArgument', SIZE);
  return null;
}

/** Contents, formats or both: https://learn.microsoft.com/javascript/api/excel/excel.clearapplyto */
export function clear(range: RangeTarget, [applyTo]: readonly unknown[], host: Host): null {
  const what = applyTo === null || applyTo === undefined ? 'All' : textArgument(applyTo);
  if (!['All', 'Contents', 'Formats'].includes(what)) throw new SimulatorNotImplemented(`Range.clear("${what}")`);
  checkUnlocked(range);
  const { sheet } = range;
  const area = onlyArea(range);
  const held = [...sheet.cells.within(area)];
  if (what !== 'Contents') {
    checkAllowed(range, 'allowFormatCells');
    for (const [row, column, state] of held) {
      const { look: _look, ...rest } = state;
      sheet.cells.set(row, column, rest);
    }
    clearConditionalFormats(range);
    host.model.emit({ kind: 'formatChanged', sheet, area });
  }
  if (what !== 'Formats') {
    enter(
      host.model,
      range,
      held.map(([row, column]) => ({ row, column, entry: '' })),
    );
  }
  host.trace.write(range, `clear ${what}`);
  return null;
}
