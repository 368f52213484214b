import type { Form } from '../types';

export const counselling = {
  no: 17,
  title: '学生心理健康情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '心理健康课开设数', header: ['心理健康课开设数'], kind: 'number', unit: '学时/学期' },
        { name: '辅导教师数', header: ['心理健康辅导教师数'], kind: 'count', unit: '人' },
        { name: '心理咨询工作室', header: ['心理咨询工作室'], kind: 'text', unit: '' },
      ],
    },
  ],
} as const satisfies Form;
