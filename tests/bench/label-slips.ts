import type { Figure } from '../../src/recognise/types';
import { address } from '../../src/workbook/address';
import type { CellValue, Workbook } from '../../src/workbook/types';
import { setCell } from '../fixtures/workbooks';
import { alarmsIn, brokenIn, checkedAgain, placeAmongSuspects, placeWords } from './in-workbook';
import { drawn } from './slip-kinds';
import type { Counted } from './slip-lines';

/** Slips in running numbers and in years: what they say is no figure, but what the figures are found by. */

const full = (digits: string): string =>
  [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

/** 序号 that a person types wrongly, by kind. */
function ordinalSlips(own: number, isFirst: boolean, key: string): [kind: string, value: CellValue][] {
  const digits = String(own);
  const at = drawn(key, digits.length);
  const other = (Number(digits[at]) + 1 + drawn(`${key}/other`, 8)) % 10;
  const wrong = Number(digits.slice(0, at) + other + digits.slice(at + 1));
  const slips: [string, CellValue][] = [
    ['序号 digit', wrong === own ? own + 20 : wrong],
    ['序号 of the next row', own + 1],
    ['序号 decimal', Number(`0.${digits}`)],
    ['序号 full-width', full(digits)],
  ];
  if (own > 1) slips.push(['序号 of the row before', own - 1]);
  if (isFirst) slips.push(['first 序号 2', 2], ['first 序号 0', 0]);
  return slips.filter(([, value]) => value !== own);
}

const SWAPPED = (year: string) => year[0] + year[2]! + year[1]! + year[3]!;

/** Years that a person types wrongly, by kind; words around them stay. */
const yearSlips = (text: string, year: string): [kind: string, value: string][] =>
  (
    [
      ['year before', String(Number(year) - 1)],
      ['year after', String(Number(year) + 1)],
      ['year, decade', `${year.slice(0, 2)}${(Number(year[2]) + 1) % 10}${year[3]}`],
      ['year, swapped', SWAPPED(year)],
      ['year, dropped', year.slice(0, 3)],
      ['year, letter O', year.replace('0', 'O')],
    ] as const
  ).map(([kind, wrong]) => [kind, text.replace(year, wrong)]);

interface LabelCell {
  readonly figure: Figure;
  /** What else changes its meaning with the cell. */
  readonly follows: readonly string[];
}

function counted(book: Workbook, kind: string, { figure, follows }: LabelCell, value: CellValue): Counted {
  const { sheet, row, column } = figure.place;
  const cell = placeWords(figure.place);
  const asNumber = typeof value === 'string' && /^\d{3,4}$/.test(value) ? Number(value) : value;
  const result = checkedAgain(setCell(book, sheet, address(row, column), asNumber));
  const isUnread = result.recognition.unread.some(({ place }) => placeWords(place) === cell);
  const missing = result.findings.filter(({ status }) => status === 'skipped').length > SKIPPED_BEFORE.get(book)!;
  const alarms = alarmsIn(result, new Set([cell, ...follows]));
  const isNoticed = brokenIn(result).length > 0 || isUnread || missing;
  return {
    table: figure.table,
    kind,
    isProvable: true,
    isNoticed,
    ...placeAmongSuspects(result, cell),
    falseAlarms: alarms.length,
    blamed: alarms.map(({ rule, message }) => `${cell} ${figure.text}→${value}: ${rule.id} ${message.slice(0, 60)}`),
  };
}

const SKIPPED_BEFORE = new WeakMap<Workbook, number>();

type Thinned = <T>(all: readonly T[]) => T[];

/** Every slip in every 序号 cell of the workbook, or as many as `thinned` leaves. */
export function slipsInOrdinals(book: Workbook, figures: readonly Figure[], thinned: Thinned): Counted[] {
  SKIPPED_BEFORE.set(book, checkedAgain(book).findings.filter(({ status }) => status === 'skipped').length);
  const cells = figures.filter(({ kind, text }) => kind === 'ordinal' && /^\d+$/.test(text));
  const first = new Map<string, Figure>();
  for (const cell of cells) {
    const column = `${cell.table} ${cell.place.column}`;
    if (!first.has(column)) first.set(column, cell);
  }
  const firsts = new Set(first.values());
  const slips = cells.flatMap((figure) =>
    ordinalSlips(Number(figure.text), firsts.has(figure), placeWords(figure.place)).map(
      ([kind, value]) => [kind, figure, value] as const,
    ),
  );
  return thinned(slips).map(([kind, figure, value]) => counted(book, kind, { figure, follows: [] }, value));
}

/** Every slip in every cell of the label column 年度. */
export function slipsInYears(book: Workbook, figures: readonly Figure[], thinned: Thinned): Counted[] {
  SKIPPED_BEFORE.set(book, checkedAgain(book).findings.filter(({ status }) => status === 'skipped').length);
  const cells = figures.filter(
    ({ measure, text, slips }) => measure === '年度' && /20\d\d/.test(text) && !slips.includes('carried'),
  );
  return thinned(cells).flatMap((figure) => {
    const year = /20\d\d(?!.*20\d\d)/.exec(figure.text)![0];
    // What stands in its row, and below it as far as the label carries.
    const follows = figures
      .filter(
        ({ table, block, labels, place }) =>
          table === figure.table && block === figure.block && labels.年度 === year && place.row >= figure.place.row,
      )
      .map(({ place }) => placeWords(place));
    return yearSlips(figure.text, year).map(([kind, value]) => counted(book, kind, { figure, follows }, value));
  });
}
