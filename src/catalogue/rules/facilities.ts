import type { Rule } from '../types';

/** 表15、表16：信息化与图书。 */
export const facilityRules: readonly Rule[] = [
  {
    id: 'R15-01',
    severity: 'query',
    formula: '表15.百名学生配计算机台数 := 表15.计算机 / 表5.学制教育在校生 按 年度 × 100{人/百人}',
    reason: '百名学生配计算机台数应等于计算机台数除以表5在校生再乘 100。',
  },
  {
    id: 'R15-02',
    severity: 'error',
    formula: '表15.计算机[首行] = 表15.计算机[末行]',
    reason: '两行都填了同样两年的计算机台数，应当相同。',
  },
  {
    id: 'R15-03',
    severity: 'error',
    formula: '表15.百名学生配计算机台数[首行] = 表15.百名学生配计算机台数[末行]',
    reason: '两行都填了同样两年的台数，应当相同。',
  },
  {
    id: 'R15-04',
    severity: 'error',
    formula: '0 <= 表15.多媒体教室比例 <= 100%',
    reason: '比例不会小于 0 或大于 100%。',
  },
  {
    id: 'R16-01',
    severity: 'query',
    formula: '表16.生均图书 := 表16.纸质图书 × 10000{册/万册} / 表5.学制教育在校生',
    reason: '生均图书应等于纸质图书册数除以表5在校生。',
  },
  {
    id: 'R16-02',
    severity: 'query',
    formula: '表16.新增·纸质图书 = 表16.纸质图书 - 表16.纸质图书[上年]',
    reason: '新增纸质图书一般等于本年与上年藏书之差；有报废剔旧请说明。',
  },
  {
    id: 'R16-03',
    severity: 'error',
    formula: '表16.专业类图书 <= 表16.纸质图书 + 表16.电子图书',
    reason: '专业类图书是全部图书的一部分，不会更多。',
  },
];
