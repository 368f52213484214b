import type { Figure } from '../../recognise/types';
import { type Changes, type Entry, renew } from '../../rules/labelled';
import { meet, type Quantity, sideQuantity } from '../../rules/quantity';
import type { Relation } from '../../rules/relation';
import { groupBy } from '../../workbook/group-by';
import { fromDecimal, type Rational, round, toDecimal } from '../../workbook/rational';
import { withValue } from './written';

/** A figure that follows from others: by a rule with `:=`, or because its cell holds a formula that says so. */
export interface Derivation {
  readonly relation: Relation;
  readonly target: Figure;
  readonly source: Entry;
  /** True where the cell works it out itself; a typed one has to be typed anew. */
  readonly live: boolean;
}

/** The relations between the figures of a workbook, by figure: what a change of one of them touches. */
export interface Network {
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  readonly about: (figure: Figure) => readonly Relation[];
  /** What a figure follows from. */
  readonly made: (figure: Figure) => Derivation | undefined;
  /** What follows from a figure. */
  readonly makes: (figure: Figure) => readonly Derivation[];
  /** The figures that move with a figure by themselves: formulas, and formulas of formulas. */
  readonly moving: (figure: Figure) => readonly Derivation[];
  readonly at: (sheet: string, row: number, column: number) => Figure | undefined;
  /** The figures of the same labels in the other years of its table. */
  readonly otherYears: (figure: Figure) => readonly Figure[];
  /** True where many figures of a measure are the same in every year, so that one more says nothing. */
  readonly repeatsYears: (figure: Figure) => boolean;
}

const NONE: readonly never[] = [];

/**
 * Ties relations and figures together.
 * @param figures all figures of the workbook
 * @param now what stands in the workbook, where that is not what the relations were made from
 */
export function networkOf(
  relations: readonly Relation[],
  figures: readonly Figure[],
  now: Changes = new Map(),
): Network {
  const compared = relations.filter(({ comparisons }) => comparisons.length > 0);
  const about = new Map<Figure, Relation[]>();
  for (const relation of compared) {
    for (const figure of relation.figures) push(about, figure, relation);
  }
  const made = new Map<Figure, Derivation>();
  for (const relation of compared) {
    const derivation = typedDerivation(relation);
    if (derivation !== undefined && !derivation.target.formula) made.set(derivation.target, derivation);
  }
  for (const derivation of liveDerivations(compared, about, now)) made.set(derivation.target, derivation);
  const makes = new Map<Figure, Derivation[]>();
  for (const derivation of made.values()) {
    for (const input of new Set(derivation.source.figures)) push(makes, input, derivation);
  }
  const places = new Map(
    figures.map((figure) => [placeKey(figure.place.sheet, figure.place.row, figure.place.column), figure]),
  );
  const moving = new Map<Figure, readonly Derivation[]>();
  let measures: ReadonlyMap<string, readonly Figure[]> | undefined;
  const dated = new Map<string, ReadonlyMap<string, readonly Figure[]>>();
  const ofMeasure = (figure: Figure) => {
    measures ??= groupBy(figures, measureKey);
    return measures.get(measureKey(figure)) ?? NONE;
  };
  const sameYears = (figure: Figure) => {
    const key = measureKey(figure);
    const known = dated.get(key) ?? groupBy(ofMeasure(figure), undatedKey);
    dated.set(key, known);
    return known.get(undatedKey(figure)) ?? NONE;
  };
  const repeating = new Map<string, boolean>();
  return {
    relations: compared,
    figures,
    about: (figure) => about.get(figure) ?? NONE,
    made: (figure) => made.get(figure),
    makes: (figure) => makes.get(figure) ?? NONE,
    moving: (figure) => {
      const known = moving.get(figure) ?? liveFrom(figure, makes);
      moving.set(figure, known);
      return known;
    },
    otherYears: (figure) => sameYears(figure).filter((other) => other !== figure),
    repeatsYears: (figure) => {
      const key = measureKey(figure);
      const known = repeating.get(key) ?? isRepeating(ofMeasure(figure), sameYears, now);
      repeating.set(key, known);
      return known;
    },
    at: (sheet, row, column) => places.get(placeKey(sheet, row, column)),
  };
}

const placeKey = (sheet: string, row: number, column: number): string => `${sheet}\u0000${row}\u0000${column}`;

/** What a figure is, but for its year; rows of a list that differ by their year have a number each. */
function undatedKey({ labels }: Figure): string {
  const own = Object.entries(labels).filter(([dimension]) => dimension !== '年度' && dimension !== '行');
  return own.sort().flat().join('\u0000');
}

const measureKey = ({ table, block, measure }: Figure): string => `${table}\u0000${block.name ?? ''}\u0000${measure}`;

/** More repetitions than one in so many are the way of the measure. */
const SELDOM = 4;

function isRepeating(
  figures: readonly Figure[],
  sameYears: (figure: Figure) => readonly Figure[],
  now: Changes,
): boolean {
  const valued = (figure: Figure) => now.get(figure) ?? figure;
  const own = figures.filter((figure) => valued(figure).value?.n !== 0n);
  const repeated = own.filter((figure) =>
    sameYears(figure).some((other) => other !== figure && isSameValue(valued(figure), valued(other))),
  );
  // Both of a pair count.
  return repeated.length > 2 && repeated.length * SELDOM > own.length;
}

export function isSameValue({ value: a }: Figure, { value: b }: Figure): boolean {
  return a !== undefined && b !== undefined && a.n * b.d === b.n * a.d;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** What an error rule with `:=` says of its left side. Of a query nothing follows: its scope may differ. */
function typedDerivation(relation: Relation): Derivation | undefined {
  const [comparison] = relation.comparisons;
  const { severity } = relation.compiled.rule;
  if (severity !== 'error' || comparison?.chain.operators[0] !== ':=') return undefined;
  if (comparison.chain.terms[0]?.kind !== 'reference') return undefined;
  const [left, right] = comparison.entries;
  if (left === undefined || left === 'not-comparable' || right === undefined || right === 'not-comparable')
    return undefined;
  const [target] = left.figures;
  if (target === undefined || left.figures.length > 1 || right.figures.includes(target)) return undefined;
  return { relation, target, source: right, live: target.formula };
}

/**
 * What formulas follow from. Which cells they read is not known here, but a formula that stands alone on one side of a
 * relation that holds is taken to be made from the other side, `:=` and its own table first. Nothing follows in circles.
 */
function liveDerivations(
  relations: readonly Relation[],
  about: ReadonlyMap<Figure, readonly Relation[]>,
  now: Changes,
): Derivation[] {
  const formulas = new Set([...about.keys()].filter(({ formula }) => formula));
  if (formulas.size === 0) return [];
  const offers = relations.flatMap((relation) => liveOffers(relation, formulas, now));
  offers.sort((a, b) => rankOf(a) - rankOf(b));
  const known = new Map<Figure, Derivation>();
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

function liveOffers(relation: Relation, formulas: ReadonlySet<Figure>, now: Changes): Derivation[] {
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

function rankOf({ relation, target, source }: Derivation): number {
  const isMade = relation.comparisons[0]?.chain.operators[0] === ':=';
  const isOwn = source.figures.every(({ table }) => table === target.table);
  const isTyped = source.figures.every(({ formula }) => !formula);
  return (isMade ? 0 : 4) + (isOwn ? 0 : 2) + (isTyped ? 0 : 1);
}

/** Live derivations from a figure on, each behind those it reads. */
function liveFrom(figure: Figure, makes: ReadonlyMap<Figure, readonly Derivation[]>): readonly Derivation[] {
  const found = new Map<Figure, Derivation>();
  const visit = (input: Figure) => {
    for (const derivation of makes.get(input) ?? NONE) {
      if (!derivation.live || derivation.target === figure) continue;
      // Visited again, it moves behind what was found since: it may read that too.
      found.delete(derivation.target);
      found.set(derivation.target, derivation);
      visit(derivation.target);
    }
  };
  visit(figure);
  return [...found.values()];
}

/** Digits that Excel keeps of a formula's result. */
const SIGNIFICANT = 15;

/** A derived figure as its inputs make it: a formula's in full where the cell keeps more than it shows, else as shown. */
export function remade({ target, source }: Derivation, changes: Changes): Figure | undefined {
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
export function exactlyRemade({ target, source }: Derivation, changes: Changes): Figure | undefined {
  const wanted = renew(source, changes).quantity;
  return wanted === undefined ? undefined : withValue(target, wanted.value, target.precise);
}
