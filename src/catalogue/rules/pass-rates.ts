import type { Rule } from '../types';

/** 表19、表20：合格率与满意度。 */
export const passRateRules: readonly Rule[] = [
  {
    id: 'R19-01',
    severity: 'error',
    formula: '0 <= 表19.合格率 <= 100%',
    reason: '合格率不会小于 0 或大于 100%。',
  },
  {
    id: 'R19-02',
    severity: 'query',
    formula: '表19.职业技能鉴定合格率 = 合计(表10.通过人数 按 年度) / 合计(表10.鉴定人数 按 年度)',
    reason: '鉴定合格率一般等于表10的通过人数除以鉴定人数；口径不同请说明。',
  },
  {
    id: 'R19-03',
    severity: 'note',
    formula: '人数比(表19.技术理论课合格率, 表19.在校生总数)',
    reason: '比率由整数人数相除得来；若分母不是在校生总数，可不改。',
  },
  {
    id: 'R19-04',
    severity: 'note',
    formula: '人数比(表19.实习实训课合格率, 表19.在校生总数)',
    reason: '比率由整数人数相除得来；若分母不是在校生总数，可不改。',
  },
  {
    id: 'R19-05',
    severity: 'note',
    formula: '人数比(表19.体质测评合格率, 表19.在校生总数)',
    reason: '比率由整数人数相除得来；若分母不是在校生总数，可不改。',
  },
  {
    id: 'R19-06',
    severity: 'note',
    formula: '人数比(表19.毕业率, 表7.毕业总人数, 表19.在校生总数)',
    reason: '比率由整数人数相除得来；若分母不是毕业总人数，可不改。',
  },
  {
    id: 'R19-07',
    severity: 'note',
    formula: '人数比(表19.职业技能鉴定合格率, 表10.鉴定人数[合计], 表19.在校生总数)',
    reason: '比率由整数人数相除得来；若分母不是鉴定人数，可不改。',
  },
  {
    id: 'R20-01',
    severity: 'error',
    formula: '0 <= 表20.满意度 <= 100%',
    reason: '满意度不会小于 0 或大于 100%。',
  },
];
