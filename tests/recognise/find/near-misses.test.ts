import { areaAddress } from '../../../src/workbook/address';
import type { Workbook } from '../../../src/workbook/types';
import { dropCaptions, keepSheets, renameSheets } from '../../fixtures/workbooks';
import { dropColumns, mapValues, plainSheet, setCells } from '../sheets';
import { bookOf, draft, lastYear, numbered, recognised, sheetsNamed, typed } from '../two-sets';

/** For a table that was not found: where it may stand, and why that was not taken. */

const now = sheetsNamed(typed, numbered);
const near = (book: Workbook, no: number): string[] =>
  (recognised(book).nearMisses ?? [])
    .filter(({ table }) => table === no)
    .map(({ sheet, area, why }) => `${sheet}!${areaAddress(area)} ${why}`);

test('nothing is missing: nothing is told', () => {
  expect(recognised(typed).nearMisses).toEqual([]);
});

test('nothing is like it: nothing is told', () => {
  expect(near(keepSheets(typed, ['表1', '表2']), 40)).toEqual([]);
});

test('nothing but running numbers is like it: nothing is told', () => {
  const wages = plainSheet('工资表', [
    ['2021年12月工资表'],
    ['序号', '姓名', '基本工资', '津贴', '合计'],
    [1, '甲', 3000, 500, 3500],
  ]);
  expect(recognised(bookOf(wages)).nearMisses).toEqual([]);
});

test.each<[string, Workbook, number, RegExp]>([
  ['too few columns', dropColumns(typed, '表43', [...'CDEFG']), 43, /^表43!A\d+:\w+ 表头只认出 \d+\/\d+ 列（缺“.+）$/],
  [
    'rows that the form does not know',
    setCells(typed, '表3', { A5: '甲', A6: '乙', A7: '丙', A8: '丁' }),
    3,
    /^表3!A\d+:E\d+ 表头像，但行名一个也不认得$/,
  ],
  [
    'another title',
    setCells(renameSheets(typed, { 表4: '社团' }), '社团', { A1: '学生社团人数统计表', A2: undefined }),
    4,
    /^社团!A\d+:E\d+ 标题写的是“学生社团人数统计表”$/,
  ],
  [
    'a sheet that means another',
    renameSheets(dropCaptions(setCells(typed, '表4', { A2: undefined })), { 表4: '社团成员' }),
    4,
    /^社团成员!A\d+:E\d+ 标题或工作表名写的是“社团成员”$/,
  ],
  [
    'two sets that nothing tells apart',
    bookOf(...now, ...sheetsNamed(draft, () => 'Sheet9', [6])),
    6,
    /^表6!A2:F19 有 2 份像这张表，分不清用哪一份$/,
  ],
  ['a twin', renameSheets(dropCaptions(keepSheets(typed, ['表30'])), { 表30: 'x' }), 30, /^x!A2:I\d+ 与表31分不清$/],
  [
    'last year’s only',
    bookOf(...now.slice(0, 39), ...sheetsNamed(lastYear, (no) => `上年表${no}`)),
    40,
    /^上年表40!A2:D\d+ 工作表名或标题里写着“上年”$/,
  ],
  [
    'a title over something that is no header',
    bookOf(
      ...now.slice(0, 39),
      plainSheet('x', [['表40 对外开展技能鉴定（等级认定）工作统计表'], ['甲', '乙'], [1, 2]]),
    ),
    40,
    /^x!A2:B3 标题“表40 .+”相符，但下面没有认出它的表头（应有“年度”.+等列）$/,
  ],
  [
    'a sheet named for it',
    bookOf(
      ...now.slice(0, 39),
      plainSheet('表40', [
        ['甲', '乙'],
        [1, 2],
      ]),
    ),
    40,
    /^表40!A1:B2 工作表名相符，但没有认出它的表头（应有“年度”.+等列）$/,
  ],
])('%s', (_, book, no, expected) => {
  expect(recognised(book).missing).toContain(no);
  expect(near(book, no)[0]).toMatch(expected);
});

test('at most three are told', () => {
  const sheets = ['甲', '乙', '丙', '丁', '戊'].flatMap((name) => sheetsNamed(draft, () => name, [6]));
  const changed = sheets.map(
    (sheet, at) => mapValues(bookOf(sheet), (value) => (value === 247 ? 300 + at : value)).sheets[0]!,
  );
  expect(near(bookOf(...now, ...changed), 6)).toHaveLength(3);
});
