import type { Rule } from '../types';

/** 表22、表42、表43：项目与经费。 */
export const financeRules: readonly Rule[] = [
  {
    id: 'R22-01',
    severity: 'query',
    formula: '合计(表22.项目经费 按 年度) = 表42.项目经费',
    reason: '三级项目经费之和一般等于表42的项目经费；到账年度不同请说明。',
  },
  {
    id: 'R22-02',
    severity: 'query',
    formula: '若 表22.项目数 = 0 则 表22.项目经费 = 0',
    reason: '没有项目，一般也没有项目经费。',
  },
  {
    id: 'R42-01',
    severity: 'error',
    formula:
      '表42.生均财政拨款[两年总计] := 合计(表42.生均财政拨款) 或 表42.生均财政拨款[两年总计] = 平均(表42.生均财政拨款)',
    reason: '总计行的生均财政拨款应是两年之和（填平均数或留空也可以）。',
    optional: true,
  },
  {
    id: 'R42-02',
    severity: 'error',
    formula: '表42.收入[两年总计] := 合计(表42.收入 按 收入项目)',
    reason: '总计行应等于各年之和。',
  },
  {
    id: 'R42-03',
    severity: 'query',
    formula: '表42.总计 = 表42.生均财政拨款 × 表5.学制教育在校生 + 表42.项目经费 + 表42.学费收入 + 表42.其他收入',
    reason: '总计一般等于生均拨款乘在校生，再加项目经费、学费和其他收入；拨款按别的人数计请说明。',
  },
  {
    id: 'R42-04',
    severity: 'query',
    formula: '表42.总计 = 表43.总计',
    reason: '收入总计一般等于支出总计；有结余请说明。',
  },
  {
    id: 'R43-01',
    severity: 'error',
    formula: '表43.总计 := 合计(表43.支出 按 年度)',
    reason: '总计列应等于各项支出之和。',
  },
  {
    id: 'R43-02',
    severity: 'error',
    formula: '表43.支出[两年总计] := 合计(表43.支出 按 支出项目)',
    reason: '总计行应等于各年之和。',
  },
];
