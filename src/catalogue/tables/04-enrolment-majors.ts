import type { Form } from '../types';

export const enrolmentMajors = {
  no: 4,
  title: '招生专业人数统计表',
  headings: ['专业分布情况'],
  blocks: [
    {
      labels: [
        { name: '专业大类', header: '专业大类|专业大类名称', kind: 'open', total: { name: '合计', required: false } },
      ],
      measures: [
        { name: '人数', header: ['人数|招生人数'], kind: 'count', unit: '人', dated: true, blank: 'zero' },
        { name: '占比', header: ['占比|比例'], kind: 'ratio', unit: '%', dated: true },
      ],
    },
  ],
} as const satisfies Form;
