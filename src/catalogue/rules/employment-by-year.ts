import type { Rule } from '../types';

/** 表35：就业，按年度，与分专业的一块相对。 */
export const employmentByYearRules: readonly Rule[] = [
  {
    id: 'R35-01',
    severity: 'error',
    formula: '表35.直接就业率 := 表35.直接就业 / 表35.毕业生总数',
    reason: '直接就业率应等于直接就业人数除以毕业生总数。',
  },
  {
    id: 'R35-02',
    severity: 'error',
    formula: '表35.对口率 := 表35.对口就业 / 表35.直接就业',
    reason: '对口率应等于对口就业人数除以直接就业人数。',
  },
  {
    id: 'R35-05',
    severity: 'error',
    formula: '表35.直接就业 <= 表35.毕业生总数',
    reason: '就业的都是毕业生，人数不会超过毕业生总数。',
  },
  {
    id: 'R35-06',
    severity: 'error',
    formula: '表35.对口就业 <= 表35.直接就业',
    reason: '对口就业是直接就业的一部分，不会更多。',
  },
  {
    id: 'R35-12',
    severity: 'note',
    formula: '人数比(表35.稳定率, 表35.毕业生总数, 表35.直接就业, 表35.对口就业)',
    reason: '比率由整数人数相除得来，有些百分数是任何人数都除不出的。',
  },
  {
    id: 'R35-14',
    severity: 'error',
    formula: '0 <= 表35.稳定率 <= 100%',
    reason: '比率不会小于 0 或大于 100%。',
  },
  {
    id: 'R35-09',
    severity: 'error',
    formula: '合计(表35·分专业.毕业生总数) = 合计(表35.毕业生总数)',
    reason: '分专业的毕业生总数相加，应等于两年毕业生总数相加。',
  },
  {
    id: 'R35-10',
    severity: 'error',
    formula: '合计(表35·分专业.直接就业) = 合计(表35.直接就业)',
    reason: '分专业的直接就业相加，应等于两年直接就业相加。',
  },
  {
    id: 'R35-11',
    severity: 'error',
    formula: '合计(表35·分专业.对口就业) = 合计(表35.对口就业)',
    reason: '分专业的对口就业相加，应等于两年对口就业相加。',
  },
];
