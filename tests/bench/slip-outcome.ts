import type { CheckResult } from '../../src/audit/check';
import { isNumber } from '../../src/audit/locate/candidates';
import { type SuspectNetwork, suspectNetwork } from '../../src/audit/locate/network';
import { compareWeights } from '../../src/audit/locate/rank';
import { searchIn } from '../../src/audit/locate/search';
import type { Network } from '../../src/audit/whatif/network';
import { scenarioOf } from '../../src/audit/whatif/scenario';
import type { Figure } from '../../src/recognise/types';
import type { Relation } from '../../src/rules/relations/relation';
import { compare, negate, subtract, unitInLastPlace } from '../../src/workbook/rational';
import { type ChangesOf, cellOf, type Slip } from './slip-changes';

/** What stands guard over a cell: an equation of 逻辑, one of 核实 only, or bounds only. */
export type Guard = '逻辑等式' | '核实等式' | '上下限' | '无';

/** What became of a slip. */
export interface Outcome {
  readonly slip: Slip;
  readonly guard: Guard;
  /** True where the figure is off by one last digit at most, which rounding may hide. */
  readonly isSmall: boolean;
  /** The gravest finding; absent where there is none. */
  readonly found?: 'error' | 'query' | 'rounding' | 'note';
  /** 1 where the cell is the likeliest of all, 1/k where k cells tie for that. */
  readonly first: number;
  /** How surely it is among the first three: with n cells before it and k of its rank, (3 − n)/k, at most 1. */
  readonly three: number;
  /** Where it stands: first, alone or beside others that explain as much; behind another; or nowhere. */
  readonly rank: 'shared' | 'behind' | 'untraced';
  /** The cells before it and beside it. */
  readonly rivals: readonly string[];
}

export function guardOf(figure: Figure, network: Network): Guard {
  const about = network.about(figure).filter(({ verdicts }) => verdicts.some(({ outcome }) => outcome !== 'skipped'));
  const equations = about.filter(isEquation);
  if (equations.some(({ compiled }) => compiled.rule.severity === 'error')) return '逻辑等式';
  if (equations.length > 0) return '核实等式';
  return about.length > 0 ? '上下限' : '无';
}

const isEquation = ({ compiled, comparisons }: Relation): boolean =>
  compiled.statement.kind !== 'implication' &&
  comparisons.some(({ chain }) => chain.operators.every((operator) => operator === '=' || operator === ':='));

/** Makes a slip, judges what it touches, and looks where the cell comes among the suspects. */
export function outcomeOf(
  slip: Slip,
  network: SuspectNetwork,
  guard: Guard,
  changesOf: ChangesOf,
  { recognition, relations }: CheckResult,
): Outcome {
  const { figure, value } = slip;
  const changes = changesOf(slip);
  // What formulas seem to follow from, and how often years repeat, is told from the figures with the slip in them.
  const seen = suspectNetwork(relations, recognition.figures, changes);
  const scenario = scenarioOf(seen, changes);
  const touched = [...new Set([...changes.keys()].flatMap(network.about))];
  const broken = (severity: string) =>
    touched.filter((each) => scenario.standing(each).broken > 0 && each.compiled.rule.severity === severity);
  const [errors, queries] = [broken('error'), broken('query')];
  const notes = [...broken('note'), ...impossibleShares(changes, relations)];
  const rounding = touched.filter((each) => scenario.standing(each).rounding > 0);
  const isImpossible = figure.kind === 'count' && (value.n < 0n || value.n % value.d !== 0n);
  const kinds = { error: isImpossible ? [figure] : errors, query: queries, rounding, note: notes };
  const found = (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind].length > 0);
  const common = { slip, guard, isSmall: isSmall(slip), ...(found === undefined ? {} : { found }) };
  if (found === undefined) return { ...common, first: 0, three: 0, rank: 'untraced', rivals: [] };
  const { all } = searchIn(scenario, [...errors, ...queries, ...rounding]);
  const places = all.map(({ candidate, weight, likelihood }) => ({
    cell: cellOf(candidate.parts[0]!.effect.figure),
    weight: [...weight, -likelihood],
  }));
  const own = places.find(({ cell }) => cell === cellOf(figure));
  if (own === undefined) {
    // A count below zero or in fractions, and a share that no count makes, are findings on their own cell alone.
    const isItself = isImpossible || (found === 'note' && figure.kind === 'ratio');
    const isNamed = isItself && all.length === 0 ? 1 : 0;
    return {
      ...common,
      first: isNamed,
      three: isNamed,
      rank: isNamed === 1 ? 'shared' : 'untraced',
      rivals: places.map(({ cell }) => cell),
    };
  }
  const before = places.filter(({ weight }) => compareWeights(weight, own.weight) < 0);
  const ties = places.filter(({ weight }) => compareWeights(weight, own.weight) === 0);
  return {
    ...common,
    first: before.length === 0 ? 1 / ties.length : 0,
    three: Math.max(0, Math.min(1, (3 - before.length) / ties.length)),
    rank: before.length === 0 ? 'shared' : 'behind',
    rivals: [...before, ...ties.filter((each) => each !== own)].map(({ cell }) => cell),
  };
}

/** Relations by which shares of people are found that no number of people makes. */
const impossibleShares = (changes: ReadonlyMap<Figure, Figure>, relations: readonly Relation[]): Relation[] =>
  relations.filter(
    ({ compiled, figures, judge }) =>
      compiled.rule.formula.startsWith('人数比') &&
      figures.some((figure) => changes.has(figure)) &&
      judge(changes).some(({ outcome }) => outcome === 'broken'),
  );

function isSmall({ figure, value }: Slip): boolean {
  if (figure.kind === 'count') return false;
  const apart = subtract(value, figure.value!);
  return compare(apart.n < 0n ? negate(apart) : apart, unitInLastPlace(figure.decimals)) <= 0;
}

/** Numbers that a person typed. */
export const isTyped = (figure: Figure): boolean => isNumber(figure) && !figure.formula && figure.text !== '';
