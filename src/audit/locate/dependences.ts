import type { Figure } from '../../recognise/types';
import { type Changes, type Entry, renew } from '../../rules/judge/labelled';
import { meet, type Quantity, sideQuantity } from '../../rules/judge/quantity';
import { derivationsOf } from '../../rules/relations/derive';
import type { Relation } from '../../rules/relations/relation';
import { fromDecimal, type Rational, round, toDecimal } from '../../workbook/rational';
import type { Following } from '../whatif/network';
import { withValue } from './written';

/** A figure that follows from others: by a rule with `:=`, or because its cell holds a formula that says so. */
export interface Dependence extends Following {
  readonly source: Entry;
  /** True where the cell works it out itself; a typed one has to be typed anew. */
  readonly live: boolean;
}

/** What error rules with `:=` say of typed figures. Of a query nothing follows: its scope may differ. */
export function typedDependences(relations: readonly Relation[]): Dependence[] {
  const errors = relations.filter(({ compiled }) => compiled.rule.severity === 'error');
  return derivationsOf(errors).flatMap(({ relation, target, ways: [way] }) => {
    const source = way!.entries[1]!;
    if (target.formula || source === 'not-comparable' || source.figures.includes(target)) return [];
    return [{ relation, target, source, live: false }];
  });
}

/**
 * What formulas follow from. Which cells they read is not known here, but a formula that stands alone on one side of a
 * relation that holds is taken to be made from the other side, `:=` and its own table first. Nothing follows in circles.
 */
export function liveDependences(relations: readonly Relation[], now: Changes): Dependence[] {
  const formulas = new Set(relations.flatMap(({ figures }) => figures.filter(({ formula }) => formula)));
  if (formulas.size === 0) return [];
  const offers = relations.flatMap((relation) => liveOffers(relation, formulas, now));
  offers.sort((a, b) => rankOf(a) - rankOf(b));
  const known = new Map<Figure, Dependence>();
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const offer of offers) {
      if (known.has(offer.target)) continue;
      if (offer.source.figures.some((figure) => formulas.has(figure) && !known.has(figure))) continue;
      known.set(offer.target, offer);
      isNew = true;
    }
  }
  return [...known.values()];
}

function liveOffers(relation: Relation, formulas: ReadonlySet<Figure>, now: Changes): Dependence[] {
  return relation.comparisons.flatMap(({ chain, entries }) => {
    if (!chain.operators.every((operator) => operator === '=' || operator === ':=')) return [];
    return entries.flatMap((entry, term) => {
      const [target] = entry === 'not-comparable' ? [] : entry.figures;
      if (target === undefined || !formulas.has(target) || chain.terms[term]?.kind !== 'reference') return [];
      return entries.flatMap((source, other) => {
        if (source === 'not-comparable' || other === term || source.figures.length === 0) return [];
        if (source.figures.includes(target)) return [];
        const [own, wanted] = [now.get(target) ?? target, renew(source, now).quantity];
        if (own.state !== 'number' || wanted === undefined) return [];
        return meet(sideQuantity(own).rounded, wanted.rounded) ? [{ relation, target, source, live: true }] : [];
      });
    });
  });
}

function rankOf({ relation, target, source }: Dependence): number {
  const isMade = relation.comparisons[0]?.chain.operators[0] === ':=';
  const isOwn = source.figures.every(({ table }) => table === target.table);
  const isTyped = source.figures.every(({ formula }) => !formula);
  return (isMade ? 0 : 4) + (isOwn ? 0 : 2) + (isTyped ? 0 : 1);
}

/** Digits that Excel keeps of a formula's result. */
const SIGNIFICANT = 15;

/** A derived figure as its inputs make it: a formula's in full where the cell keeps more than it shows, else as shown. */
export function remade({ target, source }: Dependence, changes: Changes): Figure | undefined {
  const wanted: Quantity | undefined = renew(source, changes).quantity;
  if (wanted === undefined) return undefined;
  if (target.formula && target.precise) return withValue(target, inFull(wanted.value), true);
  return withValue(target, round(wanted.value, target.decimals));
}

function inFull(value: Rational): Rational {
  const whole = String(value.n / value.d).replace('-', '').length;
  return fromDecimal(toDecimal(value, Math.max(0, SIGNIFICANT - whole)));
}

/** A derived figure exactly as its inputs make it, for solving: rounding is no linear function. */
export function exactlyRemade({ target, source }: Dependence, changes: Changes): Figure | undefined {
  const wanted = renew(source, changes).quantity;
  return wanted === undefined ? undefined : withValue(target, wanted.value, target.precise);
}
