import type { Rule } from '../types';

/** 每表：一行与别的行。 */
export const rowRules: readonly Rule[] = [
  {
    id: 'R00-08',
    severity: 'query',
    formula: '序号连续(每表)',
    reason: '序号重复或跳号，往往是漏了或多了一行。',
    advice: '请补上漏的行、删去多的行，或重新编号。',
  },
  {
    id: 'R00-10',
    severity: 'query',
    formula: '年度一致(每表)',
    reason: '年度写错的行，与它有关的关系都无法核对。',
    advice: '这张表若本来就填别的年度，请说明。',
  },
  {
    id: 'R00-11',
    severity: 'query',
    optional: true,
    formula: '小计相符(每表)',
    reason: '表里自己加的小计应是它那几行之和。',
    advice: '请核对小计和它那几行。',
  },
  {
    id: 'R00-12',
    severity: 'error',
    optional: true,
    formula: '合计列相符(每表)',
    reason: '表里自己加的合计列应是它那几列之和。',
    advice: '请核对合计和它那几列。',
  },
  {
    id: 'R00-13',
    severity: 'error',
    optional: true,
    formula: '其中不超(每表)',
    reason: '其中的数是整体的一部分，不会比整体多。',
    advice: '请核对其中和它的整体。',
  },
];
