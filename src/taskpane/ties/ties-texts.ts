import { isChinese } from '../texts/texts';

const zh = {
  title: '这个数跟谁勾稽',
  looking: '正在查…',
  back: (address: string) => `回到 ${address}`,
  none: '没有关系用到这一格。选中一个统计数，再看这里。',
  noFigure: '这一格不是认出的统计数。',
  count: (count: number) => `${count} 条关系`,
  holds: '相符',
  show: '看这一条',
  more: (count: number) => `还有 ${count} 格`,
  uses: '公式用到',
  usedBy: '用到它的公式',
  nothing: '没有',
};

const en: typeof zh = {
  title: 'What this figure is checked against',
  looking: 'Looking…',
  back: (address) => `Back to ${address}`,
  none: 'No relation uses this cell. Select a figure of a table.',
  noFigure: 'This cell is no figure that was recognised.',
  count: (count) => `Relations: ${count}`,
  holds: 'holds',
  show: 'Show it',
  more: (count) => `${count} more cells`,
  uses: 'Its formula uses',
  usedBy: 'Formulas that use it',
  nothing: 'nothing',
};

/** What the page says; loaded with it. */
export const tiesTexts = (language: string): typeof zh => (isChinese(language) ? zh : en);
