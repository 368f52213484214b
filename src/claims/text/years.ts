import { BASE_AROUND } from '../../catalogue/claims/change-words';
import { chineseYear } from '../../workbook/numerals';
import { quotedNames } from './names';

/** The words that reach from a year to now: 2020年以来. */
const SINCE = /^(?:以来|至今|起至今)/;

/** Which year a text speaks of: one, several together (2020-2021年), or one told from the report's own (上年). */
export type SpokenYear =
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'range'; readonly from: string; readonly to: string; readonly schoolYear: boolean }
  /** From a year on: 2020年以来. */
  | { readonly kind: 'since'; readonly year: string }
  | { readonly kind: 'last' }
  | { readonly kind: 'before' }
  /** What no report shows: more years than it has (近三年), half of one (上学期). */
  | { readonly kind: 'many' }
  | { readonly kind: 'both' };

/** A year where it stands in a text. */
export interface YearWord {
  readonly start: number;
  readonly end: number;
  readonly year: SpokenYear;
  /** True where it is what another year is compared with: 较2020年. */
  readonly compared: boolean;
  /** True where it is part of a name: “2020年省职业院校技能大赛”. */
  readonly named: boolean;
  /** True for 2021级: those who came in that year. */
  readonly cohort: boolean;
}

/** 1.2021年: the number of a line. */
const LINE_NUMBER = /(?:^|[\n。;:])\d{1,2}\.$/;
const ARABIC =
  /((?:19|20)\d{2})(?:年度?)?(?:[-—–~至到]((?:20)?\d{2})(?=年|学年|$|[^\d]))?(?:学年度|学年|年度|年|届|级)?(?:(?:[上下]半年)|\d{1,2}月(?:\d{1,2}日)?(?:[-—–~至到]\d{1,2}月)?)?(?:末|底|初)?/g;
const CHINESE = /([一二][九〇零○][一二三四五六七八九〇零○]{2})(?:学年度|学年|年度|年)/g;
const WORDS: readonly (readonly [RegExp, SpokenYear])[] = [
  [/本学年度?|本年度|本年|今年|当年|本学期|报告年度|报告期|本届/g, { kind: 'last' }],
  [/上一学年度?|上学年度?|上一年度?|上年度?|去年|前一年|上年同期|上届/g, { kind: 'before' }],
  [
    /上学期|近[三四五六七八九十]年来?|(?:过去|连续)?[三四五六七八九十]年(?:来|间|内|里|累计|共计?|合计|总计)?(?![制级期段学高中大专本一贯行规计以前后])/g,
    { kind: 'many' },
  ],
  [/两年(?:来|间|内|合计|累计|共计|共|总计)?|近两年|两届/g, { kind: 'both' }],
];
const COMPARED =
  /(?:较|比|与|同|相比|相对|相较|相[较比对]于|较之|对比|低于|高于|超过|不及|少于|多于|大于|超|[较比][^,;:。、\d]{1,8}的)$/;

/** Letters before a year that tell whether it is compared with. */
const LEAD = 12;
const AROUND = new RegExp(BASE_AROUND, 'g');

/** The years of a spoken text, in order; those of titles are of their books. */
export function yearsIn(text: string): YearWord[] {
  const found: YearWord[] = [];
  const names = quotedNames(text);
  const around = [...text.matchAll(AROUND)].map(({ 0: all, index: start }) => ({ start, end: start + all.length }));
  const add = (start: number, all: string, year: SpokenYear): void => {
    const end = start + all.length;
    const compared =
      COMPARED.test(text.slice(Math.max(0, start - LEAD), start)) ||
      around.some((one) => one.start < start && end < one.end);
    const name = names.find((one) => one.start < start && start < one.end);
    if (name?.isTitle) return;
    found.push({
      start,
      end,
      year,
      compared,
      named: name !== undefined,
      cohort: all.endsWith('级'),
    });
  };
  for (const match of text.matchAll(ARABIC)) {
    const [all, first, second] = match;
    const at = match.index;
    const isFirst = all.includes('年') && LINE_NUMBER.test(text.slice(Math.max(0, at - 4), at));
    if (
      (!isFirst && /[\d.]/.test(text[at - 1] ?? '')) ||
      (/\d$/.test(all) && /^\d|^[.,]\d/.test(text.slice(at + all.length)))
    )
      continue;
    // A bare 2020 is a year only where nothing is counted by it.
    if (
      all === first &&
      /^(?:[人名个台册元万亿%‰门项家间所本篇次天]|平方米|余|多|:1)/.test(text.slice(at + all.length))
    )
      continue;
    const since = SINCE.exec(text.slice(at + all.length, at + all.length + 3));
    if (second === undefined && since !== null) add(at, all + since[0], { kind: 'since', year: first! });
    else if (second === undefined) add(at, all, { kind: 'year', year: first! });
    else {
      const to = second.length === 2 ? first!.slice(0, 2) + second : second;
      add(at, all, { kind: 'range', from: first!, to, schoolYear: all.includes('学年') });
    }
  }
  for (const match of text.matchAll(CHINESE)) {
    const year = chineseYear(match[1]!);
    if (year !== undefined) add(match.index, match[0], { kind: 'year', year });
  }
  // 二〇二三年 is one year.
  for (const [pattern, year] of WORDS)
    for (const match of text.matchAll(pattern))
      if (!found.some(({ start, end }) => start < match.index && match.index < end)) add(match.index, match[0], year);
  return found.sort((a, b) => a.start - b.start);
}
