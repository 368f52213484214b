import type { Figure } from '../../recognise/types';
import { renew } from '../../rules/judge/labelled';
import type { Relation } from '../../rules/relations/relation';
import { round } from '../../workbook/rational';
import type { Derivation } from './derivations';
import { isNumber, isSound, type Lead, type Leads, leadOf, leadsIn, pairOf } from './leads';
import { likeliest } from './long-sums';
import type { Network } from './network';
import { compareWeights, MOST_SUSPECTS, weightOf } from './rank';
import { type Situation, situationOf } from './situation';
import { isError, tryValue } from './trial';

/** Leads with their weights, best first; those of equal weight are ties. */
export interface Ranked {
  readonly lead: Lead;
  readonly weight: readonly number[];
}

/** Steps back through derived figures. */
const DEPTH = 3;
/** Pairs are not looked for among more figures than this: they say too little about any two of them. */
const MOST_OF_PAIRS = 60;
/** Second figures are looked for so often; a workbook that is wrong all over has no pairs worth the wait. */
const SECOND_LOOKS = 120;

interface Budget {
  left: number;
}

/** What is likely wrong, for the workbook as a whole and for each relation. */
export interface Search {
  /** All leads, whatever they mend. */
  readonly all: readonly Ranked[];
  /** The leads that mend a relation: single figures, or pairs of them where no single one does. */
  readonly mending: (relation: Relation) => readonly Ranked[];
}

/** Looks for the changes that mend broken relations; each figure is looked into once, however many relations ask for it. */
export function searchIn(situation: Situation, broken: readonly Relation[]): Search {
  const leads = leadsIn(situation);
  const budget: Budget = { left: SECOND_LOOKS };
  const pool = new Set(broken.flatMap((relation) => leadsFor(relation, leads, situation)));
  const all = ranked([...pool]);
  return {
    all,
    mending: (relation) => {
      const single = [...pool].filter(({ mended }) => mended.includes(relation));
      return ranked(single.length > 0 ? single : pairs(relation, leads, situation, budget));
    },
  };
}

function ranked(leads: readonly Lead[]): Ranked[] {
  const best = new Map<string, Ranked>();
  const all = leads
    .map((lead) => ({ lead, weight: weightOf(lead) }))
    .sort((a, b) => compareWeights(a.weight, b.weight));
  // One figure is one suspect, with the value that speaks most for it.
  for (const each of all) {
    const key = each.lead.parts
      .map(({ trial }) => placeOf(trial.figure))
      .sort()
      .join('+');
    if (!best.has(key)) best.set(key, each);
  }
  return [...best.values()].slice(0, MOST_SUSPECTS);
}

const placeOf = ({ place, labels }: Figure): string =>
  `${place.sheet}!${place.row},${place.column}${labels.计量 ?? ''}`;

function singleLeads(relation: Relation, leads: Leads, situation: Situation): Lead[] {
  return likeliest(candidates(relation, situation.network), relation, situation).flatMap(({ figure, along }) =>
    along.length === 0 ? leads.of(figure) : leads.through(figure, along),
  );
}

/** What a relation that is broken points at; of one that only slips by its last digit, the figure to be written anew. */
function leadsFor(relation: Relation, leads: Leads, situation: Situation): Lead[] {
  if (situation.standing(relation).broken > 0) return singleLeads(relation, leads, situation);
  return relation.comparisons.slice(0, 1).flatMap(({ chain, entries: [left, right] }) => {
    const isMade = chain.terms[0]?.kind === 'reference' && chain.operators[0] === ':=';
    if (!isMade || left === undefined || left === 'not-comparable' || right === undefined || right === 'not-comparable')
      return [];
    const wanted = renew(right, situation.changes).quantity;
    const [figure] = left.figures;
    if (figure === undefined || wanted === undefined || !isNumber(figure)) return [];
    const trial = tryValue(figure, round(wanted.value, figure.decimals), situation);
    const isMended = trial.after.get(relation)?.rounding === 0 && isSound(trial, situation);
    return isMended ? [{ ...leadOf(trial, {}, situation), mended: [relation] }] : [];
  });
}

interface Candidate {
  readonly figure: Figure;
  /** Typed derived figures through which it reaches the relation. */
  readonly along: readonly Derivation[];
}

/** The figures of a relation, and those that its derived figures are made from. */
function candidates(relation: Relation, network: Network): Candidate[] {
  const found = new Map<Figure, Candidate>();
  let edge: Candidate[] = relation.figures.map((figure) => ({ figure, along: [] }));
  for (let depth = 0; depth <= DEPTH && edge.length > 0; depth++) {
    const next: Candidate[] = [];
    for (const candidate of edge) {
      const { figure, along } = candidate;
      if (found.has(figure)) continue;
      found.set(figure, candidate);
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
function pairs(relation: Relation, leads: Leads, situation: Situation, budget: Budget): Lead[] {
  const { network } = situation;
  if (relation.figures.length > MOST_OF_PAIRS || !isError(relation)) return [];
  const found: Lead[] = [];
  for (const { figure } of candidates(relation, network)) {
    if (budget.left <= 0) break;
    for (const { trial, range } of leads.rejected(figure)) {
      if (!trial.mended.includes(relation) || budget.left-- <= 0) continue;
      const spoilt = trial.spoilt.filter(isError);
      const then = situationOf(network, trial.changes);
      const second = leadsIn(then);
      const part = leadOf(trial, range === undefined ? {} : { range }, situation).parts[0]!;
      const [broken] = spoilt;
      if (broken === undefined || broken.figures.length > MOST_OF_PAIRS) continue;
      for (const lead of singleLeads(broken, second, then)) {
        const [other] = lead.parts;
        if (other === undefined || other.trial.figure === figure) continue;
        const both = pairOf(part, other, situation);
        if (both.mended.includes(relation) && spoilt.every((each) => isAsGood(each, both, situation))) found.push(both);
      }
    }
    for (const first of leads.of(figure)) {
      if (budget.left-- <= 0) break;
      const part = first.parts[0]!;
      const then = situationOf(network, part.trial.changes);
      for (const lead of singleLeads(relation, leadsIn(then), then)) {
        const [other] = lead.parts;
        if (other !== undefined && other.trial.figure !== figure) found.push(pairOf(part, other, situation));
      }
    }
  }
  return found;
}

function isAsGood(relation: Relation, { parts }: Lead, { standing }: Situation): boolean {
  const is = parts.at(-1)!.trial.after.get(relation) ?? parts[0]!.trial.after.get(relation);
  return is === undefined || is.broken <= standing(relation).broken;
}
