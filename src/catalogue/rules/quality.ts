import type { Rule } from '../types';

/** 表19、表20、表21、表24、表32：质量、资助与管理。 */
export const qualityRules: readonly Rule[] = [
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
  {
    id: 'R21-01',
    severity: 'query',
    formula: '表21.人均资助金额 := 表21.金额 × 10000{元/万元} / 表21.人数 / 2{学期}',
    reason: '人均资助金额按学期计，应等于全年金额除以人数再除以 2。',
  },
  {
    id: 'R21-02',
    severity: 'query',
    formula: '表21.人数 <= 表5.学制教育在校生 按 年度',
    reason: '受资助的一般是在校生，人数不会更多；跨学期重复计人请说明。',
  },
  {
    id: 'R21-03',
    severity: 'error',
    formula: '表21.人数[合计] := 合计(表21.人数 按 年度)',
    reason: '合计行应等于各资助项目人数之和。',
    optional: true,
  },
  {
    id: 'R21-04',
    severity: 'error',
    formula: '表21.金额[合计] := 合计(表21.金额 按 年度)',
    reason: '合计行应等于各资助项目金额之和。',
    optional: true,
  },
  {
    id: 'R24-01',
    severity: 'error',
    formula: '0 <= 表24.使用部颁教材比例 <= 100%',
    reason: '比例不会小于 0 或大于 100%。',
  },
  {
    id: 'R32-01',
    severity: 'error',
    formula: '0 <= 表32.缺勤率 <= 100%',
    reason: '迟到率、缺课率不会小于 0 或大于 100%。',
  },
];
