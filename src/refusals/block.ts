import type { RefusalText } from './types';

/** Why a block of cells is not pasted, cleared or copied; told where files are worked on. */
export const BLOCK = {
  'block-refused': {
    found: '{cells} 不能写入，因此整块都没有写入。',
    remedy: '原因：{what}',
    english: '{cells} cannot be written to, so nothing of the block was written: {what}',
  },
  'block-too-large': {
    found: '一次最多 {what} 格，选的比这多，因此什么都没有做。',
    remedy: '请分几次，或者在 Excel、WPS 里做。',
    english: 'At most {what} cells at once, so nothing was done. Take it in parts, or use Excel or WPS.',
  },
  'formulas-in-block': {
    found: '粘贴的内容里 {cells} 是公式，因此什么都没有写入。',
    remedy: '请先粘贴为数值；公式可以一格一格输入。',
    english:
      'What was pasted has formulas for {cells}, so nothing was written. Paste values, or type formulas one by one.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;

/** Cells that are typed, pasted, cleared or copied in one go. */
export const MOST_AT_ONCE = 20_000;
