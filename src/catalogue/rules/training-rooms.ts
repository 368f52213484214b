import type { Rule } from '../types';

/** 表14：实训基地。 */
export const trainingRoomRules: readonly Rule[] = [
  {
    id: 'R14-01',
    severity: 'query',
    formula: '表14.生均设备值[各项] := 表14.设备值[各项] × 10000{元/万元} / 合计(表6.人数 按 专业大类、年度)',
    reason: '生均设备值应等于设备值除以表6同一大类的在校生。',
  },
  {
    id: 'R14-02',
    severity: 'query',
    formula: '合计(表14.设备值 按 年度) <= 表2.仪器设备总值',
    reason: '实训设备是学校仪器设备的一部分，价值一般不会超过表2的仪器设备总值。',
  },
  {
    id: 'R14-03',
    severity: 'note',
    formula: '合计(表14.设备值 按 年度) <= 表2.教学仪器设备价值',
    reason: '实训设备一般计入表2的教学仪器设备；计入别的类别可不改。',
  },
  {
    id: 'R14-04',
    severity: 'error',
    formula: '表14.设备值[合计] := 合计(表14.设备值 按 年度)',
    reason: '合计行应等于各专业大类设备值之和。',
    optional: true,
  },
  {
    id: 'R14-05',
    severity: 'error',
    formula: '表14.实训室总数[合计] := 合计(表14.实训室总数 按 年度)',
    reason: '合计行应等于各专业大类实训室之和。',
    optional: true,
  },
  {
    id: 'R14-06',
    severity: 'error',
    formula: '表14.工位数[合计] := 合计(表14.工位数 按 年度)',
    reason: '合计行应等于各专业大类工位之和。',
    optional: true,
  },
  {
    id: 'R14-07',
    severity: 'query',
    formula: '表14.生均设备值[合计] <= 最大(表14.生均设备值 按 年度)',
    reason: '合计的生均设备值是几个大类的平均数，不会比每个大类都大。',
    optional: true,
  },
  {
    id: 'R14-08',
    severity: 'query',
    formula: '表14.生均设备值[合计] >= 表14.设备值[合计] × 10000{元/万元} / 合计(表6.人数 按 年度)',
    reason: '合计的生均设备值按有实训室的大类算或按全校在校生算都可以，不会比按全校算的还小。',
    optional: true,
  },
];
