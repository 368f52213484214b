import { isChinese } from '../texts/texts';

const zh = {
  author: '姓名',
  authorHint: '写进说明和答复，记在这台电脑上',
  ready: '现成的话',
  alike: (count: number) => `同一关系的另外 ${count} 条也用这一句`,
  stillHolds: '仍然适用',
  answerTo: '审核答复…',
  answer: '审核答复',
  remark: '意见（可不填）',
  verdicts: { accepted: '采纳', returned: '退回' },
  takeBack: '收回答复',
  toEarlier: '（对先前的说明）',
};

const en: typeof zh = {
  author: 'Your name',
  authorHint: 'Goes with explanations and answers; remembered on this machine',
  ready: 'Ready sentences',
  alike: (count) => `The same for ${count} more of this relation`,
  stillHolds: 'It still holds',
  answerTo: 'Answer…',
  answer: 'Auditor’s answer',
  remark: 'Remark (optional)',
  verdicts: { accepted: 'Adopt', returned: 'Send back' },
  takeBack: 'Take the answer back',
  toEarlier: '(to an earlier explanation)',
};

/** What is said around explanations; loaded with them. */
export const saidTexts = (language: string): typeof zh => (isChinese(language) ? zh : en);
