import type { Form } from '../types';

export const majorChanges = {
  no: 27,
  title: '专业结构布局调整情况一览表',
  blocks: [
    {
      labels: [],
      measures: [
        {
          name: '对接支柱产业数',
          header: ['专业布局结构', '专业对接区域支柱产业数'],
          kind: 'count',
          unit: '个',
          dated: true,
        },
        { name: '专业设置数量', header: ['专业布局结构', '专业设置数量'], kind: 'count', unit: '个', dated: true },
        { name: '新增专业', header: ['新增专业', '专业名称'], kind: 'text', unit: '', dated: true },
        { name: '停招专业', header: ['调整招生专业', '专业名称'], kind: 'text', unit: '', dated: true },
      ],
    },
  ],
} as const satisfies Form;
