import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import { type Candidate, type Candidates, candidateOf, candidatesIn, isNumber, pairOf } from './candidates';
import type { Dependence } from './dependences';
import { isError } from './effect';
import { lastDigits } from './last-digits';
import { likeliest } from './long-sums';
import type { SuspectNetwork, SuspectScenario } from './network';
import { compareWeights, MOST_SUSPECTS, weightOf } from './rank';

/** Candidates with their weights, best first; those of equal weight are ties, the likelier of them first. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly weight: readonly number[];
  /** Orders ties and does not break them: nothing is more or less suspect for it. */
  readonly likelihood: number;
}

/** Steps back through derived figures. */
const DEPTH = 3;
/** Pairs are not looked for among more figures than this: they say too little about any two of them. */
const MOST_OF_PAIRS = 60;
/** So many values of second figures are looked into; a workbook that is wrong all over has no pairs worth the wait. */
const SECOND_VALUES = 2000;

interface Budget {
  left: number;
}

/** What is likely wrong, for the workbook as a whole and for each relation. */
export interface Search {
  /** All candidates, whatever they mend. */
  readonly all: readonly Ranked[];
  /** The candidates that mend a relation: single figures, or pairs of them where no single one does. */
  readonly mending: (relation: Relation) => readonly Ranked[];
  /** True where the search for single figures came to no end: too much is wrong. */
  readonly isCut: boolean;
}

/** Looks for the changes that mend broken relations; each figure is looked into once, however many relations ask for it. */
export function searchIn(scenario: SuspectScenario, broken: readonly Relation[]): Search {
  const candidates = candidatesIn(scenario);
  const budget: Budget = { left: SECOND_VALUES };
  const pool = new Set(broken.flatMap((relation) => candidatesFor(relation, candidates, scenario)));
  const all = ranked([...pool]);
  return {
    all,
    isCut: candidates.isCut(),
    mending: (relation) => {
      const single = [...pool].filter(({ mended }) => mended.includes(relation));
      return ranked(single.length > 0 ? single : pairs(relation, candidates, scenario, budget));
    },
  };
}

function ranked(candidates: readonly Candidate[]): Ranked[] {
  const best = new Map<string, Ranked>();
  const all = candidates
    .map((candidate) => ({
      candidate,
      weight: weightOf(candidate),
      likelihood: candidate.parts.reduce((sum, part) => sum + part.likelihood, 0),
    }))
    .sort((a, b) => compareWeights(a.weight, b.weight));
  // One figure is one suspect, with the value that speaks most for it.
  for (const each of all) {
    const key = each.candidate.parts
      .map(({ effect }) => placeOf(effect.figure))
      .sort()
      .join('+');
    if (!best.has(key)) best.set(key, each);
  }
  return [...best.values()]
    .sort((a, b) => compareWeights(a.weight, b.weight) || b.likelihood - a.likelihood)
    .slice(0, MOST_SUSPECTS);
}

const placeOf = ({ place, labels }: Figure): string =>
  `${place.sheet}!${place.row},${place.column}${labels.计量 ?? ''}`;

function singleCandidates(relation: Relation, candidates: Candidates, scenario: SuspectScenario): Candidate[] {
  return likeliest(figuresBehind(relation, scenario.network), relation, scenario).flatMap(({ figure, along }) =>
    candidates.of(figure, along),
  );
}

/** What a relation that is broken points at; of one that only slips by its last digit, what would set that right. */
function candidatesFor(relation: Relation, candidates: Candidates, scenario: SuspectScenario): Candidate[] {
  return scenario.standing(relation).broken > 0
    ? singleCandidates(relation, candidates, scenario)
    : lastDigits(relation, scenario);
}

interface Reached {
  readonly figure: Figure;
  /** Typed derived figures through which it reaches the relation. */
  readonly along: readonly Dependence[];
}

/** The figures of a relation, and those that its derived figures are made from. */
function figuresBehind(relation: Relation, network: SuspectNetwork): Reached[] {
  const found = new Map<Figure, Reached>();
  let edge: Reached[] = relation.figures.map((figure) => ({ figure, along: [] }));
  for (let depth = 0; depth <= DEPTH && edge.length > 0; depth++) {
    const next: Reached[] = [];
    for (const reached of edge) {
      const { figure, along } = reached;
      if (found.has(figure)) continue;
      found.set(figure, reached);
      const made = network.made(figure);
      // A share rounds away which count it was made from; the count's own sums find it.
      if (made === undefined || made.relation === relation || (!made.live && figure.kind === 'ratio')) continue;
      next.push(
        ...made.source.figures.map((input) => ({ figure: input, along: made.live ? along : [made, ...along] })),
      );
    }
    edge = next;
  }
  // What a formula shows is never typed.
  return [...found.values()].filter(({ figure }) => isNumber(figure) && network.made(figure)?.live !== true);
}

/**
 * Two figures, where no single one will do: a first that mends the relation but breaks others, and a second that mends
 * those; or a first that is wrong anyhow, after which a second can mend the relation.
 */
function pairs(relation: Relation, candidates: Candidates, scenario: SuspectScenario, budget: Budget): Candidate[] {
  const { network } = scenario;
  if (relation.figures.length > MOST_OF_PAIRS || !isError(relation)) return [];
  const found: Candidate[] = [];
  const seconds = (broken: Relation, then: SuspectScenario): Candidate[] => {
    const second = candidatesIn(then);
    const before = second.tried();
    const all = singleCandidates(broken, second, then);
    budget.left -= 1 + second.tried() - before;
    return all;
  };
  for (const { figure } of figuresBehind(relation, network)) {
    if (budget.left <= 0) break;
    for (const { effect, range } of candidates.rejected(figure)) {
      if (!effect.mended.includes(relation) || budget.left <= 0) continue;
      const spoilt = effect.spoilt.filter(isError);
      const then = effect.after;
      const part = candidateOf(effect, range === undefined ? {} : { range }, scenario).parts[0]!;
      const [broken] = spoilt;
      if (broken === undefined || broken.figures.length > MOST_OF_PAIRS) continue;
      for (const candidate of seconds(broken, then)) {
        const [other] = candidate.parts;
        if (other === undefined || other.effect.figure === figure) continue;
        const both = pairOf(part, other, scenario);
        if (both.mended.includes(relation) && spoilt.every((each) => isAsGood(each, both, scenario))) found.push(both);
      }
    }
    for (const first of candidates.of(figure, [])) {
      if (budget.left <= 0) break;
      const part = first.parts[0]!;
      const then = part.effect.after;
      for (const candidate of seconds(relation, then)) {
        const [other] = candidate.parts;
        if (other !== undefined && other.effect.figure !== figure) found.push(pairOf(part, other, scenario));
      }
    }
  }
  return found;
}

function isAsGood(relation: Relation, { parts }: Candidate, { standing }: SuspectScenario): boolean {
  return parts.at(-1)!.effect.after.standing(relation).broken <= standing(relation).broken;
}
