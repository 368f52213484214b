import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import type { Rational } from '../../workbook/rational';
import type { Derivation } from './derivations';
import type { Range } from './range';
import type { Situation } from './situation';
import { type Slip, slipBetween } from './slip';
import { isError, isHopeless, isPinned, isQuery, isSpoilt, type Trial, tryValue } from './trial';
import { valuesFor } from './values';
import { digitsOf, writtenAs } from './written';
import { isSameValue } from './years';

/** A change that may be the right one: of one figure, or of two that no single one can stand for. */
export interface Lead {
  readonly parts: readonly LeadPart[];
  readonly mended: readonly Relation[];
  /** 核实 relations that would newly be broken. */
  readonly strained: readonly Relation[];
  readonly cost: number;
}

interface LeadPart {
  readonly trial: Trial;
  readonly range?: Range;
  readonly slip?: Slip;
  /** True where what stands there cannot be right whatever the rest says: a number below zero, a count in fractions. */
  readonly isImpossible: boolean;
}

export interface Leads {
  /** What a change of this figure alone can mend without breaking an error rule that holds. */
  readonly of: (figure: Figure) => readonly Lead[];
  /** The same, with a typed derived figure that moves along. */
  readonly through: (figure: Figure, along: readonly Derivation[]) => readonly Lead[];
  /** Changes that mend something but break error rules elsewhere. */
  readonly rejected: (figure: Figure) => readonly { readonly trial: Trial; readonly range?: Range }[];
}

/** What changes of single figures can do in a situation. Each figure is looked into once. */
export function leadsIn(situation: Situation): Leads {
  const known = new Map<Figure, readonly Lead[]>();
  const along = new Map<Figure, { readonly path: readonly Derivation[]; readonly leads: readonly Lead[] }[]>();
  return {
    of: (figure) => {
      const found = known.get(figure) ?? soundLeads(figure, [], situation);
      known.set(figure, found);
      return found;
    },
    through: (figure, path) => {
      const before = along.get(figure) ?? [];
      const same = before.find(
        (each) => each.path.length === path.length && each.path.every((it, at) => it === path[at]),
      );
      if (same !== undefined) return same.leads;
      const leads = soundLeads(figure, path, situation);
      along.set(figure, [...before, { path, leads }]);
      return leads;
    },
    rejected: (figure) => {
      if (!isNumber(figure)) return [];
      return valuesFor(figure, [], situation).flatMap(({ value, range }) => {
        const trial = tryValue(figure, value, situation);
        return isSound(trial, situation) ? [] : [{ trial, ...(range === undefined ? {} : { range }) }];
      });
    },
  };
}

function soundLeads(figure: Figure, along: readonly Derivation[], situation: Situation): Lead[] {
  if (!isNumber(figure) || isPinned(figure, situation)) return [];
  return valuesFor(figure, along, situation).flatMap((each) => {
    if (isHopeless(figure, each.value, situation)) return [];
    const trial = tryValue(figure, each.value, situation);
    return isSound(trial, situation) && trial.mended.length > 0 ? [leadOf(trial, each, situation)] : [];
  });
}

const KINDS: ReadonlySet<Figure['kind']> = new Set(['count', 'amount', 'ratio', 'per-head', 'number']);

/** A figure that can be a wrong number: not a year, a mark or a text. */
export const isNumber = ({ kind, state }: Figure): boolean => KINDS.has(kind) && state === 'number';

/** True where no error rule is broken, or cannot be told any more, that was not so before. */
export function isSound({ spoilt, after }: Trial, { standing }: Situation): boolean {
  return spoilt.every((relation) => {
    if (!isError(relation)) return true;
    const [was, is] = [standing(relation), after.get(relation)!];
    return is.broken <= was.broken && is.skipped <= was.skipped;
  });
}

export function leadOf(trial: Trial, { range }: { readonly range?: Range }, situation: Situation): Lead {
  const slip = slipOf(trial.figure, trial.value, situation);
  return {
    parts: [
      {
        trial,
        ...(range === undefined ? {} : { range }),
        ...(slip === undefined ? {} : { slip }),
        isImpossible: isImpossible(situation.now(trial.figure)),
      },
    ],
    mended: trial.mended,
    strained: trial.spoilt.filter((relation) => isError(relation) || isQuery(relation)),
    cost: trial.cost,
  };
}

/** Two changes, the second tried on top of the first: what both do together. */
export function pairOf(first: LeadPart, second: LeadPart, situation: Situation): Lead {
  const touched = new Set([...first.trial.after.keys(), ...second.trial.after.keys()]);
  const mended: Relation[] = [];
  const strained: Relation[] = [];
  const retyped = new Set(
    [...first.trial.follows, ...second.trial.follows].flatMap(({ live, relation }) => (live ? [] : [relation])),
  );
  for (const relation of touched) {
    const was = situation.standing(relation);
    const is = second.trial.after.get(relation) ?? first.trial.after.get(relation)!;
    if (isSpoilt(was, is)) {
      if (isError(relation) || isQuery(relation)) strained.push(relation);
    } else if (is.broken < was.broken && !retyped.has(relation)) mended.push(relation);
  }
  const typed = [first, second].flatMap(({ trial }) => [
    trial.figure,
    ...trial.follows.filter(({ live }) => !live).map(({ target }) => target),
  ]);
  return { parts: [first, second], mended, strained, cost: new Set(typed).size };
}

const isImpossible = ({ kind, value }: Figure): boolean =>
  value !== undefined && (value.n < 0n || (kind === 'count' && value.n % value.d !== 0n));

/** What a person's hand may have done to make this figure of that value. */
function slipOf(figure: Figure, value: Rational, { network, now }: Situation): Slip | undefined {
  const own = now(figure);
  // Where nothing was typed no hand slipped: a number was left out, and that owes nothing to its digits.
  if (own.value === undefined || own.text === '') return undefined;
  const beside = copiedFrom(own, figure, network, now);
  const written = writtenAs(own);
  const [is, meant] = [own.value, value].map((each) => digitsOf(each, { ...written, percent: false }));
  const byHand = slipBetween(is!, meant!);
  return byHand === undefined || byHand === 'digit' || byHand === 'extra' || byHand === 'few'
    ? (beside ?? byHand)
    : byHand;
}

/** The row or the year beside that a figure is the same as; many figures are 0, or all of something. */
function copiedFrom(
  own: Figure,
  figure: Figure,
  network: Situation['network'],
  now: Situation['now'],
): Slip | undefined {
  const { sheet, row, column } = figure.place;
  if (own.value!.n === 0n || (own.kind === 'ratio' && own.value!.n === own.value!.d)) return undefined;
  const isSame = (other: Figure | undefined): boolean => {
    if (other === undefined || other.measure !== figure.measure || other.block !== figure.block) return false;
    return isSameValue(own, now(other));
  };
  const years = network.years.others(figure);
  if (years.some(isSame) && !network.years.repeat(figure)) return 'neighbour-year';
  return [-1, 1].some((step) => isSame(network.at(sheet, row + step, column))) ? 'neighbour-row' : undefined;
}
