import type { CellError } from '../../../src/workbook/types';
import { HostError, SimulatorNotImplemented } from '../errors';
import type { RangeTarget } from '../host-object';
import { holds } from './areas';
import { type CellState, PLAIN_LOOK } from './cell';
import { type Entered, enteredText } from './entered-text';
import { recalculate } from './recalculate';
import { lookAt } from './sheet-looks';
import type { SheetModel } from './sheet-model';
import type { WorkbookModel } from './workbook-model';

/** Where something is put; `entry` undefined leaves the cell as it is. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  readonly entry: unknown;
}

/** Puts values or formulas into cells, calculates what depends on them, and tells about it. */
export function enter(model: WorkbookModel, range: RangeTarget, entries: readonly Entry[]): void {
  const { sheet } = range;
  const written = entries.filter(({ entry }) => entry !== null && entry !== undefined);
  const single = written.length === 1 ? written[0] : undefined;
  const before = single === undefined ? undefined : sheet.cells.get(single.row, single.column)?.value;
  for (const { row, column, entry } of written) put(sheet, row, column, entry);
  for (const entry of written) breakSpill(sheet, entry);
  recalculate(model, { sheet, cells: written });
  const area = range.areas[0] as RangeTarget['areas'][number];
  const after = single === undefined ? undefined : sheet.cells.get(single.row, single.column)?.value;
  const by = model.isRemote ? { by: 'Remote' as const } : {};
  model.emit({ kind: 'changed', sheet, area, ...by, ...(single === undefined ? {} : { detail: { before, after } }) });
}

/** What is written into a spill leaves its formula no room: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-dynamic-arrays */
function breakSpill(sheet: SheetModel, { row, column, entry }: Entry): void {
  const area = sheet.spills.find((each) => holds(each, row, column) && (each.top !== row || each.left !== column));
  if (area === undefined || entry === '') return;
  const anchor = sheet.cells.get(area.top, area.left);
  sheet.cells.set(area.top, area.left, { ...anchor, value: { error: '#SPILL!' } });
}

function put(sheet: SheetModel, row: number, column: number, entry: unknown): void {
  const old = sheet.cells.get(row, column);
  const format = lookAt(sheet, row, column).numberFormat ?? PLAIN_LOOK.numberFormat;
  const { value, formula, format: found } = entered(entry, format);
  if (entry !== '' && isCovered(sheet, row, column)) {
    throw new SimulatorNotImplemented('writing into a cell that a merged cell covers');
  }
  const look = found !== undefined && format === 'General' ? { ...old?.look, numberFormat: found } : old?.look;
  const state: CellState = {
    ...(value === undefined ? {} : { value }),
    ...(formula === undefined ? {} : { formula }),
    ...(look === undefined ? {} : { look }),
    ...(old?.hyperlink === undefined || entry === '' ? {} : { hyperlink: old.hyperlink }),
  };
  sheet.cells.set(row, column, state);
}

function entered(entry: unknown, format: string): Entered {
  if (typeof entry === 'string') return enteredText(entry, format);
  if (typeof entry === 'boolean') return { value: entry };
  if (typeof entry === 'number') {
    if (!Number.isFinite(entry)) throw new HostError('InvalidArgument');
    return { value: entry };
  }
  if (isError(entry)) return { value: entry };
  throw new HostError('InvalidArgument');
}

const isError = (entry: unknown): entry is CellError =>
  typeof entry === 'object' && entry !== null && typeof (entry as CellError).error === 'string';

const isCovered = (sheet: SheetModel, row: number, column: number): boolean =>
  sheet.merges.some((area) => holds(area, row, column) && (area.top !== row || area.left !== column));
