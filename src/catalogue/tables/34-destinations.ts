import type { Form } from '../types';

export const destinations = {
  no: 34,
  title: '学校毕业生就业去向分布表',
  blocks: [
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal', optional: true },
        {
          name: '去向',
          header: '就业类型|就业去向',
          kind: 'closed',
          members: [
            { name: '企事业单位就业' },
            { name: '高等教育深造', also: '升学' },
            { name: '参军', also: '入伍' },
            { name: '创业' },
            { name: '其他' },
            { name: '合计', also: '总计', role: 'total' },
          ],
        },
      ],
      measures: [
        { name: '数量', header: ['数量|人数'], kind: 'count', unit: '人', dated: true },
        { name: '比例', header: ['比例|占比'], kind: 'ratio', unit: '%', dated: true },
      ],
    },
  ],
} as const satisfies Form;
