import type { Form } from '../types';

export const books = {
  no: 16,
  title: '学校图书资源情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '纸质图书', header: ['图书资源数量', '纸质图书'], kind: 'amount', unit: '万册' },
        { name: '电子图书', header: ['图书资源数量', '电子图书'], kind: 'amount', unit: '万册' },
        { name: '专业类图书', header: ['图书资源数量', '专业类图书'], kind: 'amount', unit: '万册' },
        { name: '生均图书', header: ['图书资源数量', '生均图书'], kind: 'per-head', unit: '册/生' },
        { name: '新增·纸质图书', header: ['图书资源新增数量', '纸质图书'], kind: 'amount', unit: '万册' },
        { name: '新增·电子图书', header: ['图书资源新增数量', '电子图书'], kind: 'amount', unit: '万册' },
        { name: '新增·期刊报纸', header: ['图书资源新增数量', '期刊、报纸|期刊报纸'], kind: 'count', unit: '种' },
      ],
    },
  ],
} as const satisfies Form;
