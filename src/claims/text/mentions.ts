import { TEXT_UNITS } from '../../catalogue/claims/words';
import { chineseDecimal } from '../../workbook/numerals';
import { fromDecimal, multiply, type Rational, rational, unitInLastPlace } from '../../workbook/rational';
import { anyOf } from './label';
import { HEDGES_BEHIND, hedgeBefore, hedgeBehind, isOver, type Mention } from './mention';
import { fractions, gigabits, tens } from './number-words';

/** What a numeral in words must count to be a number: 三个, not the 一 of 一体化. */
const COUNTED = '校区|部门|大类|个|家|所|门|项|名|位|人|种|类|级|间|本|大';
const ARABIC = [
  '(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
  '(?:(?<toOne>:1)(?!\\d)',
  `|(?<over1>余|多)?(?<magnitude>万|亿|千)?(?<over2>余|多)?(?<unit>${anyOf(Object.keys(TEXT_UNITS))})?(?<behind1>${HEDGES_BEHIND})?)`,
].join('');
const ONE_TO = '(?<oneTo>1:)(?<many>\\d+(?:\\.\\d+)?)';
const CHINESE = [
  '(?<chinese>[一二两三四五六七八九十百千零〇]+(?:点[一二三四五六七八九零〇]+)?)',
  `(?<over3>余|多)?(?<thing>${COUNTED})?(?<behind2>${HEDGES_BEHIND})?`,
].join('');
const NUMBER = new RegExp(`(?<of>百分之|千分之)?(?:${ONE_TO}|${ARABIC}|${CHINESE})`, 'g');

const MAGNITUDE: Readonly<Record<string, bigint>> = { 千: 1000n, 万: 10_000n, 亿: 100_000_000n };
/** Part of a name (T3-2, 表3/4) or an ordinal. */
const IN_NAME = /[A-Za-z\d.\-—–~#№×/]$|[第前]$/;
/** 见表3, 图2. */
const NUMBERED = /[表图件]$/;
/** Times and ages are no figures of the tables. */
const TIME = /^(?:个月|月|岁|周年|周岁|学期|小时|分钟)/;

/** A stretch of a text. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The numbers of a text that count or measure something, in order; years, dates and numbers within names are left out.
 * @param text a spoken text
 * @param taken stretches that are years or dates
 */
export function mentionsIn(text: string, taken: readonly Stretch[]): Mention[] {
  const found = [...text.matchAll(NUMBER)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    return taken.some((other) => isOver(other, place)) ? [] : (mentionOf(text, match) ?? []);
  });
  return [...found, ...gigabits(text, found), ...tens(text), ...fractions(text)].sort((a, b) => a.start - b.start);
}

function mentionOf(text: string, match: RegExpMatchArray): Mention | undefined {
  const at = match.index!;
  const [all] = match;
  const { of, digits, toOne, over1, magnitude, over2, unit, behind1, oneTo, many, chinese, over3, thing, behind2 } =
    match.groups!;
  const printed = digits ?? many ?? chinese!;
  const start = at + (of ?? oneTo ?? '').length;
  const before = text.slice(0, at);
  if (IN_NAME.test(before)) return undefined;
  if (chinese !== undefined && of === undefined && (thing === undefined || !isCount(text, at, all, thing)))
    return undefined;
  const value = chinese === undefined ? fromDecimal(printed.replaceAll(',', '')) : chineseDecimal(chinese);
  if (value === undefined || TIME.test(text.slice(at + all.length - (unit === '个' ? 1 : 0)))) return undefined;
  const point = printed.search(/[.点]/);
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  const named = of === '百分之' ? '%' : of === '千分之' ? '‰' : (unit ?? thing ?? '');
  if (named === '' && NUMBERED.test(before)) return undefined;
  const [counts, factor] =
    toOne !== undefined ? [':1', '1'] : oneTo !== undefined ? ['1:', '1'] : (TEXT_UNITS[named] ?? ['', '1']);
  const scale = multiply(factorOf(factor), rational(MAGNITUDE[magnitude ?? ''] ?? 1n));
  const hedge = hedgeBehind([over1, over2, over3, behind1, behind2]) ?? hedgeBefore(before);
  return {
    start: at,
    end: at + all.length,
    digits: { start, end: start + printed.length },
    counts,
    value: multiply(value, scale),
    ulp: multiply(unitInLastPlace(decimals), scale),
    whole: decimals === 0 && magnitude === undefined && factor === '1' && counts !== '元' && toOne === undefined,
    ...(hedge === undefined ? {} : { hedge }),
    unit: (magnitude ?? '') + named,
  };
}

/** True for a numeral that counts (三个校区), not for one within a word (一体化, 三教改革, 一二年级). */
function isCount(text: string, at: number, all: string, thing: string): boolean {
  const next = text.slice(at + all.length);
  // 三项依次为: it counts but the row that follows.
  if (/[第数几多一二三四五六七八九十]$/.test(text.slice(0, at)) || /^(?:依次|分别)/.test(next)) return false;
  if (thing === '级') return /^.{0,10}(?:体系|管理|网络)/.test(next) && /[一二三四五六七八九]级/.test(all);
  if (thing === '大') return /^.{1,8}(?:类|集群|体系|板块|产业|模块|工程|系列|专业群|课程)/.test(next);
  if (thing === '本' || thing === '人') return !/^[一二三四五六七八九]本$|^一人$|^二人$/.test(all);
  return !/^一(?:个|种|类|间)$/.test(all);
}

/** A factor as the catalogue has it: 10000, 2000/3. */
const factorOf = (text: string): Rational => {
  const [n, d = '1'] = text.split('/') as [string, string?];
  return rational(BigInt(n), BigInt(d));
};
