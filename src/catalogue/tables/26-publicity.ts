import type { Form } from '../types';

export const publicity = {
  no: 26,
  title: '办学成果宣介及合作交流一览表',
  blocks: [
    {
      labels: [{ name: '序号', header: '序号', kind: 'ordinal' }],
      measures: [
        { name: '办学成果', header: ['主动开展或被媒体宣传报道的办学成果名称'], kind: 'text', unit: '' },
        { name: '交流合作项目', header: ['开展国际国内交流合作的项目名称'], kind: 'text', unit: '' },
      ],
    },
  ],
} as const satisfies Form;
