import type { Figure } from '../recognise/types';
import type { Plan } from '../rules/compile/plan';
import { type UnitPowers, unitText } from '../rules/compile/units';
import { multiply, type Rational, rational, toDecimal } from '../workbook/rational';

/** How the numbers of one finding are written. */
export interface Scale {
  readonly percent: boolean;
  /** Unit behind the number; '' if none. */
  readonly unit: string;
  /** Digits after the point that the reported side has, counted as written. */
  readonly decimals: number;
}

const HUNDRED = rational(100n);
/** Beyond the reported digits, so many more of an expected value help to see why it differs. */
const MORE_DIGITS = 2;

export function scaleOf(term: Plan, figures: readonly Figure[]): Scale {
  const percent = figures.some(({ kind }) => kind === 'ratio') && term.unit.size === 0;
  const decimals = Math.max(0, ...figures.map((figure) => figure.decimals));
  return {
    percent,
    unit: percent ? '%' : shortUnit(term.unit),
    decimals: percent ? Math.max(0, decimals - 2) : decimals,
  };
}

function shortUnit(unit: UnitPowers): string {
  return unit.size === 0 ? '' : ` ${unitText(unit)}`;
}

/** A reported value: a single figure with all the digits it is reported to, a sum without idle zeros. */
export function reportedText(value: Rational, scale: Scale, single: boolean): string {
  return digits(value, scale, scale.decimals, single) + scale.unit;
}

/** An expected value: exact where it ends, else with two digits more than reported. */
export function expectedText(value: Rational, scale: Scale): string {
  return digits(value, scale, scale.decimals + MORE_DIGITS) + scale.unit;
}

/** A value as a plain number on the scale that the texts use: percentage points for shares. */
export function plainNumber(value: Rational, scale: Scale): number {
  return Number(digits(value, scale, scale.decimals + MORE_DIGITS));
}

/** A difference with its sign. */
export function differenceText(value: Rational, scale: Scale): string {
  const text = digits(value, scale, scale.decimals + MORE_DIGITS);
  return (value.n > 0n && text !== '0' ? '+' : '') + text + scale.unit.replace('%', ' 个百分点');
}

function digits(value: Rational, scale: Scale, decimals: number, fixed = false): string {
  return toDecimal(scale.percent ? multiply(value, HUNDRED) : value, decimals, fixed);
}
