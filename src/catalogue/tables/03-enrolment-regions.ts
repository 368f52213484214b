import type { Form } from '../types';

export const enrolmentRegions = {
  no: 3,
  title: '招生区域人数统计表',
  headings: ['生源覆盖区域情况'],
  blocks: [
    {
      labels: [
        {
          name: '区域',
          header: '区域范围|区域',
          kind: 'closed',
          members: [
            { name: '招生总人数', also: '合计|总计', role: 'total' },
            { name: '本市', also: '本市招生人数|本市州招生人数|本州招生人数' },
            { name: '省内市外', also: '省内市外招生人数|省内市州外招生人数' },
            { name: '其他省', also: '其他省学籍招生人数|其他省招生人数|省外招生人数|外省招生人数' },
          ],
        },
      ],
      measures: [
        { name: '人数', header: ['人数|招生人数'], kind: 'count', unit: '人', dated: true },
        { name: '占比', header: ['占比|比例'], kind: 'ratio', unit: '%', dated: true },
      ],
    },
  ],
} as const satisfies Form;
