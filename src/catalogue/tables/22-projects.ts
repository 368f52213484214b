import type { Form } from '../types';

export const projects = {
  no: 22,
  title: '学校项目情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: {
        name: '级别',
        members: [{ name: '国家级' }, { name: '省级' }, { name: '市级', header: ['市级|州级'] }],
      },
      measures: [
        { name: '项目数', header: ['项目数'], kind: 'count', unit: '个', across: true, blank: 'zero' },
        { name: '项目经费', header: ['项目经费'], kind: 'amount', unit: '万元', across: true },
      ],
    },
  ],
} as const satisfies Form;
