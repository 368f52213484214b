import { COUNTED, COUNTED_FROM_TEN, COUNTED_WIDELY, PROGRAMMES, TEXT_UNITS } from '../../catalogue/claims/words';
import { chineseDecimal } from '../../workbook/numerals';
import { fromDecimal, multiply, negate, type Rational, rational, unitInLastPlace } from '../../workbook/rational';
import { joinedTo, type Stretch, together } from './joined-numbers';
import { anyOf } from './label';
import { HEDGES_BEHIND, type Hedge, hedgeBefore, hedgeBehind, isOver, type Mention } from './mention';
import { factorOf, folds, fractions, gigabits, tens } from './number-words';

const UNITS = anyOf(Object.keys(TEXT_UNITS));
const ARABIC = [
  '(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)',
  '(?:(?<toOne>:1)(?!\\d)',
  '|(?<over1>余|多)?(?<magnitude>千万|百万|万|亿|千|百(?=[余多人名家册元台]))?(?<over2>余|多)?',
  `(?:(?<unit>${UNITS})|\\((?<inBrackets>${UNITS})\\))?(?<behind1>${HEDGES_BEHIND})?)`,
].join('');
const ONE_TO = '(?<oneTo>1:)(?<many>\\d+(?:\\.\\d+)?)';
const THINGS = anyOf([...COUNTED, ...COUNTED_WIDELY, ...COUNTED_FROM_TEN]);
const CHINESE = [
  '(?<chinese>[一二两三四五六七八九十百千万亿零〇壹贰叁肆伍陆柒捌玖拾佰仟]+(?:点[一二三四五六七八九零〇]+)?)',
  `(?<over3>余|多)?(?<magnitude2>万|亿)?(?<thing>${THINGS})?(?<behind2>${HEDGES_BEHIND})?`,
].join('');
const NUMBER = new RegExp(`(?<of>百分之|千分之)?(?:${ONE_TO}|${ARABIC}|${CHINESE})`, 'g');

const MAGNITUDE: Readonly<Record<string, bigint>> = {
  百: 100n,
  千: 1000n,
  万: 10_000n,
  百万: 1_000_000n,
  千万: 10_000_000n,
  亿: 100_000_000n,
};
/** An ordinal. */
const ORDINAL = /[第前]$/;
/** 见表3, 图2. */
const NUMBERED = /[表图件]$/;
/** Times and ages are no figures of the tables. */
const TIME = /^(?:个月|月|岁|周年|周岁|学期|小时|分钟)/;
/** 招生人数457: people are counted, if nothing else stands behind it. */
const PEOPLE = /人数[为是达:约近共]*$/;
const OF_WHICH = /^的(?:有|共|专业|班|企业|学校|教师|学生)/;
const NOTHING = /^(?:[,;。、)\n]|$)/;

/**
 * The numbers of a text that count or measure something, in order; years, dates and numbers within names are left out.
 * What counts, but cannot be told exactly what or how many (400—500人, 五六十人), counts nothing: it is then left.
 * @param text a spoken text
 * @param taken stretches that are years or dates
 */
export function mentionsIn(text: string, taken: readonly Stretch[]): Mention[] {
  const found = [...text.matchAll(NUMBER)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    return taken.some((other) => isOver(other, place)) ? [] : (mentionOf(text, match) ?? []);
  });
  const all = [...found, ...gigabits(text, found), ...tens(text), ...fractions(text), ...folds(text)];
  return together(
    text,
    all.sort((a, b) => a.start - b.start),
  );
}

function mentionOf(text: string, match: RegExpMatchArray): Mention | undefined {
  const at = match.index!;
  const [all] = match;
  const { of, digits, toOne, oneTo, many, chinese, thing, inBrackets, unit = inBrackets } = match.groups!;
  const { over1, over2, over3, behind1, behind2, magnitude = match.groups!.magnitude2 } = match.groups!;
  const printed = digits ?? many ?? chinese!;
  const start = at + (of ?? oneTo ?? '').length;
  const before = text.slice(Math.max(0, at - 16), at);
  if (ORDINAL.test(before)) return undefined;
  const named = of === '百分之' ? '%' : of === '千分之' ? '‰' : (unit ?? thing ?? '');
  const joined = chinese === undefined ? joinedTo(before, named) : undefined;
  if (joined === 'name') return undefined;
  const spoken = chinese === undefined || of !== undefined ? {} : spokenCount(text, match);
  if (spoken === undefined) return undefined;
  const value = chinese === undefined ? fromDecimal(printed.replaceAll(',', '')) : chineseDecimal(chinese);
  if (TIME.test(text.slice(at + all.length - (unit === '个' ? 1 : 0)))) return undefined;
  const point = printed.search(/[.点]/);
  const decimals = point < 0 ? 0 : printed.length - point - 1;
  if (named === '' && NUMBERED.test(before)) return undefined;
  const isPeople =
    named === '' && PEOPLE.test(before) && NOTHING.test(text.slice(at + all.length, at + all.length + 1));
  const [counts, factor] =
    toOne !== undefined
      ? [':1', '1']
      : oneTo !== undefined
        ? ['1:', '1']
        : (TEXT_UNITS[named] ?? [isPeople ? '人' : '', '1']);
  const one = multiply(factorOf(factor), rational(MAGNITUDE[magnitude ?? ''] ?? 1n));
  const ulp = multiply(multiply(unitInLastPlace(decimals), lastPlace(chinese)), one);
  const hedge = spoken.hedge ?? hedgeBehind([over1, over2, over3, behind1, behind2]) ?? hedgeBefore(before);
  const isSigned = joined === 'sign';
  // 超过百人的有三个专业: what they are more than is said of none of them.
  const isLimit =
    hedge !== undefined && counts !== '%' && OF_WHICH.test(text.slice(at + all.length, at + all.length + 3));
  const isExact = decimals === 0 && magnitude === undefined && factor === '1' && lastPlace(chinese).n === 1n;
  return {
    start: at - (spoken.hedge === undefined && !isSigned ? 0 : 1),
    end: at + all.length,
    digits: { start: start - (isSigned ? 1 : 0), end: start + printed.length },
    counts: value === undefined || joined === 'loose' || isLimit ? '' : counts,
    value: isSigned ? negate(multiply(value!, one)) : multiply(value ?? rational(0n), one),
    ulp,
    one: chinese === undefined ? one : factorOf(factor),
    whole: isExact && counts !== '元' && counts !== '倍' && toOne === undefined,
    ...(hedge === undefined ? {} : { hedge }),
    unit: (chinese === undefined ? (magnitude ?? '') : '') + named,
  };
}

/** What the last place of a numeral in words is worth: of 十八万 it is 万. */
const lastPlace = (chinese = ''): Rational => rational(MAGNITUDE[/[万亿]$/.exec(chinese)?.[0] ?? ''] ?? 1n);

const FEW = /^[一二两三四五六七八九]$/;
const BARE = /^[百千万亿佰仟]/;
/** One by one, or some: what they count is not told by classes, levels and kinds. */
const SOME = /[一二三四五六七八九]{2}/;
const CLASSED = /^(?:类|级|种|大|大类)$/;

/** How firmly a numeral in words counts (三个校区, 上千人); undefined within a word: 一体化, 三教改革, 百家争鸣. */
function spokenCount(text: string, match: RegExpMatchArray): { readonly hedge?: Hedge } | undefined {
  const { chinese = '', thing, over3, behind2 } = match.groups!;
  const at = match.index!;
  const next = text.slice(at + match[0].length, at + match[0].length + 16);
  if (thing === undefined || !isCount(text, at, match[0], thing, next)) return undefined;
  // 零部件
  if (/^[零〇]/.test(chinese)) return undefined;
  const isWide = !COUNTED.includes(thing);
  if (isWide && FEW.test(chinese) && COUNTED_FROM_TEN.includes(thing)) return undefined;
  if (isWide && chinese === '一' && !/^(?:倍|个?百分点)$/.test(thing)) return undefined;
  if (SOME.test(chinese) && CLASSED.test(thing)) return undefined;
  if (!BARE.test(chinese)) return {};
  // 百名学生 is how a rate is told, 千人计划 what something is called: only with a hedge is it a number.
  const isOver = over3 !== undefined || behind2 !== undefined;
  if (PROGRAMMES.test(next)) return undefined;
  const sign = text[at - 1] ?? '';
  if (sign === '上') return { hedge: 'atLeast' };
  if (sign === '过') return text[at - 2] === '超' ? {} : { hedge: 'more' };
  return isOver || hedgeBefore(text.slice(Math.max(0, at - 8), at)) !== undefined ? {} : undefined;
}

/** True for a numeral that counts (三个校区), not for one within a word (一体化, 三教改革, 一二年级). */
function isCount(text: string, at: number, all: string, thing: string, next: string): boolean {
  // 三项依次为: it counts but the row that follows.
  if (/[第数几多]/.test(text[at - 1] ?? '') || /^(?:依次|分别)/.test(next)) return false;
  if (thing === '级') return /^.{0,10}(?:体系|管理|网络)/.test(next) && /[一二三四五六七八九]级/.test(all);
  if (thing === '大') return /^.{1,8}(?:类|集群|体系|板块|产业|模块|工程|系列|专业群|课程)/.test(next);
  if (thing === '本' || thing === '人') return !/^[一二三四五六七八九]本$|^一人$|^二人$/.test(all);
  return !/^一(?:个|种|类|间)$/.test(all);
}
