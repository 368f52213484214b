import type { LinkView } from '../../desk/views/views';
import { MAP_COLUMNS } from '../overview/grid-keys';

/** Where things stand in the picture, in its own units. Tables stand as in the map of tiles. */

export const NODE = { width: 30, height: 22 } as const;
const STEP = { x: 50, y: 60 } as const;
const MARGIN = { x: 4, y: 16 } as const;
const FORM_COUNT = 43;

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

/** Points along a line, evenly many of each of its parts. */
export type Line = readonly Point[];

/** How far either half of a line may be bent to a side, as a share of its length. */
const BENDS = [-1, -0.75, -0.5, -0.33, -0.16, 0.16, 0.33, 0.5, 0.75, 1];
const SAMPLES = 40;
/** Between a line and the tables that it passes, in units of the picture. */
const CLEARANCE = 2;

const lines = new Map<string, Line>();

/** The line that is bent least of those that run behind no table that stands between its ends. */
export function lineOf(from: number, to: number): Line {
  const key = `${from}-${to}`;
  const known = lines.get(key);
  if (known !== undefined) return known;
  let best: { line: Line; cost: number } | undefined;
  for (const { line, bent } of candidates(centre(from), centre(to))) {
    const cost = 100 * hiddenPoints(line, from, to) + bent;
    if (best === undefined || cost < best.cost) best = { line, cost };
  }
  lines.set(key, best!.line);
  return best!.line;
}

function* candidates(a: Point, b: Point): Generator<{ line: Line; bent: number }> {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const control = (share: number, bend: number): Point => ({
    x: a.x + dx * share - dy * bend,
    y: a.y + dy * share + dx * bend,
  });
  for (const first of BENDS) {
    for (const second of BENDS) {
      const bent = Math.abs(first) + Math.abs(second) + Math.abs(first - second);
      yield { line: cubic(a, control(0.25, first), control(0.75, second), b, SAMPLES), bent };
    }
  }
  // Where no bend will do: between two columns of tables, and between two rows.
  for (const side of [-0.5, 0.5]) {
    yield { line: around(a, b, side), bent: 10 };
    yield { line: [...around(b, a, side)].reverse(), bent: 10 };
  }
}

/** Out of a table at its side, along its column, and between two rows to the other. */
function around(a: Point, b: Point, side: number): Line {
  const x = a.x + side * STEP.x;
  const way = Math.sign(b.y - a.y) * STEP.y;
  const [start, turn] = [
    { x, y: a.y + way / 4 },
    { x, y: b.y - (way * 3) / 4 },
  ];
  const gap = b.y - way / 2;
  return [
    ...cubic(a, { x, y: a.y }, { x, y: a.y }, start, SAMPLES / 4),
    ...cubic(start, start, turn, turn, SAMPLES / 2),
    ...cubic(turn, { x, y: gap }, { x: b.x, y: gap }, b, SAMPLES / 4),
  ];
}

function cubic(a: Point, first: Point, second: Point, b: Point, steps: number): Point[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const [done, rest] = [step / steps, 1 - step / steps];
    const at = (axis: 'x' | 'y') =>
      rest ** 3 * a[axis] +
      3 * rest * rest * done * first[axis] +
      3 * rest * done * done * second[axis] +
      done ** 3 * b[axis];
    return { x: at('x'), y: at('y') };
  });
}

/** How many points of a line are behind a table other than its ends, or outside the picture. */
export function hiddenPoints(line: Line, from: number, to: number): number {
  const { width, height } = pictureSize(FORM_COUNT);
  return line.filter(({ x, y }) => {
    const no = tableAt(x, y);
    return (no !== undefined && no !== from && no !== to) || x < 0 || y < 0 || x > width || y > height;
  }).length;
}

function tableAt(x: number, y: number): number | undefined {
  const column = Math.round((x - MARGIN.x - NODE.width / 2) / STEP.x);
  const row = Math.round((y - MARGIN.y - NODE.height / 2) / STEP.y);
  const no = row * MAP_COLUMNS + column + 1;
  const at = centre(no);
  const isInside =
    Math.abs(x - at.x) <= NODE.width / 2 + CLEARANCE && Math.abs(y - at.y) <= NODE.height / 2 + CLEARANCE;
  return isInside && no >= 1 && no <= FORM_COUNT ? no : undefined;
}

export const pointOn = (line: Line, share: number): Point => line[Math.round(share * (line.length - 1))]!;

export const pathOf = (line: Line): string => `M${line.map(text).join('L')}`;

const text = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;

const GRAVITY: Readonly<Record<LinkView['state'], number>> = { error: 0, query: 1, skipped: 2, holds: 3 };

/** Trouble first; in the picture it is drawn last, on top of the rest. */
export const byGravity = (links: readonly LinkView[]): readonly LinkView[] =>
  [...links].sort((a, b) => GRAVITY[a.state] - GRAVITY[b.state] || a.from - b.from || a.to - b.to);

export const linkKey = ({ from, to }: LinkView): string => `${from}-${to}`;
