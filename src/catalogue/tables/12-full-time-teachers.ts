import type { Form } from '../types';

export const fullTimeTeachers = {
  no: 12,
  title: '专任教师队伍情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: {
        name: '类别',
        members: [
          { name: '公共基础课教师' },
          { name: '技术理论课教师' },
          { name: '实习指导教师' },
          { name: '学历·本科以下', header: ['学历', '本科以下'] },
          { name: '学历·本科', header: ['学历', '本科'] },
          { name: '学历·硕士以上', header: ['学历', '硕士以上|硕士及以上|研究生以上'] },
          { name: '职称·中级', header: ['职称', '中级'] },
          { name: '职称·高级', header: ['职称', '高级'] },
        ],
      },
      measures: [
        { name: '数量', header: ['数量|人数'], kind: 'count', unit: '人', across: true },
        { name: '比例', header: ['比例|占比'], kind: 'ratio', unit: '%', across: true },
      ],
    },
  ],
} as const satisfies Form;
