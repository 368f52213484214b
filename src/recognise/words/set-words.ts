import { halfWidth } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';

/** A word that says what the set of tables is that it stands on or over: a copy, a draft, the last one. */
export interface SetWord {
  /** As written: 上年, 副本, (2), 二稿, 定稿. */
  readonly word: string;
  readonly isLastYear: boolean;
  /** How near to what is handed in: one of `RANK`, or the number of a draft. */
  readonly rank: number;
}

/** A set that nothing is said of stands at `unsaid`. */
const RANK = { copy: 0, first: 1, review: 50, unsaid: 60, final: 90 };

/** True where one set is surely later than another. A second draft may be later than what has no name, and may be not. */
export function isLater(word: SetWord | undefined, other: SetWord | undefined): boolean {
  const [one, two] = [word?.rank ?? RANK.unsaid, other?.rank ?? RANK.unsaid];
  if (one <= two) return false;
  if (two === RANK.copy) return one > RANK.first;
  return two === RANK.first || two >= RANK.review || one < RANK.review || one === RANK.final;
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
  [RANK.copy, /填[表报写]说明|说明$|举例|测试|试填|不[用要]|参考|[(]?错误?[)]?$/],
  [RANK.copy, COUNTED],
  [RANK.first, /原[始稿]|(?:修[改订]|审[核定]|校对|核对|更正|整改|调整)前/],
  [RANK.review, /送审|征求意见|讨论稿|审议稿|待审/],
  [
    RANK.final,
    /最[新终后]|定[稿版]|终[稿版]|正式|上报|(?:修[改订]|审[核定]|校对|核对|更正|整改|调整)后|(?:final|latest)(?![a-z])/i,
  ],
];
const DRAFT = /第?([一二三四五六七八九])[稿版]|第?([1-9])[稿版]|(?:v|ver|版本)\s*([1-9]\d?(?:\.\d)?)(?![\d.])/i;

const firstOf = (words: RegExp, text: string): string | undefined =>
  [...text.matchAll(words)].find(([, before]) => !before)?.[0];

const wordIn = remembered((text: string): SetWord | undefined => {
  const half = halfWidth(text);
  const lastYear = firstOf(LAST_YEAR, half);
  if (lastYear !== undefined) return { word: lastYear, isLastYear: true, rank: RANK.copy };
  const word = firstOf(OTHER, half) ?? firstOf(FOREIGN, half);
  if (word === undefined) return undefined;
  return { word, isLastYear: false, rank: /稿|draft/i.test(word) ? RANK.first : RANK.copy };
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
  const [word, chinese, digit, version] = DRAFT.exec(half) ?? [];
  if (word === undefined) return undefined;
  const rank = chinese === undefined ? Number(digit ?? version) : '一二三四五六七八九'.indexOf(chinese) + 1;
  return { word, isLastYear: false, rank };
});

const ALL = new RegExp(`${LAST_YEAR.source}|${OTHER.source}|${FOREIGN.source}`, 'gi');

/** A text without such words: what is left says which table it is. */
export const withoutSetWords = (text: string): string =>
  text.replace(ALL, (word, ...before) => (before.slice(0, 3).some(Boolean) ? word : ''));
