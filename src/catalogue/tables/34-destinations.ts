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
          before: '到',
          behind: '人数|数|学生|毕业生|就业|类|去向|情况|形式',
          members: [
            {
              name: '企事业单位就业',
              also: '企事业|企业、事业单位|企、事业单位|单位|机关企事业单位|机关、企事业单位',
            },
            {
              name: '高等教育深造',
              also: '升学|升学深造|升学、深造|高校深造|高等院校深造|高等教育|升入高校|升入高等学校|升入高等院校|升入高一级学校|考入高校|考入高等学校|考入高等院校|继续深造|深造|直接升学',
            },
            { name: '参军', also: '入伍|参军入伍|入伍参军|应征入伍|应征参军|服兵役|服役' },
            { name: '创业', also: '自主创业' },
            { name: '其他' },
            { name: '合计', also: '总数|毕业生总数|毕业生总人数', role: 'total' },
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
