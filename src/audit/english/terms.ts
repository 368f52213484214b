import { unitNamed } from '../../workbook/units';
import type { MessageWords } from '../messages';
import { termWords } from '../words';

/** English for units; those of the whole world stay as they are. */
const UNITS: Readonly<Record<string, string>> = {
  元: 'yuan',
  千元: 'thousand yuan',
  万元: '×10,000 yuan',
  万: '×10,000',
  亿: '×100 million',
  百元: 'hundred yuan',
  百万元: 'million yuan',
  亿元: '×100 million yuan',
  册: 'books',
  万册: '×10,000 books',
  人: 'people',
  人次: 'attendances',
  百人: 'hundred people',
  生: 'student',
  台: 'machines',
  个: '',
  项: 'items',
  门: 'courses',
  本: 'volumes',
  篇: 'papers',
  种: 'kinds',
  次: 'times',
  天: 'days',
  年: '',
  学期: 'terms',
  月: 'month',
  周: 'weeks',
  学时: 'class hours',
  亩: 'mu',
  美元: 'US dollars',
  小时: 'hours',
};

/** A unit, or another one in its place, in English; '' for what is only counted. */
export function unitInEnglish(unit: string): string {
  const { name, base, factor } = unitNamed(unit) ?? { name: unit };
  const said = UNITS[name];
  if (said !== undefined || base === undefined || !(base in UNITS)) return said ?? unit;
  return `×${factor!.toLocaleString('en')} ${UNITS[base]}`.trim();
}

/** A word of a unit; signs stand between them: 元/(人·学期). */
const UNIT_WORD = /[^/()·]+/g;

/** A value with its unit: `7.73 ×10,000 yuan/person`. */
export const valueInEnglish = (text: string): string =>
  text
    .replace(/^（空白）$/, '(blank)')
    .replace(' 个百分点', ' percentage points')
    .replace(/ (\S+)$/, (whole, unit: string) => {
      const words = unit.match(UNIT_WORD) ?? [];
      if (!words.every((word) => word in UNITS || unitNamed(word) !== undefined)) return whole;
      const isOne = /(?:^|[^\d.])1 \S+$/.test(text);
      const named = unit.replace(UNIT_WORD, (word, at: number) => {
        const said = unitInEnglish(word);
        return said === 'people' && (at > 0 || isOne) ? 'person' : said;
      });
      return named === '' ? '' : ` ${named.replace(/^\//, 'per ')}`;
    });

/** What is made of figures; a row or column that is itself called 合计 keeps its name. */
const AGGREGATES: readonly (readonly [RegExp, string])[] = [
  [/\s*的行数/g, ' (number of rows)'],
  [/不同个数/g, ' (number of different ones)'],
  [/([^\s＋－×÷])个数(?=$|[＋－×÷])/g, '$1 (number)'],
  [/最大值/g, ' (largest)'],
  [/最小值/g, ' (smallest)'],
  [/([^\s＋－×÷])平均(?=$|[＋－×÷])/g, '$1 (average)'],
  [/([^\s＋－×÷])合计(?=$|[＋－×÷])/g, '$1 (sum)'],
];

/** A side of a relation; names of tables and measures are those in the workbook. */
const term: MessageWords['term'] = (plan) => {
  const words = termWords(plan).replaceAll('（上年）', ' (year before)');
  const made = plan.kind === 'reference' ? words : AGGREGATES.reduce((said, [zh, en]) => said.replace(zh, en), words);
  return made.replace(/[＋－×÷]/g, (sign) => ` ${sign === '＋' ? '+' : sign === '－' ? '−' : sign} `);
};

/** `机械类，2020年` is `机械类, 2020`. */
export const placeInEnglish = (place: string): string => place.replace(/(\d{4})年/g, '$1').replaceAll('，', ', ');

const value = valueInEnglish;

export const ENGLISH: MessageWords = {
  term,
  says: (subject, place, reported, wanted) =>
    `${subject}${place === '' ? '' : ` (${placeInEnglish(place)})`} is ${value(reported)}; ${wanted}`,
  atMost: (source, expected, distance, isYear) =>
    `it should not be ${isYear ? 'later' : 'more'} than${source} ${value(expected)}, and is by ${value(distance)}`,
  atLeast: (source, expected, distance, isYear) =>
    `it should not be ${isYear ? 'earlier' : 'less'} than${source} ${value(expected)}, and is by ${value(distance)}`,
  shouldBe: (expected, source) => `it should be ${value(expected)}${source === '' ? '' : ` (${source})`}`,
  off: (distance, isMore) => `, so it is ${value(distance)} too ${isMore ? 'high' : 'low'}`,
  lastDigit: (rounded, expected) =>
    `the last digit should be rounded: ${value(rounded)} (worked out: ${value(expected)})`,
  fewDigits: (written, rounded, expected) =>
    `written to ${value(written)} only, with fewer digits than its column: ${value(rounded)} (worked out: ${value(expected)})`,
  withinRounding: (distance) => `, ${value(distance)} away, within what rounding of the figures allows`,
  implied: (people, divisor, used) =>
    `; for this to hold there must be ${people} people, but ${divisor} is ${used}: check the figure, or explain who is counted`,
};
