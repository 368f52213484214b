import type { Form } from '../types';

export const teachingTeam = {
  no: 13,
  title: '教师团队建设情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: {
        name: '类别',
        members: [
          { name: '教师资格证', header: ['教师持证情况', '教师资格证'] },
          { name: '技师以下', header: ['教师持证情况', '技师以下职业资格证书|技师以下'] },
          { name: '技师以上', header: ['教师持证情况', '技师以上职业资格证书|技师以上'] },
          { name: '省级名师', header: ['教学团队建设', '省级名师'] },
          { name: '市级名师', header: ['教学团队建设', '市级名师|州级名师'] },
        ],
      },
      measures: [
        { name: '技能大师工作室', header: ['技能大师工作室', '数量'], kind: 'count', unit: '个' },
        { name: '技术能手数', header: ['技术能手数', '数量'], kind: 'count', unit: '人' },
        { name: '数量', header: ['数量|人数'], kind: 'count', unit: '人', across: true },
        { name: '比例', header: ['比例|占比'], kind: 'ratio', unit: '%', across: true },
        { name: '名师团队数量', header: ['教学团队建设', '教学名师团队', '数量'], kind: 'count', unit: '个' },
        { name: '名师团队比例', header: ['教学团队建设', '教学名师团队', '比例|占比'], kind: 'ratio', unit: '%' },
      ],
    },
  ],
} as const satisfies Form;
