import type { Form } from '../types';

export const teacherDevelopment = {
  no: 29,
  title: '师资队伍建设情况一览表',
  blocks: [
    {
      name: '培训',
      labels: [
        { name: '项目', header: '教师参与培训数量', kind: 'heading' },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      measures: [
        { name: '国家级培训', header: ['国家级培训'], kind: 'count', unit: '', parts: ['人', '天'] },
        { name: '省级培训', header: ['省级培训'], kind: 'count', unit: '', parts: ['人', '天'] },
        { name: '市级培训', header: ['市级培训|州级培训'], kind: 'count', unit: '', parts: ['人', '天'] },
        { name: '区级培训', header: ['区级培训|县级培训'], kind: 'count', unit: '', parts: ['人', '天'] },
        { name: '校本培训', header: ['校本培训'], kind: 'count', unit: '', parts: ['人', '天'] },
        { name: '教师企业实践', header: ['教师企业实践'], kind: 'count', unit: '', parts: ['人', '天'] },
      ],
    },
    {
      name: '提升',
      labels: [
        { name: '项目', header: '教师提升及交流情况', kind: 'heading' },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      measures: [
        { name: '学历提升', header: ['学历提升'], kind: 'count', unit: '人' },
        { name: '职称提升', header: ['职称提升'], kind: 'count', unit: '人' },
        {
          name: '课题承担数',
          header: ['区级及以上课题承担数|区级及以上课题承担数区级培训'],
          kind: 'count',
          unit: '项',
        },
        { name: '交流经验数', header: ['受邀出校交流经验数'], kind: 'count', unit: '项' },
      ],
    },
    {
      name: '科研',
      labels: [
        { name: '项目', header: '教师参与科研及社会服务情况', kind: 'heading' },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      measures: [
        { name: '教研成果获奖数', header: ['教研成果获奖数'], kind: 'count', unit: '项' },
        { name: '课题', header: ['科研成果数', '课题'], kind: 'count', unit: '项' },
        { name: '论文', header: ['科研成果数', '论文'], kind: 'count', unit: '篇' },
        { name: '著作', header: ['科研成果数', '著作'], kind: 'count', unit: '本' },
        { name: '技术开发成果', header: ['技术开发成果'], kind: 'count', unit: '项' },
        { name: '社会服务', header: ['社会服务'], kind: 'count', unit: '人次' },
      ],
    },
  ],
} as const satisfies Form;
