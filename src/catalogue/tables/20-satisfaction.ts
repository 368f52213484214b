import type { Form } from '../types';

export const satisfaction = {
  no: 20,
  title: '学生满意度调查表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: {
        name: '项目',
        members: [
          { name: '学习满意度' },
          { name: '校园文化满意度' },
          { name: '社团活动满意度' },
          { name: '校园生活满意度' },
          { name: '校园安全满意度' },
          { name: '毕业生对学校满意度' },
        ],
      },
      measures: [{ name: '满意度', header: [], kind: 'ratio', unit: '%', across: true }],
    },
  ],
} as const satisfies Form;
