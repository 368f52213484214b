import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkCommand } from '../../src/cli/check-command';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { run } from '../../src/cli/run';
import { readWorkbook } from '../../src/hosts/file/read/read-workbook';
import { readStore } from '../../src/hosts/file/write/store';
import type { Sheet } from '../../src/workbook/types';
import { patchWorkbook } from '../fixtures/patch-workbook';

const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

async function gouji(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  const io = { write, writeError: write, colours: false };
  return { code: await run(args, io, '0', { check: checkCommand, ...EDIT_COMMANDS }), said };
}

/** What a command said of the workbook that it wrote is what `check` says of that. */
async function expectTrue(said: string, path: string): Promise<void> {
  const [promised] = /✗ 逻辑.*相符/.exec(said) ?? [said];
  expect((await gouji('check', path, '--no-suspects')).said).toContain(promised);
}

const parts = (path: string) => unzipSync(new Uint8Array(readFileSync(path)));

async function sheetOf(path: string, name: string): Promise<Sheet> {
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(path)));
  return sheets.find((sheet) => sheet.name === name)!;
}

/** Row and column of the cell that holds a text. */
function find(sheet: Sheet, text: string): { row: number; column: number } {
  for (const { index, cells } of sheet.rows)
    for (const { column, value } of cells) if (value === text) return { row: index, column };
  throw new Error(`${sheet.name} holds no ${text}`);
}

describe.each(['typed', 'pasted', 'formulas'])('%s: what is written can be taken back without a trace', (form) => {
  const sample = `assets/samples/${form}.xlsx`;
  const out = (name: string) => at(`${form}-${name}.xlsx`);

  test('recalculated and undone', async () => {
    const { code, said } = await gouji('recalc', sample, '-o', out('recalc'));
    expect(code).toBe(0);
    await expectTrue(said, out('recalc'));
    expect(parts(out('recalc'))).not.toEqual(parts(sample));
    expect((await gouji('undo', out('recalc'), '-o', out('undo'))).code).toBe(0);
    expect(parts(out('undo'))).toEqual(parts(sample));
  });

  test('recalculated with formulas and numbers, step by step, and undone step by step', async () => {
    await gouji('recalc', sample, '-o', out('one'));
    const { said } = await gouji('recalc', out('one'), '-o', out('two'), '--formulas', '--numbers');
    await expectTrue(said, out('two'));
    expect(parts(out('two'))).not.toEqual(parts(out('one')));
    await gouji('undo', out('two'), '-o', out('back-one'));
    await gouji('undo', out('back-one'), '-o', out('back'));
    expect(parts(out('back'))).toEqual(parts(sample));
  });

  test('marked and cleared', async () => {
    await expectTrue((await gouji('mark', sample, '-o', out('mark'))).said, out('mark'));
    expect(parts(out('mark'))).not.toEqual(parts(sample));
    await gouji('mark', out('mark'), '-o', out('clear'), '--clear');
    expect(parts(out('clear'))).toEqual(parts(sample));
  });

  test('reported on, marked and cleaned', async () => {
    await gouji('report', sample, '--sheet', '-o', out('report'));
    await gouji('mark', out('report'), '--in-place');
    await gouji('clean', out('report'), '-o', out('clean'));
    expect(parts(out('clean'))).toEqual(parts(sample));
  });

  test('the findings are the same with marks and report in the workbook', async () => {
    const plain = await gouji('check', sample, '--json');
    const dressed = await gouji('check', out('report'), '--json');
    expect(JSON.parse(dressed.said)).toEqual({ ...JSON.parse(plain.said), file: out('report') });
  });
});

test('what a person typed into the report outlives the next one', async () => {
  const path = at('explained.xlsx');
  await gouji('report', 'assets/samples/typed.xlsx', '--sheet', '-o', path);
  const sheet = await sheetOf(path, '核对报告');
  const head = find(sheet, '审核说明');
  const row = sheet.rows.find(({ cells }) => cells.some(({ value }) => String(value).startsWith('R14-01')))!.index;
  const place = { sheet: '核对报告', row, column: head.column };
  const edited = patchWorkbook(new Uint8Array(readFileSync(path)), {
    edits: [{ place, content: { value: '按折算学生数计算' } }],
  });
  writeFileSync(path, edited.bytes);
  const { said } = await gouji('report', path, '--sheet', '--in-place');
  expect(said).toContain('已说明 1');
  const after = await sheetOf(path, '核对报告');
  expect(() => find(after, '按折算学生数计算')).not.toThrow();
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(path)));
  expect(sheets.filter(({ name }) => name.startsWith('核对报告'))).toHaveLength(1);
});

test('a cell edited since the recalculation is left alone and named', async () => {
  const path = at('edited.xlsx');
  await gouji('recalc', 'assets/samples/typed.xlsx', '-o', path);
  const place = { sheet: '表35', row: 16, column: 6 };
  const bytes = new Uint8Array(readFileSync(path));
  writeFileSync(path, patchWorkbook(bytes, { edits: [{ place, content: { value: 9.99 } }] }).bytes);
  const { said } = await gouji('undo', path, '--in-place');
  expect(said).toContain('撤销了 15 格');
  expect(said).toContain('表35!G17  现在是 9.99');
  expect(
    (await sheetOf(path, '表35')).rows.find(({ index }) => index === 16)?.cells.find(({ column }) => column === 6)
      ?.value,
  ).toBe(9.99);
});

test('a file is changed in place as a whole: no draft is left, and its mode stays', async () => {
  const path = at('in-place.xlsx');
  copyFileSync('assets/samples/typed.xlsx', path);
  chmodSync(path, 0o640);
  await gouji('recalc', path, '--in-place');
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

describe('formulas that use changed cells', () => {
  const place = (row: number) => ({ sheet: '表2', row, column: 2 });
  /** The sample with a wrong sum in 表2!C4, and a formula in C8 that uses it. */
  const withFormula = (path: string, formula: string, value: number) =>
    writeFileSync(
      path,
      patchWorkbook(new Uint8Array(readFileSync('assets/samples/typed.xlsx')), {
        edits: [
          { place: place(3), content: { value: 2500 } },
          { place: place(7), content: { value, formula } },
        ],
      }).bytes,
    );
  const held = async (path: string) =>
    (await sheetOf(path, '表2')).rows.find(({ index }) => index === 7)?.cells.find(({ column }) => column === 2);

  test('are worked out: what was promised is in the file, a second run has nothing to change, and undoing is exact', async () => {
    const [from, to, again] = [at('formula.xlsx'), at('formula-mended.xlsx'), at('formula-again.xlsx')];
    withFormula(from, 'C3+C4', 13707.98);
    const { said } = await gouji('recalc', from, '-o', to, '--with', '表2!C4');
    expect(await held(to)).toMatchObject({ formula: 'C3+C4', value: expect.closeTo(13742.78, 6) });
    await expectTrue(said, to);
    expect((await gouji('recalc', to, '-o', again)).said).not.toContain('表2!');
    await gouji('undo', to, '--in-place');
    expect(parts(to)).toEqual(parts(from));
  });

  test('are named where they cannot be worked out', async () => {
    const [from, to] = [at('unknown.xlsx'), at('unknown-mended.xlsx')];
    withFormula(from, 'C3+MYSUM(C4)', 13707.98);
    const { said } = await gouji('recalc', from, '-o', to, '--with', '表2!C4');
    expect(said).toMatch(/有 1 格公式用到改过的数，这里算不出来.*：表2!C8/);
    await expectTrue(said, to);
  });
});

test('a list of changes is not shown where they were refused', async () => {
  const path = at('protected.xlsx');
  const sheets = parts('assets/samples/typed.xlsx');
  const name = 'xl/worksheets/sheet35.xml';
  const locked = strFromU8(sheets[name]!).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
  writeFileSync(path, zipSync({ ...sheets, [name]: strToU8(locked) }));
  const { code, said } = await gouji('recalc', path, '--with', '表35!G4', '-o', at('never.xlsx'));
  expect(code).toBe(2);
  expect(said).toMatch(/^没有完成：要改的单元格在受保护的工作表里/);
  expect(said).toContain('工作表“表35”，单元格 G4');
  expect(readdirSync(folder)).not.toContain('never.xlsx');
});

test('an undo log damaged on the way is taken back by its contents', async () => {
  const path = at('damaged-log.xlsx');
  await gouji('recalc', 'assets/samples/typed.xlsx', '-o', path);
  const bytes = new Uint8Array(readFileSync(path));
  const log = JSON.parse(readStore(bytes)!);
  log.steps[0].host = { cells: [{ xml: 5 }] };
  writeFileSync(path, patchWorkbook(bytes, { store: JSON.stringify(log) }).bytes);
  const { said } = await gouji('undo', path, '--in-place');
  expect(said).toContain('撤销了 16 格');
  const before = await gouji('check', 'assets/samples/typed.xlsx', '--json');
  const after = await gouji('check', path, '--json');
  expect(JSON.parse(after.said)).toEqual({ ...JSON.parse(before.said), file: path });
});

test('--numbers turns texts into numbers and changes no figure; each cell is told and counted once', async () => {
  const path = at('numbers.xlsx');
  const { said } = await gouji('recalc', 'assets/samples/pasted.xlsx', '--numbers', '-o', path);
  const written = (await sheetOf(path, '表14')).rows.find(({ index }) => index === 3)!.cells;
  expect(written.find(({ column }) => column === 6)?.value).toBe(6320);
  expect(said).toContain('表14!G4  6320 → 6320  转为数值，数没有改；与 R14-01 不符，另行决定');
  const cells = [...said.matchAll(/^ {2}(表\d+!\w+) {2}/gm)].map(([, cell]) => cell);
  expect(new Set(cells).size).toBe(cells.length);
  const [, offered, done] = /^要改的 (\d+) 处[\s\S]*改了 (\d+) 处/.exec(said)!;
  expect(offered).toBe(done);
  expect((await gouji('undo', path, '--in-place')).said).toContain(`撤销了 ${done} 格`);
});
