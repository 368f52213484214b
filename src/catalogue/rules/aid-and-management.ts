import type { Rule } from '../types';

/** 表21、表24、表32：资助、课程与教学管理。 */
export const aidAndManagementRules: readonly Rule[] = [
  {
    id: 'R21-01',
    severity: 'query',
    formula: '表21.人均资助金额 := 表21.金额 × 10000{元/万元} / 表21.人数 / 2{学期}',
    reason: '人均资助金额按学期计，应等于全年金额除以人数再除以 2。',
  },
  {
    id: 'R21-02',
    severity: 'query',
    formula: '表21.人数[各项] <= 表5.学制教育在校生 按 年度',
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
