import { fromDecimal, type Rational } from './rational';

/** Numbers in Chinese and in Roman signs, read and written. */

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

const CAPITALS: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
};

/** A Chinese numeral with 万 and 亿, in capitals, or digit by digit: 十八万, 肆佰伍拾柒, 四五七; 百余 begins with 百. Undefined where it is none, or no one number (五六十). */
export function chineseAmount(text: string): bigint | undefined {
  const plain = [...text].map((sign) => CAPITALS[sign] ?? sign).join('');
  if (/^[一二三四五六七八九][一二三四五六七八九零〇]{2,}$/.test(plain))
    return BigInt([...plain].map((sign) => DIGITS[sign]).join(''));
  let rest = plain;
  let total = 0n;
  for (const [place, worth] of [
    ['亿', 100_000_000n],
    ['万', 10_000n],
    ['', 1n],
  ] as const) {
    const at = place === '' ? rest.length : rest.indexOf(place);
    if (at < 0) continue;
    const part = rest.slice(0, at);
    rest = rest.slice(at + 1);
    // 一百五 may be 150 or 105.
    if (/[百千][一二三四五六七八九]$/.test(part)) return undefined;
    const count = part === '' ? (place === '' ? 0 : 1) : chineseNumber(part.replace(/^(?=[百千])/, '一'));
    if (count === undefined) return undefined;
    total += BigInt(count) * worth;
  }
  return rest === '' ? total : undefined;
}

const COUNT = /^(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])$/;

/** What things are counted by in Chinese, 1 to 99: 三, 十, 二十一. Undefined for anything else. */
export const chineseCount = (text: string): number | undefined => (COUNT.test(text) ? chineseNumber(text) : undefined);

/** The same with a part: 九十五点一. */
export function chineseDecimal(text: string): Rational | undefined {
  const [whole, part = ''] = text.split('点') as [string, string?];
  const number = chineseAmount(whole);
  const digits = [...part].map((digit) => DIGITS[digit]).join('');
  return number === undefined ? undefined : fromDecimal(digits === '' ? String(number) : `${number}.${digits}`);
}

/** A year in Chinese digits: 二〇二一 → 2021. Undefined where it is none of this century or the last. */
export function chineseYear(text: string): string | undefined {
  const year = [...text].map((digit) => DIGITS[digit]).join('');
  return /^(?:19|20)\d\d$/.test(year) ? year : undefined;
}

/** A whole number digit by digit: 2021 → 二〇二一. */
export const chineseDigits = (digits: string): string =>
  digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));

/** 十二, 一百零三; above 999 digit by digit. */
export function chineseNumeral(count: number): string {
  const digit = (value: number) => chineseDigits(String(value));
  if (count < 10 || count > 999) return digit(count);
  const [hundreds, tens, ones] = [Math.floor(count / 100), Math.floor(count / 10) % 10, count % 10];
  const end = ones === 0 ? '' : digit(ones);
  if (hundreds === 0) return `${tens === 1 ? '' : digit(tens)}十${end}`;
  const middle = tens > 0 ? `${digit(tens)}十` : ones > 0 ? '零' : '';
  return `${digit(hundreds)}百${middle}${end}`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MOST_ROMAN = 3999;

/** XIV; in digits what has no Roman numeral. */
export function romanNumeral(count: number): string {
  if (count > MOST_ROMAN) return String(count);
  let [rest, text] = [count, ''];
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) text += sign;
  }
  return text;
}

/** A Roman numeral below 90, in capitals; undefined where it is none. C and D alone are letters that options go by. */
export function romanCount(text: string): number | undefined {
  if (!/^[IVXL]+$/.test(text)) return undefined;
  const worth = (sign: string | undefined) => ROMAN.find(([, name]) => name === sign)?.[0] ?? 0;
  const value = [...text].reduce((sum, sign, at, signs) => {
    const [own, next] = [worth(sign), worth(signs[at + 1])];
    return sum + (own < next ? -own : own);
  }, 0);
  return romanNumeral(value) === text ? value : undefined;
}
