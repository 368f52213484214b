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
            { name: '企事业单位就业', also: '企事业单位|企业、事业单位就业|企事业就业|企、事业单位就业' },
            {
              name: '高等教育深造',
              also: '升学|升学深造|高校深造|升入高等学校|升入高校|高等教育|继续深造|深造|直接升学|高等院校深造',
            },
            { name: '参军', also: '入伍|应征入伍|参军入伍|服兵役' },
            { name: '创业', also: '自主创业' },
            { name: '其他', also: '其它|其他形式|其他去向' },
            { name: '合计', also: '总计|共计|总数|总人数', role: 'total' },
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
