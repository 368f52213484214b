import type { Form } from '../types';

export const moralEducation = {
  no: 33,
  title: '德育工作情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '德育机构名称', header: ['德育机构名称'], kind: 'text', unit: '', optional: true },
        { name: '德育课教师数', header: ['德育课教师数'], kind: 'count', unit: '人' },
        { name: '德育课程开设情况', header: ['德育课程开设情况'], kind: 'number', unit: '学时/周' },
      ],
    },
  ],
} as const satisfies Form;
