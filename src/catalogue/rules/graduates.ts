import type { Rule } from '../types';

/** 表7：毕业生。 */
export const graduateRules: readonly Rule[] = [
  {
    id: 'R07-01',
    severity: 'error',
    formula: '表7.毕业总人数 = 合计(表7.毕业生人数 按 年度)',
    reason: '各专业大类毕业生人数之和应等于毕业总人数。',
  },
  {
    id: 'R07-02',
    severity: 'error',
    formula: '表7.毕业生占比 := 表7.毕业生人数 / 表7.毕业总人数 按 年度',
    reason: '占比应等于该大类毕业生人数除以毕业总人数。',
  },
  {
    id: 'R07-03',
    severity: 'error',
    formula: '合计(表7.毕业生占比 按 年度) = 100%',
    reason: '各专业大类的毕业生占比合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R07-04',
    severity: 'query',
    formula: '表7.就业人数[各项] + 表7.直接升学人数[各项] <= 表7.毕业生人数[各项]',
    reason: '就业与升学相加一般不超过毕业生人数；有重复统计（如中职升高职后就业）请说明。',
  },
  {
    id: 'R07-05',
    severity: 'error',
    formula: '表7.就业人数 <= 表7.毕业生人数',
    reason: '就业的都是毕业生，人数不会超过毕业生人数。',
  },
  {
    id: 'R07-06',
    severity: 'error',
    formula: '表7.直接升学人数 <= 表7.毕业生人数',
    reason: '升学的都是毕业生，人数不会超过毕业生人数。',
  },
  {
    id: 'R07-07',
    severity: 'error',
    formula:
      '表7.毕业总人数 = 合计(表8.毕业生人数 按 年度) = 合计(表34.数量 按 年度) = 表35.毕业生总数 = 表36.毕业学生数',
    reason: '毕业生总数在表7、表8、表34、表35、表36 中是同一个数。',
  },
  {
    id: 'R07-08',
    severity: 'error',
    formula: '合计(表7.就业人数 按 年度) = 表35.直接就业',
    reason: '各专业大类就业人数之和应等于表35的直接就业人数。',
  },
];
