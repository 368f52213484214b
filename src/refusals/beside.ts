import type { RefusalText } from './types';

/** Why Excel does not do what goes beside checking and writing: copies, questions to colleagues, settings. */
export const BESIDE = {
  'document-not-given': {
    found: 'Excel 没有把工作簿交出来做副本（{detail}），打开的工作簿没有动。',
    remedy:
      '请稍后再试；若仍然不行，请“另存为”一份，在那一份里点“更多 → 去掉勾稽的内容…”，再保存；或用浏览器版、命令 gouji submit。',
    english:
      'Excel did not hand the workbook over for a copy ({detail}); the open workbook is as it was. Try again later; or Save As, choose More → Remove what Gouji added… in that copy, and save it; or use the browser edition, or the command gouji submit.',
  },
  'copy-not-opened': {
    found: 'Excel 没有打开干净的副本（{detail}），打开的工作簿没有动。',
    remedy: '请“另存为”一份，在那一份里点“更多 → 去掉勾稽的内容…”，再保存；或用浏览器版、命令 gouji submit。',
    english:
      'Excel did not open the clean copy ({detail}); the open workbook is as it was. Save As, choose More → Remove what Gouji added… in that copy, and save it; or use the browser edition, or the command gouji submit.',
  },
  'setting-not-saved': {
    found: 'Excel 没有记下这个设置（{detail}），工作簿仍照原来的打开。',
    remedy: '请先保存工作簿，再试一次；以只读方式打开的，请另存一份。',
    english:
      'Excel did not take the setting ({detail}); the workbook opens as before. Save the workbook and try again; where it is open read-only, save a copy.',
  },
  'already-commented': {
    found: '单元格 {cells} 已经有批注，一格只能有一处，因此没有提问。',
    remedy: '请在那条批注里回复着问，或先把它处理掉。',
    english:
      'Cell {cells} has a comment already, and can have one only, so nothing was asked. Ask in a reply to it, or see to it first.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
