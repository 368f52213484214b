import type { MarkLook } from '../../../workbook/edits';
import { MARK_LOOKS } from '../../port/mark-looks';

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
