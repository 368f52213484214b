import type { Rule } from '../types';

/** 表7：毕业生分大类，与分专业的表35 相对。 */
export const graduateByMajorRules: readonly Rule[] = [
  {
    id: 'R07-09',
    severity: 'query',
    formula: '合计(表7.毕业生人数 按 专业大类) = 合计(表35·分专业.毕业生总数 按 专业大类)',
    reason: '一个大类两年的毕业生，应等于表35中这一大类各专业毕业生之和；专业归类不同请说明。',
  },
  {
    id: 'R07-10',
    severity: 'query',
    formula: '合计(表7.就业人数 按 专业大类) = 合计(表35·分专业.直接就业 按 专业大类)',
    reason: '一个大类两年的就业人数，应等于表35中这一大类各专业直接就业之和；专业归类不同请说明。',
  },
  {
    id: 'R07-11',
    severity: 'error',
    formula: '表7.毕业生人数[合计] := 合计(表7.毕业生人数 按 年度)',
    reason: '合计行应等于各专业大类毕业生之和。',
    optional: true,
  },
  {
    id: 'R07-12',
    severity: 'error',
    formula: '表7.就业人数[合计] := 合计(表7.就业人数 按 年度)',
    reason: '合计行应等于各专业大类就业人数之和。',
    optional: true,
  },
  {
    id: 'R07-13',
    severity: 'error',
    formula: '表7.直接升学人数[合计] := 合计(表7.直接升学人数 按 年度)',
    reason: '合计行应等于各专业大类直接升学人数之和。',
    optional: true,
  },
];
