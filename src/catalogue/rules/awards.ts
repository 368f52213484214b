import type { Rule } from '../types';

/** 表18、表30、表31：获奖与竞赛。 */
export const awardRules: readonly Rule[] = [
  {
    id: 'R18-01',
    severity: 'error',
    formula: '表18.总数 = 表18.一等奖 + 表18.二等奖 + 表18.三等奖 + 表18.其他',
    reason: '获奖总数应等于各等次之和（“其他”写成文字时不计）。',
  },
  {
    id: 'R18-02',
    severity: 'query',
    formula: '表18.获奖数 = 合计(表31.获奖数 按 级别、等次、年度)',
    reason: '各级各等次的获奖数一般等于表31同级竞赛之和；另有奖项请说明。',
  },
  {
    id: 'R30-01',
    severity: 'error',
    formula: '表30.获奖数[合计] := 合计(表30.获奖数 按 等次、年度)',
    reason: '合计行应等于各赛项获奖数之和。',
    optional: true,
  },
  {
    id: 'R31-01',
    severity: 'error',
    formula: '表31.获奖数[合计] := 合计(表31.获奖数 按 等次、年度)',
    reason: '合计行应等于各赛项获奖数之和。',
    optional: true,
  },
];
