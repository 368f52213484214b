import type { Recognition } from '../recognise/types';
import { directionLine, lostLine } from '../report/direction-words';
import type { OwnParts } from '../report/own-parts';
import type { DirectionView } from './views';

/** What the user said of places, in words; also of sheets that are not there any more. */
export function directionViews({ kept, directions }: OwnParts, recognition: Recognition): DirectionView[] {
  return kept.directions.map((direction) => {
    const { sheet, area } = direction;
    if (!directions.includes(direction)) return { direction, words: lostLine(direction) };
    const place = { sheet, row: area?.top ?? 0, column: area?.left ?? 0 };
    return { direction, words: directionLine(direction, recognition), place };
  });
}
