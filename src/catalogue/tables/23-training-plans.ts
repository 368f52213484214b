import type { Form } from '../types';

export const trainingPlans = {
  no: 23,
  title: '人才培养方案制定（修订）统计表',
  blocks: [
    {
      labels: [],
      measures: [
        { name: '专业开设数量', header: ['专业开设数量'], kind: 'count', unit: '个' },
        { name: '制定数', header: ['制定人才培养方案专业数量|人才培养方案专业数量'], kind: 'count', unit: '个' },
      ],
    },
  ],
} as const satisfies Form;
