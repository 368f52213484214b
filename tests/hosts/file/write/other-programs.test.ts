import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { readStore } from '../../../../src/hosts/file/write/store';
import { findReportSheet, patchWorkbook, readCells } from '../../../fixtures/patch-workbook';
import { cellsOf } from '../package-of';
import { hostileWorkbook } from './hostile-workbook';
import { at, edit, mark, reportOf } from './places';
import { partsIn } from './raw-zip';

// Programs that open what was written, and save it in their own words.

const sample = new Uint8Array(readFileSync(join(__dirname, '../../../../assets/samples/formulas.xlsx')));
const TABLE = '表3';
const cell = at('C5', TABLE);
const patch = {
  edits: [{ place: cell, content: { value: 0.25, format: '0.000%' } }, edit('Z40', { value: '=甲' }, TABLE)],
  marks: [mark('C5', 'error', TABLE), mark('C6', 'query', TABLE), mark('B2', 'note', '表4')],
  report: reportOf(),
  store: '说明',
};
const patched = patchWorkbook(sample, patch);

/** What must be left of ours in a workbook that another program saved, and what must go when it is cleared. */
async function expectKept(saved: Uint8Array, keepsStore: boolean): Promise<void> {
  const marks = (bytes: Uint8Array) => [...partsIn(bytes).values()].join('').match(/gouji:(error|query|note)/g) ?? [];
  expect(marks(saved)).toHaveLength(3);
  expect(findReportSheet(saved)).toBe('核对报告');
  if (keepsStore) expect(readStore(saved)).toBe('说明');
  const workbook = await readWorkbook(saved);
  const index = workbook.sheets.findIndex(({ name }) => name === TABLE);
  const found = workbook.sheets[index]?.rows.flatMap(({ index: row, cells }) => cells.map((c) => ({ ...c, row })));
  expect(found?.find(({ row, column }) => row === cell.row && column === cell.column)).toMatchObject({
    value: 0.25,
    format: '0.000%',
  });
  expect(found?.find(({ row, column }) => row === 39 && column === 25)).toMatchObject({ value: '=甲' });
  const report = cellsOf(workbook, workbook.sheets.length - 1);
  expect(report.B3?.value).toBe('=招生总人数 < 合计 & “其他”\n第二行');

  const cleared = patchWorkbook(saved, { marks: [], report: null, store: null, undo: patched.before }).bytes;
  expect(marks(cleared)).toEqual([]);
  expect(findReportSheet(cleared)).toBeUndefined();
  expect(readStore(cleared)).toBeUndefined();
  const original = readCells(sample, [cell])[0]?.content;
  expect(readCells(cleared, [cell])[0]?.content).toEqual(original);
  expect((await readWorkbook(cleared)).sheets.map(({ name }) => name)).toEqual(
    (await readWorkbook(sample)).sheets.map(({ name }) => name),
  );
}

test('ExcelJS', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(patched.bytes) as unknown as ArrayBuffer);
  await expectKept(new Uint8Array(await book.xlsx.writeBuffer()), false);
});

const office = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

// Not skipped but left out where LibreOffice is not installed: nobody could do anything about the skip.
if (office) {
  describe('LibreOffice', () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));

    const saved = (name: string, bytes: Uint8Array): Uint8Array => {
      writeFileSync(join(folder, name), bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      const out = join(folder, 'out');
      execFileSync('soffice', ['--headless', profile, '--convert-to', 'xlsx', '--outdir', out, join(folder, name)], {
        stdio: 'pipe',
      });
      return new Uint8Array(readFileSync(join(out, name.replace(/\.\w+$/, '.xlsx'))));
    };

    test('opens and saves the sample', async () => {
      await expectKept(saved('sample.xlsx', patched.bytes), true);
    }, 120_000);

    test('opens the hostile workbook, and works it out anew', async () => {
      const edits = [
        edit('B2', { value: 100 }, '数据'),
        edit('C2', { value: 1 }, '数据'),
        edit('B3', { value: 0 }, '数据'),
      ];
      const bytes = patchWorkbook(hostileWorkbook(), {
        edits,
        marks: [mark('A9', 'error', '数据'), mark('A1', 'query', '前缀')],
        report: reportOf(),
        store: 'x',
      }).bytes;
      const cells = cellsOf(await readWorkbook(saved('hostile.xlsm', bytes)), 0);
      expect(cells.C2).toEqual({ value: 1 });
      // 4 / (100 + 0 + 3 + 4) + 1, by the formula that moved to C3.
      expect(cells.C5?.value).toBeCloseTo(1 + 4 / 107);
      expect(cells.C3).toMatchObject({ formula: 'B3/SUM(B$2:B$5)+LOG10(10)', value: 1 });
    }, 120_000);
  });
}
