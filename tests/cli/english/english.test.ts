import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { checkCommand } from '../../../src/cli/check-command';
import { EDIT_COMMANDS } from '../../../src/cli/edit-commands';
import { rulesCommand } from '../../../src/cli/rules-command';
import { run } from '../../../src/cli/run';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { makeFiles } from '../../scenarios/files';
import { damagedSchools } from './damaged-school';
import { Leftovers } from './leftovers';

/** Whoever reads no Chinese reads every line of the command and of its reports. */

const COMMANDS = { check: checkCommand, rules: rulesCommand, ...EDIT_COMMANDS };
const folder = mkdtempSync(join(tmpdir(), 'gouji-english-'));
const before = process.cwd();
/** Names that the scenarios' files, and those that are asked for in vain, have. */
const NAMES = ['年报.docx', '各校/坏的.xlsx', '空文件.xlsx', '文章.xlsx', '别的表.xlsx', '残缺.xlsx', '改名.docx'];
const MORE_NAMES = ['改名.xlsx', '旧的.doc', '说明.docx', '没有.xlsx', '没有!C6', '逻', '表3!Z99'];
/** What cells show that hold something else, a header of the report without its brackets, and titles set right. */
const SHOWN = [
  '2020年6月',
  '对外开展技能鉴定数',
  ...['收入', '支出'].map((what) => `2020-2021年办学经费${what}情况一览表（单位：万元）`),
];
let left: Leftovers;

beforeAll(async () => {
  makeFiles(folder);
  process.chdir(folder);
  for (const [name, bytes] of damagedSchools()) writeFileSync(`${name}.xlsx`, bytes);
  writeFileSync('locked.xlsx', locked(readFileSync('typed.xlsx')));
  writeFileSync('page.pdf', '%PDF-1.4');
  const books = ['typed.xlsx', ...[...damagedSchools().keys()].map((name) => `${name}.xlsx`)];
  const cells = await Promise.all(books.map((name) => textsOf(name)));
  left = new Leftovers([...NAMES, ...MORE_NAMES, ...SHOWN, ...cells.flat(), ...paragraphsOf('年报.docx')]);
});
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true, force: true });
});

/** The same workbook with all its sheets protected. */
function locked(bytes: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, part]) => {
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part] as const;
    const xml = new TextDecoder().decode(part);
    return [name, strToU8(xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'))] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

async function textsOf(file: string, only?: string): Promise<string[]> {
  const { sheets } = await readWorkbook(new Uint8Array(readFileSync(file)));
  return sheets
    .filter(({ name }) => only === undefined || name === only)
    .flatMap(({ name, rows }) => [name, ...rows.flatMap(({ cells }) => cells.map(({ value }) => String(value)))]);
}

function paragraphsOf(file: string): string[] {
  const part = unzipSync(new Uint8Array(readFileSync(file)))['word/document.xml'];
  return new TextDecoder()
    .decode(part)
    .split('</w:p>')
    .map((paragraph) => paragraph.replace(/<[^>]+>/g, ''));
}

async function gouji(args: readonly string[]): Promise<string> {
  let said = '';
  const write = (text: string) => {
    said += text;
  };
  await run(args, { write, writeError: write, colours: false, language: 'en' }, '0', COMMANDS);
  return said;
}

/** The words of a page, a line for each of its elements. */
const pageText = (page: string): string =>
  page
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<\/(?:td|p|li|h\d|th|div|dt|dd|tr|span|a)>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    // Its name in Chinese stands beside the other.
    .replaceAll('Gouji 勾稽', 'Gouji');

/** The report sheet keeps for itself what an explanation was given for: `表3!C5=456；C6=405`. */
const isKey = (text: string): boolean => /^表\d+![A-Z]+\d+=.*(?:；|格)/s.test(text);

/** A field of a list; those with commas are quoted. */
const FIELD = /("(?:[^"]|"")*"|[^,\r\n]*),/g;

async function written(file: string): Promise<string> {
  if (file.endsWith('.html')) return pageText(readFileSync(file, 'utf8'));
  if (file.endsWith('.csv'))
    return readFileSync(file, 'utf8').replace(FIELD, '$1\n').replace(/^"|"$/gm, '').replaceAll('""', '"');
  const [name, ...texts] = await textsOf(file, '核对报告');
  expect(name).toBe('核对报告');
  return texts.filter((text) => !isKey(text)).join('\n');
}

const damaged = ['figures', 'labels', 'places'].flatMap((name) => [
  `check ${name}.xlsx`,
  `report ${name}.xlsx -o ${name}.html`,
]);

test.each([
  ...damaged,
  'report figures.xlsx -o figures.csv',
  'recalc figures.xlsx --dry-run --formulas --numbers',
  'fix figures.xlsx --dry-run',
  'check typed.xlsx',
  'report typed.xlsx -o typed.html',
  'report typed.xlsx --sheet -o sheet.xlsx',
  'recalc typed.xlsx --dry-run',
  'recalc pasted.xlsx --dry-run --formulas',
  'submit typed.xlsx -o copy.xlsx --statement late --author me --notes notes.html',
  'compare typed.xlsx labels.xlsx',
  'check 年报.docx',
  'report 年报.docx -o word.csv',
  'correct 年报.docx --dry-run',
  'mark locked.xlsx -o marked.xlsx',
  'adopt locked.xlsx --set 表3!C6=407 -o adopted.xlsx',
  'adopt figures.xlsx --set 表9!D5=136 -o adopted.xlsx',
])('gouji %s', async (line) => {
  const args = line.split(' ');
  const said = await gouji(args);
  expect(said).not.toBe('');
  expect(left.in(said)).toEqual([]);
  const file = args[args.length - 1]!;
  if (!/\.(?:html|csv)$|^sheet/.test(file)) return;
  expect(existsSync(file)).toBe(true);
  expect(left.in(await written(file))).toEqual([]);
});

test.each([
  'help',
  'help check',
  'check',
  'chek typed.xlsx',
  'check --foo typed.xlsx',
  'check typed.xlsx --severity 逻',
  'check typed.xlsx --max-queries x',
  'check typed.xlsx --changes x',
  'check typed.xlsx --table 表99=表3',
  'check typed.xlsx --table 表3=没有.xlsx',
  'check typed.xlsx --table 表3=表3!Z99',
  'check typed.xlsx --table x',
  'check typed.xlsx -o typed.xlsx',
  'check 没有.xlsx',
  'check 空文件.xlsx',
  'check 残缺.xlsx',
  'check 文章.xlsx',
  'check 别的表.xlsx',
  'check 说明.docx',
  'check 改名.docx',
  'check 改名.xlsx',
  'check 旧的.doc',
  'check page.pdf',
  'mark',
  'mark 年报.docx -o x.xlsx',
  'mark typed.xlsx -o typed.xlsx',
  'recalc typed.xlsx -o x.xlsx --with 表3!Z99',
  'fix typed.xlsx --only x --dry-run',
  'adopt typed.xlsx -o x.xlsx',
  'adopt typed.xlsx --set 没有!C6=3 -o x.xlsx',
  'adopt typed.xlsx --set 表3!C6==3 -o x.xlsx',
  'adopt typed.xlsx --set 表3!C6:C7=3 -o x.xlsx',
  'undo typed.xlsx -o x.xlsx',
  'extract typed.xlsx -o x.xlsx',
  'extract 年报.docx',
  'compare typed.xlsx',
  'compare typed.xlsx 没有.xlsx',
  'correct typed.xlsx -o x.docx',
  'correct 年报.docx -o x.docx --with 99',
  'rules --table 99',
])('gouji %s, which is asked wrongly or in vain', async (line) => {
  const said = await gouji(line.split(' '));
  expect(said).not.toBe('');
  expect(left.in(said)).toEqual([]);
});

test('what is Chinese is seen', () => {
  expect(left.in('表3  招生区域人数统计表 (enrolment by region)  “招生区域”')).toEqual([]);
  expect(left.in('招生总人数 [all enrolled] is 456 people')).toEqual([]);
  for (const said of ['not compared: 未核对', 'the value，then', 'it is 456 人', '“应为”'])
    expect(left.in(said)).toHaveLength(1);
});
