import type { Figure } from '../../recognise/types';
import type { Verdict } from '../../rules/judge/verdict';
import type { Relation } from '../../rules/relations/relation';
import { multiply, type Rational, rational, unitInLastPlace } from '../../workbook/rational';
import type { CheckResult } from '../check';
import type { Finding } from '../finding';
import { wordBroken } from '../messages';
import { scenarioOf } from '../whatif/scenario';
import type { Candidate } from './candidates';
import { confirmationsOf } from './confirm';
import { effectOf } from './effect';
import { type SuspectScenario, suspectNetwork } from './network';
import { multiplesIn, type Range } from './range';
import { compareWeights } from './rank';
import { remediesOf, remedySentence, type Weighed } from './remedies';
import { type Ranked, searchIn } from './search';
import { sentenceFor } from './sentence';
import type { FollowingCell, Localisation, Located, Strain, Suspect, SuspectCell } from './suspect';
import { digitsOf, writtenAs } from './written';

/**
 * Finds the figures most likely wrong (error localisation): the least change that satisfies every relation around it.
 * Source: Fellegi & Holt, "A Systematic Approach to Automatic Edit and Imputation", JASA 71 (1976); here the change is
 * of one primary figure, its derived figures follow, and the values it may take are found exactly, as the intersection
 * of the intervals that the broken relations allow. Ties are kept: where the figures do not tell, none is picked.
 *
 * 逻辑 and 核实 findings get suspects; a 尾差 has one, the derived figure itself. Pure: nothing is changed.
 * @returns suspects for each finding and for all together, best first; ties share a rank
 */
export function locate(checked: CheckResult): Localisation {
  const known = remembered.get(checked) ?? search(checked);
  remembered.set(checked, known);
  return known;
}

// Reports, the screen and recalculation ask the same of one check, and this is the greater part of the work.
const remembered = new WeakMap<CheckResult, Localisation>();

function search({ recognition, relations, findings }: CheckResult): Localisation {
  const concerned = findings.filter(isConcerned);
  const remedied = findings
    .map((finding) => ({ finding, own: remediesOf(finding) }))
    .filter(({ own }) => own.length > 0);
  if (concerned.length + remedied.length === 0) return { located: new Map(), suspects: [] };
  const network = suspectNetwork(relations, recognition.figures);
  const scenario = scenarioOf(network);
  const broken = [...new Set(concerned.map(({ relation }) => relation))];
  const search = searchIn(scenario, broken);
  const written = new Map<Candidate, Suspect>();
  const weighed = ({ candidate, weight }: Ranked): Weighed => {
    const suspect = written.get(candidate) ?? suspectOf(candidate, concerned);
    written.set(candidate, suspect);
    return { suspect, weight };
  };
  const located = new Map<Finding, Located>();
  for (const finding of concerned) {
    const own = inRanks(search.mending(finding.relation).map(weighed));
    const suspects = own.filter(({ explains }) => explains.includes(finding));
    const confirmed = confirmationsOf(finding, network);
    const sentence = sentenceFor(finding, suspects, confirmed);
    if (suspects.length > 0 || sentence !== '') located.set(finding, { finding, suspects, confirmed, sentence });
  }
  for (const { finding, own } of remedied) {
    const suspects = inRanks(own);
    located.set(finding, { finding, suspects, confirmed: [], sentence: remedySentence(suspects) });
  }
  return {
    located,
    suspects: inRanks([...search.all.map(weighed), ...remedied.flatMap(({ own }) => own)]),
    ...(search.isCut ? { isCut: true } : {}),
  };
}

/** Best first; those of equal weight are ties and share a rank. */
function inRanks(all: readonly Weighed[]): Suspect[] {
  const sorted = [...all].sort((a, b) => compareWeights(a.weight, b.weight));
  let rank = 1;
  return sorted.map(({ suspect, weight }, at) => {
    if (at > 0 && compareWeights(sorted[at - 1]!.weight, weight) !== 0) rank = at + 1;
    return { ...suspect, rank };
  });
}

type Concerned = Finding & { readonly relation: Relation; readonly verdict: Verdict };

/** Findings that a changed number could mend. */
function isConcerned(finding: Finding): finding is Concerned {
  const { relation, verdict, status, rule } = finding;
  if (status !== 'broken' || relation === undefined || verdict === undefined) return false;
  return relation.comparisons.length > 0 && rule.severity !== 'note';
}

function suspectOf(candidate: Candidate, findings: readonly Concerned[]): Suspect {
  const { after } = candidate.parts.at(-1)!.effect;
  const cells = candidate.parts.map(({ effect: { figure, value }, range, slip }): SuspectCell => {
    const written = writtenAs(figure);
    return {
      figure,
      now: figure.value === undefined ? figure.text : digitsOf(figure.value, written),
      needed: digitsOf(value, written),
      value,
      ...(range === undefined ? {} : { neededRange: rangeWords(range, figure.decimals, written) }),
      ...(slip === undefined ? {} : { slip }),
    };
  });
  const moved = new Map(
    candidate.parts.flatMap(({ effect }) => effect.follows.map(({ target, live }) => [target, live])),
  );
  const follows = following(moved, after);
  const explains = findings.filter(
    ({ relation, verdict }) =>
      after.touched.has(relation) && !after.verdicts(relation).some((other) => isSameTrouble(verdict, other)),
  );
  return {
    cells,
    follows,
    explains,
    breaks: candidate.strained.flatMap((each) => strainOf(each, after)),
    cost: candidate.cost,
    rank: 1,
  };
}

/** Figures that moved, with whether a formula does it, as cells. */
function following(moved: ReadonlyMap<Figure, boolean>, after: SuspectScenario): FollowingCell[] {
  return [...moved]
    .sort(([a], [b]) => inOrder(a, b))
    .map(([figure, live]): FollowingCell => {
      const [written, now] = [writtenAs(figure), after.now(figure)];
      return {
        figure,
        now: figure.value === undefined ? figure.text : digitsOf(figure.value, written),
        needed: digitsOf(now.value!, written),
        value: now.value!,
        live,
      };
    });
}

/** What follows where figures are given other values by hand, as it would for a suspect. */
export function followingOf(
  { relations, recognition }: CheckResult,
  given: ReadonlyMap<Figure, Rational>,
): FollowingCell[] {
  let scenario: SuspectScenario = scenarioOf(suspectNetwork(relations, recognition.figures));
  const moved = new Map<Figure, boolean>();
  for (const [figure, value] of given) {
    const effect = effectOf(figure, value, scenario);
    for (const { target, live } of effect.follows) moved.set(target, live);
    scenario = effect.after;
  }
  for (const figure of given.keys()) moved.delete(figure);
  return following(moved, scenario);
}

const inOrder = (a: Figure, b: Figure): number =>
  a.table - b.table || a.place.row - b.place.row || a.place.column - b.place.column;

/** True where a verdict still finds fault with the same term under the same labels. */
function isSameTrouble(before: Verdict, after: Verdict): boolean {
  if (after.outcome !== 'broken' && after.outcome !== before.outcome) return false;
  if (after.outcome === 'holds') return false;
  return after.terms[0] === before.terms[0] && after.reported.figures[0] === before.reported.figures[0];
}

function strainOf(relation: Relation, after: SuspectScenario): Strain[] {
  const { compiled, verdicts } = relation;
  const troubled = after
    .verdicts(relation)
    .find(({ outcome }, at) => outcome !== 'holds' && verdicts[at]?.outcome !== outcome);
  return troubled === undefined ? [] : [{ rule: compiled.rule, message: wordBroken(compiled, troubled).message }];
}

/** The ends of a range as they would be written, inwards to what the cell can hold. */
function rangeWords(
  range: Range,
  decimals: number,
  written: ReturnType<typeof writtenAs>,
): { low?: string; high?: string } {
  const found = multiplesIn(range, decimals);
  const unit = unitInLastPlace(decimals);
  const words = (count: bigint) => digitsOf(multiply(unit, rational(count)), written);
  return {
    ...(found?.first === undefined ? {} : { low: words(found.first) }),
    ...(found?.last === undefined ? {} : { high: words(found.last) }),
  };
}
