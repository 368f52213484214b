import type { Form } from '../types';

export const graduates = {
  no: 7,
  title: '毕业生人数统计表',
  blocks: [
    {
      labels: [
        {
          name: '专业大类',
          header: '专业大类|专业大类名称',
          kind: 'open',
          carries: true,
          total: { name: '合计', required: false },
        },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      measures: [
        {
          name: '毕业总人数',
          header: ['毕业总人数|毕业生总人数'],
          kind: 'count',
          unit: '人',
          dated: true,
          once: true,
          sums: '毕业生人数',
        },
        { name: '毕业生人数', header: ['毕业生人数'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '毕业生占比', header: ['毕业生占比'], kind: 'ratio', unit: '%' },
        { name: '就业人数', header: ['就业人数'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '直接升学人数', header: ['直接升学人数|升学人数'], kind: 'count', unit: '人', blank: 'zero' },
      ],
    },
  ],
} as const satisfies Form;
