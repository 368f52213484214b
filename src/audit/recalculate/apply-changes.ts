import type { CellContent, CellEdit } from '../../workbook/edits';
import { groupBy } from '../../workbook/group-by';
import type { Row, Sheet, Workbook } from '../../workbook/types';
import { placeKey, withContent } from './cells';
import type { Change } from './change';

/** What a host has to write. Of several changes of one cell the last counts. */
export function editsOf(changes: readonly Pick<Change, 'place' | 'new'>[]): CellEdit[] {
  return distinct(changes.map(({ place, new: content }) => ({ place, content })));
}

/**
 * The workbook as it will be once the changes are made, formulas that use the changed cells worked out: for a preview,
 * and for checking again. The workbook given stays as it is.
 */
export function applyChanges(workbook: Workbook, changes: readonly Change[]): Workbook {
  return applyEdits(workbook, [...changes.flatMap(({ follows }) => follows), ...editsOf(changes)]);
}

/** The workbook with edits made. Of several edits of one cell the last counts. */
export function applyEdits(workbook: Workbook, edits: readonly CellEdit[]): Workbook {
  if (edits.length === 0) return workbook;
  const bySheet = groupBy(distinct(edits), ({ place }) => place.sheet);
  const sheets = workbook.sheets.map((sheet) => editedSheet(sheet, bySheet.get(sheet.name) ?? []));
  return { ...workbook, sheets };
}

const distinct = (edits: readonly CellEdit[]): CellEdit[] => [
  ...new Map(edits.map((edit) => [placeKey(edit.place), edit])).values(),
];

function editedSheet(sheet: Sheet, edits: readonly CellEdit[]): Sheet {
  if (edits.length === 0) return sheet;
  const byRow = groupBy(edits, ({ place }) => place.row);
  const rows: Row[] = sheet.rows.map((row) => {
    const own = byRow.get(row.index);
    byRow.delete(row.index);
    return own === undefined ? row : editedRow(row, own);
  });
  for (const [index, own] of byRow) rows.push(editedRow({ index, cells: [] }, own));
  rows.sort((a, b) => a.index - b.index);
  return { ...sheet, rows: rows.filter(({ cells }) => cells.length > 0) };
}

function editedRow(row: Row, edits: readonly CellEdit[]): Row {
  const contents = new Map<number, CellContent>(edits.map(({ place, content }) => [place.column, content]));
  const columns = new Set([...row.cells.map(({ column }) => column), ...contents.keys()]);
  const cells = [...columns].map((column) => {
    const cell = row.cells.find((candidate) => candidate.column === column);
    const content = contents.get(column);
    return content === undefined ? cell : withContent(cell, column, content);
  });
  return {
    index: row.index,
    ...(row.hidden === true ? { hidden: true } : {}),
    cells: cells.filter((cell) => cell !== undefined).sort((a, b) => a.column - b.column),
  };
}
