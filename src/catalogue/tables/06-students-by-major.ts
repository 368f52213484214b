import type { Form } from '../types';

export const studentsByMajor = {
  no: 6,
  title: '各专业在校生人数统计表',
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
        { name: '专业名称', header: '专业名称|专业', kind: 'open' },
      ],
      measures: [
        { name: '人数', header: ['人数|在校生人数'], kind: 'count', unit: '人', dated: true, blank: 'zero' },
        { name: '占比', header: ['占比|比例'], kind: 'ratio', unit: '%', dated: true },
      ],
    },
  ],
} as const satisfies Form;
