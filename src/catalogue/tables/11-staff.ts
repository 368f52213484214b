import type { Form } from '../types';

export const staff = {
  no: 11,
  title: '师资队伍基本情况一览表',
  blocks: [
    {
      labels: [],
      measures: [
        { name: '教职工总数', header: ['教职工总数'], kind: 'count', unit: '人' },
        { name: '专任教师', header: ['专任教师'], kind: 'count', unit: '人', dated: true },
        { name: '在编教师', header: ['在编教师'], kind: 'count', unit: '人', dated: true },
        { name: '校外兼职教师', header: ['校外兼职教师|兼职教师'], kind: 'count', unit: '人', dated: true },
        { name: '一体化教师', header: ['一体化教师'], kind: 'count', unit: '人', dated: true },
        { name: '专业带头人', header: ['专业带头人'], kind: 'count', unit: '人', dated: true },
      ],
    },
  ],
} as const satisfies Form;
