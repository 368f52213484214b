import type { Figure } from '../../recognise/types';
import type { Plan } from '../../rules/compile/plan';
import type { Comparison } from '../../rules/judge/chain';
import type { Relation } from '../../rules/relations/relation';
import { compare, type Rational } from '../../workbook/rational';
import type { Finding } from '../finding';
import { chainOf } from '../messages';
import { reportedText, scaleOf } from '../value-text';
import type { Network } from '../whatif/network';
import { termWords } from '../words';
import type { Confirmation } from './suspect';

/** What a side of a relation is: its figures and what they come to. */
interface Sum {
  readonly figures: readonly Figure[];
  readonly value: Rational;
}

/**
 * The values of a finding that other relations bear out: a term of a relation that holds, over the same figures, with
 * another term of exactly that value; and what that one equals in turn. A bound that is met exactly counts, too.
 */
export function confirmationsOf({ relation, verdict }: Finding, network: Pick<Network, 'about'>): Confirmation[] {
  if (relation === undefined || verdict === undefined) return [];
  const chain = chainOf(relation.compiled.statement);
  if (chain === undefined) return [];
  const own = new Set(relation.figures);
  return [verdict.reported, verdict.expected].flatMap(({ figures, quantity }, at) => {
    if (quantity === undefined || figures.length === 0 || quantity.value.n === 0n) return [];
    const same = equalsOf({ figures, value: quantity.value }, relation, own, network);
    if (same.length === 0) return [];
    const term = chain.terms[verdict.terms[at]!]!;
    const value = reportedText(quantity.value, scaleOf(term, figures), false).replace(/ .*$/, '');
    return [{ value, words: termWords(term), figures, same }];
  });
}

function equalsOf(
  start: Sum,
  own: Relation,
  not: ReadonlySet<Figure>,
  network: Pick<Network, 'about'>,
): Confirmation['same'] {
  const same = new Map<number, { table: number; words: string }>();
  const queue: Sum[] = [start];
  const seen = new Set<Relation>([own]);
  for (const sum of queue) {
    for (const relation of network.about(sum.figures[0]!)) {
      if (seen.has(relation) || relation.verdicts.length === 0) continue;
      if (relation.verdicts.some(({ outcome }) => outcome !== 'holds')) continue;
      for (const { term, entry } of otherTerms(relation, sum)) {
        seen.add(relation);
        if (entry.figures.some((figure) => not.has(figure))) continue;
        const { table } = entry.figures[0]!;
        const words = plainWords(term);
        // One table bears a value out once; the shorter words say it.
        if (words.length < (same.get(table)?.words.length ?? Number.POSITIVE_INFINITY))
          same.set(table, { table, words });
        queue.push(entry);
      }
    }
  }
  return [...same.values()];
}

/** A term in words, without the measure that all of its parts have in common: 本市内＋本市外. */
function plainWords(term: Plan): string {
  const words = termWords(term);
  const measure = /·[^·＋]+$/.exec(words)?.[0];
  const parts = words.split('＋');
  const isCommon = measure !== undefined && parts.length > 1 && parts.every((part) => part.endsWith(measure));
  return isCommon ? parts.map((part) => part.slice(0, -measure.length)).join('＋') : words;
}

/** The terms that come to the same as one over the figures asked for. */
function otherTerms({ comparisons }: Relation, sum: Sum): { term: Plan; entry: Sum }[] {
  return comparisons.flatMap((comparison) => {
    const sums = sumsOf(comparison);
    const at = sums.findIndex((entry) => entry !== undefined && isSameSum(entry, sum));
    if (at < 0) return [];
    return sums.flatMap((entry, other) =>
      entry === undefined || other === at || entry.figures.length === 0 || compare(entry.value, sum.value) !== 0
        ? []
        : [{ term: comparison.chain.terms[other]!, entry }],
    );
  });
}

function sumsOf({ entries }: Comparison): (Sum | undefined)[] {
  return entries.map((entry) =>
    entry === 'not-comparable' || entry.quantity === undefined
      ? undefined
      : { figures: entry.figures, value: entry.quantity.value },
  );
}

function isSameSum(a: Sum, b: Sum): boolean {
  if (a.figures.length !== b.figures.length || compare(a.value, b.value) !== 0) return false;
  const figures = new Set(a.figures);
  return b.figures.every((figure) => figures.has(figure));
}
