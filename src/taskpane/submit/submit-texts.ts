import { isChinese } from '../texts/texts';

const zh = {
  title: '上报',
  intro: '上报两个文件：干净的副本（没有标记、报告和保存的内容），和可打印的审核说明。打开的工作簿不变。',
  clear: '没有未处理的，可以上报。',
  open: '还没有处理的：',
  errors: (count: number) => `逻辑 ${count}`,
  queries: (count: number) => `没有说明的核实 ${count}`,
  accepted: (count: number) => `已说明的核实 ${count} 条，都写进审核说明。`,
  statement: '为什么照样上报',
  statementHint: '写一句话，写进审核说明',
  go: '保存两个文件',
  goNotes: '保存审核说明',
  goOpen: '打开干净的副本',
  opens: '干净的副本会在新窗口打开，请到那里保存；审核说明另存成网页。',
  noNotes: '审核说明不能在这里保存，请用浏览器版，或命令 gouji submit。',
  copy: '上报',
  notes: '审核说明',
  noCopy:
    '这里的加载项不能另存文件。请先“另存为”一份，在那一份里点“更多 → 去掉勾稽的内容…”，再保存；或用浏览器版、命令 gouji submit。',
  noFiles: '这里不能保存文件。请用浏览器版，或命令 gouji submit。',
};

const en: typeof zh = {
  title: 'Submit',
  intro:
    'Two files: a clean copy without marks, report and what is kept, and the explanations as a page to be printed. The open workbook stays as it is.',
  clear: 'Nothing is open; it can be submitted.',
  open: 'Open still: ',
  errors: (count) => `Errors ${count}`,
  queries: (count) => `Queries without an explanation ${count}`,
  accepted: (count) => `${count} explained queries go into the document.`,
  statement: 'Why it is submitted all the same',
  statementHint: 'In a sentence, for the document',
  go: 'Save both files',
  goNotes: 'Save the explanations',
  goOpen: 'Open the clean copy',
  opens: 'The clean copy opens in a window of its own, to be saved there; the explanations are saved as a page.',
  noNotes: 'The explanations cannot be saved here: use the browser edition, or the command gouji submit.',
  copy: '上报',
  notes: '审核说明',
  noCopy:
    'This add-in cannot save files. Use Save As first, choose More → Remove what Gouji added… in that copy, and save it; or use the browser edition, or the command gouji submit.',
  noFiles: 'Files cannot be saved here. Use the browser edition, or the command gouji submit.',
};

/** What the page says; loaded with it. */
export const submitTexts = (language: string): typeof zh => (isChinese(language) ? zh : en);
