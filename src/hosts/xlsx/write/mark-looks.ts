import type { MarkLook } from '../../../workbook/edits';

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

/** A differential format (dxf) in the order of its schema; `p` is the namespace prefix of the styles part. */
export function lookElement(look: MarkLook, p: string): string {
  const { text, fill, bold, italic, underline, border } = MARK_LOOKS[look];
  const side = (name: string) => `<${p}${name} style="${border}"><${p}color rgb="FF${text}"/></${p}${name}>`;
  const font = [bold ? `<${p}b/>` : '', italic ? `<${p}i/>` : '', underline ? `<${p}u/>` : ''].join('');
  return (
    `<${p}dxf><${p}font>${font}<${p}color rgb="FF${text}"/></${p}font>` +
    `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/><${p}bgColor rgb="FF${fill}"/></${p}patternFill></${p}fill>` +
    `<${p}border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</${p}border></${p}dxf>`
  );
}
