import type { Recognition } from '../../recognise/types';
import { directionLine, outOfForceLine } from '../../report/direction-words';
import type { OwnParts } from '../../report/own-parts';
import type { Words } from '../../report/words';
import type { DirectionView } from './views';

/** What the user said of places, in words; also of sheets that are not there any more. */
export function directionViews(
  { kept, outOfForce }: OwnParts,
  recognition: Recognition,
  words: Words,
): DirectionView[] {
  return kept.directions.map((direction) => {
    const { sheet, area } = direction;
    const out = outOfForce.find((one) => one.direction === direction);
    if (out?.why === 'sheet-gone') return { direction, words: outOfForceLine(out, words) };
    const place = { sheet, row: area?.top ?? 0, column: area?.left ?? 0 };
    const told = out === undefined ? directionLine(direction, recognition, words) : outOfForceLine(out, words);
    return { direction, words: told, place };
  });
}
