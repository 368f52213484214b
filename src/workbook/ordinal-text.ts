import { fullWidthDigits, plainLabel } from './label-text';
import { chineseCount, chineseNumeral, romanCount, romanNumeral } from './numerals';

/** Running numbers as labels name them. */
export interface OrdinalReading {
  /** 2 of `2`, `２`, `2.`, `（2）`, `02`, `②`, `二`, `II`; a number that is not whole, such as 0.2, is one as well. */
  readonly value: number;
  /** How it is written: lists written differently may be numbered within each other (一、1、2、二、1… or 1、（1）、（2）、2…). */
  readonly style: string;
  /** Of a number within a number, such as 1.2 or 3-1: the outer one, and the place within it. */
  readonly within?: { readonly outer: number; readonly at: number };
}

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
  const chinese = chineseCount(core);
  if (chinese !== undefined) return { value: chinese, style: `${frame}Chinese` };
  const roman = romanCount(core.toUpperCase());
  return roman === undefined ? undefined : { value: roman, style: `${frame}Roman` };
}

/** Numbers that are one sign each: ①, Ⅱ. */
const SIGNS = [
  { signs: /[①-⑳]/, first: 0x2460, most: 20 },
  { signs: /[Ⅰ-Ⅻ]/, first: 0x2160, most: 12 },
] as const;

/** A running number written as another one is: 3 like `（2）` is `（3）`, like `02` it is `03`. */
export function ordinalLike(value: number, like: string): string {
  const digits = /(?:^[-－−])?[0-9０-９]+(?:[.．][0-9０-９]+)?/.exec(like)?.[0];
  if (digits !== undefined) {
    const padded = /^[0０].*[0-9０-９]$/.test(digits) && !/[.．]/.test(digits) ? digits.length : 0;
    const written = String(value).padStart(padded, '0');
    return like.replace(digits, /[０-９]/.test(digits) ? fullWidthDigits(written) : written);
  }
  for (const { signs, first, most } of SIGNS) {
    if (signs.test(like) && value <= most) return like.replace(signs, String.fromCodePoint(first + value - 1));
  }
  if (/[一二三四五六七八九十]/.test(like) && value < 100)
    return like.replace(/[一二三四五六七八九十]+/, chineseNumeral(value));
  if (/[IVXLivxl]/.test(like) && value < 100)
    return like.replace(/[IVXLivxl]+/, (own) =>
      own === own.toUpperCase() ? romanNumeral(value) : romanNumeral(value).toLowerCase(),
    );
  return String(value);
}
