import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { brokenWords, checked } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** Plans and budgets beside what came of them: only this is a figure of the form, and the other is said to be left. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const asItIs = checked(mended);
const rowsOf = (name: string): Row[] => sheetRows(mended, name);
const PLANNED = '是计划或预算，不是实际的数，没有核对';

/** What is said of a workbook, and whether its tables are compared as they were. */
function outcome(book: Workbook, no: number): { said: string[]; isWhole: boolean } {
  const result = checked(book);
  const [is, was] = [result, asItIs].map(({ coverage }) => coverage.get(no)!);
  const isWhole = is!.compared === was!.compared && is!.obstacles.length === 0;
  return { said: brokenWords(result).filter((line) => !/^R00-0[36]/.test(line)), isWhole };
}

describe('表42 with a budget in columns of its own', () => {
  const [caption, head, ...data] = rowsOf('表42') as [Row, Row, ...Row[]];
  const names = head.slice(1) as string[];
  const beside = (row: Row, of: (value: CellValue) => readonly CellValue[]): Row => [
    row[0]!,
    ...row.slice(1).flatMap(of),
  ];
  const budget = (value: CellValue) => [typeof value === 'number' ? 7 : '', value];
  const lines = data.map((row) => beside(row, budget));

  test.each<[string, readonly Row[], readonly string[]]>([
    [
      '预算数 and 决算数 below each name',
      [beside(head, (name) => [name, '']), ['', ...names.flatMap(() => ['预算数', '决算数'])]],
      ['预算数'],
    ],
    ['in the name', [beside(head, (name) => [`${name}预算`, `${name}决算`])], names.map((name) => `${name}预算`)],
    [
      'in brackets behind the name',
      [beside(head, (name) => [`${name}（预算数）`, `${name}（决算数）`])],
      names.map((name) => `${name}(预算数)`),
    ],
  ])('%s', (_, top, planned) => {
    const { said, isWhole } = outcome(withRowsOn(mended, '表42', [caption, ...top, ...lines]), 42);
    expect([[...new Set(said)], isWhole]).toEqual([planned.map((name) => `R00-02 “${name}”这一列${PLANNED}`), true]);
  });

  test('the kind in a column of its own', () => {
    const [first, second, total] = data as [Row, Row, Row];
    const withKind = (row: Row, kind: string): Row => [row[0]!, kind, ...row.slice(1)];
    const rows = [
      caption,
      withKind(head, '口径'),
      withKind(first, '决算数'),
      withKind([2021, 4, 1, 20, 40, 5400], '预算数'),
      withKind(second, '决算数'),
      withKind(total, ''),
    ];
    expect(outcome(withRowsOn(mended, '表42', rows), 42)).toEqual({
      said: [`R00-02 “预算数”${PLANNED}`],
      isWhole: true,
    });
  });
});

test.each([
  ['表19', ['2022年目标', 1500, 0.9, 0.9, 0.9, 0.9, 0.9], '2022年目标'],
  ['表20', ['2022年（目标）', 0.9, 0.9, 0.9, 0.9, 0.9, 0.9], '2022年（目标）'],
  ['表4', ['招生计划数', 500, 500, '', ''], '招生计划数'],
] as const)('%s: a row of a goal or a plan', (name, row, said) => {
  const book = withRowsOn(mended, name, [...rowsOf(name), row]);
  expect(outcome(book, Number(name.slice(1)))).toEqual({ said: [`R00-02 “${said}”${PLANNED}`], isWhole: true });
});

test('表3: a row of the plan is said to be that, and not to be unknown', () => {
  const book = withRowsOn(mended, '表3', [...rowsOf('表3'), ['招生计划', 500, 500, '', '']]);
  expect(outcome(book, 3)).toEqual({ said: [`R00-02 “招生计划”${PLANNED}`], isWhole: true });
});

test.each(['2022年计划', '2022年（计划）'])('表3: %s in the header', (year) => {
  const [caption, heading, , , ...data] = rowsOf('表3');
  const book = withRowsOn(mended, '表3', [
    caption!,
    heading!,
    ['区域范围', '人数', '', '', '占比', ''],
    ['', 2020, 2021, year, 2020, 2021],
    ...data.map((row) => [...row.slice(0, 3), 500, ...row.slice(3)]),
  ]);
  const { said, isWhole } = outcome(book, 3);
  expect([said, isWhole]).toEqual([[expect.stringMatching(/^R00-02 “人数·\(?计划\)?·2022年”这一列是计划/)], true]);
});
