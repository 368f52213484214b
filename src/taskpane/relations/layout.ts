import type { LinkView } from '../../desk/views';
import { MAP_COLUMNS } from '../overview/grid-keys';

/** Where things stand in the picture, in its own units. Tables stand as in the map of tiles. */

export const NODE = { width: 30, height: 24 } as const;
const STEP = { x: 45, y: 58 } as const;
const MARGIN = 6;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const centre = (no: number): Point => ({
  x: MARGIN + NODE.width / 2 + ((no - 1) % MAP_COLUMNS) * STEP.x,
  y: MARGIN + NODE.height / 2 + Math.floor((no - 1) / MAP_COLUMNS) * STEP.y,
});

export const pictureSize = (tables: number): { width: number; height: number } => ({
  width: 2 * MARGIN + NODE.width + (MAP_COLUMNS - 1) * STEP.x,
  height: 2 * MARGIN + NODE.height + (Math.ceil(tables / MAP_COLUMNS) - 1) * STEP.y,
});

export interface Curve {
  /** Path data. */
  readonly path: string;
  readonly middle: Point;
}

/** A line bent aside, so that it does not run through the tables that stand between its ends. */
export function curve(from: number, to: number): Curve {
  const a = centre(from);
  const b = centre(to);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  const neighbours = length <= STEP.y + 1;
  const bend = neighbours ? 0 : Math.min(0.22 * length, 34);
  // Bent down from lines that run level, and to the inside of the picture from steep ones.
  const side = a.x + b.x > pictureSize(1).width ? 1 : -1;
  const control = {
    x: (a.x + b.x) / 2 - (dy / length) * bend * side * (dy === 0 ? side : 1),
    y: (a.y + b.y) / 2 + (dx / length) * bend * side * (dy === 0 ? side : 1),
  };
  const middle = { x: (a.x + 2 * control.x + b.x) / 4, y: (a.y + 2 * control.y + b.y) / 4 };
  return { path: `M${a.x} ${a.y}Q${round(control.x)} ${round(control.y)} ${b.x} ${b.y}`, middle };
}

const round = (value: number): number => Math.round(value * 10) / 10;

const GRAVITY: Readonly<Record<LinkView['state'], number>> = { error: 0, query: 1, skipped: 2, holds: 3 };

/** Trouble first; in the picture it is drawn last, on top of the rest. */
export const byGravity = (links: readonly LinkView[]): readonly LinkView[] =>
  [...links].sort((a, b) => GRAVITY[a.state] - GRAVITY[b.state] || a.from - b.from || a.to - b.to);

export const linkKey = ({ from, to }: LinkView): string => `${from}-${to}`;
