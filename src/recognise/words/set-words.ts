import { halfWidth } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';

/** A word that says what the set of tables is that it stands on or over: a copy, a draft, the last one. */
export interface SetWord {
  /** As written: 上年, 副本, (2), 二稿, 定稿. */
  readonly word: string;
  readonly isLastYear: boolean;
  /** How near to what is handed in: `COPY` to `FINAL`, or the number of a draft. */
  readonly rank: number;
}

const COPY = 0;
const FIRST = 1;
const REVIEW = 50;
const CHANGED = 55;
/** Where a set stands that nothing is said of. */
const UNSAID = 60;
const FINAL = 90;

/** True where one set is surely later than another. A second draft, or what was changed, may be the last one or not. */
export function isLater(word: SetWord | undefined, other: SetWord | undefined): boolean {
  const [one, two] = [word?.rank ?? UNSAID, other?.rank ?? UNSAID];
  if (one <= two || two === CHANGED) return false;
  if (two === COPY) return one > FIRST;
  return two === FIRST || two >= REVIEW || one < REVIEW || one === FINAL;
}

// Each with the sign before it that takes its meaning away: 与上年比较 speaks of another year, it does not date the table.
const LAST_YEAR = /([比较与同和跟]?)(?:上一?学?年度?|去年度?|前一?年度?|往年|历年)(?!增|减|结转|末)/g;
const OTHER =
  /副本|复件|拷贝|草稿|初稿|底稿|旧稿|备份|作废|废弃|停用|过期|模[板版]|样[表式例]|空表|示例|范例|([新折废破陈]?)旧/g;
const FOREIGN = /([a-z]?)(?:copy|backup|bak|old|draft|previous|last ?year)(?![a-z])/gi;
/** What Excel adds to the name of a sheet that is copied; a number from 2 on. */
const COUNTED = /[(]\s*(?:[2-9]|[1-9]\d)\s*[)]\s*$/;

/** What else the names of sheets say, where a title may mean something else by it; what comes first counts. */
const IN_NAMES: readonly (readonly [rank: number, words: RegExp])[] = [
  [COPY, /填[表报写]说明|说明$|测试|不[用要]|参考|[(]?错误?[)]?$/],
  [COPY, COUNTED],
  [FIRST, /原[始稿]|[改订核定对正]前/],
  [CHANGED, /[改订][稿版]/],
  [REVIEW, /送审|征求|讨论稿|待审/],
  [FINAL, /最[新终后]|[定终][稿版]|正式|上报|[改订核定对正]后|(?:final|latest)(?![a-z])/i],
];
const DIGITS = '一二三四五六七八九';
const DRAFT = /第?([1-9一二三四五六七八九])[稿版]|(?:v|版本)(?:er)?\s*([1-9]\d?(?:\.\d)?)(?![\d.])/i;

const firstOf = (words: RegExp, text: string): string | undefined =>
  [...text.matchAll(words)].find(([, before]) => !before)?.[0];

const wordIn = remembered((text: string): SetWord | undefined => {
  const half = halfWidth(text);
  const lastYear = firstOf(LAST_YEAR, half);
  if (lastYear !== undefined) return { word: lastYear, isLastYear: true, rank: COPY };
  const word = firstOf(OTHER, half) ?? firstOf(FOREIGN, half);
  if (word === undefined) return undefined;
  return { word, isLastYear: false, rank: /稿|draft/i.test(word) ? FIRST : COPY };
});

/** The word for another set in a line above a table; undefined if there is none. */
export const setWordAbove = (line: string): SetWord | undefined => wordIn(line);

/** The word for the set that a sheet's name says it is of. */
export const setWordInName = remembered((name: string): SetWord | undefined => {
  const said = wordIn(name);
  if (said !== undefined) return said;
  const half = halfWidth(name);
  for (const [rank, words] of IN_NAMES) {
    const word = words.exec(half)?.[0].trim();
    if (word !== undefined) return { word, isLastYear: false, rank };
  }
  const [word, no, version] = DRAFT.exec(half) ?? [];
  if (word === undefined) return undefined;
  return { word, isLastYear: false, rank: Number(version) || DIGITS.indexOf(no!) + 1 || Number(no) };
});

const ALL = new RegExp(`${LAST_YEAR.source}|${OTHER.source}|${FOREIGN.source}`, 'gi');

/** A text without such words: what is left says which table it is. */
export const withoutSetWords = (text: string): string =>
  text.replace(ALL, (word, ...before) => (before.slice(0, 3).some(Boolean) ? word : ''));
