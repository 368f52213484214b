import type { LinkView } from '../../desk/views/views';
import { MAP_COLUMNS } from '../overview/grid-keys';

/** Where things stand in the picture, in its own units. Tables stand as in the map of tiles. */

export const NODE = { width: 30, height: 22 } as const;
const STEP = { x: 46, y: 60 } as const;
const MARGIN = { x: 4, y: 16 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const centre = (no: number): Point => ({
  x: MARGIN.x + NODE.width / 2 + ((no - 1) % MAP_COLUMNS) * STEP.x,
  y: MARGIN.y + NODE.height / 2 + Math.floor((no - 1) / MAP_COLUMNS) * STEP.y,
});

export const pictureSize = (tables: number): { width: number; height: number } => ({
  width: 2 * MARGIN.x + NODE.width + (MAP_COLUMNS - 1) * STEP.x,
  height: 2 * MARGIN.y + NODE.height + (Math.ceil(tables / MAP_COLUMNS) - 1) * STEP.y,
});

/** A quadratic curve. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** A line bent aside, so that it does not run through the tables that stand between its ends. */
export function curve(from: number, to: number): Curve {
  const [a, b] = [centre(from), centre(to)];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy);
  // Level lines run below their row; others bend towards the middle of the picture.
  const side = dy === 0 || a.x + b.x > pictureSize(1).width ? 1 : -1;
  const bend = side * (dy === 0 ? 40 : Math.min(0.25 * length, 40));
  const control = { x: (a.x + b.x) / 2 - (dy / length) * bend, y: (a.y + b.y) / 2 + (dx / length) * bend };
  return { from: a, control, to: b };
}

export function pointOn({ from, control, to }: Curve, share: number): Point {
  const rest = 1 - share;
  const at = (axis: 'x' | 'y') =>
    rest * rest * from[axis] + 2 * rest * share * control[axis] + share * share * to[axis];
  return { x: at('x'), y: at('y') };
}

export const pathOf = ({ from, control, to }: Curve): string => `M${text(from)}Q${text(control)} ${text(to)}`;

const text = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

const GRAVITY: Readonly<Record<LinkView['state'], number>> = { error: 0, query: 1, skipped: 2, holds: 3 };

/** Trouble first; in the picture it is drawn last, on top of the rest. */
export const byGravity = (links: readonly LinkView[]): readonly LinkView[] =>
  [...links].sort((a, b) => GRAVITY[a.state] - GRAVITY[b.state] || a.from - b.from || a.to - b.to);

export const linkKey = ({ from, to }: LinkView): string => `${from}-${to}`;
