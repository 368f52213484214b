import type { Form } from '../types';

export const employment = {
  no: 36,
  title: '学校毕业生就业创业情况统计表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: {
        name: '地域',
        members: [
          { name: '本市内', header: ['本市内就业数|本州内就业数|本市就业数'] },
          { name: '本市外', header: ['本市外就业数|本州外就业数|市外就业数'] },
        ],
      },
      measures: [
        { name: '毕业学生数', header: ['毕业学生数|毕业生数'], kind: 'count', unit: '人' },
        { name: '直接就业数', header: ['直接就业数'], kind: 'count', unit: '人' },
        { name: '数量', header: ['数量|人数'], kind: 'count', unit: '人', across: true },
        { name: '比例', header: ['比例|占比'], kind: 'ratio', unit: '%', across: true },
      ],
    },
    {
      name: '质量',
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '对口就业率', header: ['对口就业率'], kind: 'ratio', unit: '%' },
        { name: '初次就业月收入', header: ['初次就业月收入'], kind: 'amount', unit: '元' },
        { name: '创业率', header: ['创业率'], kind: 'ratio', unit: '%' },
        { name: '用人单位满意度', header: ['用人单位对毕业生的满意度'], kind: 'ratio', unit: '%' },
      ],
    },
  ],
} as const satisfies Form;
