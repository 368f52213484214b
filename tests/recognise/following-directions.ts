import type { recognise as Recognise } from '../../src/recognise/recognise';
import type { Direction, Recognition } from '../../src/recognise/types';
import { holds } from '../../src/workbook/address';
import type { Sheet, Workbook } from '../../src/workbook/types';

/** Recognition that follows directions in the plainest way: what is none is not read, what is a table says so. */
export const followingDirections =
  (recognise: typeof Recognise): typeof Recognise =>
  (workbook, forms, synonyms, directions = []): Recognition => {
    const none = directions.filter(({ table }) => table === 'none');
    const recognition = recognise(without(workbook, none), forms, synonyms);
    const tables = recognition.tables.map((table) =>
      directions.some((direction) => direction.table === table.no)
        ? { ...table, evidence: [...table.evidence, { by: 'user' as const, found: '' }] }
        : table,
    );
    const nearMisses = none.flatMap(({ sheet, area }) =>
      area === undefined
        ? []
        : recognition.missing.map((table) => ({ table, sheet, area, why: '您说过这里不是统计表' })),
    );
    return { ...recognition, tables, nearMisses };
  };

function without(workbook: Workbook, none: readonly Direction[]): Workbook {
  const sheets = workbook.sheets.map((sheet): Sheet => {
    const own = none.filter((direction) => direction.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const isNone = (row: number, column: number) =>
      own.some(({ area }) => area === undefined || holds(area, row, column));
    const rows = sheet.rows.map(({ index, cells }) => ({
      index,
      cells: cells.filter(({ column }) => !isNone(index, column)),
    }));
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}
