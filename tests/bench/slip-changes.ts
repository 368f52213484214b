import { isNumber } from '../../src/audit/locate/candidates';
import type { SuspectNetwork } from '../../src/audit/locate/network';
import { digitsOf, writtenAs } from '../../src/audit/locate/written';
import type { Figure } from '../../src/recognise/types';
import { address } from '../../src/workbook/address';
import {
  compare,
  decimalText,
  divide,
  fromDecimal,
  multiply,
  negate,
  type Rational,
} from '../../src/workbook/rational';
import type { Cell, CellPlace, Workbook } from '../../src/workbook/types';
import { recompute, setCell } from '../fixtures/workbooks';
import { DIGIT_SLIPS, type SlipKind, slipped } from './slip-kinds';

/** One slip of the hand in one cell. */
export interface Slip {
  readonly figure: Figure;
  readonly kind: SlipKind;
  /** Digits as typed, without % sign. */
  readonly digits: string;
  readonly value: Rational;
}

/** The cell of a figure; one that holds several numbers tells them apart by their unit. */
export const cellOf = ({ place, labels }: Figure): string =>
  `${place.sheet}!${address(place.row, place.column)}${labels.计量 ?? ''}`;

/** One slip of every kind that the figure leaves room for. */
export function slipsOf(figure: Figure, { neighbours }: SuspectNetwork): Slip[] {
  const written = { ...writtenAs(figure), percent: false };
  const digits = digitsOf(figure.value!, written);
  const isMoney = figure.kind === 'amount' && figure.unit.includes('万');
  const slips: Slip[] = [];
  for (const kind of DIGIT_SLIPS) {
    if (figure.value!.n === 0n && kind !== 'digit') continue;
    const made = slipped(digits, kind, cellOf(figure), isMoney);
    if (made !== undefined) slips.push({ figure, kind, digits: made, value: worth(made, written.scale) });
  }
  const { sheet, row, column } = figure.place;
  const beside = [-1, 1]
    .map((step) => neighbours.at({ sheet, row: row + step, column }))
    .filter((other) => other?.measure === figure.measure && other.block === figure.block);
  const copy = (others: readonly (Figure | undefined)[], kind: SlipKind) => {
    const other = others.find(
      (each) => each !== undefined && isNumber(each) && each.text !== '' && compare(each.value!, figure.value!) !== 0,
    );
    if (other === undefined) return;
    // As this cell writes it: with its own number of digits.
    const digits = digitsOf(other.value!, written);
    const value = worth(digits, written.scale);
    if (compare(value, figure.value!) !== 0) slips.push({ figure, kind, digits, value });
  };
  copy(beside, 'neighbour-row');
  copy(neighbours.otherYears(figure), 'neighbour-year');
  return slips;
}

function worth(digits: string, scale: Rational): Rational {
  const size = multiply(fromDecimal(digits.replace('-', '')), scale);
  return digits.startsWith('-') ? negate(size) : size;
}

/** What a slip changes: the figure, and the figures of formulas that the host then works out anew. */
export type ChangesOf = (slip: Slip) => Map<Figure, Figure>;

export const typedChanges: ChangesOf = (slip) =>
  new Map([[slip.figure, { ...slip.figure, value: slip.value, text: textWith(slip) }]]);

/** The changes in a workbook with formulas. */
export function liveChanges(book: Workbook, figures: readonly Figure[]): ChangesOf {
  const formulas = figures.filter(({ formula, value }) => formula && value !== undefined);
  return (slip) => {
    const changes = typedChanges(slip);
    const after = recompute(typedInto(book, slip));
    for (const figure of formulas) {
      const [was, is] = [cellAt(book, figure.place), cellAt(after, figure.place)].map(({ value }) => value);
      if (typeof was !== 'number' || typeof is !== 'number' || was === is) continue;
      const scale = was === 0 ? fromDecimal('1') : divide(figure.value!, exact(was));
      changes.set(figure, { ...figure, value: multiply(exact(is), scale) });
    }
    return changes;
  };
}

const exact = (number: number): Rational => fromDecimal(decimalText(number));

function cellAt(book: Workbook, { sheet, row, column }: CellPlace): Cell {
  const rows = book.sheets.find(({ name }) => name === sheet)!.rows;
  return rows.find(({ index }) => index === row)!.cells.find((cell) => cell.column === column)!;
}

/** The workbook with a slip typed in its cell; words around the number stay. Formulas keep their old results. */
export function typedInto(book: Workbook, slip: Slip): Workbook {
  const { figure, digits } = slip;
  const { sheet, row, column } = figure.place;
  const cell = cellAt(book, figure.place);
  const place = address(row, column);
  if (typeof cell.value === 'number') {
    return setCell(book, sheet, place, Number(figure.percent ? `${digits}e-2` : digits), cell.format ?? 'General');
  }
  return setCell(book, sheet, place, textWith(slip), 'General');
}

/** A cell's text with the slip in it; the words around the number stay. */
function textWith({ figure, digits }: Slip): string {
  const own = digitsOf(figure.value!, { ...writtenAs(figure), percent: false });
  const { text, labels } = figure;
  const start = labels.计量 === undefined ? text.search(/\d/) : text.indexOf(own + labels.计量);
  const length = /^[\d,]*(?:\.\d+)?/.exec(text.slice(start))![0].length;
  return text.slice(0, start) + digits + text.slice(start + length);
}
