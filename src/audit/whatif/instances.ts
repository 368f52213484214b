import type { Figure } from '../../recognise/types';
import { reportedValue } from '../../rules/judge/quantity';
import type { Outcome, Side, Verdict } from '../../rules/judge/verdict';
import type { Relation } from '../../rules/relations/relation';
import { add, compare, type Rational, subtract, ZERO } from '../../workbook/rational';
import type { Scenario } from './scenario';

/** How one rule came out for one set of labels. */
export interface Instance {
  readonly rule: Relation['compiled']['rule'];
  readonly outcome: Outcome;
  /** Figures that were compared, as they stand in the workbook. */
  readonly figures: readonly Figure[];
  /** By how much the two sides differ, where it is broken. */
  readonly differences: readonly Rational[];
  /** Shares that add up, as they are shown, to 100% exactly. */
  readonly whole: readonly Figure[];
}

/** Something not checked is not worse for that; a slip of the last digit is worse than what holds. */
const GRAVITY: Record<Outcome, number> = { holds: 0, skipped: 0, rounding: 1, broken: 2 };

type Instances = ReadonlyMap<string, Instance>;

const asTheyStand = new WeakMap<Relation, Instances>();

/** How a relation comes out, in a scenario or as things stand, for each set of labels. */
export function instancesOf(relation: Relation, scenario?: Pick<Scenario, 'touched' | 'verdicts' | 'now'>): Instances {
  if (scenario?.touched.has(relation)) return instancesIn(relation, scenario.verdicts(relation), scenario.now);
  const known = asTheyStand.get(relation) ?? instancesIn(relation, relation.verdicts, (figure) => figure);
  asTheyStand.set(relation, known);
  return known;
}

function instancesIn(
  { compiled: { rule } }: Relation,
  verdicts: readonly Verdict[],
  now: (figure: Figure) => Figure,
): Instances {
  const found = new Map<string, Instance>();
  for (const verdict of verdicts) {
    const { outcome, reported, expected } = verdict;
    if (outcome === 'skipped') continue;
    const own = {
      rule,
      outcome,
      figures: [...reported.figures, ...expected.figures],
      differences: differenceIn(verdict),
      whole: [...wholeOf(reported, expected, now), ...wholeOf(expected, reported, now)],
    };
    const key = keyOf(verdict);
    const other = found.get(key);
    found.set(key, other === undefined ? own : graver(other, own));
  }
  return found;
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

function keyOf({ labels, words, reported }: Verdict): string {
  const named = Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
  const places = words === undefined ? [] : reported.figures.map(({ place }) => place);
  return JSON.stringify([named, places]);
}

function wholeOf({ figures }: Side, total: Side, now: (figure: Figure) => Figure): readonly Figure[] {
  if (total.figures.length > 0 || total.quantity === undefined || figures.length < 2) return [];
  const shares = figures.map(now);
  if (!shares.every(({ kind, state }) => kind === 'ratio' && state === 'number')) return [];
  return compare(shares.map(reportedValue).reduce(add, ZERO), total.quantity.value) === 0 ? figures : [];
}

/**
 * The relations that came to be worse in a scenario, or to whose 100% shares no longer add up exactly that were trimmed
 * to do so.
 * @param isTrimmed tells a share that was adjusted by a last digit: neither rounded nor cut off
 */
export function worsened(
  relations: Iterable<Relation>,
  scenario: Pick<Scenario, 'touched' | 'verdicts' | 'now'>,
  isTrimmed: (share: Figure) => boolean,
): Instance[] {
  return [...relations].flatMap((relation) => {
    const before = instancesOf(relation);
    return [...instancesOf(relation, scenario)].flatMap(([key, now]) => {
      const then = before.get(key);
      const isWorse = GRAVITY[now.outcome] > GRAVITY[then?.outcome ?? 'skipped'];
      const isOff = now.whole.length === 0 && then?.whole.some(isTrimmed) === true;
      return isWorse || isOff ? [now] : [];
    });
  });
}
