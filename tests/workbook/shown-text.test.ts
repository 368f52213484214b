import fc from 'fast-check';
import { needsFormatter, shownDecimals, shownText } from '../../src/workbook/shown-text';
import type { Cell, CellValue } from '../../src/workbook/types';

const cell = (value: CellValue, format?: string): Cell =>
  format === undefined ? { column: 0, value } : { column: 0, value, format };

describe('shownText', () => {
  test.each<[what: string, cell: Cell, shown: string]>([
    ['the text the host gives', { column: 0, value: 0.5, format: '0%', text: '五成' }, '五成'],
    ['an empty text the host gives', { column: 0, value: '', text: '' }, ''],
    ['a string as it is', cell(' 合计 ', '@'), ' 合计 '],
    ['true', cell(true), 'TRUE'],
    ['false', cell(false), 'FALSE'],
    ['an error', cell({ error: '#DIV/0!' }), '#DIV/0!'],
  ])('%s', (_, given, shown) => {
    expect(shownText(given, false)).toBe(shown);
  });

  test.each<[value: number, shown: string]>([
    [0, '0'],
    [-0, '0'],
    [25, '25'],
    [-3.5, '-3.5'],
    [0.1 + 0.2, '0.3'],
    [1.1 * 3, '3.3'],
    [84.83, '84.83'],
    [1 / 3, '0.333333333333333'],
    [-2 / 3, '-0.666666666666667'],
    [12345.678901234, '12345.678901234'],
    [123456789012345, '123456789012345'],
    [1234567890123456, '1234567890123460'],
    [1e20, '100000000000000000000'],
    [1.5e21, '1.5E+21'],
    [1e-7, '0.0000001'],
    [-1.25e-10, '-0.000000000125'],
    [2e-16, '2E-16'],
    [0.9999999999999998, '1'],
  ])('General shows %p as %s', (value, shown) => {
    expect(shownText(cell(value), false)).toBe(shown);
    expect(shownText(cell(value, 'General'), false)).toBe(shown);
    expect(shownText(cell(value, '@'), false)).toBe(shown);
  });

  test.each<[format: string, value: number, shown: string]>([
    ['0', 2.5, '3'],
    ['0', -0.4, '0'],
    ['0.00', 3, '3.00'],
    ['0.00', 1.005, '1.01'],
    ['0.00', 8.325, '8.33'],
    ['0.00', -1.005, '-1.01'],
    ['0.000', 4.0005, '4.001'],
    ['0.00%', 0.07285, '7.29%'],
    ['0.00%', 0.8483, '84.83%'],
    ['0%', 0.285, '29%'],
    ['0.0#', 3, '3.0'],
    ['#,##0', 1234567.5, '1,234,568'],
    ['#,##0.00"m²"', 1234.5, '1,234.50m²'],
    ['#,##0_);[Red](#,##0)', -5, '(5)'],
    ['0.00_ ;[红色]-0.00', -5, '-5.00'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234.5, '1,234.50'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 0, '-'],
    ['0.0_ ', 3.14, '3.1'],
    ['000000', 123, '000123'],
    ['0;0;', 0, ''],
    ['0.00;[Red]-0.00', -0.001, '-0.00'],
    ['[>=10000]0.0,"千";0', 12345, '12.3千'],
    ['0!.0,"万"', 123456, '12.3万'],
    ['G/通用格式"人"', 25, '25人'],
    ['General"人"', 5.25, '5.25人'],
    ['# ?/?', 0.5, '1/2'],
    ['0.00E+00', 12345, '1.23E+04'],
    ['[$¥-804]#,##0.00', 3, '¥3.00'],
    ['0.00;@', -2, '-2.00'],
  ])('%s shows %p as %s', (format, value, shown) => {
    expect(shownText(cell(value, format), false)).toBe(shown);
  });

  test.each<[format: string, value: number, date1904: boolean, shown: string]>([
    ['yyyy/m/d', 45292, false, '2024/1/1'],
    ['yyyy/m/d', 43830, true, '2024/1/1'],
    ['yyyy/m/d', 60, false, '1900/2/29'],
    ['yyyy"年"m"月"d"日"', 45292.5, false, '2024年1月1日'],
    ['yyyy/m/d;@', 45292, false, '2024/1/1'],
    ['yyyy/m/d h:mm', 45292.75, false, '2024/1/1 18:00'],
    ['上午/下午h"时"mm"分"', 45292.75, false, '下午6时00分'],
    ['aaaa', 45292, false, '星期一'],
    ['[$-804]aaaa;@', 45292, false, '星期一'],
    ['h:mm AM/PM', 0.25, false, '6:00 AM'],
    ['[h]:mm', 1.5, false, '36:00'],
    ['yyyy/m/d', -1, false, '########'],
    ['yyyy/m/d', 2_958_466, false, '########'],
  ])('%s shows day %p (1904: %p) as %s', (format, value, date1904, shown) => {
    expect(shownText(cell(value, format), date1904)).toBe(shown);
  });

  test('a format nobody understands shows the number as General', () => {
    expect(shownText(cell(1.5, '0.0.[[]"'), false)).toBe('1.5');
  });

  test('General never loses or makes up a digit of what people type', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }), (n, places) => {
        const value = Number(`${n}e-${places}`);
        expect(Number(shownText(cell(value), false))).toBe(value + 0);
        expect(shownText(cell(value), false)).not.toMatch(/e/i);
      }),
    );
  });

  test('fixed decimals round half away from zero, as on paper', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
        const hundredths = Math.sign(thousandths) * Math.floor((Math.abs(thousandths) + 5) / 10);
        const shown = shownText(cell(thousandths / 1000, '0.00'), false);
        expect(Number(shown)).toBeCloseTo(hundredths / 100, 9);
      }),
    );
  });
});

describe('shownDecimals', () => {
  test.each<[format: string, value: number, decimals: number, percent: boolean]>([
    ['0', 25, 0, false],
    ['0.00', 25, 2, false],
    ['0.00%', 0.25, 2, true],
    ['0%', 0.25, 0, true],
    ['#,##0', 25, 0, false],
    ['#,##0.00"m²"', 25, 2, false],
    ['.00', 25, 2, false],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 25, 2, false],
    ['0.0_);(0.00)', 25, 1, false],
    ['0.0_);(0.00)', -25, 2, false],
    ['0.0;-0.0;0', 0, 0, false],
    ['0.0;-0.00', 0, 1, false],
    ['[>=100]0;[<0]0.00;0.000', 150, 0, false],
    ['[>=100]0;[<0]0.00;0.000', -1, 2, false],
    ['[>=100]0;[<0]0.00;0.000', 50, 3, false],
    ['[=1]0;[<>1]0.0', 1, 0, false],
    ['[=1]0;[<>1]0.0', 2, 1, false],
    ['0.00;@', -25, 2, false],
    ['"约"0.0"%"', 25, 1, false],
  ])('%s fixes for %p: %p decimals, per cent %p', (format, value, decimals, percent) => {
    expect(shownDecimals(cell(value, format))).toEqual({ decimals, percent });
  });

  test.each<[what: string, cell: Cell]>([
    ['General', cell(25)],
    ['General by name', cell(25, 'General')],
    ['General with a unit', cell(25, 'G/通用格式"人"')],
    ['text', cell(25, '@')],
    ['optional digits', cell(25, '0.0#')],
    ['digits replaced by blanks', cell(25, '0.0?')],
    ['a date', cell(25, 'yyyy/m/d')],
    ['a duration', cell(25, '[h]:mm')],
    ['a fraction', cell(25, '# ?/?')],
    ['an exponent', cell(25, '0.00E+00')],
    ['thousands', cell(25, '0.0,')],
    ['ten-thousands', cell(25, '0!.0,"万"')],
    ['words only', cell(0, '0.0;-0.0;"—"')],
    ['nothing at all', cell(25, ';;;')],
    ['a string', cell('25', '0.00')],
    ['an error', cell({ error: '#N/A' }, '0.00')],
  ])('%s fixes nothing', (_, given) => {
    expect(shownDecimals(given)).toBeUndefined();
  });
});

describe('needsFormatter', () => {
  const bookOf = (...cells: Cell[]) => ({
    sheets: [{ name: 'a', visibility: 'visible' as const, rows: [{ index: 0, cells }], merges: [] }],
    date1904: false,
  });

  test.each<[what: string, cell: Cell, needed: boolean]>([
    ['a number without a format', cell(1.5), false],
    ['plain digits', cell(1.5, '0.00'), false],
    ['a share', cell(0.5, '0.00%'), false],
    ['General', cell(1.5, 'General'), false],
    ['a text in any format', cell('12', '#,##0'), false],
    ['thousands', cell(1200, '#,##0'), true],
    ['a date', cell(44197, 'yyyy/m/d'), true],
    ['below zero', cell(-1.5, '0.00'), true],
  ])('%s', (_, given, needed) => {
    expect(needsFormatter(bookOf(given))).toBe(needed);
  });

  test.each<[value: number, format: string, shown: string]>([
    [0, '0.00%', '0.00%'],
    [-1.5, '0.0', '-1.5'],
    [-1.005, '0.00', '-1.01'],
    [-0.125, '0.0%', '-12.5%'],
  ])('%p in %s is shown as %s', (value, format, shown) => {
    expect(shownText(cell(value, format), false)).toBe(shown);
  });
});
