import type { Direction } from '../recognise/types';
import { areasMeet } from '../workbook/address';
import { regionAround } from '../workbook/region';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { Workbook } from '../workbook/types';

/** True where the same is said of the same place. */
export const sameDirection = (a: Direction, b: Direction): boolean => a.table === b.table && samePlace(a, b);

/**
 * All that was said of places once more is said. What is said later outweighs what it contradicts: a table stands in one
 * place, and a place is one thing. A piece of a sheet may be another thing than the sheet as a whole.
 */
export function directedAnew(before: readonly Direction[], said: readonly Direction[]): Direction[] {
  const isOutweighed = (old: Direction) => said.some((now) => isSameTable(old, now) || takesPlaceOf(now, old));
  return [...before.filter((old) => !isOutweighed(old)), ...said];
}

const isSameTable = (a: Direction, b: Direction): boolean => a.table !== 'none' && a.table === b.table;

function takesPlaceOf(now: Direction, old: Direction): boolean {
  if (now.sheet !== old.sheet) return false;
  if (now.area === undefined) return true;
  return old.area !== undefined && areasMeet(now.area, old.area);
}

function samePlace(a: Direction, b: Direction): boolean {
  if (a.sheet !== b.sheet) return false;
  const [one, other] = [a.area, b.area];
  if (one === undefined || other === undefined) return one === other;
  return (['top', 'left', 'bottom', 'right'] as const).every((side) => one[side] === other[side]);
}

/** What was said of sheets that are there, and of those that are not: a sheet of another name is never taken for one. */
export function standingDirections(
  directions: readonly Direction[],
  { sheets }: Workbook,
): { readonly standing: readonly Direction[]; readonly lost: readonly Direction[] } {
  const names = new Set(sheets.map(({ name }) => name));
  return {
    standing: directions.filter(({ sheet }) => names.has(sheet)),
    lost: directions.filter(({ sheet }) => !names.has(sheet)),
  };
}

/**
 * The place that a person points out: an area as it is, of one cell the block of cells that it stands in. Undefined where
 * nothing is there.
 */
export function pointedOut({ sheets }: Workbook, { sheet, area }: SheetPlace): SheetPlace | undefined {
  const found = sheets.find(({ name }) => name === sheet);
  if (found === undefined) return undefined;
  if (area === undefined) return { sheet };
  const isCell = area.top === area.bottom && area.left === area.right;
  const region = isCell ? regionAround(found, area.top, area.left) : area;
  return region === undefined ? undefined : { sheet, area: region };
}
