import type { Form } from '../types';

export const studentAid = {
  no: 21,
  title: '已完成学生资助情况一览表',
  blocks: [
    {
      labels: [
        { name: '资助类型', header: '获奖类型|资助类型', kind: 'heading', optional: true },
        {
          name: '资助项目',
          header: '级别|资助项目',
          kind: 'open',
          carries: true,
          total: { name: '合计', required: false },
        },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      measures: [
        { name: '人数', header: ['人数|资助人数'], kind: 'count', unit: '人' },
        { name: '金额', header: ['金额|资助金额'], kind: 'amount', unit: '万元' },
        { name: '人均资助金额', header: ['人均资助金额'], kind: 'per-head', unit: '元/(人·学期)' },
      ],
    },
  ],
} as const satisfies Form;
