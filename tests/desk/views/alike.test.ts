import { alikeWords } from '../../../src/desk/views/alike';
import { ENGLISH_WORDS } from '../../../src/report/english-words';
import { CHINESE_WORDS } from '../../../src/report/words';

test.each([
  [['合计（总面积）报 1', '合计（自有面积）报 2', '合计（独用面积）报 3'], '合计（总、自有、独用面积）'],
  [['对口率（2020年）报 1', '对口率（2021年）报 2'], '对口率（2020、2021年）'],
  [
    ['比（中级工(三年制)，2021年）报 1', '比（高级工(五年制)，2021年）报 2'],
    '比（中级工(三年制)、高级工(五年制)，2021年）',
  ],
  [['比（甲，2020年）报 1', '比（乙，2021年）报 2', '比（丙，2021年）报 3'], '比（甲、乙、丙，2020、2021年）'],
  [['比（甲）报 1', '比（乙）报 2', '比（丙）报 3', '比（丁）报 4'], '比（甲、乙、丙等）'],
  // Of other places, other figures, or no figures at all.
  [['比（甲，2020年）报 1', '比（乙）报 2'], '比（甲，2020年、乙）'],
  [['比（甲）报 1', '数（甲）报 2'], undefined],
  [['标题中的“20201”不是年份', '标题中的“20211”不是年份'], undefined],
])('%j', (messages, expected) => {
  expect(alikeWords(messages, CHINESE_WORDS)).toBe(expected);
});

test('in English names are whole, each with its gloss', () => {
  const said = (messages: readonly string[]) => alikeWords(messages, ENGLISH_WORDS);
  expect(said(['合计（总面积）报 1', '合计（自有面积）报 2', '合计（合用面积）报 3'])).toBe(
    '合计 [total] (总面积 [total area], 自有面积 [owned], 合用面积 [shared])',
  );
  expect(said(['占比（机械类，2020年）报 1', '占比（机械类，2021年）报 2'])).toBe('占比 [share] (机械类; 2020, 2021)');
});
