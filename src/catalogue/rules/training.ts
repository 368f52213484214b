import type { Rule } from '../types';

/** 表9、表10：培训与鉴定。 */
export const trainingRules: readonly Rule[] = [
  {
    id: 'R09-01',
    severity: 'error',
    formula: '表9.培训人数[合计] := 合计(表9.培训人数 按 年度)',
    reason: '合计行应等于各培训项目人数之和。',
  },
  {
    id: 'R09-02',
    severity: 'error',
    formula: '表9.培训天数[合计] := 合计(表9.培训天数 按 年度)',
    reason: '合计行应等于各培训项目天数之和。',
  },
  {
    id: 'R10-01',
    severity: 'error',
    formula: '表10.鉴定人数[合计] := 合计(表10.鉴定人数 按 年度)',
    reason: '合计行应等于各项目鉴定人数之和。',
  },
  {
    id: 'R10-02',
    severity: 'error',
    formula: '表10.通过人数[合计] := 合计(表10.通过人数 按 年度)',
    reason: '合计行应等于各项目通过人数之和。',
  },
  {
    id: 'R10-03',
    severity: 'error',
    formula: '表10.通过人数 <= 表10.鉴定人数',
    reason: '通过的都参加了鉴定，人数不会超过鉴定人数。',
  },
];
