import type { Evidence } from '../recognise/types';

/** Texts longer than this are cut: who reads on knows enough. */
const LONGEST = 60;

const shortened = (text: string): string => {
  const signs = [...text];
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join('')}…`;
};

export const CHINESE_EVIDENCE: Readonly<Record<Evidence['by'], (found: string) => string>> = {
  'sheet-name': (found) => `工作表名“${found}”`,
  caption: (found) => `标题“${found}”`,
  header: (found) => `表头有 ${found}`,
  rows: (found) => `行名有 ${found}`,
  years: (found) => `年度是${found}`,
  user: () => '由您指定',
  turned: () => '行列互换',
  'odd-number': (found) => `表号写的是“${found}”，与内容不符，以标题和内容为准`,
  'odd-title': (found) => `标题写的是“${found}”，但另一处更像那张表，所以按工作表名或表号认作这张`,
  elimination: (found) => `别的表都已认出，只剩“${found}”`,
};

/** What was found, cut where it is long. */
export const foundWords = ({ found }: Evidence): string => shortened(found);
