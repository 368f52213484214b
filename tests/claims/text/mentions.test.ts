import type { Mention } from '../../../src/claims/text/mention';
import { mentionsIn } from '../../../src/claims/text/mentions';
import { spoken } from '../../../src/claims/text/spoken-text';
import { yearsIn } from '../../../src/claims/text/years';
import { toDecimal } from '../../../src/workbook/rational';

const told = ({ value, counts, hedge, whole }: Mention): string =>
  [`${toDecimal(value, 6)} ${counts}`, hedge, whole ? 'exact' : undefined]
    .filter((word) => word !== undefined)
    .join(' ');

function numbersIn(original: string): string[] {
  const { text } = spoken(original);
  return mentionsIn(text, yearsIn(text)).map(told);
}

test.each([
  // Whole things, written out in full, are exact.
  ['招生456人', ['456 人 exact']],
  ['招生 ４５６ 名', ['456 人 exact']],
  ['招生1,234人', ['1234 人 exact']],
  ['企业27家', ['27 个 exact']],
  ['培训1.2万人次', ['12000 人次']],
  ['3个专业', ['3 个 exact']],
  ['共有设备120台（套）', ['120 台 exact']],
  // Money in 元, areas in m², shares as fractions.
  ['投入1,234.5万元', ['12345000 元']],
  ['资产2.06亿元', ['206000000 元']],
  ['生均7650元', ['7650 元']],
  ['占地300亩', ['200000 m²']],
  ['占地20公顷', ['200000 m²']],
  ['占比95.1%', ['0.951 %']],
  ['占比95.1 %', ['0.951 %']],
  ['百分之九十五点一', ['0.951 %']],
  ['百分之95.1', ['0.951 %']],
  ['提高1.2个百分点', ['0.012 百分点']],
  // Ratios.
  ['生师比9.91:1', ['9.91 :1']],
  ['生师比９．９１：１', ['9.91 :1']],
  ['师生比1:9.91', ['9.91 1:']],
  // Speeds.
  ['出口带宽500Mbps', ['500 Mbps exact']],
  ['出口带宽1G', ['1000 Mbps']],
  ['千兆到楼宇', ['1000 Mbps exact']],
  // Said with a hedge.
  ['40余家', ['40 个 over exact']],
  ['1700多人', ['1700 人 over exact']],
  ['1.3万余册', ['13000 册 over']],
  ['数十家', ['10 个 tens exact']],
  ['85%以上', ['0.85 % atLeast']],
  ['不少于30人', ['30 人 atLeast exact']],
  ['超过30人', ['30 人 more exact']],
  ['不高于30人', ['30 人 atMost exact']],
  ['发表3篇', ['3 篇 exact']],
  ['不足30人', ['30 人 less exact']],
  ['不超过3%', ['0.03 % atMost']],
  ['约30人', ['30 人 about exact']],
  ['近百分之三十', ['0.3 % about']],
  ['九成以上', ['0.9 % atLeast']],
  ['九成', ['0.9 % about']],
  ['一半', ['0.5 % about']],
  ['四分之一', ['0.25 % about']],
  // In words, where something is counted.
  ['三个校区', ['3 个 exact']],
  ['十四个专业', ['14 个 exact']],
  ['二百三十名教师', ['230 人 exact']],
  ['六大专业集群', ['6 类 exact']],
  ['三级管理体系', ['3 级 exact']],
  // Several in one clause.
  ['国家级4个13.99万元', ['4 个 exact', '139900 元']],
] as const)('%s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

test.each([
  '一体化教学',
  '三教改革',
  '第三届',
  '一二年级',
  '就业6个月后',
  '年满18岁',
  '表3',
  'GB2312',
  '2021年',
  '2020-2021学年',
  '2021年9月1日',
  '办学成效',
  '成立后九成立',
])('no number of the tables: %s', (text) => {
  expect(numbersIn(text).filter((number) => !/\s$/.test(number))).toEqual([]);
});
