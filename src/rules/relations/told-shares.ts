import type { Figure, Share } from '../../recognise/types';
import { measureKey } from '../../recognise/values/columns';
import { readAs } from '../../recognise/values/read-share';
import { gathered } from '../../workbook/gathered';
import {
  add,
  compare,
  multiply,
  type Rational,
  rational,
  subtract,
  unitInLastPlace,
  ZERO,
} from '../../workbook/rational';
import type { Plan, PlannedChain, PlannedReference, PlannedStatement } from '../compile/plan';
import { referencesIn } from '../judge/alter';
import type { FigureIndex } from '../judge/figure-index';
import { operandOf } from '../judge/join';
import { judge } from '../judge/judge';
import { entryFor } from '../judge/labelled';
import { type Quantity, sideQuantity } from '../judge/quantity';

type Place = Figure['place'];

/** What the rules say of shares, by their cells. */
export interface Known {
  readonly told: Map<Place, Share>;
  /** The reading that comes less far from what a share is made of, however far; none where that is not there. */
  readonly leans: Map<Place, Share | undefined>;
  /** All that should make up 100% with a share, and the one reading of all by which it does. */
  readonly summed: Map<Place, { readonly share: Share | undefined; readonly shares: readonly Figure[] }>;
  /** What a share is made of. */
  readonly inputs: Map<Place, readonly Place[]>;
  /** Inputs by which some share would be above 100%. */
  readonly tooSmall: Set<Place>;
}

/** A share alone on one side of a relation, and what it equals. */
export interface Making {
  readonly share: PlannedReference;
  readonly source: Plan;
}

export const isPlain = ({ share }: Figure): boolean => share !== undefined;

const chainsOf = (statement: PlannedStatement): readonly PlannedChain[] =>
  statement.kind === 'chain' ? [statement] : statement.kind === 'either' ? statement.options : [];

/** What a rule says of the measures given. */
export function makingsOf(statement: PlannedStatement, measures: ReadonlySet<string>): Making[] {
  return gathered(chainsOf(statement), ({ operators, terms }) => {
    if (!operators.every((operator) => operator === '=' || operator === ':=')) return [];
    return gathered(terms, (share) => {
      if (share.kind !== 'reference' || share.measureKind !== 'ratio' || !measures.has(keyOf(share))) return [];
      return gathered(terms, (source) => (source === share ? [] : [{ share, source }]));
    });
  });
}

/** Sums of shares that a rule says are 100%. */
export function totalsOf(statement: PlannedStatement, measures: ReadonlySet<string>): Plan[] {
  return gathered(chainsOf(statement), ({ operators: [operator], terms: [sum, whole, ...more] }) => {
    if (operator !== '=' || sum === undefined || whole?.kind !== 'number' || more.length > 0) return [];
    if (!whole.percent || whole.digits !== '100' || !isSum(sum)) return [];
    return referencesIn(sum).some((share) => measures.has(keyOf(share))) ? [sum] : [];
  });
}

function isSum(plan: Plan): boolean {
  if (plan.kind === 'binary') return plan.operator === '+' && isSum(plan.left) && isSum(plan.right);
  if (plan.kind === 'aggregate') return plan.name === '合计' && plan.of.measureKind === 'ratio';
  return plan.kind === 'reference' && plan.measureKind === 'ratio';
}

const keyOf = ({ form, block, measure = '' }: PlannedReference): string =>
  measureKey({ table: form.no, block, measure });

const READINGS: readonly Share[] = ['fraction', 'points'];
const ONE = rational(1n);

/** Tells by which reading shares make up 100%. */
export function sumUp(totals: readonly Plan[], index: FigureIndex, { summed }: Known): void {
  for (const total of totals) {
    for (const { figures, gaps } of operandOf(total, index, false).entries.values()) {
      if (gaps.length > 0) continue;
      const shares = figures.filter(({ state, value }) => state === 'number' && value!.n !== 0n);
      const group = { share: READINGS.find((reading) => isWholeOf(shares, () => reading)), shares };
      for (const { place } of shares.filter(isPlain)) if (!summed.has(place)) summed.set(place, group);
    }
  }
}

/** True where shares make up 100% by the readings given; false where one has none. */
export function isWholeOf(shares: readonly Figure[], readingOf: (share: Figure) => Share | undefined): boolean {
  let [sum, slack] = [ZERO, ZERO];
  for (const share of shares) {
    const reading = readingOf(share);
    if (reading === undefined && isPlain(share)) return false;
    const { value, decimals } = readAs(share, reading ?? 'fraction');
    sum = add(sum, value!);
    slack = add(slack, unitInLastPlace(Math.max(decimals, PERCENT)));
  }
  const off = subtract(sum, ONE);
  return compare(off, slack) <= 0 && compare(subtract(ZERO, off), slack) <= 0;
}

/** Tells shares from what they are made of; true where one was told that was not before. */
export function tell(makings: readonly Making[], index: FigureIndex, known: Known): boolean {
  const { told, leans, inputs, tooSmall } = known;
  const before = new Set(told.keys());
  const isOpen = (figure: Figure) => isPlain(figure) && !before.has(figure.place);
  for (const { share, source } of makings) {
    if (!index.of(share.block, share.measure!).some(isOpen)) continue;
    const right = operandOf(source, index, source.kind === 'reference');
    for (const { labels, aside, figures } of operandOf(share, index, true).entries.values()) {
      const [target, twin] = figures;
      if (target === undefined || twin !== undefined || !isOpen(target)) continue;
      if (!leans.has(target.place)) leans.set(target.place, undefined);
      const entry = entryFor(right, labels, aside);
      if (entry === 'not-comparable' || entry.quantity === undefined || entry.figures.some(isOpen)) continue;
      const { value } = entry.quantity;
      if (value.n > 0n) leans.set(target.place, leaning(target, value));
      const made = entry.figures.map(({ place }) => place);
      if (compare(value, ONE) > 0) for (const place of made) tooSmall.add(place);
      // Part of a person is a slip, and a hundred times as many make a share of another scale.
      const read = entry.figures.some(isBroken) ? undefined : fitting(target, entry.quantity);
      if (read === undefined || told.has(target.place)) continue;
      told.set(target.place, read);
      inputs.set(target.place, made);
    }
  }
  return told.size > before.size;
}

const isBroken = ({ kind, value }: Figure): boolean => kind === 'count' && value !== undefined && value.d !== 1n;

const TERMS = { pureSum: false, precise: false };

/** The one reading that is right, or off by a last digit; undefined where none is, or both. */
function fitting(figure: Figure, expected: Quantity): Share | undefined {
  const [fit, other] = READINGS.filter((share) => {
    const read = readAs(figure, share);
    const decimals = Math.max(read.ownDecimals ?? read.decimals, PERCENT);
    return judge(sideQuantity({ ...read, decimals }), expected, ':=', TERMS) !== 'broken';
  });
  return other === undefined ? fit : undefined;
}

/** 1 alone is a percent; a fraction of one digit would agree with nearly anything. */
const PERCENT = 2;

const THRICE = rational(3n);
const THIRD_OF_HUNDRED = rational(100n, 3n);

/** Readings a hundred apart: what a digit too many or too few puts in the middle of them leans to neither. */
function leaning(figure: Figure, expected: Rational): Share | undefined {
  const value = readAs(figure, 'fraction').value!;
  if (compare(value, multiply(THRICE, expected)) <= 0) return 'fraction';
  return compare(value, multiply(THIRD_OF_HUNDRED, expected)) >= 0 ? 'points' : undefined;
}
