import type { CheckResult } from '../audit/check';
import { isOfPlace, type OutOfForce } from '../audit/kept/directions';
import type { Direction, Recognition, SetAside, Table } from '../recognise/types';
import { areaAddress } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { Words } from './words';

/** Where a table could stand as well, and why it was not taken. */
export interface OtherPlace {
  /** More than one where the table is in pieces. */
  readonly pieces: readonly [SheetPlace, ...SheetPlace[]];
  readonly kind: 'near-miss' | SetAside['what'];
  /** A Chinese sentence without a full stop. */
  readonly why: string;
  /** True where to point to it would be of no use. */
  readonly headless?: true;
}

/** Where else a table may stand, likeliest first: what the user may point to in its stead. */
export function otherPlaces(
  { recognition, directions }: Pick<CheckResult, 'recognition' | 'directions'>,
  no: number,
  words: Words,
) {
  const { nearMisses = [], setAside = [] } = recognition;
  const aside = setAside.filter(({ table }) => table === no);
  const sets = [...groupBy(aside, ({ sheet, why }) => `${sheet}\0${why}`).values()];
  const near = nearMisses.filter(
    (miss) =>
      miss.table === no &&
      // Said there, and of what the user has said himself.
      !aside.some((set) => isOfPlace(set, miss)) &&
      !directions.some((direction) => direction.table === no && speaksOf(direction, miss)),
  );
  return [
    ...near.map(
      (miss): OtherPlace => ({
        pieces: [placeOf(miss)],
        kind: 'near-miss',
        why: words.why(miss.why),
        ...(miss.headless && { headless: true }),
      }),
    ),
    ...sets.map(([first, ...rest]): OtherPlace => {
      const pieces = [placeOf(first!), ...rest.map(placeOf)] as const;
      return { pieces, kind: first!.what, why: setAsideWords(first!, words) };
    }),
  ];
}

/** What is said of a whole sheet is said of any place on it. */
const speaksOf = (direction: SheetPlace, place: SheetPlace): boolean =>
  isOfPlace(direction, place) || (direction.area === undefined && direction.sheet === place.sheet);

const placeOf = ({ sheet, area }: SheetPlace): SheetPlace => ({ sheet, ...(area === undefined ? {} : { area }) });

/** What a set that is not the one meant is, and why. */
export function setAsideWords({ what, why }: Pick<SetAside, 'what' | 'why'>, words: Words): string {
  const which =
    what === 'last-year' ? words.say('留作上年的', 'kept as last year’s') : words.say('是另一份', 'a second one');
  return words.say(`${which}，不参加核对：${why}`, `${which}, not compared: ${words.why(why)}`);
}

/** `“Sheet1” A3:E8`, `整张“Sheet2”` */
export const sheetPlaceWords = ({ sheet, area }: SheetPlace, { say }: Words): string =>
  area === undefined ? say(`整张“${sheet}”`, `all of “${sheet}”`) : `“${sheet}” ${areaAddress(area)}`;

export const piecesWords = (pieces: readonly SheetPlace[], words: Words): string =>
  pieces.map((piece) => sheetPlaceWords(piece, words)).join(words.say('、', ', '));

/** What was said of a place: `“Sheet1” A3:E8 是表3`, `整张“草稿”不是统计表`. */
export function directionWords(direction: Direction, words: Words): string {
  const { area, table } = direction;
  const is =
    table === 'none'
      ? words.say('不是统计表', 'is no table of the report')
      : words.say(`是表${table}`, `is 表${table}`);
  return `${sheetPlaceWords(direction, words)}${area === undefined ? words.say('', ' ') : ' '}${is}`;
}

/** True for a table that stands where the user said (由您指定). */
export const isDirected = (table: Table | undefined): boolean =>
  table?.evidence.some(({ by }) => by === 'user') === true;

/** What was said of a place, and why it could not be followed where that is so. */
export function directionLine(direction: Direction, { missing, nearMisses = [] }: Recognition, words: Words): string {
  const { table } = direction;
  const said = directionWords(direction, words);
  if (table === 'none' || !missing.includes(table)) return said;
  const why = nearMisses.find((miss) => miss.table === table && speaksOf(direction, miss))?.why;
  const because = why === undefined ? undefined : words.why(why);
  return words.say(
    `${said}，没有用上：${because ?? `那里没有认出表${table}的表头`}`,
    `${said}, which could not be followed: ${because ?? `no header of 表${table} is there`}`,
  );
}

const OUT_OF_FORCE: Readonly<Record<OutOfForce['why'], (direction: Direction, words: Words) => string>> = {
  'sheet-gone': ({ sheet }, { say }) =>
    say(
      `工作簿里没有工作表“${sheet}”，可能改过名，改回原名就又算数`,
      `there is no sheet “${sheet}”; if it was renamed, its old name brings this back`,
    ),
  'rows-moved': (_, { say }) =>
    say(
      '那里的行已不是指定时的样子，可能插入、删去或移动过，请重新指定',
      'the rows there are not as they were; say it anew',
    ),
};

/** What was said of a place that is not as it was, and that it does not count now. */
export function outOfForceLine({ direction, why }: OutOfForce, words: Words): string {
  const [said, because] = [directionWords(direction, words), OUT_OF_FORCE[why](direction, words)];
  return words.say(`${said}，没有用上：${because}`, `${said}, which could not be followed: ${because}`);
}

/** That some of what the user said does not count now; '' where all does. */
export function outOfForceWords(all: readonly OutOfForce[], words: Words): string {
  if (all.length === 0) return '';
  return `${all.map((one) => `您指定的 ${outOfForceLine(one, words)}`).join('；')}；不再需要的，可以在窗格里收回`;
}
