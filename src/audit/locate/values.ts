import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  negate,
  type Rational,
  rational,
  round,
  toDecimal,
  unitInLastPlace,
} from '../../workbook/rational';
import { type Allowed, allowedBy, probe } from './allowed';
import type { Dependence } from './dependences';
import type { SuspectScenario } from './network';
import { contains, intersect, isMultiple, type Multiples, multiplesIn, overlapsAmong, type Range } from './range';
import { slipBetween } from './slip';
import { digitsOf, writtenAs } from './written';

/** A value that would satisfy a broken relation, and the whole range that would where there is one. */
export interface Value {
  readonly value: Rational;
  readonly range?: Range;
}

/** More values than these in a range are not tried one by one. */
const FEW_VALUES = 3n;
/** A sum may need a digit or two more than its column shows. */
const FINER = 2;

/**
 * The values that a figure may need: for every broken relation that it moves in, those it allows, narrowed by as many
 * of the other broken ones as still leave any. That the relations which hold go on holding is for the effect to see.
 * @param along typed derived figures that are to move with it, besides the formulas
 */
export function valuesFor(figure: Figure, along: readonly Dependence[], scenario: SuspectScenario): Value[] {
  const { network, standing } = scenario;
  const moves = [...along, ...along.flatMap(({ target }) => network.moving(target)), ...network.moving(figure)];
  const moving = new Set([figure, ...moves.map(({ target }) => target)]);
  const made = new Set(moves.map(({ relation }) => relation));
  const broken = new Set<Relation>();
  for (const mover of moving) {
    for (const relation of network.about(mover))
      if (standing(relation).broken > 0 && !made.has(relation)) broken.add(relation);
  }
  if (broken.size === 0) return [];
  const probes = probe(figure, bearingOn(broken, moves), scenario);
  const now = scenario.now(figure);
  const ranges = distinct(
    [...broken]
      .sort((a, b) => gravity(a) - gravity(b))
      .flatMap((relation) => allowedBy(relation, moving, probes, now.decimals))
      .flatMap(({ range }: Allowed) => range ?? []),
  ).filter((range) => now.value === undefined || !contains(range, now.value));
  const values = new Map<string, Value>();
  const overlapping = overlapsAmong(ranges);
  for (const start of tellingMost(ranges, overlapping)) {
    let range = start;
    for (const other of overlapping(start)) {
      const narrower = intersect(range, other);
      const isNarrower = narrower.low !== range.low || narrower.high !== range.high;
      if (isNarrower && pick(now, narrower) !== undefined) range = narrower;
    }
    for (const value of pick(now, range) ?? []) values.set(keyOf(value.value), value);
  }
  return bestBorne([...values.values()], ranges);
}

/** Of more ranges than twice this values are sought in the gravest, and in those that most others have something in common with. */
const MOST_RANGES = 12;

function tellingMost(ranges: readonly Range[], overlapping: (range: Range) => readonly Range[]): readonly Range[] {
  if (ranges.length <= 2 * MOST_RANGES) return ranges;
  const shared = new Map(ranges.map((range) => [range, overlapping(range).length]));
  const mostShared = [...ranges].sort((a, b) => shared.get(b)! - shared.get(a)!);
  return [...new Set([...ranges.slice(0, MOST_RANGES), ...mostShared.slice(0, MOST_RANGES)])];
}

/** Of more values than this those are tried that most of the broken relations allow: where a column is wrong all over, each wants its own. */
const MOST_VALUES = 12;

function bestBorne(values: readonly Value[], ranges: readonly Range[]): Value[] {
  if (values.length <= MOST_VALUES) return [...values];
  const borne = new Map(values.map((each) => [each, ranges.filter((range) => contains(range, each.value)).length]));
  return [...values].sort((a, b) => borne.get(b)! - borne.get(a)!).slice(0, MOST_VALUES);
}

/** Of what moves along, that which shows in some relations, be it through what else moves; most of it does not. */
function bearingOn(relations: Iterable<Relation>, moves: readonly Dependence[]): readonly Dependence[] {
  const shown = new Set<Figure>();
  for (const { figures } of relations) for (const figure of figures) shown.add(figure);
  let bearing: readonly Dependence[] = [];
  for (let isNew = true; isNew; ) {
    const next = moves.filter(({ target }) => shown.has(target));
    isNew = next.length > bearing.length;
    bearing = next;
    for (const { source } of next) for (const figure of source.figures) shown.add(figure);
  }
  return bearing;
}

/** Errors come first, and of these the relations that say what is equal before those that say how a share is made. */
function gravity({ compiled, comparisons }: Relation): number {
  const isMade = comparisons[0]?.chain.operators[0] === ':=';
  return (compiled.rule.severity === 'error' ? 0 : 2) + (isMade ? 1 : 0);
}

/** Digits that tell two values apart; none is written with as many. */
const TOLD_APART = 12;

const keyOf = (value: Rational): string => toDecimal(value, TOLD_APART);

function distinct(ranges: readonly Range[]): Range[] {
  const seen = new Map<string, Range>();
  for (const range of ranges) {
    const key = [range.low, range.high].map((end) => (end === undefined ? '' : keyOf(end))).join('…');
    if (!seen.has(key)) seen.set(key, range);
  }
  return [...seen.values()];
}

/** Values of a range that can be written in the figure's cell; undefined where there is none. */
function pick(figure: Figure, whole: Range): Value[] | undefined {
  // None of the figures that are compared can be below zero.
  const range = intersect(whole, { low: rational(0n) });
  const unit = unitInLastPlace(figure.decimals);
  const found = multiplesIn(range, figure.decimals);
  if (found === undefined) return finer(figure, range);
  const { first, last } = found;
  const centre = whole.low === undefined || whole.high === undefined ? undefined : middle(whole.low, whole.high);
  // A sum asks for one value, though rounding would excuse its neighbours.
  if (centre !== undefined && contains(range, centre) && isMultiple(centre, figure.decimals))
    return [{ value: centre, ...several(found, range) }];
  const wanted = centre ?? figure.value ?? range.low ?? rational(0n);
  const nearest = nearestIn(found, divide(wanted, unit));
  const values = [multiply(unit, rational(nearest))];
  if (first === undefined || last === undefined || last > first) {
    const isFewer = first !== undefined && last !== undefined && last - first < FEW_VALUES;
    const others = isFewer ? between(first, last, unit) : undone(figure).filter((value) => contains(range, value));
    values.push(...others.filter((value) => compare(value, values[0]!) !== 0));
  }
  return values.map((value) => ({ value, ...several(found, range) }));
}

const middle = (low: Rational, high: Rational): Rational => divide(add(low, high), rational(2n));

/** The range itself, where it holds more than one value. */
function several({ first, last }: Multiples, range: Range): { range?: Range } {
  return first !== undefined && first === last ? {} : { range };
}

function nearestIn({ first, last }: Multiples, wanted: Rational): bigint {
  const near = round(wanted, 0).n;
  if (first !== undefined && near < first) return first;
  return last !== undefined && near > last ? last : near;
}

function between(first: bigint, last: bigint, unit: Rational): Rational[] {
  const values: Rational[] = [];
  for (let at = first; at <= last; at++) values.push(multiply(unit, rational(at)));
  return values;
}

function finer({ kind, decimals }: Figure, range: Range): Value[] | undefined {
  const { low, high } = range;
  if (kind !== 'amount' || low === undefined || high === undefined) return undefined;
  const value = middle(low, high);
  return isMultiple(value, decimals + FINER) && contains(range, value) ? [{ value }] : undefined;
}

/** What a figure was before each slip that its digits allow: two of them changed places, one typed twice, a point moved. */
function undone(figure: Figure): Rational[] {
  if (figure.value === undefined) return [];
  const written = writtenAs(figure);
  const digits = digitsOf(figure.value, written).replace('%', '');
  const texts = new Set<string>();
  for (let at = 0; at < digits.length; at++) {
    const [before, sign, next, after] = [digits.slice(0, at), digits[at]!, digits[at + 1] ?? '', digits.slice(at + 2)];
    texts.add(before + next + sign + after);
    texts.add(before + next + after);
  }
  const values = [...texts]
    .filter((text) => /^\d+(\.\d+)?$/.test(text))
    .map((text) => multiply(fromDecimal(text), written.scale));
  const places = [1, -1].map((by) => multiply(figure.value!, unitInLastPlace(by)));
  return [...values, ...places, negate(figure.value)].filter(
    (value) =>
      isMultiple(value, figure.decimals) &&
      compare(value, figure.value!) !== 0 &&
      slipBetween(digits, digitsOf(value, written).replace('%', '')) !== undefined,
  );
}
