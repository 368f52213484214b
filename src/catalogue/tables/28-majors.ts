import type { Form } from '../types';

export const majors = {
  no: 28,
  title: '学校专业设置情况一览表',
  blocks: [
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal' },
        { name: '专业大类', header: '专业大类|专业大类名称', kind: 'open', carries: true },
        { name: '专业名称', header: '专业名称', kind: 'open', carries: true },
      ],
      measures: [
        { name: '专业代码', header: ['专业代码'], kind: 'text', unit: '' },
        { name: '设置时间', header: ['设置时间'], kind: 'year', unit: '年' },
        { name: '首次招生时间', header: ['首次招生时间'], kind: 'year', unit: '年' },
        { name: '学制', header: ['学制'], kind: 'text', unit: '' },
        { name: '学习形式', header: ['全日制/非全日制'], kind: 'text', unit: '', optional: true },
      ],
    },
  ],
} as const satisfies Form;
