import type { CellValue, Workbook } from '../../../src/workbook/types';
import { mendedSample } from '../../fixtures/mended-sample';
import { setCells, sheetRows, withRowsOn } from '../../recognise/sheets';
import { line, lines, recalculated } from './recalculated';

/** Nothing is safe while a relation about the same figure could not be compared because something was not understood. */

const mended = mendedSample('typed');

/** 表43 with a column more, of money or of words. */
function withColumn(...cells: readonly CellValue[]): Workbook {
  const rows = sheetRows(mended, '表43').map((row, at) => [
    ...row.slice(0, 8),
    at === 1 ? '人员经费' : (cells[at - 2] ?? ''),
    ...row.slice(8),
  ]);
  return withRowsOn(mended, '表43', rows);
}

test('a column that the form does not know, with numbers in the row of a total', () => {
  const book = setCells(withColumn(100, 50, 150), '表43', { J5: 6000 });
  const [change] = recalculated(book).changes;
  expect(line(change!)).toBe('表43!J5 6000 → 10386.54');
  expect(change!.why).toBe('与它有关的 R43-01 没能核对（表43!I2“人员经费”这一列不认得），先弄清再改。');
});

test('a column of words hinders nothing', () => {
  const book = setCells(withColumn('财务科', '财务科', '财务科'), '表43', { J5: 6000 });
  expect(lines(recalculated(book))).toEqual(['表43!J5 6000 → 10386.54 safe']);
});

test('nor does one whose numbers are in other rows', () => {
  const book = setCells(withColumn(100, '', ''), '表43', { J5: 6000 });
  expect(lines(recalculated(book))).toEqual(['表43!J5 6000 → 10386.54 safe']);
});

test('a column that is missing', () => {
  const book = setCells(mended, '表43', { F2: '某某费', I5: 6000 });
  expect(recalculated(book).changes.filter(({ safe }) => safe)).toEqual([]);
});
