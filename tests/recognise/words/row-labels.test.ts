import { SYNONYMS } from '../../../src/catalogue/synonyms';
import { siteArea } from '../../../src/catalogue/tables/01-site-area';
import { enrolmentRegions } from '../../../src/catalogue/tables/03-enrolment-regions';
import { studentAwards } from '../../../src/catalogue/tables/18-student-awards';
import { destinations } from '../../../src/catalogue/tables/34-destinations';
import type { Label } from '../../../src/catalogue/types';
import { canonical, isPartLabel, memberNamed, namesTotal, rowLabel } from '../../../src/recognise/words/row-labels';

const areas: Label = siteArea.blocks[1].labels[1];
const regions: Label = enrolmentRegions.blocks[0].labels[0];
const levels: Label = studentAwards.blocks[0].labels[1];
const ways: Label = destinations.blocks[0].labels[1];

test.each([
  ['其中，绿化面积', '绿化面积'],
  ['其中：绿化面积', '绿化面积'],
  ['其中绿化面积', '绿化面积'],
  [' 机 械 类 ', '机械类'],
  ['机械类：', '机械类'],
  ['高级工\n（五年制）', '高级工(五年制)'],
  ['“天府工匠杯”', '天府工匠杯'],
])('%j is compared as %j', (text, label) => {
  expect(rowLabel(text)).toBe(label);
});

test('only 其中 marks a part', () => {
  expect(['其中，操场面积', ' 其 中：操场', '操场面积', '其他'].map(isPartLabel)).toEqual([true, true, false, false]);
});

describe('memberNamed', () => {
  test.each<[Label, string, string | undefined]>([
    [regions, '招生总人数', '招生总人数'],
    [regions, '本市（州）招生人数', '本市'],
    [regions, '省内市（州）外招生人数', '省内市外'],
    [regions, '其他省学籍招生人数', '其他省'],
    [regions, '合 计', '招生总人数'],
    [regions, '港澳台招生人数', undefined],
    [regions, '本地招生人数', undefined],
    [regions, '', undefined],
    [areas, '其中，操场面积', '操场面积'],
    [areas, '操场', '操场面积'],
    [areas, '总计', '合计'],
    [levels, '市（州）级', '市级'],
    [levels, '全国', '国家级'],
    [levels, '区级', undefined],
    [ways, '高等教育深造（人）', '高等教育深造'],
  ])('%#: %s', (label, text, name) => {
    expect(memberNamed(label, text)?.name).toBe(name);
  });

  test('what stands in brackets tells members apart where it must', () => {
    const label: Label = {
      name: '层次',
      header: '层次',
      kind: 'closed',
      members: [{ name: '高级工（五年制）' }, { name: '高级工（二年制）' }],
    };
    expect(memberNamed(label, '高级工（二年制）')?.name).toBe('高级工（二年制）');
    expect(memberNamed(label, '高级工')).toBeUndefined();
  });
});

test('names of an open dimension are compared by the first of their group', () => {
  const name = (dimension: string, text: string) => canonical(dimension, text, SYNONYMS);
  expect(name('专业大类', '交通运输类')).toBe(name('专业大类', '交通类'));
  expect(name('专业大类', '加工制造类')).toBe(name('专业大类', ' 机械类：'));
  expect(name('专业大类', '农业类')).toBe('农业类');
  expect(name('专业名称', '交通运输类')).toBe('交通运输类');
  expect(name('项目', '机关“工考”')).toBe('机关工考');
});

test.each<[Label, string, boolean]>([
  [ways, '合计', true],
  [ways, '总 计', true],
  [ways, '两年合计', true],
  [ways, '其他', false],
  [{ name: '年度', header: '年度', kind: 'year', total: { name: '两年总计', required: true } }, '两年总计', true],
])('%#: a row of sums is told by %s', (label, text, expected) => {
  expect(namesTotal(label, text)).toBe(expected);
});
