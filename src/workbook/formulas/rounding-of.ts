import type { Formula } from './syntax';

const ROUNDING: ReadonlySet<string> = new Set(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'INT']);
const CHOOSING: ReadonlySet<string> = new Set(['IF', 'IFERROR']);

/**
 * By how much the last bit of what a formula uses may change its result: the unit that it rounds to, 0 where it rounds
 * nothing, without end where that goes on being calculated with.
 */
export function roundingOf(formula: Formula): number {
  const within = Math.max(0, ...partsOf(formula).map(roundingOf));
  if (formula.kind !== 'call') return within > 0 ? Number.POSITIVE_INFINITY : 0;
  if (CHOOSING.has(formula.name)) return within;
  if (within > 0) return Number.POSITIVE_INFINITY;
  return ROUNDING.has(formula.name) ? unitOf(formula.name, formula.args[1]) : 0;
}

function partsOf(formula: Formula): readonly Formula[] {
  switch (formula.kind) {
    case 'call':
      return formula.args.filter((arg) => arg !== undefined);
    case 'binary':
      return [formula.left, formula.right];
    case 'unary':
      return [formula.of];
    default:
      return [];
  }
}

function unitOf(name: string, digits: Formula | undefined): number {
  if (name === 'INT') return 1;
  const isNegative = digits?.kind === 'unary' && digits.operator === '-';
  const number = isNegative ? digits.of : digits;
  if (number === undefined) return 1;
  if (number.kind !== 'value' || typeof number.value !== 'number') return Number.POSITIVE_INFINITY;
  return 10 ** (isNegative ? number.value : -number.value);
}
