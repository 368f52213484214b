import type { Form } from '../types';

export const expenditure = {
  no: 43,
  title: '办学经费支出情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year', total: { name: '两年总计', required: true } }],
      across: {
        name: '支出项目',
        members: [
          { name: '教学改革及研究费' },
          { name: '日常教学经费' },
          { name: '师资队伍建设费' },
          { name: '实验实训设备购置费' },
          { name: '图书购置费' },
          { name: '校园基础设施建设费' },
          { name: '其他支出' },
          { name: '总计', role: 'total' },
        ],
      },
      measures: [{ name: '支出', header: [], kind: 'amount', unit: '万元', across: true }],
    },
  ],
} as const satisfies Form;
