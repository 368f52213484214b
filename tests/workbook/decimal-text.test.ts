import fc from 'fast-check';
import { compare, decimalText, fromDecimal, rational, subtract, unitInLastPlace } from '../../src/workbook/rational';

describe('a double is read at 15 significant digits, as Excel keeps it', () => {
  test.each([
    ['a sum with a binary tail', 0.1 + 0.2, '0.3'],
    ['SUM(0.7, 1.48)', 0.7 + 1.48, '2.18'],
    ['a difference with a binary tail', 1.1 - 1, '0.1'],
    ['a long fraction', 2 / 3, '0.666666666666667'],
    ['a fraction below one', 0.848275862068966, '0.848275862068966'],
    ['an amount', 180156.772, '180156.772'],
    ['zero', 0, '0'],
    ['negative zero', -0, '0'],
    ['a negative number', -2.5, '-2.5'],
    ['a negative integer', -42, '-42'],
    ['a small number', 1e-9, '0.000000001'],
    ['a small number with digits', -1.25e-7, '-0.000000125'],
    ['the smallest double', 5e-324, `0.${'0'.repeat(323)}494065645841247`],
    ['fifteen digits', 123456789012345, '123456789012345'],
    ['sixteen digits lose the last', 1234567890123456, '1234567890123460'],
    ['2^53', 2 ** 53, '9007199254740990'],
    ['beyond 2^53', 2 ** 53 + 2, '9007199254740990'],
    ['1e21, which String() would print with an e', 1e21, '1000000000000000000000'],
    ['rounding up into the next power of ten', 0.9999999999999999, '1'],
    ['rounding up a whole number', 999999999999999.9, '1000000000000000'],
  ])('%s', (_, value, expected) => expect(decimalText(value)).toBe(expected));

  test('never prints an exponent, and stays within half a unit of the 15th digit', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 1e-20, max: 1e15 }), fc.constantFrom(1, -1), (size, sign) => {
        const text = decimalText(sign * size);
        expect(text).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        const places = 14 - Number(size.toExponential().split('e')[1]);
        const distance = subtract(fromDecimal(text), fromDecimal((sign * size).toFixed(100)));
        const halves = rational(2n * (distance.n < 0n ? -distance.n : distance.n), distance.d);
        expect(compare(halves, unitInLastPlace(places))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('numbers of up to 15 digits come back as typed', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n - 1n }),
        fc.integer({ min: 0, max: 15 }),
        fc.boolean(),
        (digits, decimals, negative) => {
          const padded = String(digits).padStart(decimals + 1, '0');
          const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
          const whole = padded.slice(0, padded.length - decimals);
          const typed = (negative ? '-' : '') + whole + (fraction === '' ? '' : `.${fraction}`);
          expect(decimalText(Number(typed))).toBe(typed);
        },
      ),
    );
  });
});
