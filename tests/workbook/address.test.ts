import fc from 'fast-check';
import { address, areaAddress, columnLetters, parseAddress, parseArea } from '../../src/workbook/address';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %p is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test.each([
    ['A1', 0, 0],
    ['xfd1048576', 1_048_575, 16_383],
    ['$B$12', 11, 1],
    ['C$3', 2, 2],
  ])('%s is row %p, column %p', (text, row, column) => {
    expect(parseAddress(text)).toEqual({ row, column });
  });

  test.each(['', 'A', '1', 'A0', 'A01', 'XFE1', 'A1048577', 'AAAA1', 'A1 ', '表1', 'A-1', 'R1C1', "'A'!A1", 'A1:B2'])(
    '"%s" is no address',
    (text) => {
      expect(parseAddress(text)).toBeUndefined();
    },
  );

  test('an address reads back as what it was written from', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_048_575 }), fc.integer({ min: 0, max: 16_383 }), (row, column) => {
        expect(parseAddress(address(row, column))).toEqual({ row, column });
      }),
    );
  });

  test.each([
    ['A1:C3', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['C3:A1', { top: 0, left: 0, bottom: 2, right: 2 }],
    ['$B$2:B4', { top: 1, left: 1, bottom: 3, right: 1 }],
    ['D7', { top: 6, left: 3, bottom: 6, right: 3 }],
    ['$A:C', { top: 0, left: 0, bottom: 1_048_575, right: 2 }],
    ['1:$3', { top: 0, left: 0, bottom: 2, right: 16_383 }],
  ])('%s is an area', (text, area) => {
    expect(parseArea(text)).toEqual(area);
  });

  test.each(['', ':', 'A1:', ':A1', 'A1:B2:C3', 'A:1', '1:A', 'AAAA:B', '0:3', 'A', '7', 'A1-C3'])(
    '"%s" is no area',
    (text) => {
      expect(parseArea(text)).toBeUndefined();
    },
  );

  test('an area of one cell is written once', () => {
    expect(areaAddress({ top: 2, left: 1, bottom: 2, right: 1 })).toBe('B3');
    expect(areaAddress({ top: 2, left: 1, bottom: 3, right: 1 })).toBe('B3:B4');
  });
});
