import type { Form } from './types';

/** 表30 and 表31: the printed forms are the same but for whose contests they are. */
export const contestForm = (no: number, whose: '教师' | '学生'): Form => ({
  no,
  title: `${whose}技能大赛获奖情况一览表`,
  words: [whose],
  blocks: [
    {
      labels: [
        { name: '序号', header: '序号', kind: 'ordinal', optional: true },
        {
          name: '竞赛层级',
          header: '竞赛层级',
          kind: 'open',
          carries: true,
          total: { name: '合计', required: false },
          classes: {
            name: '级别',
            into: [
              ['国家级', '全国', '国家'],
              ['省级', '省'],
              ['市级', '市', '州'],
            ],
          },
        },
        { name: '赛项', header: '获奖赛项名称|赛项名称', kind: 'open' },
      ],
      across: {
        name: '等次',
        members: [{ name: '一等奖' }, { name: '二等奖' }, { name: '三等奖', header: ['三等奖|三等级'] }],
      },
      measures: [{ name: '获奖数', header: [], kind: 'count', unit: '个', dated: true, across: true, blank: 'zero' }],
    },
  ],
});
