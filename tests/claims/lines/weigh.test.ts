import { digitsFor, inBase, shownFor, weigh } from '../../../src/claims/lines/weigh';
import { mentionsIn } from '../../../src/claims/text/mentions';
import { exactly, type Quantity } from '../../../src/rules/judge/quantity';
import { fromDecimal, toDecimal } from '../../../src/workbook/rational';

const mention = (text: string) => mentionsIn(text, [])[0]!;
const exact = (value: string): Quantity => exactly(fromDecimal(value));

// What the text says; what the tables make of it, in the base of the unit; how they stand.
test.each([
  // Things are exact.
  ['456人', '456', 'agrees'],
  ['456人', '455', 'differs'],
  // Measures are known to their last printed digit.
  ['67.88%', '0.678832', 'agrees'],
  ['67.89%', '0.678832', 'rounding'],
  ['67.87%', '0.678832', 'rounding'],
  ['67.9%', '0.678832', 'agrees'],
  ['67.90%', '0.678832', 'differs'],
  ['68%', '0.678832', 'agrees'],
  ['1234.5万元', '12345499', 'agrees'],
  ['1234.5万元', '12345501', 'rounding'],
  ['2.06亿元', '206400000', 'agrees'],
  // 以上, 超过, 不足.
  ['85%以上', '0.85', 'agrees'],
  ['85%以上', '0.8499', 'differs'],
  ['超过85%', '0.85', 'differs'],
  ['不足30人', '29', 'agrees'],
  ['不足30人', '30', 'differs'],
  ['不超过30人', '30', 'agrees'],
  // 余: above, by less than one of the last digit that is not 0.
  ['40余家', '40', 'agrees'],
  ['40余家', '49', 'agrees'],
  ['40余家', '50', 'differs'],
  ['1700多人', '1799', 'agrees'],
  ['1700多人', '1699', 'differs'],
  // 约: within a twentieth.
  ['约30人', '31', 'agrees'],
  ['约30人', '32', 'differs'],
  // 数十: from twenty to a hundred.
  ['数十家', '19', 'differs'],
  ['数十家', '20', 'agrees'],
  ['数十家', '99', 'agrees'],
  ['数十家', '100', 'differs'],
] as const)('%s beside %s: %s', (text, value, outcome) => {
  expect(weigh(mention(text), exact(value), '=')).toBe(outcome);
});

test.each([
  ['30人', '<=', '30', 'agrees'],
  ['31人', '<=', '30', 'differs'],
  ['30人', '>=', '30', 'agrees'],
  ['29人', '>=', '30', 'differs'],
] as const)('%s %s %s: %s', (text, operator, value, outcome) => {
  expect(weigh(mention(text), exact(value), operator)).toBe(outcome);
});

test('an average of thousands of 元 is told to the hundred', () => {
  expect(weigh(mention('2100元'), exact('2149'), '=', true)).toBe('agrees');
  expect(weigh(mention('2100元'), exact('2149'), '=')).not.toBe('agrees');
});

test('what should stand there has as many digits as what does', () => {
  expect(digitsFor(mention('67.88%'), fromDecimal('0.6'), '67.88')).toBe('60.00');
  expect(digitsFor(mention('1234.5万元'), fromDecimal('12345678'), '1234.5')).toBe('1234.6');
  expect(shownFor(mention('67.88%'), fromDecimal('0.678832'), '67.88')).toBe('67.8832%');
  expect(shownFor(mention('456人'), fromDecimal('454'), '456')).toBe('454人');
});

test('a quantity of a table in the base of texts', () => {
  const base = (unit: string): string => toDecimal(inBase(exact('1.5'), unit).value, 1);
  expect([base('万元'), base('万册'), base('人')]).toEqual(['15000', '15000', '1.5']);
});
