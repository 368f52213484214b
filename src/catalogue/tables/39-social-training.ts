import type { Form } from '../types';

export const socialTraining = {
  no: 39,
  title: '社会培训及服务统计表',
  blocks: [
    {
      labels: [
        { name: '年度', header: '年度|年份|学年', kind: 'year', carries: true },
        {
          name: '项目',
          header: '承担社会培训项目名称|社会培训项目名称',
          kind: 'open',
          total: { name: '合计', required: false },
        },
      ],
      measures: [
        { name: '项目来源', header: ['项目来源'], kind: 'text', unit: '', optional: true },
        { name: '性质', header: ['性质'], kind: 'text', unit: '', optional: true },
        { name: '培训人数', header: ['培训人数'], kind: 'count', unit: '人' },
        { name: '培训天数', header: ['培训天数'], kind: 'number', unit: '天' },
        { name: '培训形式', header: ['培训形式'], kind: 'text', unit: '', optional: true },
      ],
    },
  ],
} as const satisfies Form;
