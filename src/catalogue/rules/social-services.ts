import type { Rule } from '../types';

/** 表39、表40、表41：社会培训、对外鉴定与技术服务。 */
export const socialServiceRules: readonly Rule[] = [
  {
    id: 'R39-01',
    severity: 'error',
    formula: '表39.培训人数[合计] := 合计(表39.培训人数 按 年度)',
    reason: '合计行应等于各项目培训人数之和。',
    optional: true,
  },
  {
    id: 'R39-02',
    severity: 'error',
    formula: '表39.培训天数[合计] := 合计(表39.培训天数 按 年度)',
    reason: '合计行应等于各项目培训天数之和。',
    optional: true,
  },
  {
    id: 'R40-01',
    severity: 'note',
    formula: '唯一(表40 按 年度、职业工种、等级)',
    reason: '同一年度、工种、等级应只有一行，重复的请合并。',
  },
  {
    id: 'R41-01',
    severity: 'query',
    formula: '合计(表41.服务人数[各项] 按 项目) = 合计(表39.培训人数[各项] 按 项目)',
    reason: '同一项目的服务人数，应等于表39各学年培训人数之和；口径不同请说明。',
  },
  {
    id: 'R41-02',
    severity: 'query',
    formula: '合计(表41.服务天数[各项] 按 项目) = 合计(表39.培训天数[各项] 按 项目)',
    reason: '同一项目的服务天数，应等于表39各学年培训天数之和；口径不同请说明。',
  },
  {
    id: 'R41-03',
    severity: 'error',
    formula: '表41.服务人数[合计] := 合计(表41.服务人数)',
    reason: '合计行应等于各项目服务人数之和。',
    optional: true,
  },
  {
    id: 'R41-04',
    severity: 'error',
    formula: '表41.服务天数[合计] := 合计(表41.服务天数)',
    reason: '合计行应等于各项目服务天数之和。',
    optional: true,
  },
];
