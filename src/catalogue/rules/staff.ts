import type { Rule } from '../types';

/** 表11、表17、表33：师资。 */
export const staffRules: readonly Rule[] = [
  {
    id: 'R11-01',
    severity: 'error',
    formula: '表11.专任教师 <= 表11.教职工总数',
    reason: '专任教师是教职工的一部分，不会更多。',
  },
  {
    id: 'R11-02',
    severity: 'error',
    formula: '表11.在编教师 <= 表11.教职工总数',
    reason: '在编教师是教职工的一部分，不会更多。',
  },
  {
    id: 'R11-03',
    severity: 'error',
    formula: '表11.一体化教师 <= 表11.教职工总数',
    reason: '一体化教师是教职工的一部分，不会更多。',
  },
  {
    id: 'R11-04',
    severity: 'error',
    formula: '表11.专业带头人 <= 表11.教职工总数',
    reason: '专业带头人是教职工的一部分，不会更多。',
  },
  {
    id: 'R11-05',
    severity: 'error',
    formula: '表11.一体化教师 <= 表11.专任教师',
    reason: '一体化教师是专任教师的一部分，不会更多。',
  },
  {
    id: 'R11-06',
    severity: 'error',
    formula: '表11.专业带头人 <= 表11.专任教师',
    reason: '专业带头人是专任教师的一部分，不会更多。',
  },
  {
    id: 'R17-01',
    severity: 'query',
    formula: '表17.辅导教师数 <= 表11.教职工总数',
    reason: '心理健康辅导教师一般是本校教职工，不会更多；外聘请说明。',
  },
  {
    id: 'R33-01',
    severity: 'query',
    formula: '表33.德育课教师数 <= 表11.教职工总数',
    reason: '德育课教师一般是本校教职工，不会更多；外聘请说明。',
  },
];
