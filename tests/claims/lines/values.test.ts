import { listLength, wordsFor } from '../../../src/claims/lines/values';

test.each([
  ['数控加工、现代物流', 2],
  ['数控加工，现代物流；电子商务', 3],
  ['数控加工（加工中心、车工）', 1],
  ['美容和美发', 2],
  ['数控加工', 1],
  ['0', 0],
  ['无', 0],
  ['/', 0],
  ['', 0],
] as const)('%s lists %i', (text, count) => {
  expect(listLength(text)).toBe(count);
});

test.each([
  ['专业大类', '轻工类', ['轻工类', '轻工大类', '轻工专业']],
  [
    '专业名称',
    '模具制造技术（3年制）',
    ['模具制造技术(3年制)', '模具制造技术', '3年制模具制造技术', '模具制造技术3年制'],
  ],
  ['级别', '国家级', ['国家级', '全国']],
  ['级别', '市级', ['市级', '州级', '市', '州']],
  ['资助项目', '国家助学金', ['国家助学金', '助学金']],
  ['培训项目', '企业新型学徒制培训', ['企业新型学徒制培训', '企业新型学徒']],
  // A total is named by no word of its own.
  ['专业大类', '合计', []],
  ['年度', '两年总计', []],
] as const)('%s %s may be called', (dimension, member, words) => {
  expect([...wordsFor(dimension, member)].sort()).toEqual([...words].sort());
});
