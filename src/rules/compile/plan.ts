import type { Block, Form, MeasureKind, Rule } from '../../catalogue/types';
import type { AggregateName, Operator, PredicateName } from '../notation/syntax';
import type { UnitPowers } from './units';

/** A rule whose names have been resolved and whose dimensions and units agree: what evaluation works on. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly statement: PlannedStatement;
  readonly hints: readonly { readonly when: PlannedChain; readonly say: string }[];
}

export type PlannedStatement = PlannedChain | PlannedEither | PlannedImplication | PlannedPredicate;

export interface PlannedChain {
  readonly kind: 'chain';
  readonly terms: readonly Plan[];
  readonly operators: readonly Operator[];
  readonly dims: readonly string[];
  /** True where the terms are sums and differences of amounts: agreement only within rounding is then a slip. */
  readonly pureSum: boolean;
  /** Labels for which this holds are not compared. */
  readonly unless?: PlannedChain;
}

export interface PlannedEither {
  readonly kind: 'either';
  readonly options: readonly PlannedChain[];
}

export interface PlannedImplication {
  readonly kind: 'implication';
  readonly condition: PlannedChain;
  readonly consequence: PlannedChain;
}

export interface PlannedPredicate {
  readonly kind: 'predicate';
  readonly name: PredicateName;
  /** Absent for 每表. */
  readonly subjects: readonly PlannedReference[];
}

export type Plan = PlannedNumber | PlannedReference | PlannedAggregate | PlannedBinary;

interface Typed {
  readonly dims: readonly string[];
  readonly unit: UnitPowers;
  /** True where the operand may serve rows that have more dimensions than it has. */
  readonly spreads: boolean;
}

export interface PlannedNumber extends Typed {
  readonly kind: 'number';
  readonly digits: string;
  readonly percent: boolean;
}

export interface PlannedReference extends Typed {
  readonly kind: 'reference';
  readonly form: Form;
  readonly block: Block;
  /** Measure or label column; absent where the rows themselves are meant. */
  readonly measure?: string;
  readonly measureKind: MeasureKind | 'ordinal';
  /** Dimension → members let through. */
  readonly picks: Readonly<Record<string, readonly string[]>>;
  /** True for [各项]: neither sums nor parts. */
  readonly itemsOnly: boolean;
  /** Dimension → 首年, 末年, 上年 … */
  readonly yearPicks: Readonly<Record<string, string>>;
}

export interface PlannedAggregate extends Typed {
  readonly kind: 'aggregate';
  readonly name: AggregateName;
  readonly of: PlannedReference;
}

export interface PlannedBinary extends Typed {
  readonly kind: 'binary';
  readonly operator: '+' | '-' | '×' | '÷';
  readonly left: Plan;
  readonly right: Plan;
}
