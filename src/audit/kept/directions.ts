import type { Direction } from '../../recognise/types';
import { areasMeet } from '../../workbook/address';
import { regionAround } from '../../workbook/region';
import type { SheetPlace } from '../../workbook/sheet-reference';
import type { Area, CellValue, Sheet, Workbook } from '../../workbook/types';
import { fingerprint } from './fingerprint';

/** What the user said of a place, as it is kept. */
export interface KeptDirection extends Direction {
  /** By which an area is known again: other rows may have come there since. Absent for a whole sheet. */
  readonly seen?: string;
}

/** What does not count now: its sheet is gone or called otherwise, or its rows are not those that were meant. */
export interface OutOfForce {
  readonly direction: KeptDirection;
  readonly why: 'sheet-gone' | 'rows-moved';
}

/** True where the same is said of the same place. */
export const sameDirection = (a: Direction, b: Direction): boolean => a.table === b.table && isOfPlace(a, b);

/**
 * All that was said of places once more is said. What is said later outweighs what it contradicts: a table stands in one
 * place, and a place is one thing. A piece of a sheet may be another thing than the sheet as a whole.
 */
export function directedAnew<D extends Direction>(before: readonly D[], said: readonly D[]): D[] {
  const isOutweighed = (old: Direction) => said.some((now) => isSameTable(old, now) || takesPlaceOf(now, old));
  return [...before.filter((old) => !isOutweighed(old)), ...said];
}

const isSameTable = (a: Direction, b: Direction): boolean => a.table !== 'none' && a.table === b.table;

function takesPlaceOf(now: Direction, old: Direction): boolean {
  if (now.sheet !== old.sheet) return false;
  if (now.area === undefined) return true;
  return old.area !== undefined && areasMeet(now.area, old.area);
}

/** True where two speak of the same place. */
export function isOfPlace(a: SheetPlace, b: SheetPlace): boolean {
  if (a.sheet !== b.sheet) return false;
  const [one, other] = [a.area, b.area];
  if (one === undefined || other === undefined) return one === other;
  return (['top', 'left', 'bottom', 'right'] as const).every((side) => one[side] === other[side]);
}

/**
 * What was said that still counts, and what does not: a sheet of another name is never taken for the one that was meant,
 * nor other rows for those that were there.
 */
export function standingDirections(
  directions: readonly KeptDirection[],
  { sheets }: Workbook,
): { readonly standing: readonly KeptDirection[]; readonly out: readonly OutOfForce[] } {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const out = directions.flatMap((direction): OutOfForce[] => {
    const { sheet: name, area, seen } = direction;
    const sheet = byName.get(name);
    if (sheet === undefined) return [{ direction, why: 'sheet-gone' }];
    if (area === undefined || seen === undefined || seen === edgesOf(sheet, area)) return [];
    return [{ direction, why: 'rows-moved' }];
  });
  const isOut = new Set(out.map(({ direction }) => direction));
  return { standing: directions.filter((direction) => !isOut.has(direction)), out };
}

/**
 * What the user says of a place that is pointed out: an area as it is, of one cell the block of cells that it stands in.
 * Undefined where nothing is there.
 */
export function pointedOut({ sheets }: Workbook, { sheet: name, area, table }: Direction): KeptDirection | undefined {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) return undefined;
  if (area === undefined) return { sheet: name, table };
  const isCell = area.top === area.bottom && area.left === area.right;
  const region = isCell ? regionAround(sheet, area.top, area.left) : area;
  return region === undefined ? undefined : { sheet: name, area: region, table, seen: edgesOf(sheet, region) };
}

/**
 * What tells that rows were inserted, removed or moved: the words of the first row, and what the last one and the one below
 * begin with, by column. Figures may change without it.
 */
function edgesOf({ rows }: Sheet, { top, left, bottom, right }: Area): string {
  const texts = (at: number): [number, string][] => {
    const cells = rows.find(({ index }) => index === at)?.cells ?? [];
    return cells
      .filter(({ column }) => column >= left && column <= right)
      .map(({ column, value }): [number, string] => [column - left, said(value)])
      .filter(([, text]) => text !== '');
  };
  const words = texts(top).filter(([, text]) => /\p{L}/u.test(text));
  return fingerprint(JSON.stringify([words, texts(bottom)[0] ?? '', texts(bottom + 1)[0] ?? '']));
}

/** The same in every host: not as shown, and blanks alike. */
const said = (value: CellValue): string =>
  (typeof value === 'object' ? value.error : String(value)).replace(/\s+/g, ' ').trim();
