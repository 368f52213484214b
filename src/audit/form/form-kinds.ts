import type { Rule } from '../../catalogue/types';

/** The faults of form (填写形式) that can be mended without touching a figure, by the predicate that finds them. */
export const FORM_KINDS = {
  number: { predicate: '数值型', zh: '文本数字', en: 'numbers kept as text' },
  blanks: { predicate: '无空白', zh: '空格', en: 'stray blanks' },
  width: { predicate: '半角', zh: '全角', en: 'full-width signs' },
  percent: { predicate: '带百分号', zh: '百分号', en: 'missing %' },
  code: { predicate: '代码格式', zh: '代码', en: 'codes' },
  title: { predicate: '标题年份', zh: '标题年份', en: 'years in titles' },
} as const;

export type FormKind = keyof typeof FORM_KINDS;

export const ALL_FORM_KINDS = Object.keys(FORM_KINDS) as FormKind[];

/** The kind that a rule is about; undefined for all rules that are about more than the writing. */
export const formKindOf = ({ formula }: Rule): FormKind | undefined =>
  ALL_FORM_KINDS.find((kind) => formula.startsWith(`${FORM_KINDS[kind].predicate}(`));
