import type { Rule } from '../types';

/** 每表：数据怎样填写。 */
export const formRules: readonly Rule[] = [
  {
    id: 'R00-01',
    severity: 'error',
    formula: '无错误值(每表)',
    reason: '单元格里的公式出了错，这个数和用到它的数都不可信。',
    advice: '请改正公式或直接填数。',
  },
  {
    id: 'R00-02',
    severity: 'note',
    formula: '可读(每表)',
    reason: '这里应填数字、年度或表样规定的项目，否则无法核对。',
  },
  {
    id: 'R00-03',
    severity: 'note',
    formula: '数值型(每表)',
    reason: '存成文本的数字不参加 Excel 的求和与计算。',
    advice: '可以一并改写成数字，数不变。',
  },
  {
    id: 'R00-04',
    severity: 'note',
    formula: '无空白(每表)',
    reason: '多余的空格会让查找和计算出错。',
    advice: '可以一并去掉，数不变。',
  },
  {
    id: 'R00-05',
    severity: 'note',
    formula: '半角(每表)',
    reason: '数字、百分号、小数点应用半角，否则 Excel 当作文字。',
    advice: '可以一并改成半角，数不变。',
  },
  {
    id: 'R00-06',
    severity: 'note',
    formula: '带百分号(每表)',
    reason: '同一列的百分比写法应一致，缺 % 会被读成另一个数。',
    advice: '可以一并补上 %。',
  },
  {
    id: 'R00-07',
    severity: 'error',
    formula: '整数(每表)',
    reason: '人数、台数、个数不会是小数或负数。',
    advice: '请核对这个数。',
  },
  {
    id: 'R00-09',
    severity: 'note',
    formula: '标题年份(每表)',
    reason: '标题里的年度应是报告的年度。',
    advice: '请改标题。',
  },
];
