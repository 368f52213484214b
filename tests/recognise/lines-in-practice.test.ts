import type { CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { secondSheets, USUAL } from '../fixtures/second-school/second-school';
import { brokenWords, checked, unreadTexts } from './outcome';
import { sheetRows, withRowsOn } from './sheets';

/** Lines that people and programs put among the rows of a table and below them, and marks behind its names. */

type Row = readonly CellValue[];

const mended = mendedSample('typed');
const second = secondSheets('typed', USUAL);

const said = (book: Workbook): string[] => brokenWords(checked(book)).filter((line) => !/^R00-0[36]/.test(line));

/** What is said of a workbook, how much is unread, and of how many tables all was compared. */
function outcome(book: Workbook) {
  const result = checked(book);
  const fine = [...result.coverage].filter(([, { compared, relations }]) => compared === relations);
  return { said: said(book), unread: unreadTexts(result), fine: fine.map(([no]) => no) };
}

const asItIs = outcome(mended);

/** Rows with others put before the one at so many. */
const between = (rows: readonly Row[], at: number, ...others: readonly Row[]): Row[] => [
  ...rows.slice(0, at),
  ...others,
  ...rows.slice(at),
];

describe('below a table', () => {
  test.each<[string, Row]>([
    ['表28', ['校长（签字）', '', '', '', 2021, 12, '31']],
    ['表28', ['导出时间', 44550]],
    ['表28', ['记录数', 18]],
    ['表28', ['经办人', '张三', '', '联系电话', 8132201]],
    ['表37', ['第1页', '共3页']],
    ['表37', ['打印日期', 44550]],
    ['表10', ['填表人', '张三', '联系电话', 8132201234]],
    ['表10', ['', '张三', 8132201234, '联系电话', 8132201234]],
  ])('%s: %j is none of it', (name, line) => {
    expect(outcome(withRowsOn(mended, name, [...sheetRows(mended, name), line]))).toEqual(asItIs);
  });

  test('who signs stands left of the table, under a header that came again', () => {
    const moved = sheetRows(mended, '表10').map((row): Row => ['', ...row]);
    const rows = between(moved, 6, moved[1]!, moved[2]!);
    const signed = [...rows, ['填表人', '张三', '联系电话', 8132201234] as Row];
    expect(outcome(withRowsOn(mended, '表10', signed))).toEqual(asItIs);
  });
});

describe('between the majors of a class that is printed once', () => {
  const rows = sheetRows(second, '表6');
  /** The second major of a class, whose name stands beside the first. */
  const at = rows.findIndex((row, index) => index > 4 && !row[0] && Boolean(row[1]));
  const asTheyAre = outcome(second);

  test.each([
    '（接上页）',
    '【续】',
    '（续上表）',
    '——接上页——',
    '（本页完）',
    '（转下页）',
    '（见下页）',
    '（以下空白）',
    '空白',
    '…',
    '——',
  ])('a page ends: %s', (words) => {
    expect(at).toBeGreaterThan(4);
    expect(outcome(withRowsOn(second, '表6', between(rows, at, [words])))).toEqual(asTheyAre);
  });

  test.each(['停招', '*新增', '2023年新增', '（新增）', '新增专业：'])(
    'words that may be a class are named, and nothing is made of them: %s',
    (words) => {
      const { said: wrong, fine } = outcome(withRowsOn(second, '表6', between(rows, at, [words])));
      expect(wrong.filter((line) => !line.startsWith('R00-02'))).toEqual(asTheyAre.said);
      // A remark is passed by, and the class above goes on.
      if (wrong.length > asTheyAre.said.length) expect(fine).not.toContain(6);
    },
  );
});

describe('marks of notes', () => {
  test.each(['†', '★', '☆', '▲', '△', '#', '¹', '*', '①'])('%s behind the name of one year alone', (mark) => {
    const rows = sheetRows(mended, '表39');
    const name = rows[2]![1];
    const marked = rows.map((row, index): Row => (index === 2 ? [row[0]!, `${name}${mark}`, ...row.slice(2)] : row));
    expect(outcome(withRowsOn(mended, '表39', marked))).toEqual(asItIs);
  });

  test.each(['★', '▲', '#'])('%s behind a head, and before a name', (mark) => {
    const rows = sheetRows(mended, '表4');
    const marked = rows.map((row, index): Row => {
      if (index === 2) return row.map((value) => (value === '占比（%）' ? `占比（%）${mark}` : value));
      return index === 5 ? [`${mark}${row[0]}`, ...row.slice(1)] : row;
    });
    expect(outcome(withRowsOn(mended, '表4', marked))).toEqual(asItIs);
  });
});

test('人次 are no part of 人', () => {
  const rows = sheetRows(mended, '表39').map((row, at): Row => {
    const more = at === 0 ? '' : at === 1 ? '其中：人次' : Number(row[4]) * 2;
    return [...row.slice(0, 5), more, ...row.slice(5)];
  });
  expect(said(withRowsOn(mended, '表39', rows)).filter((line) => line.startsWith('R00-13'))).toEqual([]);
});

describe.each([
  ['表7', 2, '毕业总人数'],
  ['表7', 2, '毕业生总人数'],
  ['表8', 2, '在校生总人数'],
  ['表8', 2, '合计'],
] as const)('%s with a row of years beside each other, and its totals in a row below: %s %s', (name, from, word) => {
  const no = Number(name.slice(1));
  /** The years side by side, as schools print the table that has them one below the other. */
  function wide(change: number): Workbook {
    const [caption, head, years, ...data] = sheetRows(mended, name);
    const heads = head!.slice(from + 2).map(String);
    const items = data.filter((_, at) => at % 2 === 0 && data[at + 1] !== undefined);
    const numbers = (row: Row): number[] => heads.map((_, at) => Number(row[from + 2 + at] ?? 0));
    const rows = items.map((row): Row => [row[from]!, ...numbers(row), ...numbers(data[data.indexOf(row) + 1]!)]);
    const sums = heads.flatMap((_, at) => [1 + at, 1 + heads.length + at]);
    const total = sums
      .sort((a, b) => a - b)
      .map((column) => {
        const isShare = /占/.test(heads[(column - 1) % heads.length]!);
        return isShare ? 1 : rows.reduce((sum, row) => sum + Number(row[column]), 0);
      });
    const changed = total.map((value, at) => (at === 0 ? value + change : value));
    const top = ['', years![0]!, ...heads.slice(1).map(() => ''), years![1]!];
    return withRowsOn(mended, name, [
      caption!,
      [head![from]!, ...top.slice(1)],
      ['', ...heads, ...heads],
      ...rows,
      [word, ...changed],
    ]);
  }

  test('is compared as the form prints it', () => {
    expect(outcome(wide(0))).toEqual(asItIs);
  });

  test('a slip in the total is found', () => {
    const { findings } = checked(wide(10));
    const wrong = findings.filter(({ severity, status }) => severity === 'error' && status === 'broken');
    expect(wrong.map(({ table }) => table)).toContain(no);
  });
});

test.each(['获奖总数', '获奖数'])('%s in 表31 is the sum of the prizes', (head) => {
  const rows = (third: number): Row[] => [
    ['表31 2020-2021年学生技能大赛获奖情况一览表'],
    ['序号', '竞赛层级', '获奖赛项名称', '一等奖', '', '二等奖', '', '三等奖', '', head, ''],
    ['', '', '', 2020, 2021, 2020, 2021, 2020, 2021, 2020, 2021],
    [1, '四川省技能大赛', '汽车维修', 1, 2, 0, 1, 1, 0, 2, 3],
    [2, '四川省技能大赛', '焊接', 0, 1, 1, 1, 2, 0, third, 2],
    [3, '自贡市技能大赛', '数控', 2, 0, 1, 2, 0, 1, 3, 3],
  ];
  const wrong = (third: number) =>
    said(withRowsOn(mended, '表31', rows(third))).filter((line) => /^R00-1[12]/.test(line));
  expect(wrong(3)).toEqual([]);
  expect(wrong(4)).toHaveLength(1);
});

describe('a list of the school’s own right below', () => {
  test.each<[string, readonly Row[]]>([
    [
      '表28',
      [
        ['序号', '专业名称', '停招时间'],
        [1, '焊接技术', 2020],
        [2, '电梯工程', 2021],
      ],
    ],
    [
      '表31',
      [
        ['获奖赛项名称', '指导教师', '等级', '年度'],
        ['汽车机电维修', '张三', '一等奖', 2021],
      ],
    ],
  ])('%s is none of its rows', (name, list) => {
    expect(outcome(withRowsOn(mended, name, [...sheetRows(mended, name), ...list]))).toEqual(asItIs);
  });

  test('表6 by other years: it may go on with it, so nothing is made of it', () => {
    const list: Row[] = [
      ['专业大类', 2019, 2020, 2021],
      ['机械类', 345, 347, 300],
      ['信息类', 120, 140, 100],
    ];
    const { said: wrong, fine } = outcome(withRowsOn(mended, '表6', [...sheetRows(mended, '表6'), [''], ...list]));
    expect(wrong.filter((line) => !line.startsWith('R00-02'))).toEqual(asItIs.said);
    expect(fine).not.toContain(6);
  });
});

test.each([
  ['counted on from it', 2],
  ['counted anew', 0],
])('表14 of which the first part has no 序号, the second %s', (_, before) => {
  const [caption, head, years, ...data] = sheetRows(mended, '表14');
  const bare = data.slice(0, 2).map((row): Row => ['', ...row.slice(1)]);
  const more = data.slice(2).map((row, at): Row => [before + 1 + at, ...row.slice(1)]);
  const first: Row[] = [['', ...head!.slice(1)], ['', ...years!.slice(1)], ...bare];
  const book = withRowsOn(mended, '表14', [caption!, ...first, ['续表'], head!, years!, ...more]);
  expect(outcome(book)).toEqual(asItIs);
});

test('表37 of which the first half has no 序号, the second counted anew', () => {
  const [caption, head, ...data] = sheetRows(mended, '表37');
  const half = data.slice(0, 5).map((row): Row => ['', ...row.slice(1)]);
  const more = data.slice(5).map((row, at): Row => [1 + at, ...row.slice(1)]);
  const rows = [caption!, ['', ...head!.slice(1)], ...half, ['续表'], head!, ...more];
  expect(said(withRowsOn(mended, '表37', rows)).filter((line) => line.startsWith('R00-08'))).toEqual([]);
});
