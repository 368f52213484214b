import type { CheckResult } from '../audit/check';
import { isOfPlace, type OutOfForce } from '../audit/kept/directions';
import type { Direction, Recognition, SetAside, Table } from '../recognise/types';
import { areaAddress } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import { type SheetPlace, sheetReference } from '../workbook/sheet-reference';
import { tableNumbers } from './table-words';

/** Where a table could stand as well, and why it was not taken. */
export interface OtherPlace {
  /** More than one where the table is in pieces. */
  readonly pieces: readonly [SheetPlace, ...SheetPlace[]];
  readonly kind: 'near-miss' | SetAside['what'];
  /** A Chinese sentence without a full stop. */
  readonly why: string;
}

/** Where else a table may stand, likeliest first: what the user may point to in its stead. */
export function otherPlaces({ recognition, directions }: Pick<CheckResult, 'recognition' | 'directions'>, no: number) {
  const { nearMisses = [], setAside = [] } = recognition;
  const aside = setAside.filter(({ table }) => table === no);
  const sets = [...groupBy(aside, ({ sheet, why }) => `${sheet}\0${why}`).values()];
  const near = nearMisses.filter(
    (miss) =>
      miss.table === no &&
      // Said there, and of what the user has said himself.
      !aside.some((set) => isOfPlace(set, miss)) &&
      !directions.some((direction) => direction.table === no && isOfPlace(direction, miss)),
  );
  return [
    ...near.map((miss): OtherPlace => ({ pieces: [placeOf(miss)], kind: 'near-miss', why: miss.why })),
    ...sets.map(([first, ...rest]): OtherPlace => {
      const pieces = [placeOf(first!), ...rest.map(placeOf)] as const;
      return { pieces, kind: first!.what, why: setAsideWords(first!) };
    }),
  ];
}

const placeOf = ({ sheet, area }: SheetPlace): SheetPlace => ({ sheet, ...(area === undefined ? {} : { area }) });

const setAsideWords = ({ what, why }: Pick<SetAside, 'what' | 'why'>): string =>
  `${what === 'last-year' ? '留作上年的' : '是另一份'}，不参加核对：${why}`;

/** `“Sheet1” A3:E8`, `整张“Sheet2”` */
export const sheetPlaceWords = ({ sheet, area }: SheetPlace): string =>
  area === undefined ? `整张“${sheet}”` : `“${sheet}” ${areaAddress(area)}`;

export const piecesWords = (pieces: readonly SheetPlace[]): string => pieces.map(sheetPlaceWords).join('、');

/** Places named in a terminal for one table; the first ones are the likeliest. */
const NAMED = 2;

/** Where a table that was not found may stand, for the terminal: `  表3 最像的是 “Sheet1” A3:E8，没有采用：…`. */
export function missingLines(no: number, checked: CheckResult): string[] {
  return otherPlaces(checked, no)
    .slice(0, NAMED)
    .map(({ pieces, why }, at) => {
      const said = `表${no} ${at === 0 ? '最像的是' : '其次是'} ${piecesWords(pieces)}，没有采用：${why}`;
      return `  ${said}；可用 ${pieces.map((piece) => `--table ${tableOption(no, piece)}`).join(' ')} 指定`;
    });
}

/** What `--table` takes, as a shell reads it. */
function tableOption(no: number, place: SheetPlace): string {
  const option = `表${no}=${sheetReference(place)}`;
  return option.includes("'") ? `"${option}"` : option;
}

/** Second sets of tables, those alike on one line: `另有一份：表3 “表3 (2)” A1:E8，是另一份，不参加核对：…`. */
export function setAsideLines({ setAside = [] }: Recognition): string[] {
  return [...groupBy(setAside, setAsideWords)].map(([words, sets]) => {
    const numbers = [...new Set(sets.map(({ table }) => table))].sort((a, b) => a - b);
    const places =
      sets.length <= NAMED
        ? sets.map((set) => `表${set.table} ${sheetPlaceWords(set)}`).join('、')
        : `${tableNumbers(numbers)}，从 ${sheetPlaceWords(sets[0]!)} 起`;
    return `另有一份：${places}，${words}`;
  });
}

/** What was said of a place: `“Sheet1” A3:E8 是表3`, `整张“草稿”不是统计表`. */
export const directionWords = (direction: Direction): string =>
  `${sheetPlaceWords(direction)}${direction.area === undefined ? '' : ' '}${direction.table === 'none' ? '不是统计表' : `是表${direction.table}`}`;

/** True for a table that stands where the user said (由您指定). */
export const isDirected = (table: Table | undefined): boolean =>
  table?.evidence.some(({ by }) => by === 'user') === true;

/** What was said of a place, and why it could not be followed where that is so. */
export function directionLine(direction: Direction, { missing, nearMisses = [] }: Recognition): string {
  const { table } = direction;
  const words = directionWords(direction);
  if (table === 'none' || !missing.includes(table)) return words;
  const why = nearMisses.find((miss) => miss.table === table && isOfPlace(miss, direction))?.why;
  return `${words}，没有用上：${why ?? `那里没有认出表${table}的表头`}`;
}

const OUT_OF_FORCE: Readonly<Record<OutOfForce['why'], (direction: Direction) => string>> = {
  'sheet-gone': ({ sheet }) => `工作簿里没有工作表“${sheet}”，可能改过名，改回原名就又算数`,
  'rows-moved': () => '那里的行已不是指定时的样子，可能插入、删去或移动过，请重新指定',
};

/** What was said of a place that is not as it was, and that it does not count now. */
export const outOfForceLine = ({ direction, why }: OutOfForce): string =>
  `${directionWords(direction)}，没有用上：${OUT_OF_FORCE[why](direction)}`;

/** That some of what the user said does not count now; '' where all does. */
export function outOfForceWords(all: readonly OutOfForce[]): string {
  if (all.length === 0) return '';
  return `${all.map((one) => `您指定的 ${outOfForceLine(one)}`).join('；')}；不再需要的，可以在窗格里收回`;
}
