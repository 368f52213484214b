import { columnKey } from '../../../recognise/headers/turn';
import type { Figure } from '../../../recognise/types';
import { commonest } from '../../../recognise/values/decimals';
import { compare, divide, multiply, type Rational, rational, unitInLastPlace } from '../../../workbook/rational';
import { type Amount, readNumber } from '../../../workbook/read-number';
import type { Cells } from '../cells';

/** How the number in a cell stands to the figure's value: a share in points is a hundredth, 元 in a form of 万元 … */
export interface CellScale {
  /** Value of the figure for a 1 in the cell, % taken as hundredths. A power of ten. */
  readonly factor: Rational;
  /** Digits after the point that the value has more than the number in the cell. */
  readonly shift: number;
}

/** A figure's number as its cell has it. */
export interface Written {
  readonly figure: Figure;
  readonly amount: Amount;
  readonly scale: CellScale;
  /** Digits after the point as shown, counted on the figure's value. */
  readonly decimals: number;
}

/** The number in the cell is the figure's value. */
export const PLAIN_SCALE: CellScale = { factor: rational(1n), shift: 0 };
const POINTS: CellScale = { factor: rational(1n, 100n), shift: 2 };
const LARGEST_SHIFT = 8;

/** The number that a cell holds for a figure; undefined where it holds none, or several. */
function amountOf({ place }: Figure, cells: Cells): Amount | undefined {
  const reading = readNumber(cells.at(place));
  return reading.kind === 'number' && reading.amounts.length === 1 ? reading.amounts[0] : undefined;
}

/** A figure's number as written, if it tells the scale: a bare 0 does not. */
function telling(figure: Figure, cells: Cells): Written | undefined {
  const amount = figure.state === 'number' && figure.value?.n !== 0n ? amountOf(figure, cells) : undefined;
  if (amount === undefined || amount.value.n === 0n) return undefined;
  const scale = scaleBetween(figure.value!, amount.value);
  return scale === undefined ? undefined : { figure, amount, scale, decimals: amount.decimals + scale.shift };
}

function scaleBetween(value: Rational, written: Rational): CellScale | undefined {
  if (compare(value, written) === 0) return PLAIN_SCALE;
  const factor = divide(value, written);
  for (let shift = -LARGEST_SHIFT; shift <= LARGEST_SHIFT; shift++) {
    const unit = unitInLastPlace(shift);
    if (compare(factor, unit) === 0) return { factor: unit, shift };
  }
  return undefined;
}

const isSameColumn = (a: Figure, b: Figure): boolean => columnKey(a) === columnKey(b);

/** All numbers of the column that a figure stands in, those of sums only where there are no others. */
export function columnOf(figure: Figure, peers: readonly Figure[], cells: Cells): Written[] {
  const own = peers.filter((peer) => isSameColumn(peer, figure));
  const known = own.flatMap((peer) => telling(peer, cells) ?? []);
  const items = known.filter(({ figure: { aside } }) => aside.length === 0);
  return items.length > 0 ? items : known;
}

/** The scale of a figure's cell, told by itself or by others written alike; undefined where it is no power of ten. */
export function scaleOf(figure: Figure, peers: readonly Figure[], cells: Cells): CellScale | undefined {
  const own = amountOf(figure, cells);
  if (figure.state === 'number' && figure.value!.n !== 0n && own !== undefined) return telling(figure, cells)?.scale;
  if (own?.percent === true) return PLAIN_SCALE;
  // What a 0 is meant as was settled by its column.
  if (own !== undefined && figure.share !== undefined) return figure.share === 'points' ? POINTS : PLAIN_SCALE;
  const known = peers.flatMap((peer) => telling(peer, cells) ?? []);
  const unmarked = known.filter(({ amount }) => !amount.percent && amount.unit === (own?.unit ?? amount.unit));
  const column = unmarked.filter((peer) => isSameColumn(peer.figure, figure));
  const shifts = (column.length > 0 ? column : unmarked).map(({ scale }) => scale.shift);
  // Where rows have units of their own no other row tells this one's.
  if (figure.kind !== 'ratio' && new Set(shifts).size > 1) return undefined;
  const shift = commonest(shifts);
  return shift === undefined ? PLAIN_SCALE : { factor: unitInLastPlace(shift), shift };
}

/** Digits after the point that a cell itself shows, be it a 0; counted on its figure's value. */
export function ownDecimals(figure: Figure, peers: readonly Figure[], cells: Cells): number | undefined {
  const amount = amountOf(figure, cells);
  const scale = amount?.written ? scaleOf(figure, peers, cells) : undefined;
  return scale === undefined ? undefined : amount!.decimals + scale.shift;
}

/** Digits after the point that a figure shows, counted on its value; undefined where a machine chose them. */
export function writtenDecimals(figure: Figure, cells: Cells): number | undefined {
  const known = telling(figure, cells);
  return known?.amount.written ? known.decimals : undefined;
}

/** A figure's value as the number in its cell, % taken as hundredths. */
export const inCell = (value: Rational, { factor }: CellScale): Rational => divide(value, factor);
/** A number in a cell as its figure's value. */
export const inFigure = (number: Rational, { factor }: CellScale): Rational => multiply(number, factor);
