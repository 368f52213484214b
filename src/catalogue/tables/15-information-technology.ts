import type { Form } from '../types';

export const informationTechnology = {
  no: 15,
  title: '信息化条件建设情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '出口总带宽', header: ['出口总带宽'], kind: 'number', unit: 'Mbps' },
        { name: '主干最大带宽', header: ['校园网主干最大带宽'], kind: 'number', unit: 'Mbps' },
        { name: '管理系统总数', header: ['现有管理信息系统总量', '总数'], kind: 'count', unit: '个' },
        { name: '系统名称', header: ['现有管理信息系统总量', '系统名称'], kind: 'text', unit: '', optional: true },
        { name: '多媒体教室数', header: ['多媒体教室数', '数量'], kind: 'count', unit: '个' },
        { name: '多媒体教室比例', header: ['多媒体教室数', '比例'], kind: 'ratio', unit: '%' },
        { name: '计算机', header: ['教学用计算机总数'], kind: 'count', unit: '台', dated: true },
        {
          name: '百名学生配计算机台数',
          header: ['百名学生配计算机台数'],
          kind: 'per-head',
          unit: '台/百人',
          dated: true,
        },
      ],
    },
  ],
} as const satisfies Form;
