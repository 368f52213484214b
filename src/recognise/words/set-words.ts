import { halfWidth } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';

/** A word that says that what it stands on or over is not the set of tables meant. */
export interface SetWord {
  /** As written: 上年, 副本, (2). */
  readonly word: string;
  readonly isLastYear: boolean;
}

// Each with the sign before it that takes its meaning away: 与上年比较 speaks of another year, it does not date the table.
const LAST_YEAR = /([比较与同和跟]?)(?:上一?学?年度?|去年度?|前一?年度?|往年|历年)(?!增|减|结转|末)/g;
const OTHER = /副本|复件|拷贝|草稿|初稿|底稿|旧稿|备份|作废|废弃|停用|过期|模板|样表|空表|([新折废破陈]?)旧/g;
const FOREIGN = /([a-z]?)(?:copy|backup|bak|old|draft|previous|last ?year)(?![a-z])/gi;
/** What Excel adds to the name of a sheet that is copied; a number from 2 on. */
const COUNTED = /[(]\s*(?:[2-9]|[1-9]\d)\s*[)]\s*$/;

const firstOf = (words: RegExp, text: string): string | undefined =>
  [...text.matchAll(words)].find(([, before]) => !before)?.[0];

const wordIn = remembered((text: string): SetWord | undefined => {
  const half = halfWidth(text);
  const lastYear = firstOf(LAST_YEAR, half);
  if (lastYear !== undefined) return { word: lastYear, isLastYear: true };
  const word = firstOf(OTHER, half) ?? firstOf(FOREIGN, half);
  return word === undefined ? undefined : { word, isLastYear: false };
});

/** The word for another set in a line above a table; undefined if there is none. */
export const setWordAbove = (line: string): SetWord | undefined => wordIn(line);

/** The word for another set in the name of a sheet. */
export function setWordInName(name: string): SetWord | undefined {
  const said = wordIn(name);
  if (said !== undefined) return said;
  const counted = COUNTED.exec(halfWidth(name));
  return counted === null ? undefined : { word: counted[0].trim(), isLastYear: false };
}

const ALL = new RegExp(`${LAST_YEAR.source}|${OTHER.source}|${FOREIGN.source}`, 'gi');

/** A text without such words: what is left says which table it is. */
export const withoutSetWords = (text: string): string =>
  text.replace(ALL, (word, ...before) => (before.slice(0, 3).some(Boolean) ? word : ''));
