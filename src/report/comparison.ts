import { type Compared, type Difference, figureWords, type Lone } from '../audit/compare/compare';
import type { Figure } from '../recognise/types';
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

/** What a comparison is told with, in one language. */
export interface ComparisonWords {
  readonly onlyIn: (file: string, what: string) => string;
  readonly missing: (tables: string) => string;
  readonly unread: (file: string, count: number) => string;
  readonly confirms: (file: string, rules: string) => string;
  readonly divided: (first: string, second: string) => string;
  readonly silent: string;
  readonly empty: string;
  readonly wholeRow: string;
  readonly summary: (compared: number, different: number, lone: number) => string;
}

export const CHINESE_COMPARISON: ComparisonWords = {
  onlyIn: (file, what) => `只在 ${file} 里：${what}`,
  missing: (tables) => `两边都没有认出：${tables}`,
  unread: (file, count) => `${file} 有 ${count} 处没有读懂，没有比对；是哪几处，见 gouji check`,
  confirms: (file, rules) => `勾稽关系支持 ${file}：${rules}`,
  divided: (first, second) => `两边都有关系支持：${first}；${second}`,
  silent: '没有勾稽关系能说明哪个对',
  empty: '（空）',
  wholeRow: '整行',
  summary: (compared, different, lone) =>
    `共比较 ${compared} 处，${different === 0 && lone === 0 ? '全部相同' : `不同 ${different} 处，只在一边有的 ${lone} 处`}`,
};

export const ENGLISH_COMPARISON: ComparisonWords = {
  onlyIn: (file, what) => `only in ${file}: ${what}`,
  missing: (tables) => `found in neither: ${tables}`,
  unread: (file, count) => `${file}: ${count} not understood and not compared; gouji check names them`,
  confirms: (file, rules) => `the relations bear out ${file}: ${rules}`,
  divided: (first, second) => `relations speak for either: ${first}; ${second}`,
  silent: 'no relation tells which is right',
  empty: '(empty)',
  wholeRow: 'the whole row',
  summary: (compared, different, lone) =>
    `compared: ${compared}; ${different === 0 && lone === 0 ? 'all the same' : `different: ${different}; in one only: ${lone}`}`,
};

/** What differs between two workbooks, as the lines that a person reads. */
export function comparisonText(compared: Compared, sides: Sides, words: Spoken, paint: Paint): string[] {
  const [first, second] = sides;
  const lines = [paint('bold', `${first.file} ↔ ${second.file}`)];
  if (compared.onlyFirst.length > 0) lines.push(words.onlyIn(first.file, words.list(tableNumbers(compared.onlyFirst))));
  if (compared.onlySecond.length > 0)
    lines.push(words.onlyIn(second.file, words.list(tableNumbers(compared.onlySecond))));
  if (compared.missing.length > 0) lines.push(words.missing(words.list(tableNumbers(compared.missing))));
  sides.forEach(({ file }, at) => {
    const count = compared.unread[at]!;
    if (count > 0) lines.push(words.unread(file, count));
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
  lines.push('', words.summary(compared.compared, compared.differences.length, count));
  return lines;
}

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
    unread: { first: compared.unread[0], second: compared.unread[1] },
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

const countOf = ({ lone }: Compared, side: Lone['side']): number =>
  lone.filter((each) => each.side === side).reduce((sum, { figures }) => sum + figures.length, 0);
