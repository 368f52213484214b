import type { Change, Recalculation } from '../audit/recalculate/change';
import { address } from '../workbook/address';
import type { CellPlace } from '../workbook/types';
import type { Paint } from './text';

/** What a recalculation proposes, as a person reads it in a terminal. */
export function changesText({ changes, notes }: Recalculation, chosen: readonly Change[], paint: Paint): string {
  const left = changes.filter((change) => !chosen.includes(change));
  const lines: string[] = [];
  if (changes.length === 0) lines.push('派生的数都与算得的一致，没有要改的。');
  if (chosen.length > 0) lines.push(paint('bold', `要改的 ${chosen.length} 处`), ...chosen.flatMap(changeLines));
  if (left.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push(paint('bold', `需要您决定 ${left.length} 处（没有改；要改的用 --with 写出单元格）`));
    lines.push(...left.flatMap((change) => [...changeLines(change), paint('dim', `      ${change.why ?? ''}`)]));
  }
  if (notes.length > 0) lines.push('', paint('bold', '注意'), ...notes.map(({ message }) => `  · ${message}`));
  return lines.map((line) => `${line}\n`).join('');
}

function changeLines({ place, oldText, newText, rule, new: content }: Change): string[] {
  const formula = content.formula === undefined ? '' : `  =${content.formula}`;
  return [`  ${placeText(place)}  ${oldText === '' ? '（空）' : oldText} → ${newText}${formula}  ${rule.id}`];
}

/** `表3!C6` */
export const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;
