import type { Form } from '../types';

export const externalSkillTests = {
  no: 40,
  title: '对外开展技能鉴定（等级认定）工作统计表',
  blocks: [
    {
      labels: [
        { name: '年度', header: '年度|年份', kind: 'year', carries: true },
        { name: '职业工种', header: '职业工种|工种', kind: 'open', carries: true },
        { name: '等级', header: '等级', kind: 'open' },
      ],
      measures: [{ name: '人数', header: ['对外开展技能鉴定数'], kind: 'count', unit: '人' }],
    },
  ],
} as const satisfies Form;
