import { remembered } from './remembered';

/** The units that school statistics are written in. `base` and `factor` tie a unit to the one it is a multiple of. */
export interface Unit {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly base?: string;
  /** How many of `base` one of this unit is. */
  readonly factor?: bigint;
}

export const UNITS: readonly Unit[] = [
  { name: '元', aliases: ['圆'] },
  { name: '百' },
  { name: '千' },
  { name: '万', aliases: ['W', 'w'] },
  { name: '亿' },
  { name: '册' },
  { name: 'm²', aliases: ['㎡', 'm2', 'm^2', 'M²', 'M2', 'M^2', '平方米', '平米', '平方'] },
  { name: '公顷', base: 'm²', factor: 10_000n },
  { name: '亩' },
  { name: '人', aliases: ['名', '个人'] },
  { name: '人次' },
  { name: '台', aliases: ['台套', '台/套'] },
  { name: '个', aliases: ['家', '间', '所', '处'] },
  { name: '套' },
  { name: '项' },
  { name: '门' },
  { name: '本', aliases: ['部'] },
  { name: '篇' },
  { name: '种' },
  { name: '次' },
  { name: '天', aliases: ['日'] },
  { name: '年' },
  { name: '学期' },
  { name: '周' },
  { name: '学时', aliases: ['课时', '节'] },
  { name: '小时' },
  { name: 'Mbps', aliases: ['M', '兆', 'mbps', 'MB'] },
  { name: '%', aliases: ['％'] },
  { name: '学时/学期', aliases: ['课时/学期', '节/学期'] },
  { name: '学时/周', aliases: ['课时/周', '节/周'] },
  { name: '次/学期' },
  { name: '元/学期' },
  { name: '元/生', aliases: ['元/人'] },
  { name: '元/月' },
];

const BY_WORD = new Map(UNITS.flatMap((unit) => [unit.name, ...(unit.aliases ?? [])].map((word) => [word, unit])));

/** Words for powers of ten, which leave open what is counted: 12.5万 is 12.5 万元, or 125000 册. */
const MAGNITUDE = /^(?:[十百千]?[万亿]|[百千])/;
const ZEROS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
const sizeOfMagnitude = (word: string): bigint =>
  10n ** BigInt([...word].reduce((zeros, digit) => zeros + ZEROS[digit]!, 0));
/** True for a power of ten that does not say of what. */
export const isMagnitude = (name: string): boolean => MAGNITUDE.exec(name)?.[0] === name;

/** What an amount may be said for each of. */
const PER = /^(?:生|月|年|学年|学期|周|天|次|台|个)$/;
/** The currency of all these tables, which says nothing of the unit: 人民币元, 元（人民币）. */
const CURRENCY = /[(（/]?(?:人民币|RMB|CNY|[¥￥])[)）]?[:：\s]*/gi;

/** The unit a word names, with a power of ten before it (千册) or what it is per behind it (千元/人); undefined for none. */
export const unitNamed: (word: string) => Unit | undefined = remembered((given: string): Unit | undefined => {
  const word = given.replace(CURRENCY, '');
  const known = BY_WORD.get(word);
  if (known !== undefined) return known;
  const [of = '', each, ...others] = word.split('/');
  if (each !== undefined) {
    const per = each.replace(/^(?:人|学生)$/, '生');
    const one = PER.test(per) && others.length === 0 ? unitNamed(of) : undefined;
    return one && multiple(one, `${one.name}/${per}`, 1n, `/${per}`);
  }
  const size = MAGNITUDE.exec(word)?.[0] ?? '';
  const counted = size === '' ? undefined : BY_WORD.get(word.slice(size.length));
  if (counted === undefined || counted.name === '%' || counted.factor !== undefined || isMagnitude(counted.name))
    return undefined;
  return multiple(counted, size + counted.name, sizeOfMagnitude(size));
});

const multiple = ({ name: own, base = own, factor = 1n }: Unit, name: string, times: bigint, per = ''): Unit => ({
  name,
  base: base + per,
  factor: factor * times,
});

/** Words that must be units, though which is not known here: 千套, 美元. */
const SEEMS_UNIT = /^[百千万亿]+(?!分)[^\d\s]{1,2}$|^(?:[美欧日港澳韩加]元|[美外港]币)$/;

/** The unit that a word in brackets names, by the word itself where it is none known here; undefined for other words. */
export const unitWord = (word: string): string | undefined =>
  unitNamed(word)?.name ?? (SEEMS_UNIT.test(word) ? word : undefined);

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
