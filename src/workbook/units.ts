import { remembered } from './remembered';

/** The units that school statistics are written in. `base` and `factor` tie a unit to the one it is a multiple of. */
export interface Unit {
  readonly name: string;
  readonly base?: string;
  /** How many of `base` one of this unit is. */
  readonly factor?: bigint;
}

/** The name of each, and how else it is written. */
export const UNITS: readonly (readonly string[])[] = [
  '元 圆',
  '百',
  '千',
  '万 W w',
  '亿',
  '册',
  'm² ㎡ m2 m^2 M² M2 M^2 平方米 平米 平方',
  '公顷',
  '亩',
  '人 名 个人',
  '人次',
  '台 台套 台/套',
  '个 家 间 所 处 户 场 份 组',
  '套 件 件套 辆 座 栋 幢 张',
  '项',
  '门',
  '本 部',
  '篇',
  '种',
  '次',
  '天 日',
  '年',
  '学期',
  '周',
  '学时 课时 节',
  '小时',
  'Mbps M 兆 mbps MB',
  '% ％',
].map((words) => words.split(' '));

/** Units that are so many of another, and how else each is written. */
const MULTIPLES: readonly (readonly [words: string, base: string, factor: bigint])[] = [
  ['Gbps G gbps', 'Mbps', 1_000n],
];

const BY_WORD = new Map([
  ...UNITS.flatMap((words) => words.map((word): [string, Unit] => [word, { name: words[0]! }])),
  ...MULTIPLES.flatMap(([words, base, factor]) => {
    const [name = '', ...others] = words.split(' ');
    return [name, ...others].map((word): [string, Unit] => [word, { name, base, factor }]);
  }),
]);

/** Words for powers of ten, which leave open what is counted: 12.5万 is 12.5 万元, or 125000 册. */
const MAGNITUDE = /^(?:[十百千]?[万亿]|[百千])/;
const ZEROS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const sizeOfMagnitude = (word: string): bigint =>
  10n ** BigInt([...word].reduce((zeros, digit) => zeros + ZEROS[digit]!, 0));
/** True for a power of ten that does not say of what. */
export const isMagnitude = (name: string): boolean => MAGNITUDE.exec(name)?.[0] === name;

/** The currency of all these tables says nothing of the unit: 人民币元, 元(人民币). */
export const withoutCurrency = (text: string): string =>
  text.replace(/\((?:人民币|RMB)\)|(?:人民币|RMB|[¥￥])[:\s]*/gi, '');

/** The unit a word names, with a power of ten before it (千册) or what it is per behind it (千元/人); undefined for none. */
export const unitNamed: (word: string) => Unit | undefined = remembered((given: string): Unit | undefined => {
  const word = withoutCurrency(given);
  const known = BY_WORD.get(word);
  if (known !== undefined) return known;
  const [, of, each] = RATE.exec(word) ?? [];
  const counted = of === undefined ? undefined : unitNamed(of);
  if (counted !== undefined) {
    const { name, base = name, factor = 1n } = counted;
    const per = each === '/人' ? '/生' : each;
    return { name: name + per, base: base + per, factor };
  }
  const size = MAGNITUDE.exec(word)?.[0] ?? '';
  const one = BY_WORD.get(word.slice(size.length));
  return size === '' || one === undefined || one.name === '%' || isMagnitude(one.name)
    ? undefined
    : { name: size + one.name, base: one.name, factor: sizeOfMagnitude(size) };
});
/** A unit, and what one has so much of. */
const RATE = /^([^/]+)(\/[\u4e00-\u9fff]{1,2})$/;

/** Words that must be units, though which is not known here: 千套, 美元; or ones that nothing in these tables is measured in. */
const SEEMS_UNIT =
  /^[百千万亿]+(?!分)[^\d\s]{1,2}$|^(?:[美欧日港]元|[美外港]币)$|^(?:[公市]?[斤里]|[千毫]?克|吨|[千厘毫]?米|立方米|平方(?:[英市]?[尺里]|[公千][里米])|英?亩|[公市]?顷|升|分钟|秒|千瓦时?|‰)$/;

/** The unit that a word in brackets names, by the word itself where it is none known here; undefined for other words. */
export const unitWord = (word: string): string | undefined =>
  unitNamed(word)?.name ?? (SEEMS_UNIT.test(word) ? word : undefined);

/** True for a word for money, known or not. */
export const isSomeMoney = (word: string): boolean => /[元币圆]$/.test(word);

const AREA = /^(?:m²|亩|公顷|平方|[公市英]?[亩顷]$)/;
/** True for units of land and floors, of which not each can be turned into another here: 亩 are no whole m². */
export const isArea = (name: string): boolean => AREA.test(name);

const sizeOf = ({ name, factor = 1n }: Unit): bigint => (isMagnitude(name) ? sizeOfMagnitude(name) : factor);

/** The unit that another is a multiple of, or itself. */
export const baseOf = (name: string): string => unitNamed(name)?.base ?? name;
/** How many of its base a unit is. */
export const multipleOf = (name: string): bigint => unitNamed(name)?.factor ?? 1n;

/**
 * How many of unit `to` one of unit `from` is, as a fraction: 元 → 万元 is 1/10000.
 * Undefined when the two measure different things.
 */
export function conversion(from: string, to: string): { n: bigint; d: bigint } | undefined {
  const [a, b] = [unitNamed(from), unitNamed(to)];
  if (a === undefined || b === undefined) return undefined;
  if (isMagnitude(a.name) || isMagnitude(b.name)) {
    return [a.name, b.name].includes('%') ? undefined : { n: sizeOf(a), d: sizeOf(b) };
  }
  if ((a.base ?? a.name) !== (b.base ?? b.name)) return undefined;
  return { n: a.factor ?? 1n, d: b.factor ?? 1n };
}
