import type { Form } from '../types';

export const employmentByMajor = {
  no: 35,
  title: '学校毕业生就业专业分布表',
  blocks: [
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal', optional: true },
        { name: '年度', header: '年度|年份', kind: 'year', total: { name: '两年合计', required: false } },
      ],
      measures: [
        { name: '毕业生总数', header: ['毕业生总数'], kind: 'count', unit: '人' },
        { name: '直接就业', header: ['就业情况', '直接就业'], kind: 'count', unit: '人' },
        { name: '直接就业率', header: ['就业情况', '直接就业率'], kind: 'ratio', unit: '%' },
        { name: '对口就业', header: ['就业情况', '对口就业'], kind: 'count', unit: '人' },
        { name: '对口率', header: ['就业情况', '对口率'], kind: 'ratio', unit: '%' },
        { name: '稳定率', header: ['就业情况', '6月内就业稳定率|6个月内就业稳定率'], kind: 'ratio', unit: '%' },
        { name: '平均起薪点', header: ['平均起薪点'], kind: 'amount', unit: '元' },
      ],
    },
    {
      name: '分专业',
      labels: [
        {
          name: '专业名称',
          header: '专业名称|专业',
          kind: 'open',
          total: { name: '合计', required: false },
          lookup: { name: '专业大类', tables: [6, 28] },
        },
      ],
      measures: [
        { name: '毕业生总数', header: ['毕业生总数'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '直接就业', header: ['就业情况', '直接就业'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '直接就业率', header: ['就业情况', '直接就业率'], kind: 'ratio', unit: '%' },
        { name: '对口就业', header: ['就业情况', '对口就业'], kind: 'count', unit: '人', blank: 'zero' },
        { name: '对口率', header: ['就业情况', '对口率'], kind: 'ratio', unit: '%' },
        { name: '稳定率', header: ['就业情况', '6月内就业稳定率|6个月内就业稳定率'], kind: 'ratio', unit: '%' },
        { name: '平均起薪点', header: ['平均起薪点'], kind: 'amount', unit: '元' },
      ],
    },
  ],
} as const satisfies Form;
