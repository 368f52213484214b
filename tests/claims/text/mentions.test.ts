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
  ['五万余册', ['50000 册 over']],
  ['十八万余平方米', ['180000 m² over']],
  ['三百余万元', ['3000000 元 over']],
  ['肆佰伍拾柒人', ['457 人 exact']],
  ['四五七人', ['457 人 exact']],
  ['千余人', ['1000 人 over exact']],
  ['上千人', ['1000 人 atLeast exact']],
  ['逾千人次', ['1000 人次 more exact']],
  ['百余名', ['100 人 over exact']],
  ['数万册', ['10000 册 tens exact']],
  ['几百人', ['100 人 tens exact']],
  ['上亿元', ['100000000 元 atLeast']],
  ['提高两个百分点', ['0.02 百分点']],
  ['增长一倍', ['1 倍']],
  ['百分之四十一点二八', ['0.4128 %']],
  ['4百余人', ['400 人 over']],
  // In brackets, or left out behind 人数.
  ['招生457（人）', ['457 人 exact']],
  ['招生人数457。', ['457 人 exact']],
  ['分别为680、311人', ['680 人 exact', '311 人 exact']],
  // Signed.
  ['增长－41.18%', ['-0.4118 %']],
  ['增加-24人', ['-24 人 exact']],
  ['招生——456人', ['456 人 exact']],
  // Several in one clause.
  ['国家级4个13.99万元', ['4 个 exact', '139900 元']],
] as const)('%s', (text, numbers) => {
  expect(numbersIn(text)).toEqual(numbers);
});

// They count, but cannot be told what they are: a mention that counts nothing is left.
test.each([
  ['400—500人', ['400', '500']],
  ['400至500人', ['400', '500']],
  ['41%~42%', ['41', '42']],
  ['30%-50%之间', ['30', '50']],
  ['一百五六十人', ['一百五六十']],
  ['PLC10台', ['10']],
  ['1万3千元', ['1', '3']],
  ['超过100人的有三个专业', ['100']],
] as const)('%s: left', (original, printed) => {
  const { text } = spoken(original);
  const left = mentionsIn(text, yearsIn(text)).filter(({ counts }) => counts === '');
  expect(left.map(({ digits }) => text.slice(digits.start, digits.end))).toEqual(printed);
});

test.each([
  '一体化教学',
  '零部件',
  '千人计划',
  '百名学生',
  '一套设备',
  '一次性投入',
  'T3-2',
  '第1-3名',
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
