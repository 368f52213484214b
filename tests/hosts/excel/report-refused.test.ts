/** @jest-environment jsdom */
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { lookAt } from '../../excel-host/model/sheet-looks';
import { startExcel } from '../../excel-host/start-excel';
import { bookOf, edit, reportOf, sheetOf, stateOf } from './small-books';

const start = async (sets: Record<string, string> = { ExcelApi: '1.13' }) => {
  const excel = await startExcel(bookOf(sheetOf('表1', { A1: { value: 1 } }), sheetOf('表2', {})), { sets });
  const names = () => excel.model.sheets.map(({ name }) => name);
  return { excel, host: openExcel(), names };
};

test('protected structure refuses to add and remove it, not to replace it', async () => {
  const { excel, host, names } = await start();
  const before = stateOf(excel);
  excel.model.structureProtected = true;
  await expect(
    host.write({ report: reportOf('核对报告'), edits: [edit('表1', 'A1', { value: 2 })] }),
  ).rejects.toMatchObject({
    code: 'protected-structure',
    words: { zh: expect.stringContaining('审阅 → 保护工作簿') },
  });
  expect(stateOf(excel)).toEqual(before);
  excel.model.structureProtected = false;
  await host.write({ report: reportOf('核对报告', '甲') });
  excel.model.structureProtected = true;
  await host.write({ report: reportOf('核对报告', '乙') });
  await expect(host.write({ report: null })).rejects.toMatchObject({ code: 'protected-structure' });
  excel.model.structureProtected = false;
  excel.user.type('表1', 'B1', '=核对报告!A1');
  await expect(host.write({ report: null })).rejects.toMatchObject({ code: 'report-in-use' });
  excel.user.clear('表1', 'B1');
  excel.user.hideSheet('表1');
  excel.user.hideSheet('表2');
  await expect(host.write({ report: null })).rejects.toMatchObject({ code: 'only-sheet' });
  expect(names()).toHaveLength(3);
});

test.each(['1.9', '1.13'])(
  'with ExcelApi %s, where Excel fails midway the report is as it was, or not there as before',
  async (set) => {
    const { excel, host } = await start({ ExcelApi: set });
    const none = stateOf(excel);
    excel.faults.failMember('SetCellProperties', 'GeneralException');
    await expect(host.write({ report: reportOf('核对报告', '甲') })).rejects.toMatchObject({ code: 'restored' });
    expect(stateOf(excel)).toEqual(none);
    expect(excel.model.names).toEqual([]);
    excel.faults.clear();
    await host.write({ report: reportOf('核对报告', '=甲', '2') });
    excel.user.type('核对报告', 'B4', '3月5日');
    const before = detailed(excel);
    excel.faults.failMember('FreezeRows', 'GeneralException');
    const writing = host.write({ report: reportOf('核对报告', '丙'), edits: [edit('表1', 'A1', { value: 2 })] });
    const timer = setInterval(() => {
      if (excel.trips.filter(({ error }) => error !== undefined).length > 1) excel.faults.clear();
    }, 0);
    await expect(writing).rejects.toMatchObject({ code: 'restored' });
    clearInterval(timer);
    expect(detailed(excel)).toEqual(before);
  },
);

/** Looks, sizes, links and merges too. */
function detailed(excel: Awaited<ReturnType<typeof startExcel>>): unknown {
  const sheet = excel.model.sheet('核对报告')!;
  const { cells, rowHeights, columnWidths, frozen, merges } = sheet;
  const held = [...cells.within({ top: 0, left: 0, bottom: 99, right: 9 })].map(
    ([row, column, { value, hyperlink }]) => [row, column, value, lookAt(sheet, row, column), hyperlink],
  );
  const heights = [0, 1, 2].map((row) => rowHeights.get(row) ?? 15);
  return { all: stateOf(excel), held, heights, columnWidths: [...columnWidths], frozen, merges };
}
