import { cellKey } from '../../workbook/address';
import { cellsOfRow } from '../../workbook/cell-at';
import type { Report } from '../../workbook/report';
import { shownText } from '../../workbook/shown-text';
import type { Sheet } from '../../workbook/types';
import type { ReportBlock, ReportCell, ReportRow } from '../protocol/report-shape';

/** A report as the page draws it. */
export function reportBlocks({ blocks, sheets }: Report): ReportBlock[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return blocks.map((block): ReportBlock => {
    if (block.kind !== 'table') return block;
    const sheet = byName.get(block.sheet);
    return sheet === undefined ? { ...block, caption: '', rows: [] } : { ...block, ...tableOf(sheet) };
  });
}

/** The first row of the sheet is the caption, where the table has one. */
function tableOf(sheet: Sheet): { caption: string; rows: ReportRow[] } {
  const { rows, merges } = sheet;
  const caption = cellsOfRow(sheet, 0)
    .map((cell) => shownText(cell, false))
    .join(' ');
  const last = Math.max(rows[rows.length - 1]?.index ?? 0, ...merges.map(({ bottom }) => bottom));
  const right = Math.max(
    ...rows.map(({ cells }) => cells[cells.length - 1]?.column ?? 0),
    ...merges.map((merge) => merge.right),
    0,
  );
  const starts = new Map(merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  const covered = new Set(
    merges.flatMap(({ top, left, bottom, right: end }) =>
      range(top, bottom).flatMap((row) => range(left, end).map((column) => cellKey({ row, column }))),
    ),
  );
  const grid = range(1, last).map((row): ReportRow => {
    const held = new Map(cellsOfRow(sheet, row).map((cell) => [cell.column, cell]));
    const cells = range(0, right).flatMap((column): ReportCell[] => {
      const key = cellKey({ row, column });
      const merge = starts.get(key);
      if (merge === undefined && covered.has(key)) return [];
      const cell = held.get(column);
      return [
        {
          column,
          text: cell === undefined ? '' : shownText(cell, false),
          isNumber: typeof cell?.value === 'number',
          across: merge === undefined ? 1 : merge.right - merge.left + 1,
          down: merge === undefined ? 1 : merge.bottom - merge.top + 1,
        },
      ];
    });
    return { row, cells };
  });
  return { caption, rows: grid };
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
