import fc from 'fast-check';
import { compare, fromDecimal, toDecimal } from '../../src/workbook/rational';
import { type Amount, readNumber } from '../../src/workbook/read-number';
import type { Cell } from '../../src/workbook/types';

function typed(value: number, format?: string): Amount {
  const cell: Cell = { column: 0, value, ...(format === undefined ? {} : { format }) };
  const reading = readNumber(cell);
  if (reading.kind !== 'number') throw new Error(`${value} was read as ${reading.kind}`);
  expect(reading.slips).toEqual([]);
  expect(reading.amounts).toHaveLength(1);
  return reading.amounts[0];
}

describe('a typed number is known as well as its cell shows it', () => {
  test.each([
    ['a head-count', 1357, undefined, { value: '1357', decimals: 0 }],
    ['an amount', 12.5, undefined, { value: '12.5', decimals: 1 }],
    ['an amount with fixed decimals', 12.5, '0.00', { value: '12.5', decimals: 2, typed: 1 }],
    ['a share', 0.8483, '0.00%', { value: '0.8483', decimals: 4, percent: true }],
    ['a round share', 1, '0.00%', { value: '1', decimals: 4, percent: true, typed: 0 }],
    ['a share without decimals', 0.85, '0%', { value: '0.85', decimals: 2, percent: true }],
    ['percentage points', 98.57, undefined, { value: '98.57', decimals: 2 }],
    ['a unit in the format', 180156.772, '0.000"m²"', { value: '180156.772', decimals: 3, unit: 'm²' }],
    ['fewer digits in such a format', 12.5, '0.00"万元"', { value: '12.5', decimals: 2, unit: '万元', typed: 1 }],
    ['thousands in the format', 1357, '#,##0', { value: '1357', decimals: 0 }],
    ['an accounting format', -5352.65, '_ * #,##0.00_ ;_ * -#,##0.00_ ', { value: '-5352.65', decimals: 2 }],
    ['a sum with a binary tail', 0.7 + 1.48, undefined, { value: '2.18', decimals: 2 }],
    ['negative zero', -0, undefined, { value: '0', decimals: 0 }],
  ])('%s', (_, value, format, { value: digits, decimals, ...more }) => {
    const { value: read, percent = false, ...amount } = typed(value, format);
    expect(compare(read, fromDecimal(digits))).toBe(0);
    expect({ ...amount, percent }).toEqual({
      decimals,
      percent: 'percent' in more,
      unit: 'unit' in more ? more.unit : '',
      ...('typed' in more ? { typed: more.typed } : {}),
      precise: false,
      written: true,
    });
  });

  test.each([
    ['a share shown with two decimals', 123 / 145, '0.00%', 4, '0.848275862068966'],
    ['a share shown without decimals', 123 / 145, '0%', 2, '0.848275862068966'],
    ['an amount shown as a whole number', 25000.5, '0', 0, '25000.5'],
    ['an amount with a unit', 180156.772, '0.00"m²"', 2, '180156.772'],
  ])('%s keeps its full value and says that it has more digits', (_, value, format, decimals, digits) => {
    const amount = typed(value, format);
    expect(amount).toMatchObject({ decimals, precise: true, written: true });
    expect(toDecimal(amount.value, 15)).toBe(digits);
  });

  test.each([
    ['below one', 1 / 3, 9],
    ['a negative one', -1 / 3, 9],
    ['above one', 26 + 2 / 15, 8],
    ['large', 123456 + 1 / 7, 4],
    ['so large that no decimals are shown', 12345678901 + 0.5, 0],
  ])(
    'a long result in a General cell shows eleven characters, none of them written by a person: %s',
    (_, value, decimals) => {
      expect(typed(value)).toMatchObject({ decimals, precise: true, written: false });
    },
  );

  test('a typed number of few digits is all written, whatever its size', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.integer({ min: 0, max: 4 }), (digits, decimals) => {
        const amount = typed(Number(`${digits}e-${decimals}`));
        expect(amount).toMatchObject({ precise: false, written: true });
        expect(compare(amount.value, { n: BigInt(digits), d: 10n ** BigInt(decimals) })).toBe(0);
      }),
    );
  });
});

describe('other values of a cell', () => {
  test.each([
    ['TRUE', { column: 0, value: true }, { kind: 'text', text: 'TRUE' }],
    ['FALSE', { column: 0, value: false }, { kind: 'text', text: 'FALSE' }],
    ['#REF!', { column: 0, value: { error: '#REF!' } }, { kind: 'error', code: '#REF!' }],
    [
      '#DIV/0! of a formula',
      { column: 0, value: { error: '#DIV/0!' }, formula: 'A1/0' },
      { kind: 'error', code: '#DIV/0!' },
    ],
  ])('%s', (_, cell: Cell, expected) => expect(readNumber(cell)).toEqual(expected));
});
