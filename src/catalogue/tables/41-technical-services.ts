import type { Form } from '../types';

export const technicalServices = {
  no: 41,
  title: '技术服务统计表',
  blocks: [
    {
      labels: [
        { name: '全期', header: '年度|年份', kind: 'heading' },
        {
          name: '项目',
          header: '技术服务项目/事项|技术服务项目',
          kind: 'open',
          total: { name: '合计', required: false },
        },
      ],
      measures: [
        { name: '服务人数', header: ['服务人数'], kind: 'count', unit: '人' },
        { name: '性质', header: ['性质'], kind: 'text', unit: '', optional: true },
        { name: '服务天数', header: ['服务天数'], kind: 'number', unit: '天' },
        { name: '服务形式及效果', header: ['服务形式及效果'], kind: 'text', unit: '', optional: true },
      ],
    },
  ],
} as const satisfies Form;
