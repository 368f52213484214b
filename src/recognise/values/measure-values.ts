import type { AcrossMember, Measure } from '../../catalogue/types';
import { gathered } from '../../workbook/gathered';
import { compare, isInteger, multiply, type Rational, rational, ZERO } from '../../workbook/rational';
import { type Amount, type Reading, readNumber } from '../../workbook/read-number';
import { shownDecimals } from '../../workbook/shown-text';
import type { Cell } from '../../workbook/types';
import { baseOf, conversion, isArea, isMagnitude, isSomeMoney, multipleOf, unitNamed } from '../../workbook/units';
import { momentYear } from '../../workbook/year-text';
import { takesWords } from '../headers/expected-columns';
import type { Figure } from '../types';
import { factorFromUnit } from '../words/cell-unit';
import { isDitto } from '../words/ditto-marks';
import { DOUBT_WORDS } from '../words/doubt-words';
import type { NamedUnits } from './figure-context';
import { isTicked } from './ticks';

type ForColumn = Pick<Figure, 'share' | 'ownDecimals' | 'typedDecimals'>;

/** What one cell says of a measure; one for every part where it holds several. */
export interface ReadAmount {
  readonly state: Figure['state'];
  readonly value: Rational | undefined;
  readonly decimals: number;
  readonly written: boolean;
  readonly precise: boolean;
  readonly percent: boolean;
  /** What is left for its column to tell. */
  readonly forColumn: ForColumn;
  readonly slips: readonly string[];
  readonly part: string | undefined;
  /** Why it is unread, where a number stands there. */
  readonly why?: string;
}

const NO_SLIPS: readonly string[] = [];
/** Words of which nobody can tell whether what they name is counted. */
const IN_WORDS: readonly string[] = ['in-words'];
const NOTHING = {};
/** The digits of nothing at all are its column's. */
const ZEROS = { ownDecimals: 0 };

/** What a cell says that holds no digits. */
function bare(state: Figure['state'], value?: Rational, part?: string): ReadAmount {
  const forColumn = state === 'number' ? ZEROS : NOTHING;
  return { state, value, decimals: 0, written: true, precise: false, percent: false, forColumn, slips: NO_SLIPS, part };
}

const unread = (reading: Reading, part?: string): ReadAmount => ({
  ...bare('unread', undefined, part),
  ...(reading.kind === 'text' && reading.why !== undefined ? { why: DOUBT_WORDS[reading.why] } : {}),
});
const ONE = rational(1n);

/**
 * Reads a cell as the measure wants it: in its unit, blank as zero where declared, split in its parts.
 * @param text what the cell shows
 * @param member the one of `across` that the column is of
 * @param others what the other boxes of the row say, where it is one
 * @param inTotal true in a row of sums, where a blank was left out, not counted as none
 */
export function amountsOf(
  cell: Cell | undefined,
  text: string,
  measure: Measure,
  member: AcrossMember | undefined,
  others: readonly string[],
  named: NamedUnits,
  inTotal: boolean,
): ReadAmount[] {
  // A formula that was never calculated is no blank: its figure is there, but not to be had.
  if (isUncalculated(cell)) return (measure.parts ?? [undefined]).map((part) => bare('unread', undefined, part));
  const reading = readNumber(cell);
  if (measure.parts !== undefined) return partsOf(reading, measure.parts);
  if (reading.kind === 'nothing' && inTotal && measure.kind !== 'mark') return [bare('blank')];
  return [amountOf(reading, cell, text, measure, member, others, named)];
}

const isUncalculated = (cell: Cell | undefined): boolean =>
  cell?.formula !== undefined && cell.value === '' && cell.text === undefined;

function amountOf(
  reading: Reading,
  cell: Cell | undefined,
  text: string,
  measure: Measure,
  member: AcrossMember | undefined,
  others: readonly string[],
  named: NamedUnits,
): ReadAmount {
  if (reading.kind === 'error') return bare('error');
  if (measure.kind === 'text') return bare(reading.kind === 'nothing' ? 'blank' : 'text');
  if (measure.kind === 'mark') return markOf(reading, text, member, others);
  if (reading.kind === 'nothing') {
    return measure.blank === 'zero' ? bare('number', ZERO) : bare('blank');
  }
  if (measure.kind === 'year') {
    const year = momentYear(cell, text);
    if (year !== undefined) return bare('number', rational(BigInt(year)));
    // A number that names no year is none: 2001.13 is not a year and an eighth.
    if (reading.kind === 'number') return { ...bare('unread'), why: '看不出是哪一年，请写成四位数的年份' };
  }
  if (reading.kind !== 'number') {
    // Words may stand for nothing; digits that cannot be told may not, nor may a mark that repeats what stands above.
    const isTold = reading.kind !== 'text' || (reading.why === undefined && !isDitto(text));
    const isWords = takesWords(measure, member) && isTold;
    return isWords ? { ...bare('number', ZERO), slips: IN_WORDS } : unread(reading);
  }
  const fitting = gathered(reading.amounts, (amount) => {
    const factor = factorFor(measure, amount.unit, named);
    return factor === undefined ? [] : [{ amount, factor }];
  });
  const [only, ...more] = fitting;
  if (only === undefined)
    return {
      ...bare('unread'),
      why: reading.amounts[0].unit === '' ? misfitUnder(measure, named) : misfitWords(measure, undefined),
    };
  if (more.length > 0) return { ...bare('unread'), why: '里不止一个数，不知道该用哪个' };
  if (measure.kind === 'count' && isShownInParts(only.amount.value, only.factor, cell))
    return { ...bare('unread'), why: DOUBT_WORDS.hidden };
  const amount = measure.kind === 'per-head' ? withoutZeros(only.amount, only.factor) : only.amount;
  return scaled(amount, reading, only.factor, leftOpen(amount, only.factor, cell, measure));
}

/** True for whole people or things whose format shows a part of one: 1357 in ten thousands, where people are counted. */
const isShownInParts = (value: Rational, factor: Rational, cell: Cell | undefined): boolean =>
  Number.isInteger(cell?.value) && !isInteger(value) && !isInteger(multiply(value, factor));

/** An average in a smaller unit than the form's, whose last zeros may come from converting it: 3.67万元 is 36700元. */
function withoutZeros(amount: Amount, factor: Rational): Amount {
  const { value, decimals } = amount;
  const [, zeros = ''] = /[1-9](0+)$/.exec(String(value.n)) ?? [];
  const most = value.d === 1n && decimals === 0 ? Math.max(0, shiftOf(factor)) : 0;
  return { ...amount, decimals: decimals - Math.min(zeros.length, most) };
}

/** What is said of a number whose unit the measure cannot have, be it its own or one `named` for its column. */
function misfitWords({ unit }: Measure, named: string | undefined): string {
  const where = named === undefined ? '' : `表头或表上方写的是${named}，`;
  return `的单位对不上：${where}${unit === '%' ? '这里应填百分数' : `这里的单位是${unit}`}`;
}

/** The same of a bare number, by what its row, its header or a line above says. */
function misfitUnder(measure: Measure, named: NamedUnits): string {
  const { header, row } = named;
  if (row === undefined) return misfitWords(measure, misnamed(measure, named));
  if (row === '') return '的单位说不清：别的行写了不同的单位，这一行没有写';
  if (header !== undefined) return `的单位说不清：表头写的是${header}，这一行写的是${row}`;
  return misfitWords(measure, undefined).replace('：', `：这一行写的是${row}，`);
}

const partsWords = (parts: readonly string[]): string => `的单位对不上：这里的单位是${parts.join('、')}`;

function markOf(
  reading: Reading,
  text: string,
  member: AcrossMember | undefined,
  others: readonly string[],
): ReadAmount {
  if (reading.kind === 'text' && reading.why !== undefined) return unread(reading);
  const said = reading.kind === 'text' ? reading.text : reading.kind === 'mark' ? '√' : text;
  const ticked = isTicked(said, member, others);
  return ticked === undefined
    ? { ...bare('unread'), why: '看不出勾没勾，请在选中的一栏打√' }
    : bare('number', ticked ? ONE : ZERO);
}

function partsOf(reading: Reading, parts: readonly string[]): ReadAmount[] {
  return parts.map((part) => {
    if (reading.kind === 'error') return bare('error', undefined, part);
    if (reading.kind === 'nothing') return bare('blank', undefined, part);
    if (reading.kind !== 'number') return unread(reading, part);
    const amount = reading.amounts.find(({ unit }) => baseOf(unit) === part);
    if (amount !== undefined) return scaled(amount, reading, rational(multipleOf(amount.unit)), NOTHING, part);
    const bareZero = reading.amounts.length === 1 && reading.amounts[0].value.n === 0n;
    if (bareZero) return bare('number', ZERO, part);
    // An amount of none of the parts may be this one.
    const isStray = reading.amounts.some(({ unit }) => !parts.includes(baseOf(unit)));
    return isStray ? { ...bare('unread', undefined, part), why: partsWords(parts) } : bare('blank', ZERO, part);
  });
}

function scaled(
  amount: Amount,
  reading: Reading & { kind: 'number' },
  factor: Rational,
  forColumn: ReadAmount['forColumn'],
  part?: string,
): ReadAmount {
  const bareText = amount.unit === '' && reading.remark === undefined && reading.amounts.length === 1;
  return {
    state: 'number',
    value: factor.n === factor.d ? amount.value : multiply(amount.value, rational(factor.n, factor.d)),
    decimals: amount.decimals + shiftOf(factor),
    written: amount.written,
    precise: amount.precise,
    percent: amount.percent,
    forColumn,
    slips: bareText ? reading.slips : reading.slips.filter((slip) => slip !== 'number-as-text'),
    part,
  };
}

const shiftOf = ({ n, d }: Rational): number => String(d).length - String(n).length;

/** A plain share is a fraction until more is known. */
function leftOpen(amount: Amount, factor: Rational, cell: Cell | undefined, { kind }: Measure): ForColumn {
  if (kind !== 'ratio' && kind !== 'per-head' && kind !== 'amount') return NOTHING;
  const isPlain = kind === 'ratio' && !amount.percent;
  const shift = shiftOf(factor);
  const lent =
    kind === 'amount' || amount.decimals < 0 || mayLackZeros(amount, cell)
      ? { ownDecimals: amount.decimals + shift }
      : {};
  const typed = amount.typed === undefined ? {} : { typedDecimals: amount.typed + shift };
  return { ...(isPlain ? { share: 'fraction' as const } : {}), ...lent, ...typed };
}

const WHOLE_PERCENT = 2;

/** True where a number may have more digits than it shows: General drops zeros, and people the .0 of what is whole. */
export function mayLackZeros({ value, percent, written, decimals }: Amount, cell: Cell | undefined): boolean {
  if (!written || value.n === 0n) return true;
  if (percent) return decimals === WHOLE_PERCENT;
  return cell === undefined || shownDecimals(cell) === undefined || value.n === value.d || value.n === 100n * value.d;
}

/**
 * How many of the measure's unit the number's is: of the unit in the cell, or of its row, or in the header, or in a line
 * above. A row and a header that name different ones leave it open.
 * The first that measures the same thing counts. Undefined for a unit of another thing in the cell or its header, and
 * for money or areas where a line names some that cannot be turned into the measure's.
 */
function factorFor(measure: Measure, own: string, { header, above, row }: NamedUnits): Rational | undefined {
  const { unit } = measure;
  if (own !== '') return factorFromUnit(own, unit);
  if (row !== undefined) {
    const factor = row === '' ? undefined : factorFromUnit(row, unit, true);
    const other = header === undefined ? factor : factorFromUnit(header, unit, true);
    return factor !== undefined && other !== undefined && compare(factor, other) === 0 ? factor : undefined;
  }
  if (header !== undefined) return factorFromUnit(header, unit, true);
  for (const line of above) {
    const factor = fromLine(line, unit);
    if (factor !== undefined || isOfSameKind(line, unit)) return factor;
  }
  return ONE;
}

/** True for a unit that names what the measure is of, though not how much of its unit that is: 美元 for 万元, 亩 for m². */
function isOfSameKind(line: string, unit: string): boolean {
  if (isArea(unit)) return isArea(line);
  return baseOf(unit.split('/')[0]!) === '元' && unitNamed(line) === undefined && isSomeMoney(line);
}

/**
 * An average follows a line only where that says 元, or where the form has it in 万元: 单位：万元 over a table is said of
 * its sums, hardly of the 元 that one pupil gets.
 */
function fromLine(line: string, unit: string): Rational | undefined {
  // 万 over a table is said of its money.
  const named = isMagnitude(line) ? `${line}元` : line;
  const isFollowed = unit.includes('/') && (named === '元' || unit.startsWith('万元'));
  return isFollowed ? factorFromUnit(named, unit) : conversion(named, unit);
}

/** The unit named for a column that is none for its measure. */
const misnamed = ({ unit }: Measure, { header, above }: NamedUnits): string | undefined =>
  header ?? above.find((line) => isOfSameKind(line, unit));
