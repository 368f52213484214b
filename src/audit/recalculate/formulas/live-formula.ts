import type { Figure } from '../../../recognise/types';
import type { Plan, PlannedBinary } from '../../../rules/compile/plan';
import type { FigureIndex } from '../../../rules/judge/figure-index';
import { operandOf } from '../../../rules/judge/join';
import { entryFor } from '../../../rules/judge/labelled';
import type { Derived } from '../../../rules/relations/derive';
import { referenceTo, type SheetArea } from '../../../workbook/formulas/references';
import { groupBy } from '../../../workbook/group-by';
import { compare, type Rational } from '../../../workbook/rational';
import type { CellPlace } from '../../../workbook/types';
import type { Cells } from '../cells';
import { type CellScale, scaleOf } from '../writing/cell-scale';

/** A piece of a formula, and how tightly its signs bind: 1 for sums, 2 for products, 3 for a single term. */
interface Piece {
  readonly text: string;
  readonly binds: 1 | 2 | 3;
}

/** Where a formula is to stand, and what it is made of. */
interface Site {
  readonly derived: Derived;
  readonly index: FigureIndex;
  readonly cells: Cells;
}

/** Excel takes so many arguments, and so many characters. */
const MOST_TERMS = 30;
const MOST_CHARACTERS = 8000;

/**
 * The Excel formula, without "=", that makes a derived figure of its inputs' cells: a share or an average rounded to
 * the digits it shows, with the factors between the units that the cells are written in.
 * @param digits of the number in the cell, % taken as hundredths
 * @returns undefined where an input is no plain number in its cell, or the relation has no such formula
 */
export function liveFormula(
  derived: Derived,
  scale: CellScale,
  digits: number,
  index: FigureIndex,
  cells: Cells,
): string | undefined {
  const site = { derived, index, cells };
  const made = pieceOf(derived.chain.terms[1]!, site);
  if (made === undefined) return undefined;
  const { text } = scaled(made, scale.factor, '/');
  const isRounded = derived.derivation.target.kind === 'ratio' || derived.derivation.target.kind === 'per-head';
  const isSum = derived.chain.terms[1]!.kind === 'aggregate';
  const formula = isRounded && !isSum ? `ROUND(${text},${digits})` : text;
  return formula.length > MOST_CHARACTERS ? undefined : formula;
}

function pieceOf(plan: Plan, site: Site): Piece | undefined {
  switch (plan.kind) {
    case 'number':
      return { text: plan.digits + (plan.percent ? '%' : ''), binds: 3 };
    case 'reference':
      return sumPiece([plan], site);
    case 'aggregate':
      return plan.name === '合计' ? sumPiece([plan], site) : undefined;
    case 'binary':
      return plan.operator === '+'
        ? (sumPiece(addends(plan), site) ?? binaryPiece(plan, site))
        : binaryPiece(plan, site);
  }
}

/** The terms of a sum of sums. */
function addends(plan: Plan): Plan[] {
  return plan.kind === 'binary' && plan.operator === '+' ? [plan.left, plan.right].flatMap(addends) : [plan];
}

function binaryPiece({ operator, left, right }: PlannedBinary, site: Site): Piece | undefined {
  const [a, b] = [pieceOf(left, site), pieceOf(right, site)];
  if (a === undefined || b === undefined) return undefined;
  const isProduct = operator === '×' || operator === '÷';
  const binds = isProduct ? 2 : 1;
  const sign = { '+': '+', '-': '-', '×': '*', '÷': '/' }[operator];
  // a-(b-c) and a/(b*c) need their brackets, a+b+c and a*b*c do not.
  const tight = operator === '-' || operator === '÷' ? binds + 1 : binds;
  return { text: bracketed(a, binds) + sign + bracketed(b, tight), binds };
}

const bracketed = ({ text, binds }: Piece, least: number): string => (binds < least ? `(${text})` : text);

/** The sum of all figures that some references and sums name, in as few ranges as they make. */
function sumPiece(plans: readonly Plan[], site: Site): Piece | undefined {
  const figures: Figure[] = [];
  for (const plan of plans) {
    const own = figuresOf(plan, site);
    if (own === undefined) return undefined;
    figures.push(...own);
  }
  const scales = figures.map((figure) => scaleIn(figure, site));
  const [scale] = scales;
  if (scale === undefined || !scales.every((other) => other !== undefined && other.shift === scale.shift))
    return undefined;
  const isSingle = figures.length === 1;
  // SUM passes over texts such as a dash, other signs stumble over them.
  const places = figures.map(({ place }) => place);
  const isPlain = places.every((place) => typeof (site.cells.at(place)?.value ?? 0) === 'number');
  if (isSingle && !isPlain) return undefined;
  return scaled(sumOf(places, isPlain, site.derived.derivation.target.place), scale.factor, '*');
}

function sumOf(places: readonly CellPlace[], isPlain: boolean, { sheet }: CellPlace): Piece {
  const ranges = rangesOf(places);
  const texts = ranges.map((range) => referenceTo(range, sheet));
  if (ranges.length === places.length && isPlain && places.length <= MOST_TERMS)
    return { text: texts.join('+'), binds: texts.length === 1 ? 3 : 1 };
  return { text: `SUM(${texts.join(',')})`, binds: 3 };
}

/** The figures that a term comes to at the target's labels; undefined for a term that is not just a sum of figures. */
function figuresOf(plan: Plan, { derived, index }: Site): readonly Figure[] | undefined {
  if (plan.kind !== 'reference' && !(plan.kind === 'aggregate' && plan.name === '合计')) return undefined;
  const { labels, aside } = derived.derivation;
  const entry = entryFor(operandOf(plan, index, false), labels, aside);
  return entry === 'not-comparable' || entry.figures.length === 0 || entry.gaps.length > 0 ? undefined : entry.figures;
}

/** The scale of a cell that Excel can calculate with; one that holds nothing counts as zero there as well. */
function scaleIn(figure: Figure, { index, cells }: Site): CellScale | undefined {
  const value = cells.at(figure.place)?.value;
  if (typeof value === 'string' && figure.value?.n !== 0n) return undefined;
  if (typeof value === 'object' || typeof value === 'boolean') return undefined;
  return scaleOf(figure, index.of(figure.block, figure.measure), cells);
}

/** A piece times, or by, a power of ten. */
function scaled(piece: Piece, factor: Rational, sign: '*' | '/'): Piece {
  if (compare(factor, { n: 1n, d: 1n }) === 0) return piece;
  const isLarge = factor.n % factor.d === 0n;
  const power = isLarge ? factor.n / factor.d : factor.d / factor.n;
  const operator = isLarge === (sign === '*') ? '*' : '/';
  return { text: `${bracketed(piece, 2)}${operator}${power}`, binds: 2 };
}

/** The fewest straight ranges that hold these cells and no others: down a column, or else along a row. */
function rangesOf(places: readonly CellPlace[]): SheetArea[] {
  const down = [...groupBy(places, ({ sheet, column }) => `${sheet}\u0000${column}`).values()].flatMap((cells) =>
    runs(cells, 'row'),
  );
  const along = [...groupBy(places, ({ sheet, row }) => `${sheet}\u0000${row}`).values()].flatMap((cells) =>
    runs(cells, 'column'),
  );
  return along.length < down.length ? along : down;
}

/** Cells of one line, parted where one is left out. */
function runs(cells: readonly CellPlace[], step: 'row' | 'column'): SheetArea[] {
  const sorted = [...cells].sort((a, b) => a[step] - b[step]);
  const areas: SheetArea[] = [];
  let start: CellPlace | undefined;
  for (const [at, cell] of sorted.entries()) {
    start ??= cell;
    const next = sorted[at + 1];
    if (next !== undefined && next[step] === cell[step] + 1) continue;
    areas.push({
      sheet: cell.sheet,
      area: { top: start.row, left: start.column, bottom: cell.row, right: cell.column },
    });
    start = undefined;
  }
  return areas;
}
