import type { Form } from '../types';

export const internships = {
  no: 38,
  title: '学生实习情况一览表',
  blocks: [
    {
      labels: [{ name: '年度', header: '年度|年份', kind: 'year' }],
      measures: [
        { name: '顶岗实习学生总数', header: ['顶岗实习学生总数'], kind: 'count', unit: '人' },
        { name: '购买保险人数', header: ['购买实习保险学生人数'], kind: 'count', unit: '人' },
        { name: '保险险种', header: ['购买保险险种名称'], kind: 'text', unit: '', optional: true },
        { name: '省内人数', header: ['省内顶岗实习学生人数'], kind: 'count', unit: '人' },
        { name: '省外人数', header: ['省外顶岗实习学生人数'], kind: 'count', unit: '人' },
        { name: '平均时长', header: ['学生顶岗实习平均时长'], kind: 'number', unit: '天' },
        { name: '匹配度', header: ['顶岗实习岗位与专业匹配度'], kind: 'ratio', unit: '%' },
      ],
    },
  ],
} as const satisfies Form;
