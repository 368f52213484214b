import type { Rule } from '../types';

/** 表35：就业，分专业。 */
export const employmentByMajorRules: readonly Rule[] = [
  {
    id: 'R35-03',
    severity: 'error',
    formula: '表35·分专业.直接就业率 := 表35·分专业.直接就业 / 表35·分专业.毕业生总数',
    reason: '直接就业率应等于该专业直接就业人数除以毕业生总数。',
  },
  {
    id: 'R35-04',
    severity: 'error',
    formula: '表35·分专业.对口率 := 表35·分专业.对口就业 / 表35·分专业.直接就业',
    reason: '对口率应等于该专业对口就业人数除以直接就业人数。',
  },
  {
    id: 'R35-07',
    severity: 'error',
    formula: '表35·分专业.直接就业 <= 表35·分专业.毕业生总数',
    reason: '就业的都是毕业生，人数不会超过该专业毕业生总数。',
  },
  {
    id: 'R35-08',
    severity: 'error',
    formula: '表35·分专业.对口就业 <= 表35·分专业.直接就业',
    reason: '对口就业是直接就业的一部分，不会更多。',
  },
  {
    id: 'R35-13',
    severity: 'note',
    formula: '人数比(表35·分专业.稳定率, 表35·分专业.毕业生总数, 表35·分专业.直接就业, 表35·分专业.对口就业)',
    reason: '比率由整数人数相除得来，有些百分数是任何人数都除不出的。',
  },
  {
    id: 'R35-15',
    severity: 'error',
    formula: '0 <= 表35·分专业.稳定率 <= 100%',
    reason: '比率不会小于 0 或大于 100%。',
  },
  {
    id: 'R35-16',
    severity: 'error',
    formula: '表35·分专业.毕业生总数[合计] := 合计(表35·分专业.毕业生总数)',
    reason: '合计行应等于各专业毕业生之和。',
    optional: true,
  },
  {
    id: 'R35-17',
    severity: 'error',
    formula: '表35·分专业.直接就业[合计] := 合计(表35·分专业.直接就业)',
    reason: '合计行应等于各专业直接就业之和。',
    optional: true,
  },
  {
    id: 'R35-18',
    severity: 'error',
    formula: '表35·分专业.对口就业[合计] := 合计(表35·分专业.对口就业)',
    reason: '合计行应等于各专业对口就业之和。',
    optional: true,
  },
];
