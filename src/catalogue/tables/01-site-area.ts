import type { Form } from '../types';

export const siteArea = {
  no: 1,
  title: '学校办学性质、占地面积与建筑面积一览表',
  blocks: [
    {
      name: '性质',
      labels: [
        { name: '学校名称', header: '学校名称', kind: 'open', carries: true },
        { name: '主办单位', header: '主办单位', kind: 'open', carries: true },
      ],
      across: {
        name: '办学性质',
        members: [
          { name: '公办', header: ['办学性质', '公办'] },
          { name: '民办', header: ['办学性质', '民办'] },
          { name: '国企办', header: ['办学性质', '国企办|企办'] },
        ],
      },
      measures: [
        { name: '性质标记', header: [], kind: 'mark', unit: '', across: true },
        { name: '示范类型', header: ['学校类型', '国示范、省示范'], kind: 'text', unit: '', optional: true },
        { name: '验收年度', header: ['学校类型', '通过验收年度'], kind: 'text', unit: '', optional: true },
      ],
    },
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal', optional: true },
        {
          name: '用地类型',
          header: '用地类型|类型',
          kind: 'closed',
          before: '总|学校|校园|校区',
          behind: '面积|总面积|用房|设施',
          members: [
            { name: '占地面积', also: '土地面积' },
            { name: '绿化面积', also: '绿地|绿化地|绿化用地', role: 'part', of: '占地面积' },
            {
              name: '操场面积',
              also: '操场用地|运动场|运动场地|运动场用地|操场及运动场',
              role: 'part',
              of: '占地面积',
            },
            { name: '建筑面积', also: '校舍面积|校舍建筑面积|房屋建筑面积' },
            {
              name: '教学及附属设施',
              also: '教学|教学及附属|教学附属|教学及其附属|教学及辅助|教学及教学辅助',
              role: 'part',
              of: '建筑面积',
            },
            { name: '生活及附属设施', also: '生活|生活及附属|生活附属|生活及其附属', role: 'part', of: '建筑面积' },
            { name: '体育运动设施', also: '体育|体育运动|体育及运动|体育馆', role: 'part', of: '建筑面积' },
            { name: '其他', also: '其他用地' },
            { name: '合计', also: '总计|总面积|合计面积|总计面积|面积合计|面积总计', role: 'total' },
          ],
        },
      ],
      across: {
        name: '权属',
        members: [
          { name: '总面积', role: 'total' },
          { name: '自有面积' },
          { name: '租赁面积' },
          { name: '独用面积' },
          { name: '合用面积' },
        ],
      },
      measures: [{ name: '面积', header: [], kind: 'amount', unit: 'm²', across: true }],
    },
  ],
} as const satisfies Form;
