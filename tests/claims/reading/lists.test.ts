import { isLike, listStatement } from '../../../src/claims/reading/lists';
import { paragraphOf } from '../../../src/claims/text/paragraph';
import { spoken } from '../../../src/claims/text/spoken-text';

/** How the last number of a text stands to the list beside it. */
function listIn(original: string): string | undefined {
  const { text } = spoken(original);
  const { said } = paragraphOf(text, [], ['2020', '2021']);
  const list = listStatement(text, said[said.length - 1]!, undefined);
  return list === undefined ? undefined : `${list.operator} ${list.expected} ${list.outcome}`;
}

test.each([
  // Before the number.
  ['开设语文、数学、英语3门课程', '= 3 agrees'],
  ['开设语文、数学、英语等3门课程', '>= 3 agrees'],
  ['开设语文、数学、英语等10门课程', '>= 3 agrees'],
  ['开设语文、数学、英语、体育等3门课程', '>= 4 differs'],
  ['开设语文、数学、英语共4门课程', '= 3 differs'],
  ['开设语文、数学两门课程', '= 2 agrees'],
  // 和 alone may stand within a name.
  ['开设语文和数学两门课程', undefined],
  ['《语文》《数学》、《英语》三门课程', undefined],
  // In brackets or behind a colon.
  ['设3个专业（数控加工、现代物流、电子商务）', '= 3 agrees'],
  ['设4个专业（数控加工、现代物流、电子商务）', '= 3 differs'],
  ['设4个专业（数控加工、现代物流、电子商务等）', '>= 3 agrees'],
  // No list.
  ['招生456人', undefined],
  ['开设课程3门', undefined],
  ['国家级、省级、市级项目12个', undefined],
] as const)('%s', (text, outcome) => {
  expect(listIn(text)).toBe(outcome);
});

test.each([
  ['幼教', '幼儿教育', true],
  ['中餐烹饪', '烹饪', true],
  ['汽车维修', '汽车运用与维修', true],
  ['数控加工', '数控技术应用专业', true],
  ['电气设备安装', '机电设备安装', true],
  ['护理', '物流', false],
  ['畜牧兽医', '计算机应用', false],
] as const)('%s, %s: one name for the other: %s', (name, other, is) => {
  expect(isLike(name, other)).toBe(is);
});
