import type { Direction, Recognition, Table } from '../recognise/types';
import { areaAddress } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import { type SheetPlace, sheetReference } from '../workbook/sheet-reference';
import { conflictWords, tableNumbers } from './table-words';

/** A place that a table could stand in as well, and why it was not taken. */
export interface OtherPlace extends SheetPlace {
  readonly kind: 'near-miss' | 'undecided' | 'passed-over' | 'last-year' | 'copy';
  /** A Chinese sentence without a full stop. */
  readonly why: string;
}

/** More places than these are none that came near. */
const MOST_OTHERS = 4;

/** Where else a table may stand, likeliest first: what the user may point to in its stead. */
export function otherPlaces(
  { conflicts, nearMisses = [], setAside = [], passedOver = [] }: Recognition,
  no: number,
): OtherPlace[] {
  const all: OtherPlace[] = [
    ...conflicts
      .filter(({ forms }) => forms.includes(no))
      .flatMap((conflict) => conflict.claims.map((claim) => place(claim, 'undecided', undecidedWords(conflict)))),
    ...nearMisses.filter(({ table }) => table === no).map((miss) => place(miss, 'near-miss', miss.why)),
    ...setAside.filter(({ table }) => table === no).map((set) => place(set, set.what, setAsideWords(set))),
    ...passedOver
      .filter(({ forms }) => forms.includes(no))
      .flatMap(({ claims }) => claims.map((claim) => place(claim, 'passed-over', '已有更合适的一份'))),
  ];
  const seen = new Set<string>();
  return all
    .filter((other) => {
      const key = sheetReference(other);
      return seen.size < seen.add(key).size;
    })
    .slice(0, MOST_OTHERS);
}

const place = ({ sheet, area }: SheetPlace, kind: OtherPlace['kind'], why: string): OtherPlace => ({
  sheet,
  ...(area === undefined ? {} : { area }),
  kind,
  why,
});

function undecidedWords(conflict: Parameters<typeof conflictWords>[0]): string {
  const { places, tables } = conflictWords(conflict);
  return conflict.claims.length > 1 ? `${places} 都像${tables}，无法确定` : `可能是${tables}，无法确定`;
}

const setAsideWords = ({ what, why }: NonNullable<Recognition['setAside']>[number]): string =>
  `${what === 'last-year' ? '留作上年的' : '是副本'}，不参加核对：${why}`;

/** `“Sheet1” A3:E8`, `整张“Sheet2”` */
export const sheetPlaceWords = ({ sheet, area }: SheetPlace): string =>
  area === undefined ? `整张“${sheet}”` : `“${sheet}” ${areaAddress(area)}`;

/** Places named in a terminal for one table; the first ones are the likeliest. */
const NAMED = 2;

/** Where a table that was not found may stand, for the terminal: `  表3 最像的是 “Sheet1” A3:E8，没有采用：…`. */
export function missingLines(no: number, recognition: Recognition): string[] {
  const others = otherPlaces(recognition, no).slice(0, NAMED);
  const pointed = (some: readonly OtherPlace[]) =>
    some.map((other) => `--table ${tableOption(no, other)}`).join(' 或 ');
  // That these are undecided, and between what, is said beside.
  const undecided = others.filter(({ kind }) => kind === 'undecided');
  const near = others.filter(({ kind }) => kind !== 'undecided');
  return [
    ...(undecided.length === 0 ? [] : [`  表${no} 可用 ${pointed(undecided)} 指定`]),
    ...near.map((other, at) => {
      const said = `表${no} ${at === 0 ? '最像的是' : '其次是'} ${sheetPlaceWords(other)}，没有采用：${other.why}`;
      return `  ${said}；可用 ${pointed([other])} 指定`;
    }),
  ];
}

/** Second sets of tables, those alike on one line: `另有一份：表3 “表3 (2)” A1:E8，是副本，不参加核对：…`. */
export function setAsideLines({ setAside = [] }: Recognition): string[] {
  return [...groupBy(setAside, setAsideWords)].map(([words, sets]) => {
    const places =
      sets.length <= NAMED
        ? sets.map((set) => `表${set.table} ${sheetPlaceWords(set)}`).join('、')
        : `${tableNumbers(sets.map(({ table }) => table).sort((a, b) => a - b))}，从 ${sheetPlaceWords(sets[0]!)} 起`;
    return `另有一份：${places}，${words}`;
  });
}

/** What `--table` takes, as a shell reads it. */
function tableOption(no: number, other: SheetPlace): string {
  const option = `表${no}=${sheetReference(other)}`;
  return option.includes("'") ? `"${option}"` : option;
}

/** What was said of a place: `“Sheet1” A3:E8 是表3`, `整张“草稿”不是统计表`. */
export const directionWords = (direction: Direction): string =>
  `${sheetPlaceWords(direction)}${direction.area === undefined ? '' : ' '}${direction.table === 'none' ? '不是统计表' : `是表${direction.table}`}`;

/** True for a table that stands where the user said (由您指定). */
export const isDirected = (table: Table | undefined): boolean =>
  table?.evidence.some(({ by }) => by === 'user') === true;

/** What was said of a place, and that it could not be followed where that is so. */
export function directionLine(direction: Direction, { missing }: Recognition): string {
  const { table } = direction;
  const isLost = table !== 'none' && missing.includes(table);
  return `${directionWords(direction)}${isLost ? `，没有用上：那里没有认出表${table}的表头` : ''}`;
}

/** What was said of a sheet that is not there, by that name. */
export const lostLine = (direction: Direction): string =>
  `${directionWords(direction)}，没有用上：工作簿里没有工作表“${direction.sheet}”，可能改过名`;

/** That sheets which the user spoke of are not there any more; '' where all are. */
export function lostWords(lost: readonly Direction[]): string {
  if (lost.length === 0) return '';
  const said = lost.map((direction) => `您指定的 ${lostLine(direction)}`).join('；');
  return `${said}。改回原名就又算数；不再需要的，可以在窗格里收回`;
}
