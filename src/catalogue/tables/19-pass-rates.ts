import type { Form } from '../types';

export const passRates = {
  no: 19,
  title: '学生合格率统计表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: {
        name: '项目',
        members: [
          { name: '技术理论课合格率' },
          { name: '实习实训课合格率' },
          { name: '体质测评合格率' },
          { name: '毕业率' },
          { name: '职业技能鉴定合格率' },
        ],
      },
      measures: [
        { name: '在校生总数', header: ['在校生总数'], kind: 'count', unit: '人' },
        { name: '合格率', header: [], kind: 'ratio', unit: '%', across: true },
      ],
    },
  ],
} as const satisfies Form;
