import type { Rule } from '../types';

/** 表3、表4：招生。 */
export const enrolmentRules: readonly Rule[] = [
  {
    id: 'R03-01',
    severity: 'error',
    formula: '表3.人数[招生总人数] = 表3.人数[本市] + 表3.人数[省内市外] + 表3.人数[其他省]',
    reason: '招生总人数应等于本市、省内市外、其他省三项之和。',
  },
  {
    id: 'R03-02',
    severity: 'error',
    formula: '表3.占比 := 表3.人数 / 表3.人数[招生总人数]',
    reason: '占比应等于该区域人数除以招生总人数。',
  },
  {
    id: 'R03-03',
    severity: 'error',
    formula: '合计(表3.占比 按 年度) = 100% 除非 合计(表3.人数 按 年度) = 0',
    reason: '三个区域的占比合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R04-01',
    severity: 'error',
    formula: '合计(表4.人数 按 年度) = 表3.人数[招生总人数]',
    reason: '各专业大类招生人数之和应等于表3的招生总人数。',
  },
  {
    id: 'R04-02',
    severity: 'error',
    formula: '表4.占比 := 表4.人数 / 合计(表4.人数 按 年度)',
    reason: '占比应等于该大类人数除以各大类人数之和。',
  },
  {
    id: 'R04-03',
    severity: 'error',
    formula: '合计(表4.占比 按 年度) = 100% 除非 合计(表4.人数 按 年度) = 0',
    reason: '各专业大类的占比合计应为 100%（各数四舍五入的误差除外）。',
  },
  {
    id: 'R04-04',
    severity: 'error',
    formula: '表4.人数[合计] := 合计(表4.人数 按 年度)',
    reason: '合计行应等于各专业大类之和。',
    optional: true,
  },
];
