import type { Rule } from '../types';

/** 表25、表37、表38：校企合作与实习。 */
export const practiceRules: readonly Rule[] = [
  {
    id: 'R25-01',
    severity: 'query',
    formula: '表25.校外实训基地数量[末年] = 行数(表37)',
    reason: '校外实训基地数量一般等于表37列出的基地数；口径不同请说明。',
  },
  {
    id: 'R25-02',
    severity: 'query',
    formula: '表25.校企合作企业数量[末年] = 行数(表37)',
    reason: '校企合作企业数量一般等于表37列出的单位数；口径不同请说明。',
    hints: [
      {
        when: '表25.校企合作企业数量[末年] = 最大(表37.序号)',
        say: '它正好等于表37的最后一个序号：请看表37的序号有没有重复。',
      },
    ],
  },
  {
    id: 'R25-03',
    severity: 'query',
    formula: '表25.教师赴企业实践数 = 表29.教师企业实践[人]',
    reason: '教师赴企业实践人数一般等于表29的教师企业实践人数；口径不同请说明。',
  },
  {
    id: 'R25-04',
    severity: 'error',
    formula: '表25.接收毕业学生数 <= 表36.毕业学生数',
    reason: '合作企业接收的都是毕业生，人数不会超过表36的毕业学生数。',
  },
  {
    id: 'R25-05',
    severity: 'note',
    formula: '表25.顶岗实习岗位数 × 1{人/个} >= 表38.顶岗实习学生总数',
    reason: '岗位数一般不少于顶岗实习的学生数。',
  },
  {
    id: 'R37-01',
    severity: 'note',
    formula: '唯一(表37.基地名称)',
    reason: '同一个基地不应列两次。',
    advice: '请删去重复的一行。',
  },
  {
    id: 'R38-01',
    severity: 'error',
    formula: '表38.顶岗实习学生总数 = 表38.省内人数 + 表38.省外人数',
    reason: '顶岗实习学生总数应等于省内、省外人数之和。',
  },
  {
    id: 'R38-02',
    severity: 'query',
    formula: '表38.购买保险人数 <= 表38.顶岗实习学生总数',
    reason: '购买实习保险的一般就是顶岗实习的学生，不会更多。',
  },
  {
    id: 'R38-03',
    severity: 'error',
    formula: '0 <= 表38.匹配度 <= 100%',
    reason: '匹配度不会小于 0 或大于 100%。',
  },
];
