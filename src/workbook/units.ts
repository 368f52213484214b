/** The units that school statistics are written in. `base` and `factor` tie a unit to the one it is a multiple of. */
export interface Unit {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly base?: string;
  /** How many of `base` one of this unit is. */
  readonly factor?: bigint;
}

export const UNITS: readonly Unit[] = [
  { name: '元' },
  { name: '万' },
  { name: '亿' },
  { name: '千元', base: '元', factor: 1_000n },
  { name: '万元', base: '元', factor: 10_000n },
  { name: '百元', base: '元', factor: 100n },
  { name: '百万元', base: '元', factor: 1_000_000n },
  { name: '亿元', base: '元', factor: 100_000_000n },
  { name: '册' },
  { name: '万册', base: '册', factor: 10_000n },
  { name: 'm²', aliases: ['㎡', 'm2', '平方米', '平米', '平方'] },
  { name: '人', aliases: ['名', '个人'] },
  { name: '人次' },
  { name: '台', aliases: ['台套', '台/套'] },
  { name: '个', aliases: ['家', '间', '所', '处'] },
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

/** The unit a word names; undefined when it names none. */
export function unitNamed(word: string): Unit | undefined {
  return BY_WORD.get(word);
}

/** Words for powers of ten, which leave open what is counted: 12.5万 is 12.5 万元, or 125000 册. */
const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
]);

const sizeOf = ({ name, factor = 1n }: Unit): bigint => {
  const zeros = MAGNITUDES.get(name);
  return zeros === undefined ? factor : 10n ** BigInt(zeros);
};

/** A power of ten before a unit, as in 1.2万人; undefined for other words. */
export function magnitudeNamed(word: string): { readonly zeros: number; readonly unit: Unit } | undefined {
  const zeros = MAGNITUDES.get(word.slice(0, 1));
  const unit = zeros === undefined ? undefined : unitNamed(word.slice(1));
  return zeros === undefined || unit === undefined || MAGNITUDES.has(unit.name) ? undefined : { zeros, unit };
}

/**
 * How many of unit `to` one of unit `from` is, as a fraction: 元 → 万元 is 1/10000.
 * Undefined when the two measure different things.
 */
export function conversion(from: string, to: string): { n: bigint; d: bigint } | undefined {
  const [a, b] = [unitNamed(from), unitNamed(to)];
  if (a === undefined || b === undefined) return undefined;
  if (MAGNITUDES.has(a.name) || MAGNITUDES.has(b.name)) {
    return [a.name, b.name].includes('%') ? undefined : { n: sizeOf(a), d: sizeOf(b) };
  }
  if ((a.base ?? a.name) !== (b.base ?? b.name)) return undefined;
  return { n: a.factor ?? 1n, d: b.factor ?? 1n };
}
