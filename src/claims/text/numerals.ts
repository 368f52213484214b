import { fromDecimal, type Rational } from '../../workbook/rational';

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A Chinese numeral below ten thousand: 十四, 二百三十, 一千零五. Undefined where it is none. */
export function chineseNumber(text: string): number | undefined {
  if (/^[百千]/.test(text)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const sign of text) {
    const place = PLACES[sign];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = undefined;
    } else if (DIGITS[sign] !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[sign];
    } else return undefined;
  }
  return total + (digit ?? 0);
}

/** The same with a part: 九十五点一. */
export function chineseDecimal(text: string): Rational | undefined {
  const [whole, part = ''] = text.split('点') as [string, string?];
  const number = chineseNumber(whole);
  const digits = [...part].map((digit) => DIGITS[digit]).join('');
  return number === undefined ? undefined : fromDecimal(digits === '' ? String(number) : `${number}.${digits}`);
}

/** A year in Chinese digits: 二〇二一 → 2021. Undefined where it is none of this century or the last. */
export function chineseYear(text: string): string | undefined {
  const year = [...text].map((digit) => DIGITS[digit]).join('');
  return /^(?:19|20)\d\d$/.test(year) ? year : undefined;
}
