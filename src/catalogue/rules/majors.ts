import type { Rule } from '../types';

/** 表23、表28：专业与培养方案。 */
export const majorRules: readonly Rule[] = [
  {
    id: 'R23-01',
    severity: 'error',
    formula: '表23.制定数 <= 表23.专业开设数量',
    reason: '制定培养方案的专业都是开设的专业，不会更多。',
  },
  {
    id: 'R23-02',
    severity: 'error',
    formula: '表23.专业开设数量 = 表27.专业设置数量[末年]',
    reason: '专业开设数量与表27最近一年的专业设置数量是同一个数。',
  },
  {
    id: 'R23-03',
    severity: 'query',
    formula: '表23.专业开设数量 = 不同数(表28.专业名称)',
    reason: '专业开设数量一般等于表28列出的不同专业数；同一专业不同学制算一个。',
  },
  {
    id: 'R28-01',
    severity: 'note',
    formula: '代码格式(表28.专业代码)',
    reason: '专业代码应是四位数字、半角连接号、一位数字，如 0106-3。',
  },
  {
    id: 'R28-02',
    severity: 'query',
    formula: '表28.首次招生时间 >= 表28.设置时间',
    reason: '先设置专业，后招生；首次招生一般不早于设置时间。',
  },
  {
    id: 'R28-03',
    severity: 'note',
    formula: '属于(表28.专业大类, 表6.专业大类)',
    reason: '同一个专业大类在表6、表28 中的名称应一致。',
  },
];
