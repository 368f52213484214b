import type { Change, Recalculation } from '../audit/recalculate/change';
import { address } from '../workbook/address';
import type { CellPlace } from '../workbook/types';
import type { Paint } from './paint';

/** What a recalculation proposes, as a person reads it in a terminal. */
export function changesText({ changes, notes }: Recalculation, chosen: readonly Change[], paint: Paint): string {
  const told = new Set(chosen.map(({ place }) => placeText(place)));
  const left = changes.filter(({ place }) => !told.has(placeText(place)));
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

function changeLines({ place, oldText, newText, rule, new: content, kind, kept }: Change): string[] {
  const formula = content.formula === undefined ? '' : `  =${content.formula}`;
  // A figure that does not hold, turned into a number as it is.
  if (kind === 'to-number' && kept !== undefined)
    return [`  ${placeText(place)}  ${oldText} → ${newText}  转为数值，数没有改；与 ${rule.id} 不符，另行决定`];
  return [`  ${placeText(place)}  ${oldText === '' ? '（空）' : oldText} → ${newText}${formula}  ${rule.id}`];
}

/** `表3!C6` */
export const placeText = ({ sheet, row, column }: CellPlace): string => `${sheet}!${address(row, column)}`;
