import type { Form } from '../types';

export const training = {
  no: 9,
  title: '培训学生情况一览表',
  blocks: [
    {
      labels: [
        { name: '培训项目', header: '培训项目名称|培训项目', kind: 'open', total: { name: '合计', required: true } },
        { name: '涉及专业', header: '项目涉及专业|涉及专业', kind: 'open' },
      ],
      measures: [
        { name: '性质', header: ['性质'], kind: 'text', unit: '', optional: true },
        { name: '培训人数', header: ['培训人数'], kind: 'count', unit: '人', dated: true, blank: 'zero' },
        { name: '培训天数', header: ['培训天数'], kind: 'number', unit: '天', dated: true, blank: 'zero' },
        { name: '培训形式', header: ['培训形式'], kind: 'text', unit: '', optional: true },
      ],
    },
  ],
} as const satisfies Form;
