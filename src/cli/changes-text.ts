import type { ChangeView, ProposalView } from '../desk/views/views';
import { placeText } from '../workbook/address';
import type { ConsoleIo } from './console-io';

/**
 * What a recalculation proposes, as the lines that a person reads in a terminal.
 * @param chosen ids of what is to be made
 */
export function changesText(
  { changes, notes }: ProposalView,
  chosen: ReadonlySet<string>,
  { paint, say }: ConsoleIo,
): string[] {
  const made = changes.filter(({ id, kept }) => chosen.has(id) || chosen.has(kept?.id ?? ''));
  const left = changes.filter((change) => !made.includes(change));
  const lines: string[] = [];
  if (changes.length === 0)
    lines.push(say('派生的数都与算得的一致，没有要改的。', 'All derived figures are right; nothing to change.'));
  if (made.length > 0) {
    lines.push(paint('bold', say(`要改的 ${made.length} 处`, `To change: ${made.length}`)));
    lines.push(...made.map((change) => (chosen.has(change.id) ? changeLine(change, say) : keptLine(change, say))));
  }
  if (left.length > 0) {
    if (lines.length > 0) lines.push('');
    lines.push(
      paint(
        'bold',
        say(
          `需要您决定 ${left.length} 处（没有改；要改的用 --with 写出单元格）`,
          `For you to decide: ${left.length} (not changed; name cells by --with)`,
        ),
      ),
    );
    lines.push(...left.flatMap((change) => [changeLine(change, say), paint('dim', `      ${change.why ?? ''}`)]));
  }
  if (notes.length > 0)
    lines.push('', paint('bold', say('注意', 'Note')), ...notes.map(({ message }) => `  · ${message}`));
  return lines;
}

type Say = ConsoleIo['say'];

const changeLine = ({ place, old, new: text, formula, rule }: ChangeView, say: Say): string =>
  `  ${placeText(place)}  ${old === '' ? say('（空）', '(empty)') : old} → ${text}${formula === undefined ? '' : `  ${formula}`}  ${rule.id}`;

/** A figure that does not hold, turned into a number as it is. */
const keptLine = ({ place, old, kept, rule }: ChangeView, say: Say): string =>
  `  ${placeText(place)}  ${old} → ${kept?.new ?? ''}  ${say(`转为数值，数没有改；与 ${rule.id} 不符，另行决定`, `now a number, not changed; against ${rule.id}, for you to decide`)}`;
