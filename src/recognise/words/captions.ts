import type { Form } from '../../catalogue/types';
import { halfWidth, headerLabel, plainLabel, seenText } from '../../workbook/label-text';
import { chineseCount } from '../../workbook/numerals';
import { remembered } from '../../workbook/remembered';
import { impossibleYears, readYear } from '../../workbook/year-text';
import { withoutDate } from './name-dates';
import { withoutSetWords } from './set-words';

/** 1–99 written in Arabic or Chinese digits; undefined for anything else. */
const readCount = (text: string): number | undefined => (/^\d{1,2}$/.test(text) ? Number(text) : chineseCount(text));

/** A table number at the start of a caption; a year may follow it without a gap. */
const NUMBERED =
  /^(?:附|续)?表\s*[-_:.]?\s*0*(\d{1,2}(?=(?:19|20)\d\d[-~年至/])|\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3}(?![一二三四五六七八九十]))[\s.、:]*/;
const NUMBERED_SHEET = /^0*(\d{1,2})(?:$|[\s.、_:-]*(?=[\u4e00-\u9fff(]))(?!年)/;

/** A caption without what some print before the table number: the name of the school, 上年, the year. */
function withoutSchool(text: string): string {
  const seen = seenText(text).trim();
  return /^[附续]?表/.test(seen)
    ? seen
    : seen
        .replace(/^.{2,30}?(?:学校|学院|技校|中心)[\s:]*(?=[附续]?表\s*0*\d)/, '')
        .replace(/^(?:19|20)\d\d(?:[-~至](?:19|20)?\d\d)?(?:学年度?|年度?)?[\s:_-]*(?=[附续]?表)/, '')
        .replace(/^.{2,4}?[\s:_.-]*(?=[附续]?表\s*0*\d)/, (before) => withoutSetWords(before).trim());
}

/** The table number that a caption or a sheet's name claims: `表3`, `表 03`, `3.招生区域`, `表三`; undefined if none. */
export function claimedNumber(text: string): number | undefined {
  const half = withoutSchool(text);
  const match = NUMBERED.exec(half) ?? NUMBERED_SHEET.exec(half);
  return match === null ? undefined : readCount(match[1] as string);
}

/** A table number anywhere in a sheet's name: 教务处表6. */
export const NUMBER_IN_NAME = /表\s*[-_ ]?\s*(?:\d{1,2}(?!\d)|[一二三四五六七八九十]{1,3})/;

/** The table number that a sheet's name claims, wherever it stands in it; the day that it was named by is none. */
export const sheetNumber = remembered((name: string): number | undefined => {
  const said = withoutDate(name);
  return claimedNumber(said) ?? claimedNumber(NUMBER_IN_NAME.exec(halfWidth(said))?.[0] ?? '');
});

/** True for a caption that says its table goes on from another page. */
export function saysContinued(text: string): boolean {
  return /^续表?|[([【]续[)\]】]|续$|续表/.test(plainLabel(text));
}

/** What tells one caption from another: number, years, unit and the words that all captions share taken out. */
const titleWords = remembered((text: string): string =>
  headerLabel(
    withoutSchool(text)
      .replace(NUMBERED, '')
      .replace(/^\d{1,2}[.、:_-]/, ''),
  )
    .replace(/单位[::].*$/, '')
    .replace(/[([【][^)\]】]*[)\]】]?/g, '')
    .replace(/(?:19|20)\d{2,3}(?:年?[-~至/](?:19|20)\d{2,3})?(?:学年度?|年度?)?/g, '')
    .replace(/一览表|统计表|分布表|调查表|情况表|情况|表$/g, ''),
);

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** A title with something before it, as the school's name; and a title of which a good part is left. */
const PREFIXED = 0.95;
const SHORTENED = 0.7;

/**
 * How alike two titles are, 0 to 1: the Dice coefficient of their pairs of characters, but a caption that ends in the
 * whole title, or is a good part of it, is more alike than its length makes it look.
 */
export function titleLikeness(caption: string, title: string): number {
  const [left, right] = [titleWords(caption), titleWords(title)];
  if (left !== '' && left === right) return 1;
  if (right.length >= 3 && left.endsWith(right)) return PREFIXED;
  const [first, second] = [pairs(left), pairs(right)];
  const common = [...first].filter((pair) => second.has(pair)).length;
  const dice = first.size + second.size === 0 ? 0 : (2 * common) / (first.size + second.size);
  const isPart = left.length >= 4 && right.includes(left);
  return isPart ? Math.max(dice, SHORTENED) : dice;
}

/** How well a text fits a form's title, 0 to 1; a heading printed over the columns must fit in full. */
export function fitsTitle(text: string, form: Form): number {
  if (captionNumber(text) === undefined && form.headings?.some((heading) => titleLikeness(text, heading) === 1))
    return 1;
  return titleLikeness(text, form.title);
}

/** True where a text holds no title at all, or one that may be short for the form's: `表3`, `表3 招生`. */
export function mayAbbreviate(text: string, form: Form): boolean {
  return titleWords(form.title).includes(titleWords(text));
}

/** A caption without its table number. */
export function captionTitle(text: string): string {
  return withoutSchool(text)
    .replace(NUMBERED, '')
    .replace(/^\d{1,2}[\s.、:_-]+(?=\d{4})/, '');
}

/** The table number that a line above a table claims: as for a sheet's name, but a bare number is a figure there. */
export function captionNumber(text: string): number | undefined {
  return /[\u4e00-\u9fff]/.test(text) ? claimedNumber(text) : undefined;
}

/** True for a text that reads like the title of a table; 续表 alone is none. */
export function readsLikeTitle(text: string): boolean {
  const isTitle = /表$|情况$|统计$|一览|统计表|分布$|名单$/.test(headerLabel(text)) && titleWords(text).length >= 2;
  return isTitle || captionNumber(text) !== undefined;
}

/** True for a text that names a table by words and not only by a number. */
export function saysTitle(text: string): boolean {
  return readsLikeTitle(text) && titleWords(text) !== '';
}

/** Words on sheets and above tables that say nothing about what a table holds. */
const GENERIC =
  /(?:sheet|table|工作表|工作簿|数据|统计|汇总|明细|情况|基本|服务|学生(?!会)|人数|表格|报表|附件|附表|图表|质量|年度|年报|报告|学年|学校|学院|技校|填报|单位|日期|时间|[年月日表])/gi;
/** Who keeps a table says nothing of it either. */
const DEPARTMENT = /^[\u4e00-\u9fff]{1,4}(?:系部?|处|科室?|办公室)$/;
/** Nor does how often there is one like it: 第6张, 教务处-6, 财务处表6. */
const COUNTED_SHEET = /第?[-_.]?表?\d{1,2}[张页表个号]?$/;

/** True for a text in Chinese that must mean something other than a form whose title it shares nothing with. */
export function namesAnother(text: string, form: Form): boolean {
  const name = plainLabel(text).replace(COUNTED_SHEET, '');
  if (/学校|学院|技校|单位|日期|时间|报告|附件/.test(text) || DEPARTMENT.test(name)) return false;
  const said = plainLabel(withoutSetWords(text))
    .replace(COUNTED_SHEET, '')
    .replace(GENERIC, '')
    .replace(/[^\u4e00-\u9fff]/g, '');
  const known = pairs([form.title, ...(form.headings ?? [])].join(' '));
  return said.length >= 2 && ![...pairs(said)].some((pair) => known.has(pair));
}

/** The year that a caption names, where it is a single one. */
export function yearOfCaption(caption: string): string | undefined {
  const title = captionTitle(caption);
  const read = impossibleYears(title) === undefined ? readYear(title) : undefined;
  return read !== undefined && read.from === read.year ? read.year : undefined;
}
