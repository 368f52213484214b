import type { Paint } from '../report/paint';

const CODES: Record<Parameters<Paint>[0], string> = {
  error: '31',
  query: '33',
  rounding: '36',
  note: '34',
  dim: '2',
  bold: '1',
};

export const inColour: Paint = (style, text) => `\u001b[${CODES[style]}m${text}\u001b[0m`;
export const plain: Paint = (_, text) => text;
