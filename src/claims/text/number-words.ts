import { TEXT_UNITS } from '../../catalogue/claims/words';
import { chineseNumber } from '../../workbook/numerals';
import { multiply, type Rational, rational } from '../../workbook/rational';
import { anyOf } from './label';
import { HEDGES_BEHIND, hedgeBefore, hedgeBehind, isOver, type Mention } from './mention';

const GIGABIT = /(千|万|百)兆/g;
const TENS = new RegExp(`[数几]([十百千万亿])(?:余|多)?(${anyOf(Object.keys(TEXT_UNITS))})`, 'g');
const FRACTION = new RegExp(
  `(?:([一二两三四五六七八九])成(?![为立员绩果功效熟])|([二三四五六七八九十]+)分之([一二两三四五六七八九]+)|一半)(${HEDGES_BEHIND}|强)?`,
  'g',
);

/** What is as much once more (番 of two), and what is half of what it was, told against a year. */
const FOLD = new RegExp(`翻了?(?:近)?([一两二三]?)番(?!五次|两次)(${HEDGES_BEHIND})?`, 'g');
const HALVED = /[比较][^,;。:\n]{1,12}减半(?=[,;。、)\n]|$)/g;

const PLACE: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n, 万: 10_000n, 亿: 100_000_000n };

/** A factor as the catalogue has it: 10000, 2000/3. */
export const factorOf = (text: string): Rational => {
  const [n, d = '1'] = text.split('/') as [string, string?];
  return rational(BigInt(n), BigInt(d));
};

/** 千兆, 万兆: a speed in one word. @param found numbers that are known already */
export function gigabits(text: string, found: readonly Mention[]): Mention[] {
  return [...text.matchAll(GIGABIT)].flatMap(({ 0: all, 1: place, index: start }): Mention[] => {
    const digits = { start, end: start + all.length };
    if (found.some((other) => isOver(other, digits))) return [];
    const value = rational({ 百: 100n, 千: 1000n, 万: 10000n }[place as '百' | '千' | '万']);
    return [{ ...digits, digits, counts: 'Mbps', value, ulp: rational(1n), one: rational(1n), whole: true, unit: '' }];
  });
}

/** 数十家: from twenty to a hundred. */
export function tens(text: string): Mention[] {
  return [...text.matchAll(TENS)].map(({ 0: all, 1: place, 2: unit, index: start }): Mention => {
    const [counts, factor] = TEXT_UNITS[unit!]!;
    const one = factorOf(factor);
    const value = multiply(rational(PLACE[place!]!), one);
    const digits = { start, end: start + 2 };
    return {
      start,
      end: start + all.length,
      digits,
      counts,
      value,
      ulp: value,
      one,
      whole: true,
      hedge: 'tens',
      unit: unit!,
    };
  });
}

/** 翻番, 翻两番: how much more it has become, as times of what it was; 比上年减半: by what part less. */
export function folds(text: string): Mention[] {
  const grown = [...text.matchAll(FOLD)].map(({ 0: all, 1: numeral, 2: behind, index }): Mention => {
    const times = 2n ** BigInt(chineseNumber(numeral || '一') ?? 1);
    const end = index + all.length;
    const start = end - (behind ?? '').length - 1 - numeral!.length;
    const hedge = hedgeBehind([behind]) ?? 'about';
    return {
      ...{ start, end, digits: { start: index, end: end - (behind ?? '').length }, hedge },
      ...{ counts: '倍', value: rational(times - 1n), ulp: rational(1n), one: rational(1n), whole: false, unit: '倍' },
    };
  });
  const halved = [...text.matchAll(HALVED)].map(({ 0: all, index }): Mention => {
    const end = index + all.length;
    return {
      ...{ start: end - 1, end, digits: { start: end - 2, end }, hedge: 'about', counts: '%' },
      ...{ value: rational(1n, 2n), ulp: rational(1n, 10n), one: rational(1n, 100n), whole: false, unit: '%' },
    };
  });
  return [...grown, ...halved];
}

/** 九成, 一半, 四分之一. */
export function fractions(text: string): Mention[] {
  return [...text.matchAll(FRACTION)].flatMap(
    ({ 0: all, 1: tenths, 2: below, 3: above, 4: behind, index: start }): Mention[] => {
      const [n, d] =
        tenths !== undefined
          ? [chineseNumber(tenths), 10]
          : below !== undefined
            ? [chineseNumber(above!), chineseNumber(below)]
            : [1, 2];
      if (n === undefined || d === undefined || d === 0) return [];
      const end = start + all.length;
      const hedge =
        hedgeBehind([behind]) ?? (behind === '强' ? 'over' : undefined) ?? hedgeBefore(text.slice(0, start)) ?? 'about';
      const digits = { start, end: end - (behind ?? '').length };
      const value = rational(BigInt(n), BigInt(d));
      return [
        {
          start,
          end,
          digits,
          counts: '%',
          value,
          ulp: rational(1n, 10n),
          one: rational(1n, 100n),
          whole: false,
          hedge,
          unit: '%',
        },
      ];
    },
  );
}
