import type { Form } from '../types';

export const teachingManagement = {
  no: 32,
  title: '教学管理情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      across: { name: '项目', members: [{ name: '学生迟到率' }, { name: '学生缺课率' }] },
      measures: [
        { name: '听课次数', header: ['校领导听课人均次数'], kind: 'number', unit: '次/学期' },
        { name: '教学事故数量', header: ['教学事故数量'], kind: 'count', unit: '次/学期' },
        { name: '缺勤率', header: [], kind: 'ratio', unit: '%', across: true },
        { name: '管理部门员工数', header: ['教学管理部门员工数'], kind: 'count', unit: '人' },
      ],
    },
  ],
} as const satisfies Form;
