import type { Figure } from '../../recognise/types';
import type { CellContent } from '../../workbook/edits';
import { withoutInvisible } from '../../workbook/invisible';
import { halfWidth } from '../../workbook/label-text';
import { joinedDigits } from '../../workbook/number-text';
import { toDecimal } from '../../workbook/rational';
import { readNumber } from '../../workbook/read-number';
import { isDate } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { asNumber } from '../recalculate/writing/to-number';
import { plainFormat } from '../recalculate/writing/write-cell';
import type { FormKind } from './form-kinds';

/** What is wrong with how one cell is written. */
export interface Faulty {
  readonly cell: Cell;
  readonly figures: readonly Figure[];
  readonly kinds: readonly FormKind[];
  /** How it should be written, where the check says so. */
  readonly wanted?: string;
}

/** Why a cell is left alone: it could be meant otherwise, or something would be lost. */
export const LEFT = {
  formula: '是公式，请改公式',
  runs: '里有几种字样（划掉的、上标的等），改了就只剩一种',
  remarked: '的数旁边有话（约、注号、括号里的说明等），转成数会丢掉',
  date: '存成了日期，看不出原来写的是什么',
  unit: '的数带着单位，转成数会丢掉',
  several: '里有几个数，转不成一个数',
  share: '没有 %，转成数会读成另一个占比，请先写明',
  undecided: '该怎么写看不出来，要您定',
  unsettled: '改了写法别的数或核对结果会跟着变，要您看过再改',
} as const;

/** The content that writes a cell as it should be and says the same; or why it is left alone. */
export function mended({ cell, figures, kinds, wanted }: Faulty): CellContent | { readonly left: string } {
  if (cell.formula !== undefined) return { left: LEFT.formula };
  if (cell.rich !== undefined || cell.struck === true) return { left: LEFT.runs };
  if (isDate(cell)) return { left: LEFT.date };
  if (kinds.includes('title') || kinds.includes('code')) {
    return wanted === undefined || typeof cell.value !== 'string' ? { left: LEFT.undecided } : { value: wanted };
  }
  const reading = readNumber(cell);
  if (reading.kind === 'number' && reading.remark !== undefined) return { left: LEFT.remarked };
  if (kinds.includes('percent'))
    return wanted === undefined ? { left: LEFT.undecided } : shareSaying(wanted, cell, kinds);
  if (typeof cell.value !== 'string') return { left: LEFT.undecided };
  const [figure] = figures;
  const number = kinds.includes('number') && figure !== undefined ? asNumber(cell.value, figure) : undefined;
  if (number !== undefined) return number;
  const text = textMended(cell.value, kinds);
  return text === cell.value ? { left: whyNoNumber(cell) } : { value: text };
}

function whyNoNumber(cell: Cell): string {
  const reading = readNumber(cell);
  if (reading.kind !== 'number') return LEFT.undecided;
  if (reading.amounts.length > 1) return LEFT.several;
  return reading.amounts[0].unit === '' ? LEFT.share : LEFT.unit;
}

/** A share as it should be written: a text stays one unless numbers are wanted. */
function shareSaying(wanted: string, cell: Cell, kinds: readonly FormKind[]): CellContent | { readonly left: string } {
  if (typeof cell.value === 'string' && !kinds.includes('number')) return { value: wanted };
  const reading = readNumber({ column: 0, value: wanted });
  if (reading.kind !== 'number') return { left: LEFT.undecided };
  const [{ value, decimals, percent }] = reading.amounts;
  return {
    value: Number(toDecimal(value, decimals)),
    format: plainFormat(Math.max(0, decimals - (percent ? 2 : 0)), percent),
  };
}

function textMended(text: string, kinds: readonly FormKind[]): string {
  const tight = kinds.includes('blanks') ? withoutBlanks(text) : text;
  return kinds.includes('width') ? withHalfWidth(tight) : tight;
}

/** A text without blanks around it or within its numbers, and without signs that print nothing; its width as it was. */
function withoutBlanks(text: string): string {
  const seen = withoutInvisible(text).trim();
  const half = halfWidth(seen);
  const joined = joinedDigits(half);
  let at = 0;
  return [...Array(half.length).keys()]
    .map((from) => (half[from] === joined[at] && ++at > 0 ? seen[from] : ''))
    .join('');
}

/** Digits, points, signs and per cent in half width; words and what stands in brackets behind stay as people write them. */
function withHalfWidth(text: string): string {
  const end = text.search(/[（［【〔([]/);
  const own = end <= 0 ? text : text.slice(0, end);
  const half = own
    .replace(/[０-９％．]|^\s*[＋－]/g, halfWidth)
    .replaceAll('﹪', '%')
    .replace(/(\d)，(?=\d)/g, '$1,');
  return half + text.slice(own.length);
}
