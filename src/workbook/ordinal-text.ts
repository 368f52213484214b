import { plainLabel } from './label-text';

/** Running numbers as labels name them. */
export interface OrdinalReading {
  /** 2 of `2`, `２`, `2.`, `（2）`, `02`, `②`, `二`, `II`; a number that is not whole, such as 0.2, is one as well. */
  readonly value: number;
  /** How it is written: lists written differently may be numbered within each other (一、1、2、二、1… or 1、（1）、（2）、2…). */
  readonly style: string;
  /** Of a number within a number, such as 1.2 or 3-1: the outer one, and the place within it. */
  readonly within?: { readonly outer: number; readonly at: number };
}

const CHINESE = '零一二三四五六七八九';
const ROMAN: readonly (readonly [string, number])[] = [
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];
const FRAME = /^(?:第|no\.?)?[([【〔]*(.+?)[)\]】〕]*[.,、。:;]*(?:号|项|条)?[.,、。:;]*$/i;

/** Reads a running number as people write it; undefined where a text is none. */
export function readOrdinal(text: string): OrdinalReading | undefined {
  // Two numbers on two lines are not one.
  if (/[0-9０-９]\s*[\r\n]\s*[0-9０-９]/.test(text)) return undefined;
  const frame = /^\s*[([【〔（［⑴-⒇㈠-㈩]/.test(text) ? 'bracketed ' : /^\s*[①-⑳]/.test(text) ? 'circled ' : '';
  const core = FRAME.exec(plainLabel(text.normalize('NFKC')))?.[1];
  if (core === undefined) return undefined;
  if (/^-?\d+(?:\.\d+)?$/.test(core)) {
    const value = Number(core);
    const parts = /^(\d+)\.(\d+)$/.exec(core);
    return parts === null || Number.isInteger(value)
      ? { value, style: `${frame}digits` }
      : { value, style: `${frame}digits`, within: { outer: Number(parts[1]), at: Number(parts[2]) } };
  }
  const nested = /^(\d+)((?:[-.]\d+)+)$/.exec(core);
  if (nested !== null) {
    const at = Number(/\d+$/.exec(nested[2]!)![0]);
    return { value: Number.NaN, style: `${frame}digits`, within: { outer: Number(nested[1]), at } };
  }
  const chinese = readChinese(core);
  if (chinese !== undefined) return { value: chinese, style: `${frame}Chinese` };
  const roman = readRoman(core.toUpperCase());
  return roman === undefined ? undefined : { value: roman, style: `${frame}Roman` };
}

function readChinese(text: string): number | undefined {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return undefined;
  const [, tens, ten, ones] = match;
  const digit = (sign: string | undefined) => (sign === undefined ? 0 : CHINESE.indexOf(sign));
  if (ten === undefined) return ones === undefined || tens === undefined ? digit(tens ?? ones) : undefined;
  return (tens === undefined ? 1 : digit(tens)) * 10 + digit(ones);
}

function readRoman(text: string): number | undefined {
  const value = [...text].reduce((sum, sign, at, signs) => {
    const [own, next] = [worth(sign), worth(signs[at + 1] ?? '')];
    return sum + (own < next ? -own : own);
  }, 0);
  return value > 0 && roman(value) === text ? value : undefined;
}

const worth = (sign: string): number => ROMAN.find(([name]) => name === sign)?.[1] ?? 0;

function roman(value: number): string {
  let [rest, text] = [value, ''];
  for (const [signs, size] of ROMAN) {
    for (; rest >= size; rest -= size) text += signs;
  }
  return text;
}

function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : CHINESE[tens]}十`}${ones === 0 ? '' : CHINESE[ones]}`;
}

/** Numbers that are one sign each: ①, Ⅱ. */
const SIGNS = [
  { signs: /[①-⑳]/, first: 0x2460, most: 20 },
  { signs: /[Ⅰ-Ⅻ]/, first: 0x2160, most: 12 },
] as const;

const wide = (digits: string): string =>
  digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A running number written as another one is: 3 like `（2）` is `（3）`, like `02` it is `03`. */
export function ordinalLike(value: number, like: string): string {
  const digits = /(?:^[-－−])?[0-9０-９]+(?:[.．][0-9０-９]+)?/.exec(like)?.[0];
  if (digits !== undefined) {
    const padded = /^[0０].*[0-9０-９]$/.test(digits) && !/[.．]/.test(digits) ? digits.length : 0;
    const written = String(value).padStart(padded, '0');
    return like.replace(digits, /[０-９]/.test(digits) ? wide(written) : written);
  }
  for (const { signs, first, most } of SIGNS) {
    if (signs.test(like) && value <= most) return like.replace(signs, String.fromCodePoint(first + value - 1));
  }
  if (/[一二三四五六七八九十]/.test(like) && value < 100)
    return like.replace(/[一二三四五六七八九十]+/, chinese(value));
  if (/[IVXLivxl]/.test(like) && value < 100)
    return like.replace(/[IVXLivxl]+/, (own) =>
      own === own.toUpperCase() ? roman(value) : roman(value).toLowerCase(),
    );
  return String(value);
}
