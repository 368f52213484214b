import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import type { CompiledRule, PlannedChain, PlannedPredicate } from '../compile/plan';
import { alter } from '../judge/alter';
import { type Comparison, type Comparisons, comparisonsOf, unsaidOf, verdictsOf } from '../judge/chain';
import type { FigureIndex } from '../judge/figure-index';
import { type Changes, keyOf } from '../judge/labelled';
import { figuresOf } from '../judge/operands';
import type { Outcome, Side, Verdict } from '../judge/verdict';
import { evaluatePredicate } from '../predicates/predicates';

/**
 * A rule at one set of labels: 招生总人数 = 本市 + 省内市外 + 其他省 of 2021. It can be judged again, with some figures
 * taken for others, without looking at any other part of the workbook.
 */
export interface Relation {
  readonly compiled: CompiledRule;
  /** All figures that it compares, or that a predicate looks at. */
  readonly figures: readonly Figure[];
  /** What it compares; none for a predicate, one for each option and label where relations are joined by 或 or 若…则. */
  readonly comparisons: readonly Comparison[];
  /** How it came out as things stand. */
  readonly verdicts: readonly Verdict[];
  /** How it would come out if some figures were others. */
  readonly judge: (changes: Changes) => readonly Verdict[];
}

/** All that a rule says of the figures: the verdicts of its relations. */
export const evaluate = (compiled: CompiledRule, index: FigureIndex): Verdict[] =>
  gathered(relate(compiled, index), ({ verdicts }) => verdicts);

/** Judges a rule over the figures: one relation for every set of labels, in the order of the figures. */
export function relate(compiled: CompiledRule, index: FigureIndex): Relation[] {
  const { statement } = compiled;
  switch (statement.kind) {
    case 'chain': {
      const whole = comparisonsOf(statement, index);
      const exempt = exemptIn(statement, index);
      const all = whole.comparisons.map((comparison) => {
        const part = { ...whole, comparisons: [comparison], absent: [], unplaced: [] };
        const isExempt = exempt.has(keyOf(statement.dims, comparison.labels));
        return isExempt ? relationOf(compiled, [part], ([own]) => own!.map(held)) : relationOf(compiled, [part]);
      });
      const isSilent = whole.absent.length > 0 && all.every(({ verdicts }) => verdicts.length === 0);
      if (isSilent) return [relationOf(compiled, [{ ...whole, comparisons: [] }])];
      const unplaced = unsaidOf(
        whole,
        all.flatMap(({ verdicts }) => verdicts),
      );
      if (unplaced.length === 0) return all;
      return [...all, relationOf(compiled, [{ ...whole, comparisons: [], absent: [], unplaced }])];
    }
    case 'either': {
      const { options } = statement;
      const parts = options.map((option) => comparisonsOf(option, index));
      return [relationOf(compiled, parts, (verdicts) => combineEither(options, verdicts))];
    }
    case 'implication': {
      const { condition, consequence } = statement;
      const parts = [condition, consequence].map((chain) => comparisonsOf(chain, index));
      return [relationOf(compiled, parts, ([a, b]) => combineImplication(condition, a!, b!))];
    }
    case 'predicate':
      return [seen(compiled, statement, index)];
  }
}

/** The labels for which a chain is not asked: those for which its 除非 holds. */
function exemptIn({ unless }: PlannedChain, index: FigureIndex): ReadonlySet<string> {
  const verdicts = unless === undefined ? [] : verdictsOf(comparisonsOf(unless, index));
  return new Set(
    verdicts.filter(({ outcome }) => outcome === 'holds').map(({ labels }) => keyOf(unless!.dims, labels)),
  );
}

const held = (verdict: Verdict): Verdict => ({ ...verdict, outcome: 'holds', gaps: [] });

/** Comparisons that are judged together. */
function relationOf(
  compiled: CompiledRule,
  parts: readonly Comparisons[],
  combine = ([verdicts]: readonly (readonly Verdict[])[]): readonly Verdict[] => verdicts!,
): Relation {
  const judge = (changes?: Changes) => combine(parts.map((part) => verdictsOf(part, changes)));
  const comparisons = gathered(parts, (part) => part.comparisons);
  return { compiled, figures: figuresIn(comparisons), comparisons, verdicts: judge(), judge };
}

/** What a predicate sees, all of it together; of every table nothing is told apart. */
function seen(compiled: CompiledRule, predicate: PlannedPredicate, index: FigureIndex): Relation {
  const judge = (changes: Changes) => {
    const origins = new Map([...changes].map(([figure, now]) => [now, figure]));
    const origin = (side: Side) => ({ ...side, figures: side.figures.map((figure) => origins.get(figure) ?? figure) });
    return evaluatePredicate(predicate, alter(index, changes)).map((verdict) => ({
      ...verdict,
      reported: origin(verdict.reported),
      expected: origin(verdict.expected),
    }));
  };
  const figures = gathered(predicate.subjects, (subject) => figuresOf(subject, index));
  return { compiled, figures, comparisons: [], verdicts: evaluatePredicate(predicate, index), judge };
}

function figuresIn(comparisons: readonly Comparison[]): Figure[] {
  const figures = new Set<Figure>();
  for (const { entries } of comparisons) {
    for (let term = 0; term < entries.length; term++) {
      const entry = entries[term]!;
      if (entry === 'not-comparable') continue;
      for (let at = 0; at < entry.figures.length; at++) figures.add(entry.figures[at]!);
    }
  }
  return [...figures];
}

/** For every set of labels the option that holds, or slips; where none does, what the first has to say. */
function combineEither(options: readonly PlannedChain[], verdictsOfEach: readonly (readonly Verdict[])[]): Verdict[] {
  const results = options.map((option, at) => byLabels(verdictsOfEach[at]!, option.dims));
  const nowhere = keyOf(options[0]!.dims, {});
  const keys = new Set(gathered(results, (result) => [...result.keys()]));
  // An option of which nothing is there says so once, without labels; that stands for all of them.
  if (keys.size > 1) keys.delete(nowhere);
  return gathered([...keys], (key) => {
    const said = gathered(results, (result) => [result.get(key) ?? result.get(nowhere) ?? []]);
    const there = said.filter((verdicts) => verdicts.length > 0);
    const within = (...allowed: Outcome[]) =>
      there.find((verdicts) => verdicts.every(({ outcome }) => allowed.includes(outcome)));
    const unknown = there.flat().filter(({ outcome }) => outcome === 'skipped');
    return within('holds') ?? within('holds', 'rounding') ?? (unknown.length > 0 ? unknown : there[0]!);
  });
}

function byLabels(verdicts: readonly Verdict[], dims: readonly string[]): Map<string, Verdict[]> {
  return groupBy(verdicts, ({ labels }) => keyOf(dims, labels));
}

/** Where the condition is not met, the implication holds; where it cannot be told, it is skipped. */
function combineImplication(
  condition: PlannedChain,
  conditions: readonly Verdict[],
  consequences: readonly Verdict[],
): Verdict[] {
  const premises = byLabels(conditions, condition.dims);
  const nowhere = premises.get(keyOf(condition.dims, {}));
  return gathered(consequences, (verdict) => {
    const met = premises.get(keyOf(condition.dims, verdict.labels)) ?? nowhere ?? [];
    if (met.length === 0) return [];
    if (met.some(({ outcome }) => outcome === 'broken')) return [held(verdict)];
    const unknown = met.filter(({ outcome }) => outcome === 'skipped');
    if (unknown.length > 0) return unknown.map((premise) => ({ ...premise, labels: verdict.labels }));
    const figures = [...verdict.reported.figures, ...gathered(met, ({ reported }) => reported.figures)];
    return [{ ...verdict, reported: { ...verdict.reported, figures } }];
  });
}
