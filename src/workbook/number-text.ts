import { seenText } from './label-text';
import { decimalText, divide, fromDecimal, type Rational, rational, toDecimal } from './rational';
import { unitNamed, unitWord } from './units';

/** One amount of a cell: `25人、33天` holds two. */
export interface Amount {
  /** As written, with % taken as hundredths. */
  readonly value: Rational;
  /** Digits after the point as shown, counted on `value`: 84.83% has 4. */
  readonly decimals: number;
  /** Digits of the number itself, where its format adds zeros to them: 46.4% shown as 46.40% has 3. */
  readonly typed?: number;
  /** True where % was written or is part of the number format. */
  readonly percent: boolean;
  /** Unit written behind the digits, by its own name; '' if none. */
  readonly unit: string;
  /** True when the cell keeps more digits than it shows, as a formula's result does. */
  readonly precise: boolean;
  /** False where the digits shown are Excel's choice (a long result in a General cell), not a person's. */
  readonly written: boolean;
}

/**
 * Why digits are no number that can be told: the cell is struck out, shows a date or hides its number, has numbers on
 * several lines or beside one another (`407 405`, `405（407）`), gives a range (`3-5`) or a bound (`≥95%`), or its unit is
 * none known here (`3千套`), or the file has something there that is no value of a kind known.
 */
export type Doubt = 'struck' | 'date' | 'hidden' | 'lines' | 'several' | 'range' | 'bound' | 'unit' | 'kind';

const AMOUNT = /^([+\-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(?:([%‰])|([^\d\s,、;%‰][^\s,、;]*))?$/;
/** A double holds so many digits for certain; a text with more is a program's, with the noise of the last bits. */
const DOUBLE_DIGITS = 15;
/** A cell of General format shows at most eleven characters, so no more digits than these are written ones. */
const GENERAL_CHARACTERS = 11;
/** What parts several amounts: a mark, or a blank before the next digits; not, and so caught, the comma of 1,357 and other blanks. */
const BETWEEN_AMOUNTS = /(\d,(?=\d{3}(?!\d))|\s+(?![\s\d]))|[、;,]\s*|\s+/g;
/** Ends of lines as programs of all kinds write them. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** People and days in one cell, however they are parted: 52人28天, 52人/28天. */
const PEOPLE_AND_DAYS = /(人次?|名)\s*[-/]?\s*(?=\d+(?:\.\d+)?\s*[天日]$)/;
/** What is said of a part of a number: 43，其中女12人. */
const OF_WHICH = /^([^([【〔]*?\d[^\d,;、([【〔]*)[,;、]\s*((?:其中|含|包括)[^\n]*)$/;
/** Blanks, but no end of a line, among the digits of one number: thousands, or at the point or sign. */
const THOUSANDS = /(^|[^\d.,'])(\d{1,3}(?:(?:[^\S\n]+\d{3})+|(?:['’‘´]\d{3})+))(?![\d,])/g;
/** As likely two numbers of three digits, the one put right by the other; a blank that does not break parts thousands. */
const AS_LIKELY_TWO = /^\d{3}[ \t]+\d{3}$/;
const BLANK_AT_SIGN = /(\d)[^\S\n]+(?=[.%‰])|(\d\.)[^\S\n]+(?=\d)/g;

/** A number's text as a person sees it: widths and line ends folded, without signs that print nothing, digits joined. */
export function seenNumber(raw: string): string {
  const text = /[\r\v\f\u0085\u2028\u2029]/.test(raw) ? raw.replace(LINE_END, '\n') : raw;
  return joinedDigits(seenText(text).replaceAll('﹪', '%').trim());
}

/** A text with the blanks, and the apostrophes of thousands, within its numbers left out. */
export function joinedDigits(text: string): string {
  return /\d[\s'’‘´]|\.\s/.test(text)
    ? text
        .replace(THOUSANDS, (whole, before, number, at) =>
          AS_LIKELY_TWO.test(number) && !text.startsWith('.', at + whole.length)
            ? whole
            : before + number.replace(/\D/g, ''),
        )
        .replace(BLANK_AT_SIGN, '$1$2')
    : text;
}

const BRACKETED_UNIT =
  /(\d[^\S\n]*)([百千万亿]*)[([【〔](?:单位:)?\s*([^\s()[\]【】〔〕\d,;、]+)\s*(?:[,;、]([^()[\]【】〔〕]*))?[)\]】〕]/g;

/**
 * A text with the units in brackets behind its numbers written without them, and with brackets around what is said of a
 * part: 98900（元） says what 98900元 does.
 */
export const withOpenUnits = (text: string): string =>
  text
    .replace(OF_WHICH, '$1($2)')
    .replace(BRACKETED_UNIT, (whole, digit, size, word, rest) =>
      unitWord(size + word) === undefined ? whole : digit + size + word + (rest === undefined ? '' : `(${rest})`),
    );

function readAmount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', rate, word] = match;
  const unit = word === undefined ? '' : unitNamed(word)?.name;
  if (unit === undefined) return undefined;
  const digits = (sign === '' || sign === '+' ? '' : '-') + whole.replaceAll(',', '');
  const printed = printedDouble(digits, fraction);
  const own = printed === undefined ? fraction.length : fractionDigits(printed);
  const shown = printed === undefined ? own : Math.min(own, generalDecimals(printed));
  const exact = fromDecimal(printed ?? (fraction === '' ? digits : `${digits}.${fraction}`));
  const percent = rate !== undefined;
  const shift = rate === '‰' ? 3 : percent ? 2 : 0;
  return {
    value: shift === 0 ? exact : divide(exact, rational(10n ** BigInt(shift))),
    decimals: shown + shift,
    percent,
    unit,
    precise: own > shown,
    written: own === shown,
  };
}

/** The double that a program printed with all its digits, read as a stored one; undefined where a person may have written it. */
function printedDouble(whole: string, fraction: string): string | undefined {
  const digits = (whole + fraction).replace(/^-?0*/, '').length;
  if (fraction === '' || digits <= DOUBLE_DIGITS) return undefined;
  const value = Number(`${whole}.${fraction}`);
  return Number.isFinite(value) ? decimalText(value) : undefined;
}

/** Digits after the point of plain decimal digits. */
export const fractionDigits = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

/** As many of them as a cell of General format shows at most. */
export const generalDecimals = (text: string): number =>
  Math.max(0, GENERAL_CHARACTERS - 1 - text.replace('-', '').split('.')[0]!.length);

/** One amount, or several that each name their unit; undefined where anything else stands among them. */
export function amountsIn(text: string): [Amount, ...Amount[]] | undefined {
  const whole = readAmount(text);
  if (whole !== undefined) return [whole];
  const parts = text
    .replace(PEOPLE_AND_DAYS, '$1;')
    .replace(BETWEEN_AMOUNTS, (_, own) => own ?? ';')
    .split(';')
    .map(readAmount);
  const named = parts.filter((amount) => amount !== undefined && amount.unit !== '') as Amount[];
  const [first, ...others] = named;
  return first === undefined || named.length < parts.length ? undefined : [first, ...others];
}

const NOTE_SIGNS = '[*※#†‡]+|[①-⑳⑴-⒇]|[\\u00b9\\u00b2\\u00b3\\u2070-\\u2079]+|[\\u2080-\\u2089]+';
const BEFORE = new RegExp(
  `^(?:${NOTE_SIGNS}|['‘’\`´]|[总一]?共计?|合计|约为?|大约|大概|接近|将近|近|估计|预计|暂估|≈|~|[¥￥$]|RMB|人民币)\\s*`,
  'i',
);
const BEHIND = new RegExp(`(?:${NOTE_SIGNS}|注[\\d\\u00b9\\u00b2\\u00b3]{0,2}|左右|上下|整|[.。])$`);
/** Words and marks beside one number, and how long they make it. */
const MOST_WORDS = 4;
const LONGEST = 60;

/** A number with words or footnote marks beside it: `约1357人左右`, `¥12`, `12①`. Undefined where it is something else. */
export function wordedNumber(
  text: string,
): { readonly amounts: [Amount, ...Amount[]]; readonly words: string } | undefined {
  if (text.length > LONGEST) return undefined;
  let number = text;
  const words: string[] = [];
  while (words.length < MOST_WORDS) {
    const found = BEFORE.exec(number) ?? BEHIND.exec(number);
    if (found === null) return undefined;
    words.push(found[0].trim());
    number = number.replace(found.index === 0 ? BEFORE : BEHIND, '').trim();
    // A digit may be missing from 12.5., but not from 43.
    if (found[0] === '.' && number.includes('.')) return undefined;
    const amounts = amountsIn(number);
    if (amounts !== undefined) return { amounts, words: words.join(' ') };
  }
  return undefined;
}

const YEAR = /^(?:19|20)\d\d$/;

/** True for one number with another in brackets behind it, of which nobody can tell which is meant: 405（407）. */
export function isAnotherNumber(own: readonly Amount[], remark: string): boolean {
  const [amount, ...more] = own;
  const other = readAmount(remark);
  if (amount === undefined || more.length > 0 || other === undefined || /^[+−-]/.test(remark.trim())) return false;
  // 12（2021） says of when it is.
  if (YEAR.test(remark.trim()) && !YEAR.test(toDecimal(amount.value, amount.decimals))) return false;
  return amount.unit === '' || other.unit === '' || amount.unit === other.unit;
}

const HEDGE = /约|大概|近|估|预计|≈|~|左右|上下/;

/** True of a number that is said to be about right only: `约63`, `63左右`. */
export function isHedged(text: string): boolean {
  const [bare = ''] = seenNumber(text).split(/[([【〔]/);
  return HEDGE.test(wordedNumber(bare.trim())?.words ?? '');
}

const RANGE = /\d[^\d]{0,3}?\s*(?:[-—–~至到]|\.\.)\s*\d/;
const BESIDE = /^[+-]?[\d.,]*\d[^\S\n]+\d[\d.,]*[^\d\s]{0,3}$/;
const BOUND = /[<>≤≥≦≧]|以[上下内]|不[足到超少低多高]|超过?|[逾余多]|[大小高低少]于|至[少多]|最[少多]/;

/** Why a text with digits is not a number that can be told; undefined where nothing known is the cause. */
export function doubtIn(text: string): Doubt | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  if (/\d[^\d\n]*\n\s*[+-]?\d/.test(text)) return 'lines';
  if (RANGE.test(text)) return 'range';
  if (BESIDE.test(text)) return 'several';
  if (BOUND.test(text)) return 'bound';
  return unitWord(text.replace(/^[+-]?[\d.,]+\s*/, '')) === undefined ? undefined : 'unit';
}
