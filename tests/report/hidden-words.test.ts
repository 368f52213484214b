import { ENGLISH_WORDS } from '../../src/report/english-words';
import { hiddenWords } from '../../src/report/hidden-words';
import { CHINESE_WORDS } from '../../src/report/words';
import type { Sheet, Visibility } from '../../src/workbook/types';
import { bookOf, onOneSheet, recognised, typed } from '../recognise/two-sets';

/** What is said of tables that nobody sees when the workbook is opened. */

const NUMBERS = [3, 4, 5];
const three = typed.sheets.filter(({ name }) => NUMBERS.some((no) => name === `表${no}`));
const as =
  (visibility: Visibility) =>
  (sheet: Sheet): Sheet => ({ ...sheet, visibility });
const filtered = (sheet: Sheet, from = 0): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => (row.index < from ? row : { ...row, hidden: true as const })),
});
const [first, ...others] = three as [Sheet, ...Sheet[]];
const NOT_SHOWN = '；照样核对了，上报前请看要不要显示出来';

test.each([
  ['nothing', three, ''],
  ['all sheets', three.map(as('hidden')), '认出的表都在隐藏的工作表里'],
  [
    'all sheets, deeply',
    three.map(as('veryHidden')),
    '认出的表都在隐藏的工作表里；有的工作表是深度隐藏，“取消隐藏”里也没有',
  ],
  ['one sheet', [as('hidden')(first), ...others], '表3 在隐藏的工作表里'],
  ['all rows', three.map((sheet) => filtered(sheet)), '认出的表的行都隐藏了（多半是筛选）'],
  ['the rows below the titles', three.map((sheet) => filtered(sheet, 2)), '认出的表的行都隐藏了（多半是筛选）'],
  ['the rows of one', [filtered(first, 4), ...others], '表3 的行都隐藏了（多半是筛选）'],
  ['but one row', [filtered(first, 6), ...others], ''],
  [
    'one sheet, and the rows of another',
    [as('hidden')(first), filtered(others[0]!), others[1]!],
    '表3 在隐藏的工作表里；表4 的行都隐藏了（多半是筛选）',
  ],
  ['the only sheet', [as('hidden')(onOneSheet(typed, '年报', NUMBERS))], '认出的表都在隐藏的工作表里'],
] as const)('hidden: %s', (_, sheets, words) => {
  const book = bookOf(...sheets);
  const said = (language: typeof CHINESE_WORDS) => hiddenWords(recognised(book), book, language);
  expect(recognised(book).tables.map(({ no }) => no)).toEqual(NUMBERS);
  expect(said(CHINESE_WORDS)).toBe(words === '' ? '' : words + NOT_SHOWN);
  expect(said(ENGLISH_WORDS)).not.toMatch(/(?!表)\p{Script=Han}/u);
});
