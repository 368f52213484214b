import { type Compared, type Difference, figureWords, type Lone } from '../audit/compare/compare';
import type { Figure, Unread } from '../recognise/types';
import { address } from '../workbook/address';
import type { Paint } from './paint';
import type { PlaceNames } from './place-names';
import { tableNumbers } from './table-words';
import type { Words } from './words';

/** One of two workbooks that were compared, as a reader knows it. */
interface ComparedSide {
  readonly file: string;
  readonly names: PlaceNames;
}

type Spoken = ComparisonWords & Pick<Words, 'names' | 'title' | 'list' | 'say'>;

type Sides = readonly [first: ComparedSide, second: ComparedSide];

/** What two workbooks do not have in common: figures, tables, what was not understood. */
interface ComparisonCounts {
  readonly different: number;
  readonly lone: number;
  readonly tables: number;
  readonly unread: number;
}

/** What a comparison is told with, in one language. */
export interface ComparisonWords {
  readonly onlyIn: (file: string, what: string) => string;
  readonly missing: (tables: string) => string;
  readonly unread: (file: string, count: number, cells: string) => string;
  readonly confirms: (file: string, rules: string) => string;
  readonly divided: (first: string, second: string) => string;
  readonly silent: string;
  readonly empty: string;
  readonly wholeRow: string;
  readonly summary: (compared: number, counts: ComparisonCounts) => string;
}

export const CHINESE_COMPARISON: ComparisonWords = {
  onlyIn: (file, what) => `只在 ${file} 里：${what}`,
  missing: (tables) => `两边都没有认出：${tables}`,
  unread: (file, count, cells) => `${file} 有 ${count} 处没有读懂，没有比对：${cells}`,
  confirms: (file, rules) => `勾稽关系支持 ${file}：${rules}`,
  divided: (first, second) => `两边都有关系支持：${first}；${second}`,
  silent: '没有勾稽关系能说明哪个对',
  empty: '（空）',
  wholeRow: '整行',
  summary: (compared, { different, lone, tables, unread }) => {
    const isSame = different + lone === 0;
    const rest = [tables > 0 && `只在一边有的表 ${tables} 张`, unread > 0 && `没有读懂的 ${unread} 处`].filter(Boolean);
    const figures = isSame
      ? rest.length === 0
        ? '全部相同'
        : '这些相同'
      : `不同 ${different} 处，只在一边有的 ${lone} 处`;
    return [`共比较 ${compared} 处`, figures, ...rest].join('，');
  },
};

export const ENGLISH_COMPARISON: ComparisonWords = {
  onlyIn: (file, what) => `only in ${file}: ${what}`,
  missing: (tables) => `found in neither: ${tables}`,
  unread: (file, count, cells) => `${file}: ${count} not understood and not compared: ${cells}`,
  confirms: (file, rules) => `the relations bear out ${file}: ${rules}`,
  divided: (first, second) => `relations speak for either: ${first}; ${second}`,
  silent: 'no relation tells which is right',
  empty: '(empty)',
  wholeRow: 'the whole row',
  summary: (compared, { different, lone, tables, unread }) => {
    const isSame = different + lone === 0;
    const rest = [tables > 0 && `tables in one only: ${tables}`, unread > 0 && `not understood: ${unread}`].filter(
      Boolean,
    );
    const figures = isSame
      ? rest.length === 0
        ? 'all the same'
        : 'these are the same'
      : `different: ${different}; in one only: ${lone}`;
    return [`compared: ${compared}`, figures, ...rest].join('; ');
  },
};

/** What differs between two workbooks, as the lines that a person reads. */
export function comparisonText(compared: Compared, sides: Sides, words: Spoken, paint: Paint): string[] {
  const [first, second] = sides;
  const lines = [paint('bold', `${first.file} ↔ ${second.file}`)];
  if (compared.onlyFirst.length > 0) lines.push(words.onlyIn(first.file, words.list(tableNumbers(compared.onlyFirst))));
  if (compared.onlySecond.length > 0)
    lines.push(words.onlyIn(second.file, words.list(tableNumbers(compared.onlySecond))));
  if (compared.missing.length > 0) lines.push(words.missing(words.list(tableNumbers(compared.missing))));
  sides.forEach(({ file, names }, at) => {
    const unread = compared.unread[at]!;
    if (unread.length > 0) lines.push(words.unread(file, unread.length, unreadLine(unread, names, words)));
  });
  const tables = new Set([
    ...compared.differences.map((difference) => difference.first.table),
    ...compared.lone.map(({ figures }) => figures[0]!.table),
  ]);
  for (const no of [...tables].sort((a, b) => a - b)) {
    lines.push('', `${paint('bold', `表${no}  ${words.title(no)}`)}`);
    for (const difference of compared.differences)
      if (difference.first.table === no) lines.push(...differenceLines(difference, sides, words, paint));
    for (const lone of compared.lone)
      if (lone.figures[0]!.table === no) lines.push(`  ${loneLine(lone, sides, words)}`);
  }
  const count = compared.lone.reduce((sum, { figures }) => sum + figures.length, 0);
  lines.push(
    '',
    words.summary(compared.compared, {
      different: compared.differences.length,
      lone: count,
      tables: compared.onlyFirst.length + compared.onlySecond.length,
      unread: compared.unread[0].length + compared.unread[1].length,
    }),
  );
  return lines;
}

const unreadLine = (unread: readonly Unread[], names: PlaceNames, words: Spoken): string =>
  words.list(unread.map(({ place, text }) => `${names.cell(place)}“${shown(text, words)}”`).join('、'));

function differenceLines({ first, second, confirmed }: Difference, sides: Sides, words: Spoken, paint: Paint) {
  const side = (at: 0 | 1, { place, text }: Figure) =>
    `      ${sides[at].file}  ${sides[at].names.cell(place)}  ${shown(text, words)}`;
  return [
    `  ${paint('error', '≠')} ${words.names(figureWords(first))}`,
    side(0, first),
    side(1, second),
    paint('dim', `      ${confirmedWords(confirmed, sides, words)}`),
  ];
}

const shown = (text: string, { empty }: ComparisonWords): string =>
  text.trim() === '' ? empty : text.trim().replace(/\s+/g, ' ');

function confirmedWords(
  { side, first, second }: Difference['confirmed'],
  sides: Sides,
  words: ComparisonWords,
): string {
  const [a, b] = sides.map(({ file }) => file) as [string, string];
  if (side !== undefined)
    return side === 'first' ? words.confirms(a, first.join(' ')) : words.confirms(b, second.join(' '));
  if (first.length === 0) return words.silent;
  return words.divided(`${a} ${first.join(' ')}`, `${b} ${second.join(' ')}`);
}

/** Figures named of a row that only one of the two has. */
const NAMED = 4;

function loneLine({ side, figures, isWholeRow }: Lone, sides: Sides, words: Spoken): string {
  const { file, names } = sides[side === 'first' ? 0 : 1];
  const [first] = figures as [Figure];
  const said = figures.slice(0, NAMED).map((figure) => `${words.names(figure.measure)} ${shown(figure.text, words)}`);
  const more = figures.length > NAMED ? ' …' : '';
  return words.onlyIn(
    file,
    `${names.cell(first.place)}${isWholeRow ? ` ${words.wholeRow}` : ''} ${said.join(words.say('，', ', '))}${more}`,
  );
}

/** Version of the shape below. */
const COMPARISON_VERSION = 1;

/** The same as plain JSON, as docs/json.md describes it. */
export function comparisonJson(compared: Compared, sides: Sides): object {
  const [first, second] = sides;
  const place = (figure: Figure, { names }: ComparedSide) => ({
    sheet: figure.place.sheet,
    address: address(figure.place.row, figure.place.column),
    ...names.more?.(figure.place),
    value: figure.text,
  });
  return {
    version: COMPARISON_VERSION,
    first: first.file,
    second: second.file,
    tables: { onlyFirst: compared.onlyFirst, onlySecond: compared.onlySecond, missing: compared.missing },
    unread: { first: compared.unread[0].length, second: compared.unread[1].length },
    unreadCells: { first: compared.unread[0].map(unreadPlace), second: compared.unread[1].map(unreadPlace) },
    differences: compared.differences.map((difference) => ({
      table: difference.first.table,
      figure: figureWords(difference.first),
      measure: difference.first.measure,
      labels: difference.first.labels,
      first: place(difference.first, first),
      second: place(difference.second, second),
      confirmed: difference.confirmed.side ?? null,
      rules: { first: difference.confirmed.first, second: difference.confirmed.second },
    })),
    onlyInOne: compared.lone.map(({ side, figures, isWholeRow }) => ({
      side,
      table: figures[0]!.table,
      wholeRow: isWholeRow,
      figures: figures.map((figure) => ({
        figure: figureWords(figure),
        ...place(figure, side === 'first' ? first : second),
      })),
    })),
    summary: {
      compared: compared.compared,
      equal: compared.equal,
      different: compared.differences.length,
      onlyFirst: countOf(compared, 'first'),
      onlySecond: countOf(compared, 'second'),
    },
  };
}

const unreadPlace = ({ place, text }: Unread) => ({
  sheet: place.sheet,
  address: address(place.row, place.column),
  value: text,
});

const countOf = ({ lone }: Compared, side: Lone['side']): number =>
  lone.filter((each) => each.side === side).reduce((sum, { figures }) => sum + figures.length, 0);
