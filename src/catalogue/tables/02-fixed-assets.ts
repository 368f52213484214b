import type { Form } from '../types';

export const fixedAssets = {
  no: 2,
  title: '学校固定资产统计表',
  blocks: [
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal', optional: true },
        {
          name: '资产',
          header: '用地类型|资产类型|类型|项目',
          kind: 'closed',
          members: [
            { name: '建筑物价值' },
            { name: '仪器设备总值' },
            { name: '通用仪器设备价值', role: 'part', of: '仪器设备总值' },
            { name: '体育设备及仪器价值', role: 'part', of: '仪器设备总值' },
            { name: '教学仪器设备价值', role: 'part', of: '仪器设备总值' },
            { name: '合计', also: '总计', role: 'total' },
          ],
        },
      ],
      measures: [{ name: '价值', header: ['价值'], kind: 'amount', unit: '万元' }],
    },
  ],
} as const satisfies Form;
