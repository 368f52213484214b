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
          members: [
            { name: '占地面积' },
            { name: '绿化面积', role: 'part', of: '占地面积' },
            { name: '操场面积', also: '操场', role: 'part', of: '占地面积' },
            { name: '建筑面积' },
            { name: '教学及附属设施', also: '教学', role: 'part', of: '建筑面积' },
            { name: '生活及附属设施', also: '生活', role: 'part', of: '建筑面积' },
            { name: '体育运动设施', also: '体育', role: 'part', of: '建筑面积' },
            { name: '其他' },
            { name: '合计', also: '总计', role: 'total' },
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
