import type { Rule } from '../types';

/** 表34：毕业生去向。 */
export const destinationRules: readonly Rule[] = [
  {
    id: 'R34-01',
    severity: 'error',
    formula: '表34.比例 := 表34.数量 / 合计(表34.数量 按 年度)',
    reason: '比例应等于该去向人数除以各去向人数之和。',
  },
  {
    id: 'R34-02',
    severity: 'error',
    formula: '合计(表34.比例 按 年度) = 100% 除非 合计(表34.数量 按 年度) = 0',
    reason: '各去向的比例合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R34-03',
    severity: 'query',
    formula: '表34.数量[高等教育深造] = 合计(表7.直接升学人数 按 年度)',
    reason: '深造人数一般就是表7各大类直接升学人数之和；口径不同请说明。',
  },
  {
    id: 'R34-04',
    severity: 'query',
    formula:
      '表34.数量[企事业单位就业] + 表34.数量[参军] + 表34.数量[创业] <= 合计(表7.就业人数 按 年度) <= 表34.数量[企事业单位就业] + 表34.数量[参军] + 表34.数量[创业] + 表34.数量[其他]',
    reason: '表7的就业人数应包含企事业就业、参军、创业，最多再加上其他。',
  },
  {
    id: 'R34-05',
    severity: 'error',
    formula: '表34.数量[合计] := 合计(表34.数量 按 年度)',
    reason: '合计行应等于各去向人数之和。',
    optional: true,
  },
];
