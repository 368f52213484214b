/** @jest-environment jsdom */
import '../../excel-host/browser-globals';

import { openDesk } from '../../../src/desk/audit-desk';
import type { Desk } from '../../../src/desk/desk';
import type { CheckView } from '../../../src/desk/views/views';
import { openExcel } from '../../../src/hosts/excel/open-excel';
import { openFile } from '../../../src/hosts/file/file-host';
import type { Area, Workbook } from '../../../src/workbook/types';
import { done, options } from '../../desk/desk-over-file';
import { startExcel } from '../../excel-host/start-excel';
import { mendedSample } from '../../fixtures/mended-sample';
import { fileOf } from '../../fixtures/workbook-file';
import { setCell } from '../../fixtures/workbooks';

/** A workbook in which one number stands for two cells, merged over both. */
function merged(sheet: string, area: Area, covered: string): Workbook {
  const book = setCell(mendedSample('typed'), sheet, covered, undefined as never);
  return {
    ...book,
    sheets: book.sheets.map((each) => (each.name === sheet ? { ...each, merges: [...each.merges, area] } : each)),
  };
}

/** 农林牧渔类 and the class below it share one number of 表4. */
const shared = () => merged('表4', { top: 5, bottom: 6, left: 1, right: 1 }, 'B7');

const said = ({ findings }: CheckView) =>
  findings.map(({ rule, status, message }) => `${rule.id} ${status} ${message}`);
const inFile = async (book: Workbook) =>
  said(await done(openDesk(openFile(fileOf(book), 'a.xlsx'), options()).check()));

async function inExcel(book: Workbook): Promise<{ desk: Desk; excel: Awaited<ReturnType<typeof startExcel>> }> {
  const excel = await startExcel(fileOf(book), { sets: { ExcelApi: '1.14' } });
  return { desk: openDesk(openExcel(), options()), excel };
}

test.each([
  ['over two rows', shared],
  ['over two years', () => merged('表10', { top: 5, bottom: 5, left: 2, right: 3 }, 'D6')],
])('a number merged %s is counted in no sum: what is found is what is found in the file', async (_, make) => {
  const { desk } = await inExcel(make());
  const found = said(await done(desk.check()));
  expect(found).toEqual(await inFile(make()));
  expect(found.filter((words) => words.startsWith('R04-01 broken'))).toEqual([]);
  desk.close();
});

test('after an edit it is still known, without being asked for again', async () => {
  const { desk, excel } = await inExcel(shared());
  await done(desk.check());
  const asked = () => excel.trips.flatMap(({ reads }) => reads.filter((read) => read.endsWith('mergedAreas'))).length;
  const before = asked();
  expect(before).toBeGreaterThan(0);
  const { view } = await done(desk.enter([{ place: { sheet: '表4', row: 7, column: 1 }, text: '33' }]));
  expect(said(view)).toEqual(await inFile(setCell(shared(), '表4', 'B8', 33)));
  expect(asked()).toBe(before);
  desk.close();
});

test('a blank beside a number in a sum that is wrong is a blank where nothing is merged', async () => {
  const plain = setCell(mendedSample('typed'), '表4', 'B7', undefined as never);
  const { desk } = await inExcel(plain);
  const found = said(await done(desk.check()));
  expect(found).toEqual(await inFile(plain));
  expect(found.some((words) => words.startsWith('R04-01 broken'))).toBe(true);
  desk.close();
});
