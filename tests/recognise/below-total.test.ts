import type { CellValue, Workbook } from '../../src/workbook/types';
import { recalculated, safeOf } from '../audit/recalculate/recalculated';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked, unreadTexts } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** Rows of something else below a total, and rows of rates and means: they are no items, whatever they are called. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');

const rowsOf = (name: string): Row[] => sheetRows(mended, name);

const withRows = (name: string, change: (rows: Row[]) => Row[]): Workbook =>
  withRowsOn(mended, name, change(rowsOf(name)));

/** What is graver than a note, and what would be changed without asking. */
function harm(book: Workbook): string[] {
  const result = checked(book);
  const grave = brokenWords(result).filter((line) => !line.startsWith('R00-0') || line.startsWith('R00-07'));
  return [...grave, ...safeOf(recalculated(book)).map(({ newText }) => `changed to ${newText}`)];
}

const asItIs = new Map<string, string[]>();
const harmAsItIs = (name: string) => {
  const known = asItIs.get(name) ?? harm(withRows(name, (rows) => rows));
  asItIs.set(name, known);
  return known;
};

const WORDS = [
  ...[
    '上年同期',
    '上期',
    '2019年',
    '招生计划',
    '目标值',
    '与上年比较',
    '较去年增长',
    '两年比较',
    '净增',
    '全校平均',
    '最高',
  ],
  ...[
    '中位数',
    '报到率',
    '完成率',
    '占全校比例',
    '份额',
    '（其中：女生）',
    '建档立卡',
    '工科合计',
    '三项合计',
    '新增工种',
  ],
];

describe.each<[string, (word: string) => Row]>([
  ['表10', (word) => [word, '', 400, 442, 350, 384]],
  ['表4', (word) => [word, 300, 400, '', '']],
  ['表6', (word) => [word, '', 1300, 1350, '', '']],
  ['表9', (word) => [word, '', '', 130, 110, 20, 20, '']],
])('below the total of %s', (name, row) => {
  const total: Readonly<Record<string, Row>> = {
    表4: ['合计', 323, 456, '', ''],
    表6: ['合计', '', 1357, 1333, '', ''],
  };
  const withTotal = (rows: Row[]): Row[] => (total[name] === undefined ? rows : [...rows, total[name]]);

  test.each(WORDS)('%s', (word) => {
    const book = withRows(name, (rows) => [...withTotal(rows), row(word)]);
    expect(harm(book)).toEqual(harmAsItIs(name));
  });

  test('what is no known word is named', () => {
    const book = withRows(name, (rows) => [...withTotal(rows), row('上年同期')]);
    expect(unreadTexts(checked(book))).toContain('上年同期');
  });
});

test.each<[string, Row]>([
  ['表10', ['通过率', '', '', '', '86.9%', '89.3%']],
  ['表10', ['通过率', '/', 0.9, 0.92, '86.9%', '89.3%']],
  ['表6', ['信息类', '平均', 51.5, 52, '', '']],
  ['表39', ['', '通过率', '', '', '12.5%', '30.2%', '']],
])('%s: rates and means in any label column: %j', (name, row) => {
  const book = withRows(name, (rows) => [...rows.slice(0, -1), row, rows.at(-1)!]);
  expect(harm(book)).toEqual(harmAsItIs(name));
});

test.each<[string, Row]>([
  ['表7', ['', '', '就业率', 2020, '', '', '99.85%', '']],
  ['表7', ['', '', '平均', 2020, 97.1, '', 97, 0]],
  ['表3', ['新生报到率', '96.5%', '98.2%', '', '']],
  ['表10', ['通过率', '', '', '', '86.88%', '89.31%']],
])('%s: rates below all rows: %j', (name, row) => {
  expect(harm(withRows(name, (rows) => [...rows, row]))).toEqual(harmAsItIs(name));
});

test('a total with words beside it', () => {
  const change = (rate: Row[]) => (rows: Row[]) => [
    ...rows.slice(0, -1),
    ['合计', '8个工种', ...rows.at(-1)!.slice(2)],
    ...rate,
  ];
  const rate: Row = ['通过率', '', '', '', '86.88%', '89.31%'];
  expect(harm(withRows('表10', change([rate])))).toEqual(harm(withRows('表10', change([]))));
});

test('another sum may stand between the total and what is none of its rows', () => {
  const parted = (more: Row[]) => (rows: Row[]) => [...rows, ['工科小计', '', 100, 120, 90, 100] as Row, ...more];
  const strange: Row = ['上年同期', '', 400, 442, 350, 384];
  const [without, within] = [withRows('表10', parted([])), withRows('表10', parted([strange]))];
  expect(harm(within)).toEqual(harm(without));
  expect(unreadTexts(checked(within))).toContain('上年同期');
});
