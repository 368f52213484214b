import type { Form } from '../catalogue/types';
import { halfWidth, headerLabel, plainLabel } from '../workbook/label-text';
import type { Grid } from './grid';
import type { FoundHeader } from './types';

const CHINESE_DIGITS = '零一二三四五六七八九';
/** Rows above a header in which a caption is looked for. */
const CAPTION_ROWS = 5;
/** A row with more texts than this is no caption. */
const CAPTION_CELLS = 3;

export interface Caption {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** 1–99 written in Arabic or Chinese digits; undefined for anything else. */
function readCount(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const digit = (sign: string | undefined) => (sign === undefined ? 0 : CHINESE_DIGITS.indexOf(sign));
  if (ten === undefined) return tens !== undefined && ones === undefined ? digit(tens) : undefined;
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

/** A table number at the start of a caption; a year may follow it without a gap. */
const NUMBERED =
  /^(?:附|续)?表\s*[-_:.]?\s*0*(\d{1,2}(?=(?:19|20)\d\d[-~年至/])|\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十]))[\s.、:]*/;
const NUMBERED_SHEET = /^0*(\d{1,2})(?:$|[\s.、_:-]*(?=[\u4e00-\u9fff(]))(?!年)/;

/** The table number that a caption or a sheet's name claims: `表3`, `表 03`, `3.招生区域`, `表三`; undefined if none. */
export function claimedNumber(text: string): number | undefined {
  const half = halfWidth(text).trim();
  const match = NUMBERED.exec(half) ?? NUMBERED_SHEET.exec(half);
  return match === null ? undefined : readCount(match[1] as string);
}

/** True for a caption that says its table goes on from another page. */
export function saysContinued(text: string): boolean {
  return /^续表?|[(]续[)]|续$|续表/.test(plainLabel(text));
}

/** What tells one caption from another: number, years, unit and the words that all captions share taken out. */
function titleWords(text: string): string {
  return headerLabel(
    halfWidth(text)
      .trim()
      .replace(NUMBERED, '')
      .replace(/^\d{1,2}[.、:_-]/, ''),
  )
    .replace(/单位[::].*$/, '')
    .replace(/(?:19|20)\d{2,3}(?:年?[-~至/](?:19|20)\d{2,3})?(?:学年度?|年度?)?/g, '')
    .replace(/一览表|统计表|分布表|调查表|情况表|情况|表$/g, '');
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** Dice coefficient of the pairs of characters of two titles, 0 to 1. */
export function titleLikeness(a: string, b: string): number {
  const [left, right] = [titleWords(a), titleWords(b)];
  if (left !== '' && left === right) return 1;
  const [first, second] = [pairs(left), pairs(right)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  return first.size + second.size === 0 ? 0 : (2 * common) / (first.size + second.size);
}

/** How well a text fits a form's title or one of its headings, 0 to 1. */
export function fitsTitle(text: string, form: Form): number {
  return Math.max(...[form.title, ...(form.headings ?? [])].map((title) => titleLikeness(text, title)));
}

/** Texts that may be the caption of a header, nearest first: lone texts in the few rows above it. */
export function captionsAbove(grid: Grid, header: FoundHeader): Caption[] {
  const captions: Caption[] = [];
  for (let row = header.top - 1; row >= Math.max(0, header.top - CAPTION_ROWS); row--) {
    const cells = grid.row(row).filter(({ column }) => grid.text(row, column) !== '');
    if (cells.length > CAPTION_CELLS) break;
    for (const { column, value } of cells) {
      const text = grid.text(row, column);
      if (typeof value === 'string' && !/^[(]?单位[::]/.test(plainLabel(text))) captions.push({ text, row, column });
    }
  }
  return captions;
}

/** A caption without its table number. */
export function captionTitle(text: string): string {
  return halfWidth(text).trim().replace(NUMBERED, '');
}

/** True for a text that reads like the title of a table. */
export function readsLikeTitle(text: string): boolean {
  return /表$|情况$|统计$|一览|统计表|分布$|名单$/.test(headerLabel(text)) || claimedNumber(text) !== undefined;
}
