/** How slips are counted and printed. */

/** What became of one slip, as far as it is counted. */
export interface Counted {
  readonly table: number;
  readonly kind: string;
  /** False where rounding may hide it, so that nobody could notice. */
  readonly isProvable: boolean;
  readonly isNoticed: boolean;
  /** 1 where the cell is the likeliest of all, 1/k where k cells tie for that. */
  readonly first: number;
  /** How surely it is among the first three. */
  readonly three: number;
  /** Findings that name only cells which the slip did not change; absent where it was not made in the workbook. */
  readonly falseAlarms?: number;
  /** What they blame, in words. */
  readonly blamed?: readonly string[];
}

export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(part === whole || part < 0.995 * whole ? 1 : 2)}%`;

export const row = (...cells: (string | number)[]): void => console.log(`| ${cells.join(' | ')} |`);

export function grouped<T>(things: readonly T[], by: (thing: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing]);
  return [...groups];
}

function line(title: string, slips: readonly Counted[]): void {
  if (slips.length === 0) return;
  const provable = slips.filter(({ isProvable }) => isProvable);
  const noticed = slips.filter(({ isNoticed }) => isNoticed);
  const sum = (of: 'first' | 'three') => noticed.reduce((all, each) => all + each[of], 0);
  const made = slips.flatMap(({ falseAlarms }) => falseAlarms ?? []);
  const alarms = made.reduce((all, each) => all + each, 0);
  row(
    title,
    slips.length,
    percent(provable.filter(({ isNoticed }) => isNoticed).length, provable.length),
    percent(sum('first'), noticed.length),
    percent(sum('three'), noticed.length),
    made.length === 0 ? '' : `${alarms} of ${made.length}`,
  );
}

/** A table of groups of slips. */
export function printTable(title: string, groups: readonly (readonly [string, readonly Counted[]])[]): void {
  console.log('');
  row(title, 'slips', 'noticed', 'cell first', 'in first three', 'false alarms');
  row('---', '---:', '---:', '---:', '---:', '---:');
  for (const [name, slips] of groups) line(name, slips);
}
