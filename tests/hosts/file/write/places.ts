import type { Patch } from '../../../../src/hosts/file/write/patch';
import { DEFAULT_LIMITS } from '../../../../src/hosts/file/zip/limits';
import { listZip } from '../../../../src/hosts/file/zip/zip-directory';
import { Refusal } from '../../../../src/refusals/refusal';
import { parseAddress } from '../../../../src/workbook/address';
import type { AddedSheet, CellContent, CellEdit, Mark, MarkLook } from '../../../../src/workbook/edits';
import type { CellPlace } from '../../../../src/workbook/types';
import { patchWorkbook } from '../../../fixtures/patch-workbook';

/** A cell by its address, on the sheet of the small workbooks unless another is named. */
export function at(cell: string, sheet = '表'): CellPlace {
  const place = parseAddress(cell);
  if (place === undefined) throw new Error(`no cell ${cell}`);
  return { sheet, ...place };
}

export function edit(cell: string, content: CellContent, sheet?: string): CellEdit {
  return { place: at(cell, sheet), content };
}

export function mark(cell: string, look: MarkLook, sheet?: string): Mark {
  return { place: at(cell, sheet), look };
}

/** A report with everything a report may have. */
export function reportOf(change: Partial<AddedSheet> = {}): AddedSheet {
  return {
    name: '核对报告',
    marker: 'gouji:report',
    widths: [12, 60, 20],
    merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    repeat: { top: 1, bottom: 1 },
    frozenRows: 2,
    landscape: true,
    rows: [
      { cells: [{ column: 0, value: '核对报告', look: 'title' }], height: 30 },
      { cells: ['单元格', '说明', '审核说明'].map((value, column) => ({ column, value, look: 'heading' as const })) },
      {
        cells: [
          { column: 0, value: 'B2', look: 'link', link: at('B2') },
          { column: 1, value: '=招生总人数 < 合计 & “其他”\n第二行', look: 'error' },
          { column: 2, value: '', look: 'input' },
        ],
      },
      {
        cells: [
          { column: 0, value: 12.5, look: 'number' },
          { column: 1, value: '-1', look: 'plain' },
          { column: 2, value: '已核实', look: 'input' },
        ],
      },
    ],
    ...change,
  };
}

/** The error a patch is refused with. */
export function refusalOf(bytes: Uint8Array, patch: Patch): Refusal {
  try {
    patchWorkbook(bytes, patch);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was written');
}

/** Names of the entries of a package in the order of its directory. */
export function directoryOf(bytes: Uint8Array): string[] {
  const { entries } = listZip(bytes, DEFAULT_LIMITS);
  return entries.toSorted((a, b) => a.recordStart - b.recordStart).map(({ name }) => name);
}
