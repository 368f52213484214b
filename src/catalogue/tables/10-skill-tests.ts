import type { Form } from '../types';

export const skillTests = {
  no: 10,
  title: '技能鉴定（等级认定）学生情况一览表',
  blocks: [
    {
      labels: [
        { name: '项目名称', header: '项目名称', kind: 'open', carries: true, total: { name: '合计', required: true } },
        { name: '涉及专业', header: '涉及专业|工种', kind: 'open' },
      ],
      measures: [
        { name: '鉴定人数', header: ['鉴定人数|评价人数'], kind: 'count', unit: '人', dated: true, blank: 'zero' },
        { name: '通过人数', header: ['通过人数'], kind: 'count', unit: '人', dated: true, blank: 'zero' },
        { name: '鉴定单位', header: ['鉴定单位|评价单位'], kind: 'text', unit: '', optional: true },
      ],
    },
  ],
} as const satisfies Form;
