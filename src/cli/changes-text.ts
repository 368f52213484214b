import type { ChangeView, ProposalView } from '../desk/views/views';
import type { Paint } from '../report/paint';
import { placeText } from '../workbook/address';

/**
 * What a recalculation proposes, as the lines that a person reads in a terminal.
 * @param chosen ids of what is to be made
 */
export function changesText({ changes, notes }: ProposalView, chosen: ReadonlySet<string>, paint: Paint): string[] {
  const made = changes.filter(({ id, kept }) => chosen.has(id) || chosen.has(kept?.id ?? ''));
  const left = changes.filter((change) => !made.includes(change));
  const lines: string[] = [];
  if (changes.length === 0) lines.push('派生的数都与算得的一致，没有要改的。');
  if (made.length > 0) {
    lines.push(paint('bold', `要改的 ${made.length} 处`));
    lines.push(...made.map((change) => (chosen.has(change.id) ? changeLine(change) : keptLine(change))));
  }
  if (left.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push(paint('bold', `需要您决定 ${left.length} 处（没有改；要改的用 --with 写出单元格）`));
    lines.push(...left.flatMap((change) => [changeLine(change), paint('dim', `      ${change.why ?? ''}`)]));
  }
  if (notes.length > 0) lines.push('', paint('bold', '注意'), ...notes.map(({ message }) => `  · ${message}`));
  return lines;
}

const changeLine = ({ place, old, new: text, formula, rule }: ChangeView): string =>
  `  ${placeText(place)}  ${old === '' ? '（空）' : old} → ${text}${formula === undefined ? '' : `  ${formula}`}  ${rule.id}`;

/** A figure that does not hold, turned into a number as it is. */
const keptLine = ({ place, old, kept, rule }: ChangeView): string =>
  `  ${placeText(place)}  ${old} → ${kept?.new ?? ''}  转为数值，数没有改；与 ${rule.id} 不符，另行决定`;
