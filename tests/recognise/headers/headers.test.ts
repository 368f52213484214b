import type { Workbook } from '../../../src/workbook/types';
import { eachSheet, insertRow, sampleWorkbook, setCell, unmerge } from '../../fixtures/workbooks';
import { checked, expectSampleNumbers, expectSampleOutcome, sampleResult } from '../outcome';
import { fillMerges, mapValues, setCells } from '../sheets';

const typed = sampleWorkbook('typed');

/** Changes the texts of all headers, and of the labels that the forms declare row by row. */
function headed(book: Workbook, change: (text: string) => string): Workbook {
  const { tables } = sampleResult().recognition;
  return mapValues(book, (value, { sheet, row, column }) => {
    const table = tables.find(({ no }) => sheet === `表${no}`)!;
    const isHeader = table.blocks.some(({ header }) => row >= header.top && row <= header.bottom);
    const isLabel = table.blocks.some(({ header: { columns }, rows }) =>
      columns.some(
        (found) =>
          found.column === column &&
          found.expected.label?.kind === 'closed' &&
          rows.some((each) => each.row === row && each.role !== 'total'),
      ),
    );
    return typeof value === 'string' && (isHeader || isLabel) ? change(value) : value;
  });
}

describe('merges', () => {
  test.each(['typed', 'pasted', 'formulas'] as const)('undone, blanks left, in the %s form', (form) => {
    expectSampleOutcome(eachSheet(sampleWorkbook(form), unmerge), form);
  });

  test.each(['typed', 'pasted', 'formulas'] as const)('undone and filled, in the %s form', (form) => {
    // Under one merged header 表29 prints two columns; the second holds nothing but zeros.
    const book = setCells(sampleWorkbook(form), '表29', { F6: undefined, F7: undefined });
    expectSampleNumbers(eachSheet(book, fillMerges), form);
  });

  test('undone and filled over two columns that differ: it is said which header stands there twice', () => {
    const { recognition } = checked(eachSheet(typed, fillMerges));
    const place = { sheet: '表29', row: 4, column: 5 };
    expect(recognition.oddColumns).toEqual([{ table: 29, place, text: '课题承担数', what: 'repeated' }]);
  });

  test('the sample has no odd columns', () => {
    expect(sampleResult().recognition.oddColumns).toEqual([]);
  });
});

describe('how header texts and row labels are written', () => {
  const isShort = (text: string) => text.length < 9 && !/\d/.test(text);
  test.each<[string, (text: string) => string]>([
    ['专 业 大 类', (text) => (isShort(text) ? [...text].join(' ') : text)],
    ['blanks around, full width', (text) => `　${text}　`],
    ['hard blanks', (text) => text.replace(/(?=[\u4e00-\u9fff])/g, '\u00a0')],
    ['人数(人)', (text) => text.replaceAll('（', '(').replaceAll('）', ')')],
    ['占比（％）', (text) => text.replaceAll('%', '％')],
    ['人数【人】', (text) => text.replace(/（([人个台册门本种年%])）/g, '【$1】')],
    ['a line break before the unit', (text) => text.replace(/\n?（/, '\n（')],
    ['line breaks of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['no line breaks', (text) => text.replaceAll('\n', '')],
    [
      'a line break after every second sign',
      (text) => text.replace(/([\u4e00-\u9fff]{2})(?=[\u4e00-\u9fff])/g, '$1\n'),
    ],
    ['no units', (text) => text.replace(/\n?（(?:人|个|台|%|册|门|本|种|年)）/g, '')],
    ['a colon behind', (text) => `${text}：`],
    ['zero-width signs', (text) => `\ufeff${text}\u200b`],
  ])('%s', (_, change) => {
    const { recognition, findings } = checked(headed(typed, change));
    expect(recognition.unread).toEqual([]);
    expect(recognition.oddColumns).toEqual([]);
    // R00-04 is about the blanks themselves.
    const lines = (all: typeof findings) =>
      all.filter(({ rule }) => rule.id !== 'R00-04').map(({ rule, message }) => `${rule.id} ${message}`);
    expect(lines(findings)).toEqual(lines(sampleResult().findings));
  });

  test('years before the measures', () => {
    const years = { B3: '2020年', C3: '2021年', D3: '2020年', E3: '2021年' };
    expectSampleOutcome(setCells(typed, '表3', { ...years, B4: '人数', C4: '人数', D4: '占比', E4: '占比' }));
  });

  test('years and measures in one row', () => {
    const blank = { A4: undefined, B4: undefined, C4: undefined, D4: undefined, E4: undefined };
    const heads = { B3: '2020年人数', C3: '2021年人数（人）', D3: '占比（2020年）', E3: '2021年度占比（%）' };
    expectSampleOutcome(setCells(typed, '表3', { ...blank, ...heads }));
  });
});

describe('a header names another unit than the form', () => {
  /** Multiplies the figures of some columns and changes texts. */
  function rescaled(sheet: string, columns: readonly number[], factor: number, texts: Record<string, string | number>) {
    return mapValues(typed, (value, place) => {
      if (place.sheet !== sheet) return value;
      if (typeof value === 'string') return texts[value] ?? value;
      const isFigure = columns.includes(place.column) && typeof value === 'number' && value !== 2020 && value !== 2021;
      return isFigure ? Math.round(value * factor * 100) / 100 : value;
    });
  }
  const about = (book: Workbook, table: string) =>
    checked(book).findings.flatMap(({ rule, message, severity }) =>
      rule.formula.includes(table) ? `${rule.id} ${severity} ${message}` : [],
    );
  const caption42 = '表42 2020-20201年办学经费收入情况一览表（单位：万元）';

  test.each<[string, string, Workbook]>([
    ['价值（元）', '表2', rescaled('表2', [2], 10_000, { '价值（万元）': '价值（元）' })],
    ['价值（千元）', '表2', rescaled('表2', [2], 10, { '价值（万元）': '价值（千元）' })],
    [
      '金额（元）',
      '表21',
      rescaled('表21', [4], 1e4, { '金额（万元）': '金额（元）', '26.13（5.67万元于2022年下达）': 261_300 }),
    ],
    [
      '仪器设备值（元）',
      '表14',
      rescaled('表14', [4, 5], 10_000, { '教学、实训仪器设备值\n（万元）': '教学、实训仪器设备值\n（元）' }),
    ],
    [
      'the caption’s （单位：元）, the header without a unit',
      '表2',
      rescaled('表2', [2], 10_000, {
        '价值（万元）': '价值',
        '表2 2020-2021年学校固定资产统计表': '表2 2020-2021年学校固定资产统计表（单位：元）',
      }),
    ],
  ])('%s in %s: the same findings', (_, table, book) => {
    const isCaption = (line: string) => line.startsWith('R00');
    expect(about(book, table).filter((line) => !isCaption(line))).toEqual(
      about(typed, table).filter((line) => !isCaption(line)),
    );
  });

  test('a line with the unit below the caption: sums and averages alike', () => {
    const bare = rescaled('表42', [1, 2, 3, 4, 5], 10_000, { [caption42]: caption42.replace('（单位：万元）', '') });
    const book = insertRow(bare, '表42', 2, ['', '', '', '', '单位：元']);
    const amounts = (of: Workbook) =>
      checked(of).recognition.figures.flatMap(({ table, value }) =>
        table === 42 && value !== undefined ? Number(value.n) / Number(value.d) : [],
      );
    expect(amounts(book)).toEqual(amounts(typed));
  });

  test('a unit in the cell counts before the header’s', () => {
    const book = setCell(typed, '表2', 'C3', '1.120798亿元');
    expect(about(book, '表2').filter((line) => line.startsWith('R02'))).toEqual([]);
  });

  test('单位：万元 above a table is not said of what one pupil gets', () => {
    const caption = '表21 2020-2021年已完成学生资助情况一览表（单位：万元）';
    const book = setCells(typed, '表21', { A1: caption, F2: '人均资助金额' });
    expect(about(book, '表21')).toEqual(about(typed, '表21'));
  });
});
