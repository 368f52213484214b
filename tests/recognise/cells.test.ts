import fc from 'fast-check';
import { toDecimal } from '../../src/workbook/rational';
import type { Cell, CellValue, Workbook } from '../../src/workbook/types';
import { mendedSample } from '../fixtures/mended-sample';
import { UNSEEN_SIGNS } from '../fixtures/unseen-signs';
import { sampleWorkbook, setCell } from '../fixtures/workbooks';
import { brokenWords, checked, sampleResult, skippedRules } from './outcome';
import { mapTexts, valueAt } from './sheets';

const mended = mendedSample('typed');

/** The workbook with a cell that has something besides its value. */
function withLook(book: Workbook, name: string, address: string, value: CellValue, look: Partial<Cell>): Workbook {
  const changed = setCell(book, name, address, value);
  const row = Number(address.slice(1)) - 1;
  const column = address.charCodeAt(0) - 65;
  const sheets = changed.sheets.map((sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((line) =>
            line.index !== row
              ? line
              : { ...line, cells: line.cells.map((cell) => (cell.column === column ? { ...cell, ...look } : cell)) },
          ),
        },
  );
  return { ...changed, sheets };
}

/** What is said besides that numbers are kept as text. */
const said = (book: Workbook): string[] =>
  brokenWords(checked(book)).filter((line) => !line.includes('个数字存成了文本'));

describe('what a cell shows is what it means', () => {
  test('nothing is found in the sample put right', () => expect(said(mended)).toEqual([]));

  test.each<[string, Workbook]>([
    ['a digit struck out', withLook(mended, '表3', 'C6', '4407', { rich: '407' })],
    ['a raised footnote', withLook(mended, '表3', 'C6', '4071', { rich: '407¹' })],
    ['about', setCell(mended, '表3', 'C6', '约407')],
    ['a footnote', setCell(mended, '表3', 'C6', '407①')],
  ])('%s: the number is read, and that is said', (_, book) => {
    const lines = said(book);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^R00-03 有 1 个数.*407.*不据以改别的数/);
  });

  test.each<[string, Workbook, RegExp]>([
    ['a count that has become a date', setCell(mended, '表3', 'C6', 44292, 'm"月"d"日"'), /“4月6日”.*Excel 改成了日期/],
    ['two lines', setCell(mended, '表3', 'C6', '40\n7'), /“40⏎7”是几行数字/],
    ['a range', setCell(mended, '表3', 'C6', '400-407'), /“400-407”是一个范围/],
    ['a bound', setCell(mended, '表3', 'C6', '407以上'), /“407以上”只说了/],
    ['no value of its kind', setCell(mended, '表3', 'C6', { error: '407', unread: true }), /“407”在文件里写坏了/],
    ['a cell struck out', withLook(mended, '表3', 'C6', 407, { struck: true }), /“407”整格划掉了/],
    [
      'a label struck out',
      withLook(mended, '表3', 'A6', valueAt(mended, '表3', 'A6')!, { struck: true }),
      /整格划掉了/,
    ],
  ])('%s is named, and what needs it is not checked', (_, book, words) => {
    const lines = said(book);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(words);
    expect(skippedRules(checked(book))).toContain('R03-01');
  });

  test('a whole row of dates does not end its table', () => {
    const dates = ['B6', 'C6', 'D6', 'E6'].reduce(
      (book, cell) => setCell(book, '表3', cell, 44292, 'm"月"d"日"'),
      mended,
    );
    const { recognition } = checked(dates);
    expect(recognition.unread.filter(({ why }) => why?.includes('日期') === true)).toHaveLength(4);
  });
});

describe('formats of another scale', () => {
  const read = (value: number, format: string) => {
    const { recognition } = checked(setCell(mended, '表42', 'B3', value, format));
    const figure = recognition.figures.find(
      ({ place: { sheet, row, column } }) => sheet === '表42' && row === 2 && column === 1,
    );
    return figure?.value === undefined ? figure?.state : toDecimal(figure.value, 4);
  };
  test.each([
    [3710000, '0!.0,', '371'],
    [3710000, '0\\.0,', '371'],
    [3710000, '0.00,,', '3.71'],
    [3710000, '#,##0.0,', '3710'],
    [371, '0.0"万元"', '371'],
    [371, '"约"0', '371'],
    [371, '0"元"', '0.0371'],
    [371, '0"人"', 'unread'],
    [44292, 'yyyy/m/d', 'unread'],
  ])('%d in %s', (value, format, expected) => expect(read(value, format)).toBe(expected));
});

describe('signs that print nothing', () => {
  /** Every so many characters of a text one of the signs. */
  const strew = (every: number, sign: string) => (text: string) =>
    [...text].map((letter, at) => (at % every === every - 1 ? letter + sign : letter)).join('');

  test('strewn into all texts and sheet names change nothing but that they are said', () => {
    const typed = sampleWorkbook('typed');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.constantFrom(...UNSEEN_SIGNS), (every, sign) => {
        const dirty = mapTexts(typed, strew(every, sign));
        const sheets = dirty.sheets.map((sheet) => ({ ...sheet, name: strew(every, sign)(sheet.name) }));
        const result = checked({ ...dirty, sheets });
        const isAboutBlanks = (line: string) => line.startsWith('R00-04');
        expect(result.recognition.tables).toHaveLength(43);
        expect(
          brokenWords(result)
            .filter((line) => !isAboutBlanks(line))
            .sort(),
        ).toEqual(
          brokenWords(sampleResult())
            .filter((line) => !isAboutBlanks(line))
            .sort(),
        );
        const point = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
        expect(brokenWords(result).some((line) => isAboutBlanks(line) && line.includes(`U+${point}`))).toBe(true);
      }),
      { numRuns: 10 },
    );
  });

  test('between the number of a table and its year make no other year', () => {
    const dirty = setCell(mended, '表20', 'A1', '表20\u20662020-2021年文化活动统计表');
    expect(said(dirty)).toEqual([]);
  });
});

describe('years as people write them', () => {
  /** Each with its format, where it has one. */
  const withFormats = (cases: [string, CellValue, string?][]) =>
    cases.map(([what, value, format]) => [what, value, format] as const);
  const FIRST: [string, CellValue, string?][] = [
    ['two digits', '20年'],
    ['an apostrophe', "'20年"],
    ['an apostrophe alone', '’20'],
    ['a school year of two digits', '19/20学年'],
    ['decimals', '2020.0'],
    ['a number with decimals', 2020, '0.0'],
    ['a number with thousands', 2020, '#,##0'],
    ['full width', '２０２０'],
    ['a school year', '2019－2020学年'],
    ['two years', '2019—2020'],
    ['Chinese digits', '二〇二〇年'],
    ['Chinese digits alone', '二○二○'],
    ['other Chinese digits', '二零二零年度'],
    ['zeros', '二0二0年'],
    ['a blank', '2020 年'],
    ['a fiscal year', 'FY2020'],
    ['a date shown as a year', 44196, 'yyyy"年"'],
    ['the last day', 44196, 'yyyy/m/d'],
    ['the end of the year', '2020年末'],
    ['the end of the year, again', '2020年底'],
    ['until the end of the year', '截至2020年12月31日'],
    ['autumn', '2020年秋'],
    ['a class', '2020级'],
    ['a school year with its months', '2019.9-2020.7'],
    ['a school year with its months in words', '2019年9月至2020年7月'],
    ['all months', '2020年1月-12月'],
    ['all months, short', '2020年1-12月'],
  ];
  test.each(withFormats(FIRST))('%s: %s', (_, value, format) => {
    const result = checked(setCell(mended, '表42', 'A3', value, format));
    expect(result.recognition.unread.map(({ text }) => text)).toEqual([]);
    expect(result.recognition.years).toEqual(['2020', '2021']);
    expect(said(setCell(mended, '表42', 'A3', value, format))).toEqual([]);
  });

  const NO_YEARS: [string, CellValue, string?][] = [
    ['half a year', '2020上半年'],
    ['a quarter', '2020年第一季度'],
    ['a term', '2020学年第一学期'],
    ['a month', '2020年9月'],
    ['a month, short', '2020.9'],
    ['some months', '2020年1-6月'],
    ['two years', '2020、2021'],
    ['three years', '2019-2021'],
    ['two digits alone', 20],
    ['an age', '45年'],
    ['a year in a cell of dates', 2020, 'yyyy/m/d'],
    ['a year in a cell of years', 2020, 'yyyy"年"'],
    ['a number', 2020.5],
  ];
  test.each(withFormats(NO_YEARS))('%s is no year, and is named: %s', (_, value, format) => {
    const result = checked(setCell(mended, '表42', 'A3', value, format));
    expect(result.recognition.unread.map(({ what }) => what)).toEqual(['year']);
    expect(said(setCell(mended, '表42', 'A3', value, format))).toHaveLength(1);
  });
});
