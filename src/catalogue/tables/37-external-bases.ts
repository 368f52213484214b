import type { Form } from '../types';

export const externalBases = {
  no: 37,
  title: '学校校外实训基地统计表',
  blocks: [
    {
      labels: [{ name: '序号', header: '序号', kind: 'ordinal' }],
      measures: [
        { name: '基地名称', header: ['校外实训基地名称'], kind: 'text', unit: '' },
        { name: '协议专业', header: ['签订协议涉及专业大类'], kind: 'text', unit: '' },
      ],
    },
  ],
} as const satisfies Form;
