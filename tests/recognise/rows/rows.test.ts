import type { Workbook } from '../../../src/workbook/types';
import { insertRow, sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { added, brokenWords, checked, expectSampleOutcome, findingWords, sampleResult, unreadTexts } from '../outcome';
import { appendRow, fillMerges, rowBelow, setCells } from '../sheets';

const typed = sampleWorkbook('typed');

/** Formats cells of a row as percentages. */
function percent(book: Workbook, name: string, cells: Readonly<Record<string, number>>): Workbook {
  return Object.entries(cells).reduce((changed, [cell, value]) => setCell(changed, name, cell, value, '0.00%'), book);
}

/** Adds rows below a table; a share is given as a text such as `100%` and kept as a number. */
function withRows(book: Workbook, name: string, ...rows: readonly (readonly (string | number)[])[]): Workbook {
  return rows.reduce((longer, values) => {
    const row = rowBelow(longer, name);
    const isShare = (value: string | number) => typeof value === 'string' && /^[\d.]+%$/.test(value);
    const plain = values.map((value) => (value === '' || isShare(value) ? undefined : value));
    const shares = values.flatMap((value, column): [string, number][] =>
      isShare(value) ? [[String.fromCharCode(65 + column) + row, Number.parseFloat(value as string) / 100]] : [],
    );
    return percent(insertRow(longer, name, row, plain), name, Object.fromEntries(shares));
  }, book);
}

const broken = (book: Workbook, than = sampleResult()): string[] => added(than, checked(book));

describe('more rows than the form prints', () => {
  test('表4: another 大类, shares recomputed', () => {
    const other = percent(setCells(typed, '表4', { B11: 50, C11: 80 }), '表4', { D11: 0.1548, E11: 0.1754 });
    expect(broken(withRows(other, '表4', ['轻工类', 7, 6, '2.17%', '1.32%']))).toEqual([]);
  });

  test('表6: another 专业 in a 大类, shares recomputed', () => {
    const other = percent(setCells(typed, '表6', { C9: 100, D9: 100 }), '表6', { E9: 0.0737, F9: 0.075 });
    const longer = insertRow(other, '表6', 10, ['服务类', '面点', 12, 8]);
    expect(broken(percent(longer, '表6', { E10: 0.0088, F10: 0.006 }))).toEqual([]);
  });

  test('表6: another 专业 that the other tables do not count is found', () => {
    const lines = broken(withRows(typed, '表6', ['轻工类', '服装', 10, 0, '0.73%', '0%']));
    expect(lines.filter((line) => line.startsWith('R05-01') && line.includes('2020年'))).toHaveLength(1);
  });

  test('a row of zeros, or a label alone, changes nothing', () => {
    expect(broken(appendRow(typed, '表6', ['轻工类', '服装', 0, 0, 0, 0]))).toEqual([]);
    expect(findingWords(checked(appendRow(typed, '表4', ['轻工类'])))).toEqual(findingWords(sampleResult()));
    expectSampleOutcome(insertRow(typed, '表3', 7, ['港澳台招生人数', 0, 0, 0, 0]));
  });
});

/** In the sample, more went to work or study than graduated in one 大类; a sum of that column says so again. */
const consistent = setCells(typed, '表7', { H14: 0, H15: 2 });

describe('a 合计 row', () => {
  test.each<[string, Workbook, (string | number)[][]]>([
    ['表4', typed, [['合计', 323, 456, '100%', '100%']]],
    ['表6', typed, [['合计', '', 1357, 1333, '100%', '100%']]],
    ['表6', typed, [['', '合 计', 1357, 1333, '100%', '100%']]],
    [
      '表7',
      consistent,
      [
        ['', '', '合计', 2020, 680, '100%', 679, 1],
        ['', '', '', 2021, 311, '100%', 299, 10],
      ],
    ],
    ['表34', typed, [['', '合计', 680, '100%', 311, '100%']]],
    ['表34', typed, [['合计', '', 680, '100%', 311, '100%']]],
    ['表35', typed, [['合计', '', 991, 978, '98.69%', 944, '96.52%', '88.91%', 2600]]],
  ])('%s: a right one changes nothing', (name, base, rows) => {
    const [before, after] = [checked(base), withRows(base, name, ...rows)];
    expect(broken(after, before).filter((line) => !line.startsWith('R35-1'))).toEqual([]);
    expect(unreadTexts(checked(after))).toEqual([]);
  });

  test.each<[string, (string | number)[], string]>([
    ['表4', ['合计', 323, 454, '100%', '100%'], 'R04-04'],
    ['表6', ['合计', '', 1356, 1333, '100%', '100%'], 'R06-03'],
    ['表7', ['', '', '合计', 2020, 681, '100%', 679, 8], 'R07-11'],
    ['表34', ['', '合计', 680, '100%', 312, '100%'], 'R34-05'],
    ['表35', ['合计', '', 992, 978, '98.69%', 944, '96.52%', '88.91%', 2600], 'R35-16'],
  ])('%s: a wrong one is found', (name, row, rule) => {
    const lines = broken(withRows(typed, name, row));
    expect(lines.filter((line) => line.startsWith(rule))).toHaveLength(1);
  });

  test('above the items instead of below', () => {
    const top = insertRow(typed, '表6', 4, ['合计', undefined, 1357, 1333]);
    expect(broken(percent(top, '表6', { E4: 1, F4: 1 }))).toEqual([]);
  });

  test.each<[string, number, (string | number | undefined)[]]>([
    ['behind the 大类', 5, ['财经商贸类', '小计', 81, 74]],
    ['behind a blank', 5, [undefined, '小计', 81, 74]],
    ['named after the 大类', 5, ['财经商贸类小计', undefined, 81, 74]],
    ['合计 behind the 大类', 5, ['财经商贸类', '合计', 81, 74]],
    ['合计 behind a blank, more rows below', 5, [undefined, '合计', 81, 74]],
  ])('小计 %s is neither summed in nor taken for the total', (_, before, values) => {
    const longer = insertRow(typed, '表6', before, values);
    expect(broken(percent(longer, '表6', { [`E${before}`]: 0.0597, [`F${before}`]: 0.0555 }))).toEqual([]);
  });

  test('小计 of the years of one 大类', () => {
    const book = insertRow(consistent, '表7', 6, [undefined, undefined, undefined, '小计', 68, undefined, 68, 0]);
    expect(broken(book, checked(consistent))).toEqual([]);
  });
});

describe('what cannot be read is named', () => {
  const doubts = (book: Workbook) =>
    checked(book).recognition.unread.map(({ table, what, text, place }) => [table, what, text, place.row + 1]);

  test.each<[string, Workbook, unknown[]]>([
    ['a row label', appendRow(typed, '表3', ['港澳台招生人数', 0, 3, 0, 0.0066]), [3, 'row', '港澳台招生人数', 9]],
    [
      'a row label between others',
      insertRow(typed, '表34', 5, ['', '自由职业', 1, 0, 0, 0]),
      [34, 'row', '自由职业', 5],
    ],
    ['a figure', setCell(typed, '表5', 'A4', '近千'), [5, 'value', '近千', 4]],
    ['a figure among labels', setCell(typed, '表3', 'B6', '二百七十四'), [3, 'value', '二百七十四', 6]],
    ['a year', setCell(typed, '表20', 'A3', '去年'), [20, 'year', '去年', 3]],
    ['a year left out', setCell(typed, '表12', 'A6', undefined), [12, 'year', '（空白）', 6]],
  ])('%s', (_, book, expected) => {
    expect(doubts(book)).toEqual([expected]);
    expect(brokenWords(checked(book)).some((line) => line.startsWith('R00-02'))).toBe(true);
  });

  test('the figures of an unknown row count in the sums', () => {
    const book = setCells(insertRow(typed, '表34', 7, ['', '自由职业', 9, 0]), '表34', { C4: 670 });
    expect(broken(book).filter((line) => line.startsWith('R07-07'))).toEqual([]);
  });

  test('a rule that needs an unreadable figure is skipped, not passed', () => {
    const { findings } = checked(setCell(typed, '表5', 'A4', '近千'));
    const skipped = findings.filter(({ status, message }) => status === 'skipped' && message.includes('近千'));
    expect(skipped.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(['R05-01', 'R15-01', 'R16-01']));
  });
});

describe('totals', () => {
  test('with a remark or a unit they are still numbers', () => {
    const book = setCell(setCell(typed, '表5', 'A4', '1357（含春季班12人）'), '表7', 'A4', '680人');
    expect(broken(book).filter((line) => !line.startsWith('R00'))).toEqual([]);
    expect(unreadTexts(checked(book))).toEqual([]);
  });

  test('one that is repeated in every row is one figure', () => {
    const filled = fillMerges(typed, '表7');
    const { recognition } = checked(filled);
    expect(recognition.figures.filter(({ table, measure }) => table === 7 && measure === '毕业总人数')).toHaveLength(2);
    expect(broken(filled)).toEqual([]);
    expect(unreadTexts(checked(setCell(filled, '表7', 'A9', '680 人')))).toEqual([]);
  });

  test('a repeat that differs is reported at its cell', () => {
    const { unread } = checked(setCell(fillMerges(typed, '表7'), '表7', 'A9', 681)).recognition;
    const place = { sheet: '表7', row: 8, column: 0 };
    expect(unread).toMatchObject([{ table: 7, place, text: '680 ≠ 681', what: 'total-differs' }]);
  });
});
