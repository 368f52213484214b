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
            {
              name: '建筑物价值',
              also: '房屋建筑物价值|房屋及建筑物价值|房屋建筑物|房屋及建筑物|建筑物|建筑物总值|校舍建筑物价值|房屋价值',
            },
            {
              name: '仪器设备总值',
              also: '仪器设备价值|设备总值|仪器设备总价值|仪器设备值|仪器设备合计|设备价值|仪器设备|设备总价值',
            },
            {
              name: '通用仪器设备价值',
              also: '通用设备价值|通用设备|通用仪器设备|通用仪器设备值|通用设备值',
              role: 'part',
              of: '仪器设备总值',
            },
            {
              name: '体育设备及仪器价值',
              also: '体育仪器设备价值|体育设备价值|体育设备及仪器|体育仪器设备|体育设备|体育器材价值|体育器材|体育仪器设备值',
              role: 'part',
              of: '仪器设备总值',
            },
            {
              name: '教学仪器设备价值',
              also: '教学设备价值|教学仪器设备|教学设备|教学仪器设备值|教学仪器设备总值|教学设备值|教学实训仪器设备价值',
              role: 'part',
              of: '仪器设备总值',
            },
            { name: '合计', also: '总计|共计|固定资产总值|固定资产合计|资产总值|资产合计', role: 'total' },
          ],
        },
      ],
      measures: [{ name: '价值', header: ['价值'], kind: 'amount', unit: '万元' }],
    },
  ],
} as const satisfies Form;
