import type { Severity } from '../catalogue/types';

/** What people call each severity, and the sign that stands for it where colour may be missing. */
export const SEVERITY_WORDS: Readonly<
  Record<Severity, { readonly word: string; readonly sign: string; readonly means: string }>
> = {
  error: { word: '逻辑', sign: '✗', means: '算不平，必须改' },
  query: { word: '核实', sign: '?', means: '按口径一般应成立，改正或说明' },
  rounding: { word: '尾差', sign: '≈', means: '末位截尾或进位' },
  note: { word: '提示', sign: '·', means: '填写形式' },
};

export const SEVERITIES: readonly Severity[] = ['error', 'query', 'rounding', 'note'];

/**
 * How a table came out, the gravest first: not found, an error, an open query, nothing or not all of its relations
 * compared, slips of the last digit, notes; and that nothing is the matter.
 */
export const STATE_WORDS = ['缺', '有误', '核实', '未核对', '部分未核对', '尾差', '提示', '没有问题'] as const;
export type StateWord = (typeof STATE_WORDS)[number];
