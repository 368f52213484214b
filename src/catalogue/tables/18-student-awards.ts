import type { Form } from '../types';

export const studentAwards = {
  no: 18,
  title: '学生获奖情况一览表',
  blocks: [
    {
      labels: [
        { name: '获奖类型', header: '获奖类型', kind: 'heading', optional: true },
        {
          name: '级别',
          header: '级别',
          kind: 'closed',
          carries: true,
          behind: '级|奖|奖项|获奖|赛|大赛|比赛|竞赛|赛事|技能|职业技能|项目|数|数量',
          members: [
            { name: '国家级', also: '全国|国' },
            { name: '省级', also: '全省|省部级' },
            { name: '市级', also: '全市|州级|市州级|州市级|市、州级|地市级' },
          ],
        },
        { name: '年度', header: '年度|年份', kind: 'year' },
      ],
      across: {
        name: '等次',
        members: [
          { name: '总数', role: 'total' },
          { name: '一等奖' },
          { name: '二等奖' },
          { name: '三等奖', header: ['三等奖|三等级'] },
          { name: '其他' },
        ],
      },
      measures: [{ name: '获奖数', header: [], kind: 'count', unit: '个', across: true, words: '其他' }],
    },
  ],
} as const satisfies Form;
