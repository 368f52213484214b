import { chineseCount, chineseNumber, chineseNumeral, romanCount, romanNumeral } from '../../src/workbook/numerals';

test('a numeral that is written is read again', () => {
  const counts = Array.from({ length: 89 }, (_, at) => at + 1);
  expect(counts.map((count) => chineseCount(chineseNumeral(count)))).toEqual(counts);
  expect(counts.map((count) => romanCount(romanNumeral(count)))).toEqual(counts);
  expect([100, 103, 110, 999].map((count) => chineseNumber(chineseNumeral(count)))).toEqual([100, 103, 110, 999]);
});

test.each(['', '一二', '十十', '一百', '两', '〇', '3', '十一二'])('%s counts nothing', (text) => {
  expect(chineseCount(text)).toBeUndefined();
});

test.each(['', 'IIII', 'IC', 'C', 'D', 'XC', 'iv'])('%s is no Roman count', (text) => {
  expect(romanCount(text)).toBeUndefined();
});
