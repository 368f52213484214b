import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { NOTHING_KEPT } from '../../src/audit/kept/kept';
import { keptText } from '../../src/audit/kept/kept-text';
import { addStep, directionStep } from '../../src/audit/kept/undo';
import { checkCommand } from '../../src/cli/check-command';
import { EDIT_COMMANDS } from '../../src/cli/edit-commands';
import { directionsWith } from '../../src/cli/places';
import { run } from '../../src/cli/run';
import { readStore } from '../../src/hosts/file/write/store';
import type { Direction } from '../../src/recognise/types';
import { directionWords } from '../../src/report/direction-words';
import { CHINESE_WORDS } from '../../src/report/words';
import { parseArea } from '../../src/workbook/address';
import { patchWorkbook } from '../fixtures/patch-workbook';
import { sampleWorkbook } from '../fixtures/workbooks';

const SAMPLE = 'assets/samples/typed.xlsx';
const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

async function gouji(...args: string[]) {
  let [output, errors] = ['', ''];
  const io = {
    write: (text: string) => {
      output += text;
    },
    writeError: (text: string) => {
      errors += text;
    },
    colours: false,
  };
  return { code: await run(args, io, '0', { check: checkCommand, ...EDIT_COMMANDS }), output, errors };
}

describe('what is written is understood', () => {
  const book = sampleWorkbook('typed');
  const sheets = [...book.sheets, { name: '招生 区域', visibility: 'visible' as const, rows: [], merges: [] }];
  const understood = (said: { table?: string[]; ignore?: string[] }, kept: Direction[] = []) =>
    directionsWith(kept, said, { ...book, sheets }).map((said) => directionWords(said, CHINESE_WORDS));

  test.each([
    ['表3=表5!A3:E8', '“表5” A3:E8 是表3'],
    ["表3='表5'!A3:E8", '“表5” A3:E8 是表3'],
    ["'表3=表5!A3:E8'", '“表5” A3:E8 是表3'],
    ['3=表5!a3:e8', '“表5” A3:E8 是表3'],
    ['表03＝表5！A3：E8', '“表5” A3:E8 是表3'],
    ['表４３ = 表5!A3:E8', '“表5” A3:E8 是表43'],
    ["表3='招生 区域'!A3:E8", '“招生 区域” A3:E8 是表3'],
    ['表3=招生 区域', '整张“招生 区域”是表3'],
    ['表3=表3!C6', '“表3” A1:E8 是表3'],
  ])('--table %s', (text, words) => {
    expect(understood({ table: [text] })).toEqual([words]);
  });

  test.each([
    ['表5', '整张“表5”不是统计表'],
    ["'招生 区域'", '整张“招生 区域”不是统计表'],
    ["'表5'!A20:F40", '“表5” A20:F40 不是统计表'],
    ['招*', '整张“招生 区域”不是统计表'],
    ['*生 区＊', '整张“招生 区域”不是统计表'],
  ])('--ignore %s', (text, words) => {
    expect(understood({ ignore: [text] })).toEqual([words]);
  });

  test('* stands for anything in the name of a sheet', () => {
    expect(understood({ ignore: ['表4*'] })).toEqual(
      ['表4', '表40', '表41', '表42', '表43'].map((name) => `整张“${name}”不是统计表`),
    );
    expect(() => understood({ ignore: ['表*一稿'] })).toThrow('没有工作表“表*一稿”');
  });

  test('each may be said several times; a table within a sheet that is none is one all the same', () => {
    expect(understood({ ignore: ['表5', '表6'], table: ['表3=表5!A3:E8', '表4=表7!A1:D9'] })).toEqual([
      '整张“表5”不是统计表',
      '整张“表6”不是统计表',
      '“表5” A3:E8 是表3',
      '“表7” A1:D9 是表4',
    ]);
  });

  test('it comes on top of what is kept, and outweighs it', () => {
    const kept: Direction[] = [
      { sheet: '表3', area: parseArea('A1:E8')!, table: 3 },
      { sheet: '表9', table: 'none' },
    ];
    expect(understood({ table: ['表3=表5!A3:E8'] }, kept)).toEqual(['整张“表9”不是统计表', '“表5” A3:E8 是表3']);
  });
});

test.each([
  [['--table', '表44=表3!A3:E8'], '--table 里没有“表44”这张表；表号是表1–表43'],
  [['--table', '区域=表3!A3:E8'], '--table 里没有“区域”这张表；表号是表1–表43'],
  [['--table', '表3'], '--table 后面写作 表3=Sheet1!A3:E8；“表3”不是这样写的'],
  [['--table', '表3='], '--table 后面写作 表3=Sheet1!A3:E8；“表3=”不是这样写的'],
  [
    ['--table', '表3=Sheet9!A3:E8'],
    '没有工作表“Sheet9”；工作簿里有：表1、表2、表3、表4、表5、表6、表7、表8、表9、表10、表11、表12 等 43 张',
  ],
  [['--ignore', '草*'], /^没有工作表“草\*”；/],
  [['--ignore', "'草 稿'"], /^没有工作表“草 稿”；/],
  [['--table', '表3=表3!A3:'], '“A3:”不是一块区域；区域写作 A3:E8，如 Sheet1!A3:E8'],
  [['--table', '表3=表3!Z99'], '“表3” Z99 是空的，没有可以指定的'],
])('what there is not is said in words: %j', async (args, words) => {
  const { code, output, errors } = await gouji('check', SAMPLE, ...args);
  expect([code, output]).toEqual([2, '']);
  const said = errors.replace(/\n用法见 gouji check --help\n/, '');
  if (typeof words === 'string') expect(said).toBe(words);
  else expect(said).toMatch(words);
});

test.each([
  ['report', '--html'],
  ['recalc', '--dry-run'],
  ['mark', '-o', at('不该有.xlsx')],
])('so it is by %s', async (...command) => {
  const { code, output, errors } = await gouji(...command, SAMPLE, '--ignore', '草稿');
  expect([code, output]).toEqual([2, '']);
  expect(errors).toMatch(/^没有工作表“草稿”；/);
});

test('every command that checks goes by what it is told, and keeps nothing of it', async () => {
  const not3 = ['--ignore', '表3'];
  const checked = await gouji('check', SAMPLE, ...not3);
  expect(checked.output).toContain('未找到：表3\n由您指定：整张“表3”不是统计表\n');
  expect(JSON.parse((await gouji('check', SAMPLE, '--json', ...not3)).output)).toMatchObject({
    missing: [3],
    directions: [{ sheet: '表3', range: null, table: 'none' }],
  });
  expect((await gouji('report', SAMPLE, '--html', ...not3)).output).toContain('整张“表3”不是统计表');
  const marked = await gouji('mark', SAMPLE, '-o', at('标记.xlsx'), ...not3);
  expect(marked.output).not.toBe((await gouji('mark', SAMPLE, '-o', at('标记二.xlsx'))).output);
  expect((await gouji('recalc', SAMPLE, '-o', at('重算.xlsx'), '--ignore', '表42')).output).not.toContain('表42!B5');
  expect(await gouji('report', SAMPLE, '--sheet', '-o', at('报告.xlsx'), ...not3)).toMatchObject({ code: 0 });
  for (const name of ['标记', '重算', '报告']) {
    expect(readStore(readFileSync(at(`${name}.xlsx`))) ?? '').not.toContain('"directions"');
  }
});

describe('what is kept in the workbook', () => {
  const directions: Direction[] = [{ sheet: '表3', table: 'none' }];
  const step = directionStep({ id: '1', when: '2022-03-01T09:30:00Z' }, [], directions);
  const store = keptText(addStep({ ...NOTHING_KEPT, directions }, step).kept);
  const kept = at('指定过.xlsx');
  beforeAll(() => writeFileSync(kept, patchWorkbook(readFileSync(SAMPLE), { store }).bytes));

  test('counts for every command, and can be outweighed for once', async () => {
    expect((await gouji('check', kept)).output).toContain('未找到：表3\n');
    expect((await gouji('check', kept, '--table', '表3=表3')).output).not.toContain('未找到');
    expect((await gouji('report', kept, '--csv')).output).toContain('表3');
    expect((await gouji('recalc', kept, '-o', at('改.xlsx'))).code).toBe(0);
    expect(readStore(readFileSync(at('改.xlsx')))).toContain('"directions":[{"sheet":"表3","table":"none"}]');
  });

  test('is taken back by undo like any step, to the last byte', async () => {
    const { output } = await gouji('undo', kept, '-o', at('撤销.xlsx'));
    expect(output).toBe(`已写入 ${at('撤销.xlsx')}，撤销了上一次指定（哪里是哪张表）。\n`);
    const parts = (path: string) => unzipSync(new Uint8Array(readFileSync(path)));
    expect(parts(at('撤销.xlsx'))).toEqual(parts(SAMPLE));
  });

  test('of a sheet that is gone it is said, and not lost', async () => {
    const gone = store.replaceAll('表3', '草稿');
    const path = at('草稿.xlsx');
    writeFileSync(path, patchWorkbook(readFileSync(SAMPLE), { store: gone }).bytes);
    const { code, output, errors } = await gouji('check', path);
    expect(errors).toBe(
      '您指定的 整张“草稿”不是统计表，没有用上：工作簿里没有工作表“草稿”，可能改过名，改回原名就又算数；不再需要的，可以在窗格里收回。\n',
    );
    expect([code, output.includes('未找到')]).toEqual([1, false]);
    copyFileSync(path, at('草稿二.xlsx'));
    await gouji('recalc', at('草稿二.xlsx'), '--in-place');
    expect(readStore(readFileSync(at('草稿二.xlsx')))).toContain('"directions":[{"sheet":"草稿","table":"none"}]');
  });
});
