import type { Rule } from '../types';

/** 表36：就业创业。 */
export const employmentRules: readonly Rule[] = [
  {
    id: 'R36-01',
    severity: 'error',
    formula: '表36.直接就业数 = 表36·本市内.数量 + 表36·本市外.数量',
    reason: '直接就业数应等于本市内、本市外就业数之和。',
  },
  {
    id: 'R36-02',
    severity: 'error',
    formula: '表36.比例 := 表36.数量 / 表36.直接就业数 按 年度',
    reason: '比例应等于该地域就业数除以直接就业数。',
  },
  {
    id: 'R36-03',
    severity: 'error',
    formula: '表36.直接就业数 = 表35.直接就业',
    reason: '直接就业人数在表35、表36 中是同一个数。',
  },
  {
    id: 'R36-04',
    severity: 'query',
    formula: '表36.对口就业率 = 表35.对口率',
    reason: '对口就业率一般与表35的对口率相同；口径不同请说明。',
  },
  {
    id: 'R36-05',
    severity: 'query',
    formula: '表36.初次就业月收入 = 表35.平均起薪点',
    reason: '初次就业月收入一般与表35的平均起薪点相同；口径不同请说明。',
  },
  {
    id: 'R36-06',
    severity: 'error',
    formula: '合计(表36.比例 按 年度) = 100% 除非 合计(表36.数量 按 年度) = 0',
    reason: '本市内、本市外的比例合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R36-07',
    severity: 'error',
    formula: '0 <= 表36.对口就业率 <= 100%',
    reason: '比率不会小于 0 或大于 100%。',
  },
  {
    id: 'R36-08',
    severity: 'error',
    formula: '0 <= 表36.创业率 <= 100%',
    reason: '比率不会小于 0 或大于 100%。',
  },
  {
    id: 'R36-09',
    severity: 'error',
    formula: '0 <= 表36.用人单位满意度 <= 100%',
    reason: '满意度不会小于 0 或大于 100%。',
  },
];
