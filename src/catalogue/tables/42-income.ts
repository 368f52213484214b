import type { Form } from '../types';

export const income = {
  no: 42,
  title: '办学经费收入情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year', total: { name: '两年总计', required: true } }],
      across: {
        name: '收入项目',
        members: [{ name: '项目经费' }, { name: '学费收入' }, { name: '其他收入' }, { name: '总计', role: 'total' }],
      },
      measures: [
        { name: '生均财政拨款', header: ['生均财政拨款'], kind: 'per-head', unit: '万元/人' },
        { name: '收入', header: [], kind: 'amount', unit: '万元', across: true },
      ],
    },
  ],
} as const satisfies Form;
