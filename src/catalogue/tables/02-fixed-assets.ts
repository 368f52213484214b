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
          behind: '价值|总价值|总值|值|总额|金额|资产|原值|账面原值|账面价值',
          members: [
            { name: '建筑物价值', also: '房屋价值|校舍价值|房屋建筑物|房屋及建筑物|房屋及构筑物|校舍建筑物' },
            { name: '仪器设备总值', also: '设备总值|设备总价值|设备价值|仪器及设备总值|仪器设备合计|设备合计' },
            { name: '通用仪器设备价值', also: '通用设备|通用仪器及设备', role: 'part', of: '仪器设备总值' },
            {
              name: '体育设备及仪器价值',
              also: '体育仪器及设备|体育仪器设备|体育设备|体育器材|体育器械|体育器材及设备|体育设备及器材|体育器材设备|体育设施设备',
              role: 'part',
              of: '仪器设备总值',
            },
            {
              name: '教学仪器设备价值',
              also: '教学设备|教学用仪器设备|教学实训仪器设备|教学及实训仪器设备|教学实训设备|教学及实训设备|教学科研仪器设备',
              role: 'part',
              of: '仪器设备总值',
            },
            {
              name: '合计',
              also: '固定资产总值|固定资产总额|固定资产总价值|固定资产合计|固定资产总计|资产总值|资产总额|资产合计|资产总计|总值|总价值|总额|总资产',
              role: 'total',
            },
          ],
        },
      ],
      measures: [{ name: '价值', header: ['价值'], kind: 'amount', unit: '万元' }],
    },
  ],
} as const satisfies Form;
