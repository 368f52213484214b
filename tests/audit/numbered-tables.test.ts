import { builtInCatalogue } from '../../src/audit/built-in';
import { check } from '../../src/audit/check';
import { address } from '../../src/workbook/address';
import type { CellValue, Sheet } from '../../src/workbook/types';
import { plainSheet } from '../recognise/sheets';

const catalogue = builtInCatalogue();

/** What is found about the 序号 of one sheet, each with the cells it blames. */
function found(sheet: Sheet): string[] {
  const { findings } = check({ sheets: [sheet], date1904: false }, catalogue);
  return findings
    .filter(({ rule, status }) => rule.id === 'R00-08' && status === 'broken')
    .map(({ cells, message }) => `${cells.map(({ place }) => address(place.row, place.column)).join(' ')} ${message}`);
}

type Value = CellValue | undefined;
const bases = (no: number): string[] => [`基地${no}`, '机电'];
const HEADER = ['序号', '校外实训基地名称', '签订协议涉及专业大类'];
const CAPTION = ['表37 2020-2021年学校校外实训基地统计表'];

/** Two panels side by side with these numbers. */
const panels = (...rows: [number, number][]): Sheet =>
  plainSheet('表37', [
    CAPTION,
    [...HEADER, undefined, ...HEADER],
    ...rows.map(([left, right]): Value[] => [left, ...bases(left), undefined, right, ...bases(right + 50)]),
  ]);

describe('表37 in panels side by side', () => {
  test.each<[string, [number, number][], string[]]>([
    [
      'numbered down one and then the other',
      [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
      [],
    ],
    [
      'numbered across',
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      [],
    ],
    [
      'each numbered by itself',
      [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      [],
    ],
    [
      'numbered down, one wrong',
      [
        [1, 5],
        [2, 6],
        [8, 7],
        [4, 8],
      ],
      ['A5 序号 8 与前后接不上，应为 3'],
    ],
    [
      'numbered across, one wrong',
      [
        [1, 2],
        [3, 9],
        [5, 6],
        [7, 8],
      ],
      ['E4 序号 9 与前后接不上，应为 4'],
    ],
  ])('%s', (_, rows, expected) => expect(found(panels(...rows))).toEqual(expected));
});

describe('表37 in two parts, one below the other', () => {
  const parts = (first: number[], second: number[]): Sheet =>
    plainSheet('表37', [
      CAPTION,
      HEADER,
      ...first.map((number, at): Value[] => [number, ...bases(at)]),
      [],
      ['续表37'],
      HEADER,
      ...second.map((number, at): Value[] => [number, ...bases(at + 50)]),
    ]);

  test.each<[string, number[], number[], string[]]>([
    ['numbered on', [1, 2, 3], [4, 5, 6], []],
    ['numbered anew', [1, 2, 3], [1, 2, 3], []],
    ['numbered on, the first of the second part wrong', [1, 2, 3], [7, 5, 6], ['A9 序号 7 与前后接不上，应为 4']],
  ])('%s', (_, first, second, expected) => expect(found(parts(first, second))).toEqual(expected));
});

test('表37 with 80 rows: two wrong numbers far apart are two findings', () => {
  const rows = Array.from({ length: 80 }, (_, at): Value[] => [at === 10 ? 1 : at === 60 ? 16 : at + 1, ...bases(at)]);
  expect(found(plainSheet('表37', [CAPTION, HEADER, ...rows]))).toEqual([
    'A13 序号 1 与前后接不上，应为 11',
    'A63 序号 16 与前后接不上，应为 61',
  ]);
});

describe('表2, whose parts and sums have no number', () => {
  const assets = (...numbers: Value[]): Sheet =>
    plainSheet('表2', [
      ['表2 2020-2021年学校固定资产统计表'],
      ['序号', '用地类型', '价值（万元）', '备注'],
      [numbers[0], '建筑物价值', 11207.98],
      [numbers[1], '仪器设备总值', 2534.8],
      [numbers[2], '其中，通用仪器设备价值', 1997.25],
      [numbers[3], '其中，体育设备及仪器价值', 12.05],
      [numbers[4], '其中，教学仪器设备价值', 525.5],
      ['合计', undefined, 13742.78],
    ]);

  test.each<[string, Value[], string[]]>([
    ['two numbers', [1, 2], []],
    ['all numbered', [1, 2, 3, 4, 5], []],
    ['parts numbered within', [1, 2, '2.1', '2.2', '2.3'], []],
    ['parts numbered anew', [1, 2, 1, 2, 3], []],
    ['parts numbered anew in brackets', [1, 2, '（1）', '（2）', '（3）'], []],
    ['parts numbered anew, one wrong', [1, 2, '（1）', '（2）', '（4）'], ['A7 序号 （4） 与前后接不上，应为 （3）']],
    ['one wrong', [1, 3], ['A4 序号 3 与前后接不上，应为 2']],
  ])('%s', (_, numbers, expected) => expect(found(assets(...numbers))).toEqual(expected));
});
