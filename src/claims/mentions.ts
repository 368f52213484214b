import { BEFORE, BEHIND, TEXT_UNITS } from '../catalogue/claims/words';
import { divide, fromDecimal, multiply, type Rational, rational, unitInLastPlace } from '../workbook/rational';

/** How firmly a number is said: `atLeast` 以上, `more` 超过, `over` 40余, `tens` 数十, `about` 约; absent: as it stands. */
export type Hedge = 'atLeast' | 'more' | 'atMost' | 'less' | 'about' | 'over' | 'tens';

/** A number in running text. Offsets are into the spoken text. */
export interface Mention {
  readonly start: number;
  /** Behind the unit and what hedges it. */
  readonly end: number;
  /** The digits themselves. */
  readonly digits: { readonly start: number; readonly end: number };
  /** What it counts, in the base of its unit: 人, 元, m², % … `:1` for a ratio such as 9.91:1. */
  readonly counts: string;
  /** In that base; shares as fractions. */
  readonly value: Rational;
  /** What the last printed digit is worth, in that base. */
  readonly ulp: Rational;
  /** True where it is a whole number of things, written out in full: it is then exact. */
  readonly whole: boolean;
  readonly hedge?: Hedge;
  /** The unit as printed, with 万 and the like. */
  readonly unit: string;
}

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

const byLength = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
const any = (words: readonly string[]): string =>
  byLength(words)
    .map((word) => word.replace(/[/.*+?^$()[\]{}|\\]/g, '\\$&'))
    .join('|');

const UNIT = any(Object.keys(TEXT_UNITS));
const COUNTED = '校区|部门|大类|个|家|所|门|项|名|位|人|种|类|级|间|本|大';
const BEHIND_ALL = any(Object.values(BEHIND).flat());
const NUMBER = new RegExp(
  `(百分之|千分之)?(?:(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:(:1)(?!\\d)|(余|多)?(万|亿|千)?(余|多)?(${UNIT})?(${BEHIND_ALL})?)` +
    `|(1:)(\\d+(?:\\.\\d+)?)|([一二两三四五六七八九十百千零〇]+(?:点[一二三四五六七八九零〇]+)?)(余|多)?(${COUNTED})?(${BEHIND_ALL})?)`,
  'g',
);
const TENS = new RegExp(`数([十百千])(?:余|多)?(${UNIT})`, 'g');
const FRACTION = new RegExp(
  `(?:([一二两三四五六七八九])成(?![为立员绩果功效熟])|([二三四五六七八九十]+)分之([一二两三四五六七八九]+)|一半)(${BEHIND_ALL}|强)?`,
  'g',
);
const GIGABIT = /(千|万|百)兆/g;
const BEFORE_ALL = Object.entries(BEFORE).map(
  ([hedge, words]) => [hedge, new RegExp(`(?:${any(words)})(?:为|了|达|到|达到)?$`)] as const,
);
const MAGNITUDE: Readonly<Record<string, bigint>> = { 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

const factorOf = (text: string): Rational => {
  const [n, d = '1'] = text.split('/') as [string, string?];
  return rational(BigInt(n), BigInt(d));
};

/** What hedges a number, seen from what stands before it. */
function hedgeBefore(text: string): Hedge | undefined {
  for (const [hedge, pattern] of BEFORE_ALL) if (pattern.test(text)) return hedge as Hedge;
  return undefined;
}

const hedgeBehind = (words: readonly (string | undefined)[]): Hedge | undefined => {
  for (const [hedge, of] of Object.entries(BEHIND))
    if (words.some((word) => word !== undefined && of.includes(word as never))) return hedge as Hedge;
  return undefined;
};

/**
 * The numbers of a text that count or measure something; years, dates and numbers within names are left out.
 * @param text a spoken text
 * @param taken spans that are years or dates
 */
export function mentionsIn(text: string, taken: readonly (readonly [number, number])[]): Mention[] {
  const found: Mention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const at = match.index;
    const [
      all,
      of,
      digits,
      ratio,
      over1,
      magnitude,
      over2,
      unit,
      behind,
      inverse,
      toOne,
      chinese,
      over3,
      thing,
      behind2,
    ] = match;
    if (taken.some(([start, end]) => at < end && at + all.length > start)) continue;
    const printed = digits ?? toOne ?? chinese!;
    const start = at + (of ?? inverse ?? '').length;
    const before = text.slice(0, at);
    if (/[A-Za-z\d.\-—–~#№×/]$/.test(before) || /[第前]$/.test(before)) continue;
    if (chinese !== undefined && of === undefined && (thing === undefined || !isCount(text, at, all, thing))) continue;
    const value = chinese === undefined ? fromDecimal(printed.replaceAll(',', '')) : fromPart(chinese);
    if (value === undefined) continue;
    if (/^(?:个月|月|岁|周年|周岁|学期|小时|分钟)/.test(text.slice(at + all.length - (unit === '个' ? 1 : 0))))
      continue;
    const point = printed.search(/[.点]/);
    const decimals = point < 0 ? 0 : printed.length - point - 1;
    const named = of === '百分之' ? '%' : of === '千分之' ? '‰' : (unit ?? thing ?? '');
    const [counts, factor] =
      ratio !== undefined ? [':1', '1'] : inverse !== undefined ? ['1:', '1'] : (TEXT_UNITS[named] ?? ['', '1']);
    const scale = multiply(factorOf(factor), rational(MAGNITUDE[magnitude ?? ''] ?? 1n));
    const hedge = hedgeBehind([over1, over2, over3, behind, behind2]) ?? hedgeBefore(before);
    found.push({
      start: at,
      end: at + all.length,
      digits: { start, end: start + printed.length },
      counts,
      value: multiply(value, scale),
      ulp: multiply(unitInLastPlace(decimals), scale),
      whole: decimals === 0 && magnitude === undefined && factor === '1' && counts !== '元' && ratio === undefined,
      ...(hedge === undefined ? {} : { hedge }),
      unit: (magnitude ?? '') + named,
    });
  }
  return [...found, ...gigabits(text, found), ...tens(text), ...fractions(text)].sort((a, b) => a.start - b.start);
}

/** 千兆, 万兆: a speed in one word. */
function gigabits(text: string, found: readonly Mention[]): Mention[] {
  return [...text.matchAll(GIGABIT)].flatMap(({ 0: all, 1: place, index }) => {
    if (found.some(({ start, end }) => index < end && index + all.length > start)) return [];
    const value = rational({ 百: 100n, 千: 1000n, 万: 10000n }[place as '百' | '千' | '万']);
    const end = index + all.length;
    return [
      {
        start: index,
        end,
        digits: { start: index, end },
        counts: 'Mbps',
        value,
        ulp: rational(1n),
        whole: true,
        unit: '',
      },
    ];
  });
}

/** 数十家: from twenty to a hundred. */
function tens(text: string): Mention[] {
  return [...text.matchAll(TENS)].map(({ 0: all, 1: place, 2: unit, index }) => {
    const ten = rational({ 十: 10n, 百: 100n, 千: 1000n }[place as '十' | '百' | '千']);
    const [counts] = TEXT_UNITS[unit!]!;
    const [start, end] = [index, index + all.length];
    return {
      start,
      end,
      digits: { start, end: start + 2 },
      counts,
      value: ten,
      ulp: ten,
      whole: true,
      hedge: 'tens',
      unit: unit!,
    };
  });
}

/** 九成, 一半, 四分之一. */
function fractions(text: string): Mention[] {
  return [...text.matchAll(FRACTION)].flatMap(
    ({ 0: all, 1: tenths, 2: below, 3: above, 4: behind, index }): Mention[] => {
      const [n, d] =
        tenths !== undefined
          ? [chineseNumber(tenths), 10]
          : below !== undefined
            ? [chineseNumber(above!), chineseNumber(below)]
            : [1, 2];
      if (n === undefined || d === undefined || d === 0) return [];
      const [start, end] = [index, index + all.length];
      const hedge =
        hedgeBehind([behind]) ?? (behind === '强' ? 'over' : undefined) ?? hedgeBefore(text.slice(0, index)) ?? 'about';
      return [
        {
          start,
          end,
          digits: { start, end: end - (behind ?? '').length },
          counts: '%',
          value: rational(BigInt(n), BigInt(d)),
          ulp: rational(1n, 10n),
          whole: false,
          hedge,
          unit: '',
        },
      ];
    },
  );
}

function fromPart(chinese: string): Rational | undefined {
  const [whole, part = ''] = chinese.split('点') as [string, string?];
  const number = chineseNumber(whole);
  const digits = [...part].map((digit) => DIGITS[digit]).join('');
  return number === undefined ? undefined : fromDecimal(digits === '' ? String(number) : `${number}.${digits}`);
}

/** True for a numeral that counts (三个校区), not for one within a word (一体化, 三教改革, 一二年级). */
function isCount(text: string, at: number, all: string, thing: string): boolean {
  const next = text.slice(at + all.length);
  const before = text.slice(0, at);
  if (/[第数几多一二三四五六七八九十]$/.test(before)) return false;
  if (thing === '级') return /^.{0,10}(?:体系|管理|网络)/.test(next) && /[一二三四五六七八九]级/.test(all);
  if (thing === '大') return /^.{1,8}(?:类|集群|体系|板块|产业|模块|工程|系列|专业群|课程)/.test(next);
  if (thing === '本' || thing === '人') return !/^[一二三四五六七八九]本$|^一人$|^二人$/.test(all);
  if (thing === '门' || thing === '项' || thing === '类' || thing === '个' || thing === '种' || thing === '间')
    return !/^一(?:个|种|类|间)$/.test(all);
  return true;
}

/** Value ÷ factor of a unit of the tables. */
export const inUnit = (value: Rational, factor: string): Rational => divide(value, factorOf(factor));
