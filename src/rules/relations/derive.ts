import type { Figure } from '../../recognise/types';
import type { PlannedChain, PlannedStatement } from '../compile/plan';
import type { Comparison } from '../judge/chain';
import { judge } from '../judge/judge';
import { type Changes, type Entry, keepsMore, renew } from '../judge/labelled';
import { looseUnder } from '../judge/loose';
import { type Quantity, showsAs, sideQuantity } from '../judge/quantity';
import type { Outcome } from '../judge/verdict';
import type { Relation } from './relation';

/** A figure that a rule with `:=` makes of others. */
export interface Derivation {
  readonly relation: Relation;
  /** The derived figure as it stands: a number, or a blank that could be filled. */
  readonly target: Figure;
  readonly labels: Entry['labels'];
  readonly aside: Entry['aside'];
  /** What the rule makes it of, then what else it takes (或): a mean where it says a sum. */
  readonly ways: readonly Comparison[];
}

/** What the inputs of a rule make of them, before rounding. */
interface Making {
  readonly chain: PlannedChain;
  /** As they stand in the workbook. */
  readonly inputs: readonly Figure[];
  readonly expected: Quantity;
  /** True where an input keeps more digits than it shows. */
  readonly precise: boolean;
}

/** A derivation worked out. */
export interface Derived extends Making {
  readonly derivation: Derivation;
  readonly alternatives: readonly Making[];
}

/** All that is made of something by these relations, be it there or not. */
export function derivationsOf(relations: readonly Relation[]): Derivation[] {
  return relations.flatMap((relation) => {
    const chain = derivingChain(relation.compiled.statement);
    return chain === undefined ? [] : relation.comparisons.flatMap((way) => derivationIn(relation, way, chain));
  });
}

/** The chain of a statement that says how a figure is made. */
function derivingChain(statement: PlannedStatement): PlannedChain | undefined {
  const chain = statement.kind === 'either' ? statement.options[0] : statement;
  if (chain?.kind !== 'chain' || chain.operators[0] !== ':=') return undefined;
  const [left] = chain.terms;
  return left?.kind === 'reference' && left.dims.length === chain.dims.length ? chain : undefined;
}

function derivationIn(relation: Relation, way: Comparison, chain: PlannedChain): Derivation[] {
  const targets = leftOf(way);
  const [target] = targets;
  // Two figures of the same labels: nobody can say which of them is meant.
  if (way.chain !== chain || target === undefined || targets.length > 1) return [];
  const others = relation.comparisons.filter((other) => other.chain !== chain && leftOf(other)[0] === target);
  const { labels, aside } = way.entries[0] as Entry;
  return [{ relation, target, labels, aside, ways: [way, ...others] }];
}

const leftOf = ({ entries: [left] }: Comparison): readonly Figure[] =>
  left === undefined || left === 'not-comparable' ? [] : left.figures;

/**
 * Works a derivation out.
 * @param changes figures to be taken for others
 * @returns undefined where its inputs are not all there
 */
export function derive(derivation: Derivation, changes: Changes = new Map()): Derived | undefined {
  const [own, ...alternatives] = derivation.ways.map((way) => making(way, changes));
  if (own === undefined) return undefined;
  return { ...own, derivation, alternatives: alternatives.filter((other) => other !== undefined) };
}

function making({ chain, labels, entries, loose }: Comparison, changes: Changes): Making | undefined {
  const [left, right] = entries as [Entry, Entry | 'not-comparable'];
  const own = renew(left, changes);
  if (right === 'not-comparable' || own.idle || own.doubts !== undefined) return undefined;
  const { quantity, gaps, doubts, idle, figures } = renew(right, changes);
  if (quantity === undefined || gaps.length > 0 || doubts !== undefined || idle) return undefined;
  // What may belong to these labels, but does not say so, is not there.
  if (looseUnder(loose[1]!, chain.terms[1]!.dims, labels).length > 0) return undefined;
  const precise = keepsMore(figures, changes);
  return { chain, inputs: figures, expected: quantity, precise };
}

/** How a figure in the target's place would stand to what its inputs make. Only for figures that are numbers. */
export function judgeDerived(figure: Figure, { alternatives, ...own }: Derived): Exclude<Outcome, 'skipped'> {
  const outcomes = [own, ...alternatives].map(({ chain, inputs, expected, precise }) => {
    const isSum = chain.pureSum && inputs.length > 1;
    const hides = isSum ? showsAs(figure, expected.value) : figure.precise;
    return judge(sideQuantity(figure), expected, ':=', { pureSum: chain.pureSum, precise: precise || hides });
  });
  if (outcomes.includes('holds')) return 'holds';
  return outcomes.includes('rounding') ? 'rounding' : 'broken';
}
