import type { Form } from '../types';

export const studentStructure = {
  no: 8,
  title: '学生人数统计表',
  blocks: [
    {
      labels: [
        { name: '学生结构', header: '学生结构', kind: 'open', carries: true, total: { name: '合计', required: false } },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      measures: [
        {
          name: '在校生总人数',
          header: ['在校生总人数'],
          kind: 'count',
          unit: '人',
          dated: true,
          once: true,
          sums: '在校生人数',
        },
        { name: '在校生人数', header: ['在校生人数'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '占在校生人数比', header: ['占在校生人数比|占在校生人数比例'], kind: 'ratio', unit: '%' },
        { name: '毕业生人数', header: ['毕业生人数'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '占毕业生人数比', header: ['占毕业生人数比|占毕业生人数比例'], kind: 'ratio', unit: '%' },
      ],
    },
  ],
} as const satisfies Form;
