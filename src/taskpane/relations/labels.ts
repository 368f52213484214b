import type { LinkView } from '../../desk/views/views';
import { centre, lineOf, linkKey, NODE, type Point, pointOn } from './layout';

export const LABEL = { height: 16, padding: 5, digit: 7 } as const;

export interface Label {
  readonly text: string;
  readonly state: 'error' | 'query';
  readonly middle: Point;
  readonly width: number;
}

/** Shares of a line, from its middle outwards, at which a label may stand. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8];

/** A box around a point. */
interface Box {
  readonly middle: Point;
  readonly width: number;
  readonly height: number;
}

/** By link: what stands on the lines of trouble, set so that labels cover neither each other nor a table. */
export function labels(
  links: readonly LinkView[],
  tables: readonly number[],
  textOf: (link: LinkView) => string,
): ReadonlyMap<string, Label> {
  const taken: Box[] = tables.map((no) => ({ middle: centre(no), ...NODE }));
  const found = new Map<string, Label>();
  for (const link of links) {
    const { state } = link;
    if (state !== 'error' && state !== 'query') continue;
    const text = textOf(link);
    const width = 2 * LABEL.padding + text.length * LABEL.digit;
    const line = lineOf(link.from, link.to);
    const boxes = SHARES.map((share): Box => ({ middle: pointOn(line, share), width, height: LABEL.height }));
    const covered = boxes.map((box) => taken.reduce((sum, other) => sum + overlap(box, other), 0));
    const best = boxes[covered.indexOf(Math.min(...covered))]!;
    taken.push(best);
    found.set(linkKey(link), { text, state, width, middle: best.middle });
  }
  return found;
}

function overlap(a: Box, b: Box): number {
  const across = (a.width + b.width) / 2 - Math.abs(a.middle.x - b.middle.x);
  const down = (a.height + b.height) / 2 - Math.abs(a.middle.y - b.middle.y);
  return across <= 0 || down <= 0 ? 0 : across * down;
}
