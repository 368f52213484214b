import type { Workbook } from '../../src/workbook/types';
import { dropCaptions, renameSheets, sampleTables, sampleWorkbook } from '../fixtures/workbooks';
import { checked, expectSampleOutcome, findingWords, sampleResult, tableNumbers } from './outcome';
import { insertedRowAbove, mapValues, setCells, valueAt } from './sheets';

const typed = sampleWorkbook('typed');
const tables = sampleTables();
const titles = tables.map(({ caption }) => caption.replace(/^表\d+ /, '').replace(/^20\d\d(?:-\d+)?年/, ''));
const DIGITS = '零一二三四五六七八九';

function inChinese(no: number): string {
  const [tens, ones] = [Math.floor(no / 10), no % 10];
  const left = tens > 1 ? DIGITS[tens] : '';
  return (tens > 0 ? `${left}十` : '') + (ones > 0 ? DIGITS[ones] : '');
}

/** Gives every sheet the name that its table's number is mapped to. */
function named(book: Workbook, name: (no: number) => string): Workbook {
  return renameSheets(book, Object.fromEntries(tables.map(({ no }) => [`表${no}`, name(no).slice(0, 31)])));
}

/** Changes every caption. */
function captioned(book: Workbook, change: (caption: string, no: number) => string): Workbook {
  return mapValues(book, (value, { row }) => {
    const match = row === 0 && typeof value === 'string' ? /^表(\d+) /.exec(value) : null;
    return match === null ? value : change(value as string, Number(match[1]));
  });
}

const NAMES: readonly (readonly [string, (no: number) => string])[] = [
  ['表 03', (no) => `表 ${String(no).padStart(2, '0')}`],
  ['3.招生区域', (no) => `${no}.${titles[no - 1]}`],
  ['表三', (no) => `表${inChinese(no)}`],
  ['附表3', (no) => `附表${no}`],
  ['表3-招生区域', (no) => `表${no}-${titles[no - 1]}`],
  ['3', String],
  [
    '０３',
    (no) =>
      String(no)
        .padStart(2, '0')
        .replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
  ],
  ['招生区域', (no) => titles[no - 1]!],
  ['Sheet3', (no) => `Sheet${no}`],
  ['工作表 (3)', (no) => `工作表 (${no})`],
  ['a name that says nothing', (no) => `x${(no * 7919) % 1000}`],
];

/** The findings but those about captions, which a workbook without captions cannot have. */
const withoutCaptions = (findings: readonly string[]) => findings.filter((line) => !line.startsWith('R00-09'));

function expectSampleFindings(book: Workbook): void {
  const result = checked(book);
  expect(tableNumbers(result)).toEqual(tableNumbers(sampleResult()));
  expect(result.recognition.conflicts).toEqual([]);
  expect(withoutCaptions(findingWords(result))).toEqual(withoutCaptions(findingWords(sampleResult())));
}

describe('names of sheets', () => {
  test.each(NAMES)('%s', (_, name) => {
    expectSampleOutcome(named(typed, name));
  });

  test.each(NAMES)('%s, without captions', (_, name) => {
    expectSampleFindings(named(dropCaptions(typed), name));
  });

  test('numbered in another order: the captions count', () => {
    expectSampleOutcome(named(typed, (no) => `表${44 - no}`));
  });

  test.each<[string, (no: number) => string, number]>([
    ['says of another', (no) => `表${44 - no}`, 42],
    ['only counts the sheets', (no) => String(44 - no), 0],
    ['counts them in words', (no) => inChinese(44 - no), 0],
  ])('a number beside a caption that agrees with its table: %s', (_, name, odd) => {
    const { recognition } = checked(named(typed, name));
    expect(recognition.tables.filter(({ evidence }) => evidence.some(({ by }) => by === 'odd-number'))).toHaveLength(
      odd,
    );
  });
});

describe('captions, on sheets that say nothing', () => {
  const anyhow = (no: number) => `x${(no * 7919) % 1000}`;
  test.each<[string, (caption: string, no: number) => string]>([
    ['表3：2020-2021年…', (caption) => caption.replace(/^(表\d+) /, '$1：')],
    ['表3、2020-2021年…', (caption) => caption.replace(/^(表\d+) /, '$1、')],
    ['附表3 …', (caption) => `附${caption}`],
    ['3. 2020-2021年…', (caption, no) => caption.replace(/^表\d+ /, `${no}. `)],
    ['表三 …', (caption, no) => caption.replace(/^表\d+/, `表${inChinese(no)}`)],
    ['（3）…', (caption, no) => caption.replace(/^表\d+ /, `（${no}）`)],
    ['no number', (caption) => caption.replace(/^表\d+ /, '')],
    ['no years', (caption) => caption.replace(/20\d\d(?:-\d+)?年/, '')],
    ['2020—2021年度…', (caption) => caption.replace(/-(20\d\d)年/, '—$1年度')],
    ['the school before it', (caption) => `四川自贡市高级技工学校${caption.replace(/^表\d+ /, '')}`],
    ['the school and the number before it', (caption) => `四川自贡市高级技工学校 ${caption}`],
    ['nothing but the number', (_, no) => `表${no}`],
  ])('%s', (_, change) => {
    const book = named(captioned(typed, change), anyhow);
    expectSampleFindings(book);
    const { tables: found } = checked(book).recognition;
    expect(found.filter(({ caption }) => caption === undefined)).toEqual([]);
  });

  test('misprinted years are found under the school’s name, and only they', () => {
    const book = named(
      captioned(typed, (caption) => `四川自贡市高级技工学校 ${caption}`),
      anyhow,
    );
    const { findings } = checked(book);
    expect(findings.filter(({ rule }) => rule.id === 'R00-09').map(({ table }) => table)).toEqual([42, 43]);
  });

  test('number and title in two cells, or in two rows', () => {
    const halves = tables.map(({ no, caption }) => ({ sheet: `x${no}`, halves: /^(表\d+) (.*)$/s.exec(caption)! }));
    const plain = named(typed, (no) => `x${no}`);
    const beside = halves.reduce(
      (book, { sheet, halves: [, number, title] }) => setCells(book, sheet, { A1: number, B1: title }),
      plain,
    );
    expectSampleFindings(beside);
    const below = halves.reduce(
      (book, { sheet, halves: [, number, title] }) =>
        setCells(insertedRowAbove(book, sheet), sheet, { A1: number, A2: title }),
      plain,
    );
    expectSampleFindings(below);
  });

  test('a number that is wrong everywhere does not mislead: the titles are right', () => {
    expectSampleFindings(
      named(
        captioned(typed, (caption, no) => caption.replace(/^表\d+/, `表${no + 1}`)),
        anyhow,
      ),
    );
  });

  test('the caption is found above a heading that the form prints over its columns', () => {
    const { recognition } = checked(typed);
    expect(recognition.tables[2]?.caption?.text).toBe(valueAt(typed, '表3', 'A1'));
    expect(recognition.tables[3]?.caption?.text).toBe(valueAt(typed, '表4', 'A1'));
  });
});
