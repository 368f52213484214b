import type { MarkLook } from '../../workbook/edits';

/** How each severity looks: colours apart in lightness, and a shape of their own for whoever does not see colours. */
export interface MarkFormat {
  /** RRGGBB; on its fill each text colour has a contrast of at least 4.5 : 1. */
  readonly text: string;
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly border: 'thin' | 'dashed' | 'dotted';
}

/** From the gravest down. */
export const MARK_LOOKS: Readonly<Record<MarkLook, MarkFormat>> = {
  error: { text: '9C0006', fill: 'FFC7CE', bold: true, italic: false, underline: false, border: 'thin' },
  query: { text: '7A4B00', fill: 'FFEB9C', bold: false, italic: true, underline: false, border: 'dashed' },
  rounding: { text: '1F3864', fill: 'DDEBF7', bold: false, italic: false, underline: true, border: 'dotted' },
  note: { text: '404040', fill: 'EDEDED', bold: false, italic: true, underline: true, border: 'dotted' },
};

export const LOOK_ORDER = Object.keys(MARK_LOOKS) as readonly MarkLook[];

/**
 * The formula by which every host knows a mark of ours. Always true, since the number of a text is 0; other programs
 * keep it, whatever else they change about a rule.
 */
export const markFormula = (look: MarkLook): string => `N("gouji:${look}")=0`;

const MARK_FORMULA = /^=?\s*N\s*\(\s*"gouji:([a-z]+)"\s*\)\s*=\s*0\s*$/i;

/** The look that a rule's formula stands for: undefined if it is no mark of ours, '' if it is one of a look unknown here. */
export function markOfFormula(formula: string): MarkLook | '' | undefined {
  const word = MARK_FORMULA.exec(formula)?.[1]?.toLowerCase();
  return word === undefined ? undefined : (LOOK_ORDER.find((look) => look === word) ?? '');
}
