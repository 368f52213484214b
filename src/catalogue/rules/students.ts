import type { Rule } from '../types';

/** 表5、表6、表8：在校生。 */
export const studentRules: readonly Rule[] = [
  {
    id: 'R05-01',
    severity: 'error',
    formula: '表5.学制教育在校生 = 合计(表6.人数 按 年度) = 表8.在校生总人数 = 表19.在校生总数',
    reason: '在校生人数在表5、表6、表8、表19 中是同一个数。',
  },
  {
    id: 'R06-01',
    severity: 'error',
    formula: '表6.占比 := 表6.人数 / 合计(表6.人数 按 年度)',
    reason: '占比应等于该专业人数除以各专业人数之和。',
  },
  {
    id: 'R06-02',
    severity: 'error',
    formula: '合计(表6.占比 按 年度) = 100% 除非 合计(表6.人数 按 年度) = 0',
    reason: '各专业的占比合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R06-03',
    severity: 'error',
    formula: '表6.人数[合计] := 合计(表6.人数 按 年度)',
    reason: '合计行应等于各专业之和。',
    optional: true,
  },
  {
    id: 'R08-01',
    severity: 'error',
    formula: '表8.在校生总人数 = 合计(表8.在校生人数 按 年度)',
    reason: '各类学生人数之和应等于在校生总人数。',
  },
  {
    id: 'R08-02',
    severity: 'error',
    formula: '表8.占在校生人数比 := 表8.在校生人数 / 表8.在校生总人数 按 年度',
    reason: '占比应等于该类在校生人数除以在校生总人数。',
  },
  {
    id: 'R08-03',
    severity: 'error',
    formula: '表8.占毕业生人数比 := 表8.毕业生人数 / 合计(表8.毕业生人数 按 年度)',
    reason: '占比应等于该类毕业生人数除以各类毕业生人数之和。',
  },
  {
    id: 'R08-04',
    severity: 'error',
    formula: '合计(表8.占在校生人数比 按 年度) = 100% 除非 合计(表8.在校生人数 按 年度) = 0',
    reason: '各类在校生的占比合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R08-05',
    severity: 'error',
    formula: '合计(表8.占毕业生人数比 按 年度) = 100% 除非 合计(表8.毕业生人数 按 年度) = 0',
    reason: '各类毕业生的占比合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R08-06',
    severity: 'error',
    formula: '表8.在校生人数[合计] := 合计(表8.在校生人数 按 年度)',
    reason: '合计行应等于各类在校生之和。',
    optional: true,
  },
  {
    id: 'R08-07',
    severity: 'error',
    formula: '表8.毕业生人数[合计] := 合计(表8.毕业生人数 按 年度)',
    reason: '合计行应等于各类毕业生之和。',
    optional: true,
  },
];
