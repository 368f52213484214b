import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import type { Rational } from '../../workbook/rational';
import type { Dependence } from './dependences';
import { type Effect, gains, isHopeless, isPinned, isSound, isWeighty, judged, trialOf } from './effect';
import { handBetween } from './hand';
import { handLikelihood, yearsSpeakFor } from './likelihood';
import type { SuspectScenario } from './network';
import type { Range } from './range';
import type { Slip } from './slip';
import { type Value, valuesFor } from './values';

/** A change that may be the right one: of one figure, or of two that no single one can stand for. */
export interface Candidate {
  readonly parts: readonly CandidatePart[];
  readonly mended: readonly Relation[];
  /** 核实 relations that would newly be broken. */
  readonly strained: readonly Relation[];
  readonly cost: number;
}

interface CandidatePart {
  readonly effect: Effect;
  readonly range?: Range;
  readonly slip?: Slip;
  /** How likely the change is by itself, as a logarithm: by what a hand does, and by the other years. */
  readonly likelihood: number;
  /** True where what stands there cannot be right whatever the rest says: a number below zero, a count in fractions. */
  readonly isImpossible: boolean;
}

export interface Candidates {
  /**
   * What a change of this figure can mend without breaking an error rule that holds.
   * @param along typed derived figures that move with it
   */
  readonly of: (figure: Figure, along: readonly Dependence[]) => readonly Candidate[];
  /** Changes that mend something but break error rules elsewhere. */
  readonly rejected: (figure: Figure) => readonly Rejected[];
  /** Values looked into so far: what the search has cost. */
  readonly tried: () => number;
  /** True once figures were left out because the search had cost too much. */
  readonly isCut: () => boolean;
}

interface Rejected {
  readonly effect: Effect;
  readonly range?: Range;
}

/** So many relations are judged anew for figures that stand in many; one that stands in few is always looked into. */
const MOST_JUDGEMENTS = 100_000;
const FEW_RELATIONS = 24;
/** For so many values of a figure its relations are worked out before it is known which values it may need (`probe`). */
const PROBES = 3;

/** What changes of single figures can do in a scenario. Each figure is looked into once for what moves along. */
export function candidatesIn(scenario: SuspectScenario): Candidates {
  const candidates = remembered.get(scenario) ?? candidatesAnew(scenario);
  remembered.set(scenario, candidates);
  return candidates;
}

// What a first change leads to is looked at for every relation that it might mend together with a second one.
const remembered = new WeakMap<SuspectScenario, Candidates>();

function candidatesAnew(scenario: SuspectScenario): Candidates {
  const known = new Map<Figure, { readonly path: readonly Dependence[]; readonly found: readonly Candidate[] }[]>();
  const unsound = new Map<Figure, readonly Rejected[]>();
  let tried = 0;
  let judgements = 0;
  let isCut = false;
  const values = (figure: Figure, along: readonly Dependence[]): Value[] => {
    const found = valuesFor(figure, along, scenario);
    tried += found.length;
    return found;
  };
  return {
    tried: () => tried,
    isCut: () => isCut,
    of: (figure, path) => {
      const looked = known.get(figure) ?? [];
      const same = looked.find(
        (each) => each.path.length === path.length && each.path.every((it, at) => it === path[at]),
      );
      if (same !== undefined) return same.found;
      const about = scenario.network.about(figure).length;
      // Of a column that is wrong all over, what shows in all of its rows tells no more.
      const isSpent = judgements > MOST_JUDGEMENTS && about > FEW_RELATIONS;
      isCut ||= isSpent;
      const before = tried;
      const found = isSpent ? [] : soundCandidates(figure, path, scenario, values);
      judgements += (tried - before + PROBES) * about;
      known.set(figure, [...looked, { path, found }]);
      return found;
    },
    rejected: (figure) => {
      const found = unsound.get(figure) ?? unsoundEffects(figure, scenario, values);
      unsound.set(figure, found);
      return found;
    },
  };
}

type ValuesFor = (figure: Figure, along: readonly Dependence[]) => readonly Value[];

function soundCandidates(
  figure: Figure,
  along: readonly Dependence[],
  scenario: SuspectScenario,
  values: ValuesFor,
): Candidate[] {
  if (!isNumber(figure) || isPinned(figure, scenario)) return [];
  return values(figure, along).flatMap((each) => {
    if (isHopeless(figure, each.value, scenario)) return [];
    const trial = trialOf(figure, each.value, scenario);
    if (!isSound(trial, scenario)) return [];
    const effect = judged(trial, scenario);
    return effect.mended.length > 0 ? [candidateOf(effect, each, scenario)] : [];
  });
}

function unsoundEffects(figure: Figure, scenario: SuspectScenario, values: ValuesFor): Rejected[] {
  if (!isNumber(figure)) return [];
  return values(figure, []).flatMap(({ value, range }) => {
    const trial = trialOf(figure, value, scenario);
    if (isSound(trial, scenario)) return [];
    return [{ effect: judged(trial, scenario), ...(range === undefined ? {} : { range }) }];
  });
}

const KINDS: ReadonlySet<Figure['kind']> = new Set(['count', 'amount', 'ratio', 'per-head', 'number']);

/** A figure that can be a wrong number: not a year, a mark or a text. */
export const isNumber = ({ kind, state }: Figure): boolean => KINDS.has(kind) && state === 'number';

export function candidateOf(
  effect: Effect,
  { range }: { readonly range?: Range },
  scenario: SuspectScenario,
): Candidate {
  const { slip, likelihood } = handOf(effect.figure, effect.value, scenario);
  return {
    parts: [
      {
        effect,
        ...(range === undefined ? {} : { range }),
        ...(slip === undefined ? {} : { slip }),
        likelihood,
        isImpossible: isImpossible(scenario.now(effect.figure)),
      },
    ],
    mended: effect.mended,
    strained: effect.spoilt.filter(isWeighty),
    cost: effect.cost,
  };
}

/** Two changes, the second tried on top of the first: what both do together. */
export function pairOf(first: CandidatePart, second: CandidatePart, scenario: SuspectScenario): Candidate {
  const { after } = second.effect;
  const both = [first.effect, second.effect];
  const [figures, follows] = [both.map(({ figure }) => figure), both.flatMap((effect) => effect.follows)];
  const { mended, spoilt, cost } = gains(after.touched, scenario, after, figures, follows);
  return { parts: [first, second], mended, strained: spoilt.filter(isWeighty), cost };
}

const isImpossible = ({ kind, value }: Figure): boolean =>
  value !== undefined && (value.n < 0n || (kind === 'count' && value.n % value.d !== 0n));

/** What a person's hand may have done to make this figure of that value, and how likely that is. */
function handOf(
  figure: Figure,
  value: Rational,
  { network, now }: SuspectScenario,
): Pick<CandidatePart, 'slip' | 'likelihood'> {
  const own = now(figure);
  // Where nothing was typed no hand slipped: a number was left out, and that owes nothing to its digits.
  if (own.value === undefined || own.text === '') return { likelihood: 0 };
  const { is, meant, slip } = handBetween(figure, value, network.neighbours, now);
  const years = network.neighbours.otherYears(figure).flatMap((other) => now(other).value ?? []);
  const likelihood = handLikelihood(is, meant, slip) + yearsSpeakFor(own.value, value, own.decimals, years);
  return { ...(slip === undefined ? {} : { slip }), likelihood };
}
