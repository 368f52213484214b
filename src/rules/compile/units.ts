/** A unit as powers of its parts: 万元/人 is {万元: 1, 人: -1}; shares have none. */
export type UnitPowers = ReadonlyMap<string, number>;

export const NO_UNIT: UnitPowers = new Map();

const SAME: Readonly<Record<string, string>> = { 生: '人', '%': '' };

/** Reads `元/(人·学期)`, `册/生`, `%` or ''. 生 counts as 人. */
export function parseUnit(text: string): UnitPowers {
  const powers = new Map<string, number>();
  const [top = '', ...bottoms] = text.split('/');
  const add = (group: string, power: number) => {
    for (const raw of group.replace(/[()（）]/g, '').split('·')) {
      const unit = SAME[raw] ?? raw;
      if (unit !== '' && unit !== '1') powers.set(unit, (powers.get(unit) ?? 0) + power);
    }
  };
  add(top, 1);
  for (const bottom of bottoms) add(bottom, -1);
  return withoutZeros(powers);
}

function withoutZeros(powers: Map<string, number>): UnitPowers {
  return new Map([...powers].filter(([, power]) => power !== 0));
}

/** The unit of a × b (sign 1) or a ÷ b (sign -1). */
export function combineUnits(a: UnitPowers, b: UnitPowers, sign: 1 | -1): UnitPowers {
  const powers = new Map(a);
  for (const [unit, power] of b) powers.set(unit, (powers.get(unit) ?? 0) + sign * power);
  return withoutZeros(powers);
}

export function sameUnit(a: UnitPowers, b: UnitPowers): boolean {
  return combineUnits(a, b, -1).size === 0;
}

/** The unit as a person writes it; 无单位 for a plain number. */
export function unitText(unit: UnitPowers): string {
  const part = (sign: number) =>
    [...unit]
      .filter(([, power]) => Math.sign(power) === sign)
      .flatMap(([name, power]) => Array(Math.abs(power)).fill(name));
  const [top, bottom] = [part(1), part(-1)];
  if (top.length + bottom.length === 0) return '无单位';
  const below = bottom.length > 1 ? `(${bottom.join('·')})` : bottom.join('');
  return (top.join('·') || '1') + (below === '' ? '' : `/${below}`);
}
