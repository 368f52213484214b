import { withoutInvisible } from './invisible';
import { remembered } from './remembered';
import { unitNamed, unitWord } from './units';

/** Full-width letters, digits and signs as half-width ones; other characters untouched (² stays ²). */
export function halfWidth(text: string): string {
  return !/[！-～　]/.test(text)
    ? text
    : text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');
}

/** Digits as full-width ones. */
export const fullWidthDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

// Radicals and compatibility forms, as PDF files have them for common letters: ⼈数 for 人数.
const HAN_FORMS = /[\u2e80-\u2fdf\uf900-\ufaff]/g;
// Marks set on a letter of Chinese, but not those that strike it out.
const MARKED_HAN = /(\p{sc=Han})(?![\u0334-\u0338])\p{M}+/gu;

/** A text as a person sees it: width folded, and without the signs that print nothing. Blanks and line ends stay. */
export function seenText(text: string): string {
  return halfWidth(withoutInvisible(text));
}

/** A label as compared: width, blanks, line breaks, signs that print nothing, dashes and quotes folded; brackets kept. */
export const plainLabel = remembered((text: string): string =>
  seenText(text)
    .replace(HAN_FORMS, (form) => form.normalize('NFKC'))
    .replace(MARKED_HAN, '$1')
    .replace(/[\s\u0085]+/g, '')
    .replace(/[‐-―−－]/g, '-')
    .replace(/[“”„"‘’']/g, ''),
);

/** Marks that point at a note below the table, behind a word or before it. */
const NOTE_MARKS =
  /([\p{sc=Han})\]】])(?:[①-⑳*※★☆▲△◆●#†‡]|[\u00b9\u00b2\u00b3\u2070-\u2089])+$|^[*※★☆▲△◆●#†‡]+(?=\p{sc=Han})/gu;
export const withoutNoteMarks = (plain: string): string => plain.replace(NOTE_MARKS, '$1');

const BRACKETED = /[([【〔][^()[\]【】〔〕]*[)\]】〕]/g;

/** A header as compared: a plain label with all that stands in brackets, and marks of notes, left out: 人数（人） → 人数. */
export const headerLabel = remembered((text: string): string => {
  const plain = plainLabel(text);
  // Twice: brackets may hold brackets.
  const bare = withoutNoteMarks(plain.replace(BRACKETED, '').replace(BRACKETED, '')).replace(/[:,;.。、%‰]+$/, '');
  return bare === '' ? plain : bare;
});

const MAY_NAME_UNIT = /[([【〔]|单位/;

/** The unit that a header or caption names in brackets, as in 价值（万元） or （单位：万元）; undefined if none. */
export function bracketedUnit(text: string): string | undefined {
  const plain = plainLabel(text);
  // Few labels name one, and telling that they do not is quick.
  if (!MAY_NAME_UNIT.test(plain)) return undefined;
  for (const match of plain.matchAll(/[([【〔]([^()[\]【】〔〕]*)[)\]】〕]|单位:([^\s,]+)/g)) {
    const [, inside, behind] = match;
    const word = (inside ?? behind ?? '').replace(/^单位:?/, '');
    const unit = unitWord(word) ?? (/^单位:.{1,3}$/.test(inside ?? '') ? word : undefined);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

// Letters that a Chinese name may end in or begin with itself are few and short: 3D, PLC, m2.
const LATIN = "[A-Za-z][A-Za-z.&'()/,-]*[A-Za-z.)]";
const TRANSLATED_BEFORE = new RegExp(`^(${LATIN})[:/|、-]?(?=\\p{sc=Han})`, 'u');
const TRANSLATED_BEHIND = new RegExp(`([\\p{sc=Han})\\]】%])[:/|、-]?(${LATIN})$`, 'u');

/** A plain label without the English that a school prints beside the Chinese: 人数/Number → 人数. */
export function withoutTranslation(plain: string): string {
  if (!/[A-Za-z]{2}/.test(plain)) return plain;
  const isUnit = (words: string) => unitNamed(words) !== undefined;
  return plain
    .replace(TRANSLATED_BEFORE, (whole, words) => (isUnit(words) ? whole : ''))
    .replace(TRANSLATED_BEHIND, (whole, before, words) => (isUnit(words) ? whole : before));
}

/** True for words without any Chinese or digit, as the English line below a header. */
export const isTranslation = (text: string): boolean => /^[^\p{sc=Han}\d]*[A-Za-z]{2}[^\p{sc=Han}\d]*$/u.test(text);

const YEARS = '(?:近?[两二三23]个?(?:学年|年度?))?';
const WHOSE =
  '(?:全校|学校|本校|全院|年度|各专业|各系部?|各项|全部|以上|本表|本年|在校生|毕业生|招生|学生|教师|资助|受助|鉴定|评价|(?:办学)?(?:经费)?(?:收入|支出)|总)?';
const SUM_WORD = '(?:合计|总计|共计|总和|小计|累计)(?:人数|数)?';
const TOTAL = new RegExp(
  `^(?:${YEARS}${WHOSE}${SUM_WORD}|${YEARS}之和|${YEARS}(?:收入|支出|经费)总[额计]|${YEARS}总(?:收入|支出|人数|人次|数)|全校|汇总|(?:grand|sub)?total|sum)$`,
  'i',
);
/** 小计（全校） sums all. */
const OF_ALL = /全校|全院|学校|本校/;

/** Words that head a row or a column of sums. */
export const isTotalWord = remembered((label: string): boolean => TOTAL.test(withoutTranslation(headerLabel(label))));

/** Sums over a part of the rows only. */
export function isSubtotalWord(label: string): boolean {
  return /小计$/.test(headerLabel(label)) && !OF_ALL.test(plainLabel(label));
}
