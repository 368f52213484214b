import type { Rule } from '../types';

/** 表1、表2：用地与资产。 */
export const siteAndAssetRules: readonly Rule[] = [
  {
    id: 'R01-01',
    severity: 'error',
    formula: '恰一(表1·性质.性质标记)',
    reason: '办学性质只能是公办、民办、国企办中的一种。',
  },
  {
    id: 'R01-02',
    severity: 'error',
    formula: '表1.总面积 = 表1.自有面积 + 表1.租赁面积',
    reason: '面积不是自有就是租赁，两项之和应等于总面积。',
  },
  {
    id: 'R01-03',
    severity: 'error',
    formula: '表1.总面积 = 表1.独用面积 + 表1.合用面积',
    reason: '面积不是独用就是合用，两项之和应等于总面积。',
  },
  {
    id: 'R01-04',
    severity: 'error',
    formula: '表1.绿化面积 + 表1.操场面积 <= 表1.占地面积',
    reason: '绿化和操场都在占地之内，相加不会超过占地面积。',
  },
  {
    id: 'R01-05',
    severity: 'error',
    formula: '表1.教学及附属设施 + 表1.生活及附属设施 + 表1.体育运动设施 <= 表1.建筑面积',
    reason: '三类用房都在建筑面积之内，相加不会超过建筑面积。',
  },
  {
    id: 'R01-06',
    severity: 'query',
    formula: '表1.建筑面积 = 表1.教学及附属设施 + 表1.生活及附属设施 + 表1.体育运动设施',
    reason: '建筑面积一般就是教学、生活、体育三类用房之和；另有用房请说明。',
  },
  {
    id: 'R01-07',
    severity: 'query',
    formula: '表1.合计 = 表1.占地面积 + 表1.建筑面积 + 表1.其他',
    reason: '合计行一般是占地、建筑、其他三项之和；口径不同请说明。',
    hints: [{ when: '表1.合计 = 表1.占地面积', say: '它正好等于占地面积：建筑面积没有计入。' }],
  },
  {
    id: 'R02-01',
    severity: 'error',
    formula: '表2.仪器设备总值 := 表2.通用仪器设备价值 + 表2.体育设备及仪器价值 + 表2.教学仪器设备价值',
    reason: '仪器设备总值应等于通用、体育、教学三类设备价值之和。',
  },
  {
    id: 'R02-02',
    severity: 'error',
    formula: '表2.合计 := 表2.建筑物价值 + 表2.仪器设备总值',
    reason: '固定资产合计应等于建筑物价值与仪器设备总值之和。',
  },
];
