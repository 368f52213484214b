import fc from 'fast-check';
import type { CellContent } from '../../src/workbook/edits';
import { shownText } from '../../src/workbook/shown-text';
import { typedContent } from '../../src/workbook/typed-entry';

test.each<[typed: string, format: string | undefined, content: CellContent]>([
  ['407', undefined, { value: 407 }],
  [' 407 ', undefined, { value: 407 }],
  ['-1.50', '0.00', { value: -1.5 }],
  ['.5', undefined, { value: 0.5 }],
  ['5.', undefined, { value: 5 }],
  ['1e3', undefined, { value: 1000 }],
  ['1,357', undefined, { value: 1357, format: '#,##0' }],
  ['1,357.5', undefined, { value: 1357.5, format: '#,##0.00' }],
  ['1,357', '0', { value: 1357 }],
  ['1,35', undefined, { value: '1,35' }],
  ['12%', undefined, { value: 0.12, format: '0%' }],
  ['12.5%', undefined, { value: 0.125, format: '0.00%' }],
  ['12.5%', '0.0%', { value: 0.125 }],
  ['12.5%', '0.00', { value: 0.125 }],
  ['12.5', '0.00%', { value: 0.125 }],
  ['0.125', '0.00%', { value: 0.125 }],
  ['100', '0%', { value: 1 }],
  ['89.25', '0.00%', { value: 0.8925 }],
  ['57.11%', '0.00%', { value: 0.5711 }],
  ['', '0.00%', {}],
  ['   ', undefined, {}],
  ['机械类', undefined, { value: '机械类' }],
  [' 机械类', undefined, { value: ' 机械类' }],
  ['25人、33天', undefined, { value: '25人、33天' }],
  ['—', undefined, { value: '—' }],
  ['0209-4', undefined, { value: '0209-4' }],
  ['2021-9-1', undefined, { value: '2021-9-1' }],
  ["'007", undefined, { value: '007' }],
  ['007', undefined, { value: 7 }],
  ['007', '@', { value: '007' }],
  ['=1', '@', { value: '=1' }],
  ['true', undefined, { value: true }],
  ['6217000000000000001', undefined, { value: '6217000000000000001' }],
  ['１２３', undefined, { value: 123 }],
  ['－１，２３４．５', undefined, { value: -1234.5, format: '#,##0.00' }],
  ['８９．２５％', undefined, { value: 0.8925, format: '0.00%' }],
  ['１２３', '@', { value: '１２３' }],
  ['第１名', undefined, { value: '第１名' }],
  ['1e999', undefined, { value: '1e999' }],
  ['.', undefined, { value: '.' }],
  ['-', undefined, { value: '-' }],
  ['%', undefined, { value: '%' }],
])('%j typed into a cell of format %j is %j', (typed, format, content) => {
  expect(typedContent(typed, format === undefined ? {} : { format })).toEqual(content);
});

test('what a cell shows can be typed again, and is the same', () => {
  const formats = fc.constantFrom(undefined, '0', '0.00', '0.00%', '0%', '#,##0');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999 }), formats, (number, format) => {
      // Shares below 1% are read as whole ones, as Excel reads them: that is the price of typing 12.5 for 12.5%.
      const value = format === undefined || format === '0' || format === '#,##0' ? number : number / 10_000;
      const cell = { column: 0, value, ...(format === undefined ? {} : { format }) };
      const { value: typed = '' } = typedContent(shownText(cell, false), cell);
      expect(shownText({ ...cell, value: typed }, false)).toBe(shownText(cell, false));
    }),
  );
});
