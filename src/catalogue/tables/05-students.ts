import type { Form } from '../types';

export const students = {
  no: 5,
  title: '在校生人数统计表',
  blocks: [
    {
      labels: [],
      measures: [
        { name: '学制教育在校生', header: ['学制教育在校生人数'], kind: 'count', unit: '人', dated: true },
        { name: '非全日制注册学生', header: ['非全日制注册学生人数'], kind: 'count', unit: '人', dated: true },
      ],
    },
  ],
} as const satisfies Form;
