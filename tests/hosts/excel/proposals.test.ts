/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { openDesk } from '../../../src/desk/audit-desk';
import type { Desk } from '../../../src/desk/desk';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { openFile } from '../../../src/hosts/file/file-host';
import { address, parseAddress } from '../../../src/workbook/address';
import type { Area, Workbook } from '../../../src/workbook/types';
import { done, options } from '../../desk/desk-over-file';
import { startExcel } from '../../excel-host/start-excel';
import { mendedSample } from '../../fixtures/mended-sample';
import { fileOf } from '../../fixtures/workbook-file';
import { sampleWorkbook, setCell } from '../../fixtures/workbooks';

/** The typed sample with shares left blank, some of them under a merged cell as where two majors share one. */
function withBlankShares(): { book: Workbook; covered: string[] } {
  let book = sampleWorkbook('typed');
  const merges: Area[] = [];
  const sheet = '表6';
  for (const cell of ['E4', 'E5', 'E8', 'F4', 'F9']) book = setCell(book, sheet, cell, undefined as never);
  for (const cell of ['E5', 'F9']) {
    const { row, column } = parseAddress(cell)!;
    merges.push({ top: row - 1, left: column, bottom: row, right: column });
  }
  const sheets = book.sheets.map((each) =>
    each.name === sheet ? { ...each, merges: [...each.merges, ...merges] } : each,
  );
  return { book: { ...book, sheets }, covered: ['表6!E5', '表6!F9'] };
}

async function proposed(desk: Desk) {
  await done(desk.check());
  const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
  const plain = changes.map(({ place, old, new: content, safe, why }) => ({
    cell: `${place.sheet}!${address(place.row, place.column)}`,
    old,
    content,
    safe,
    why,
  }));
  return { plain, safe: changes.filter(({ safe }) => safe).map(({ id }) => id) };
}

test.each(['1.9', '1.14'])('with ExcelApi %s nothing under a merged cell is proposed as safe', async (ExcelApi) => {
  const { book, covered } = withBlankShares();
  const bytes = fileOf(book);
  const inFile = await proposed(openDesk(openFile(bytes, 'a.xlsx'), options()));
  const excel = await startExcel(bytes, { sets: { ExcelApi } });
  const desk = openDesk(openExcel(), options());
  const inExcel = await proposed(desk);
  const filled = inFile.plain.filter(({ old }) => old === '').map(({ cell }) => cell);
  expect(filled.length).toBeGreaterThan(0);
  expect(filled.filter((cell) => covered.includes(cell))).toEqual([]);
  if (ExcelApi === '1.14') expect(inExcel.plain).toEqual(inFile.plain);
  else {
    const blank = inExcel.plain.filter(({ old }) => old === '');
    expect(blank.map(({ safe }) => safe)).toEqual(blank.map(() => false));
    expect(new Set(blank.map(({ why }) => why))).toEqual(
      new Set(['这一格是空的，当前的 Excel 看不出它是否在合并单元格里']),
    );
  }
  const applied = await done(desk.apply(inExcel.safe));
  expect(applied.cells).toBe(inExcel.safe.length);
  expect(excel.missing).toEqual([]);
  desk.close();
});

test('what is counted in a cell merged over two rows is nothing in neither: no sum is changed for it', async () => {
  const book = mendedSample('typed');
  // 农林牧渔类 and the class below share one number.
  const [area] = [{ top: 5, bottom: 6, left: 1, right: 1 }];
  const shared = setCell(book, '表4', 'B7', undefined as never);
  const sheets = shared.sheets.map((each) =>
    each.name === '表4' ? { ...each, merges: [...each.merges, area] } : each,
  );
  const bytes = fileOf({ ...shared, sheets });
  await startExcel(bytes, { sets: { ExcelApi: '1.14' } });
  const desk = openDesk(openExcel(), options());
  const inExcel = await proposed(desk);
  expect(inExcel.plain.filter(({ safe }) => safe)).toEqual([]);
  expect(inExcel.plain).toEqual((await proposed(openDesk(openFile(bytes, 'a.xlsx'), options()))).plain);
  desk.close();
});

test('merged areas, whose reading empties the undo list, are asked for where a blank cell would be filled or is used only', async () => {
  const asked = async (book: Workbook) => {
    const excel = await startExcel(fileOf(book), { sets: { ExcelApi: '1.14' } });
    const desk = openDesk(openExcel(), options());
    const { safe } = await proposed(desk);
    await done(desk.apply(safe));
    desk.close();
    return excel.trips.flatMap(({ reads }) => reads.filter((read) => read.endsWith('mergedAreas')));
  };
  expect(await asked(sampleWorkbook('typed'))).toEqual([]);
  const reads = await asked(withBlankShares().book);
  expect(reads.length).toBeGreaterThan(0);
  expect(reads.filter((read) => !read.startsWith('表6!'))).toEqual([]);
});
