import { chineseNumber } from '../../workbook/numerals';

/** A number that what stands in a row beside it should come to; offsets are into the spoken text. */
export interface SeriesSaid {
  /** The number as it is said, or the last of the row. */
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly number: number;
  readonly count: number;
  readonly others: readonly { readonly start: number; readonly end: number }[];
}

const NUMERALS = '一二三四五六七八九十';
const COUNTED =
  /([二两三四五六七八九十])(?:项|个|大|方面|条|点|步|种|类|轮)[^一二三四五六七八九十,:。;\n]{0,16}[,:。]?(?=一是|一要|\(一\))/g;
const NAMED = /“([二三四五六七八九十])([\u4e00-\u9fff])(?=[^”]{0,6}”)/g;

/** Rows of a text that should come to a number beside them. */
export const seriesIn = (text: string): SeriesSaid[] => [...enumerationsIn(text), ...timesIn(text)];

/** 三项措施:一是…二是…三是…; “四禁止”,一禁…四禁…: how many are told, against how many there are said to be. */
function enumerationsIn(text: string): SeriesSaid[] {
  const found: SeriesSaid[] = [];
  const add = (match: RegExpMatchArray, mark: (numeral: string) => string): void => {
    const start = match.index! + match[0].indexOf(match[1]!);
    const marks = inRow(text, match.index! + match[0].length, mark);
    if (marks.length < 2) return;
    const number = chineseNumber(match[1]!)!;
    found.push({ start, end: start + 1, said: match[1]!, number, count: marks.length, others: marks });
  };
  for (const match of text.matchAll(COUNTED))
    add(match, (numeral) => (text.startsWith('一要', match.index + match[0].length) ? `${numeral}要` : `${numeral}是`));
  for (const match of text.matchAll(NAMED)) add(match, (numeral) => numeral + match[2]!);
  return found;
}

/** Marks of a row, each behind the one before: 一是, 二是, 三是. */
function inRow(text: string, from: number, mark: (numeral: string) => string): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  let at = from;
  for (const numeral of NUMERALS) {
    const next = text.indexOf(mark(numeral), at);
    if (next < 0) break;
    marks.push({ start: next, end: next + mark(numeral).length });
    at = next + 1;
  }
  return marks;
}

const YEARS = /(?:19|20)\d\d年(?:[、和](?:19|20)\d\d年)+/;
const ORDINALS = /(?:首届|第[一二三四五六七八九十\d]+届)(?:[、和]第[一二三四五六七八九十\d]+届)+/;

/** 2018年、2019年和2021年承办了首届、第二届、第三届: as many years as times. */
function timesIn(text: string): SeriesSaid[] {
  return sentencesIn(text).flatMap(({ start, words }): SeriesSaid[] => {
    const [years, ordinals] = [YEARS.exec(words), ORDINALS.exec(words)];
    if (years === null || ordinals === null || ordinals.index < years.index) return [];
    const number = ordinals[0].split(/[、和]/).length;
    const count = years[0].split(/[、和]/).length;
    const at = start + ordinals.index;
    const other = { start: start + years.index, end: start + years.index + years[0].length };
    return [{ start: at, end: at + ordinals[0].length, said: ordinals[0], number, count, others: [other] }];
  });
}

function sentencesIn(text: string): { start: number; words: string }[] {
  return [...text.matchAll(/[^。\n]+/g)].map(({ 0: words, index }) => ({ start: index, words }));
}
