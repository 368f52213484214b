import type { Severity } from '../catalogue/types';

/** What people call each severity, and the sign that stands for it where colour may be missing. */
export const SEVERITY_WORDS: Readonly<Record<Severity, { readonly word: string; readonly sign: string }>> = {
  error: { word: '逻辑', sign: '✗' },
  query: { word: '核实', sign: '?' },
  rounding: { word: '尾差', sign: '≈' },
  note: { word: '提示', sign: '·' },
};

/**
 * How a table came out, the gravest first: not found, an error, an open query, nothing or not all of its relations
 * compared, slips of the last digit, notes; and that nothing is the matter.
 */
const STATE_WORDS = ['缺', '有误', '核实', '未核对', '部分未核对', '尾差', '提示', '没有问题'] as const;
export type StateWord = (typeof STATE_WORDS)[number];
