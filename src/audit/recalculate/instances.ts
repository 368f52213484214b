import type { Figure } from '../../recognise/types';
import type { CompiledRule } from '../../rules/compile/plan';
import type { FigureIndex } from '../../rules/judge/figure-index';
import { reportedValue } from '../../rules/judge/quantity';
import type { Outcome, Side, Verdict } from '../../rules/judge/verdict';
import { referencesOf } from '../../rules/relations/alter';
import { evaluate } from '../../rules/relations/relation';
import { add, compare, type Rational, subtract, ZERO } from '../../workbook/rational';

/** How one rule came out for one set of labels. */
export interface Instance {
  readonly rule: CompiledRule['rule'];
  readonly outcome: Outcome;
  /** Figures that were compared. */
  readonly figures: readonly Figure[];
  /** By how much the two sides differ, where it is broken. */
  readonly differences: readonly Rational[];
  /** Shares that add up, as they are shown, to 100% exactly. */
  readonly whole: readonly Figure[];
}

export type Instances = ReadonlyMap<string, Instance>;

/** Something not checked is not worse for that; a slip of the last digit is worse than what holds. */
const GRAVITY: Record<Outcome, number> = { holds: 0, skipped: 0, rounding: 1, broken: 2 };

/** True for rules about how every cell is written, which changed figures alone tell nothing of. */
export const isAboutWriting = ({ statement }: CompiledRule): boolean => referencesOf(statement) === undefined;

/** Evaluates rules one by one; a rule that cannot be evaluated says nothing. */
export function instancesOf(rules: readonly CompiledRule[], index: FigureIndex): Instances {
  const found = new Map<string, Instance>();
  for (const compiled of rules) {
    const { rule } = compiled;
    for (const verdict of verdictsOf(compiled, index)) {
      if (verdict.outcome === 'skipped') continue;
      const key = keyOf(rule.id, verdict);
      const [own, other] = [instanceOf(rule, verdict), found.get(key)];
      found.set(key, other === undefined ? own : graver(other, own));
    }
  }
  return found;
}

function instanceOf(rule: CompiledRule['rule'], verdict: Verdict): Instance {
  const { outcome, reported, expected } = verdict;
  return {
    rule,
    outcome,
    figures: [...reported.figures, ...expected.figures],
    differences: differenceIn(verdict),
    whole: [...wholeOf(reported, expected), ...wholeOf(expected, reported)],
  };
}

/** Of terms that agree and terms that do not, those that do not are the ones to speak of. */
function graver(a: Instance, b: Instance): Instance {
  const order = GRAVITY[a.outcome] - GRAVITY[b.outcome];
  if (order !== 0) return order > 0 ? a : b;
  return { ...a, figures: [...a.figures, ...b.figures], differences: [...a.differences, ...b.differences] };
}

function differenceIn({ outcome, reported, expected }: Verdict): Rational[] {
  if (outcome !== 'broken' || reported.quantity === undefined || expected.quantity === undefined) return [];
  return [subtract(reported.quantity.value, expected.quantity.value)];
}

function verdictsOf(compiled: CompiledRule, index: FigureIndex): Verdict[] {
  try {
    return evaluate(compiled, index);
  } catch {
    // The check reports a rule that fails; here it can neither speak for a change nor against it.
    return [];
  }
}

function keyOf(id: string, { labels, words, reported }: Verdict): string {
  const named = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  const places = words === undefined ? [] : reported.figures.map(({ place }) => place);
  return JSON.stringify([id, named, places]);
}

function wholeOf({ figures }: Side, total: Side): readonly Figure[] {
  if (total.figures.length > 0 || total.quantity === undefined || figures.length < 2) return [];
  if (!figures.every(({ kind, state }) => kind === 'ratio' && state === 'number')) return [];
  return compare(figures.map(reportedValue).reduce(add, ZERO), total.quantity.value) === 0 ? figures : [];
}

/**
 * The relations that came to be worse, or to whose 100% shares no longer add up exactly that were trimmed to do so.
 * @param isTrimmed tells a share that was adjusted by a last digit: neither rounded nor cut off
 */
export function worsened(before: Instances, after: Instances, isTrimmed: (share: Figure) => boolean): Instance[] {
  return [...after].flatMap(([key, now]) => {
    const then = before.get(key);
    const isWorse = GRAVITY[now.outcome] > GRAVITY[then?.outcome ?? 'skipped'];
    const isOff = now.whole.length === 0 && then?.whole.some(isTrimmed) === true;
    return isWorse || isOff ? [now] : [];
  });
}
