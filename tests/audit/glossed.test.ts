import { glossed } from '../../src/audit/english/glossed';

test.each([
  ['a measure', '表3 招生总人数 (2021) is 456', '表3 招生总人数 [all enrolled] (2021) is 456'],
  ['a row and its measure', '“本市 人数 2021”', '“本市 [this city] 人数 [people] 2021”'],
  ['a sum of two', '就业人数 + 直接升学人数', '就业人数 [employed] + 直接升学人数 [studying on]'],
  ['a name of several steps', '新增·纸质图书', '新增·纸质图书 [new, printed books]'],
  ['a row of the school’s own keeps its name', '交通类·人数, 机械类', '交通类·人数 [people], 机械类'],
  ['a name within a longer word is another', '人数众多', '人数众多'],
  ['words that a record has of itself', 'constructor 人数', 'constructor 人数 [people]'],
])('%s', (_, text, expected) => {
  expect(glossed(text)).toBe(expected);
});
