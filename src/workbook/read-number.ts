import { invisibleIn } from './invisible';
import { halfWidth } from './label-text';
import {
  type Amount,
  amountsIn,
  type Doubt,
  doubtIn,
  fractionDigits,
  generalDecimals,
  isAnotherNumber,
  joinedDigits,
  seenNumber,
  withOpenUnits,
  wordedNumber,
} from './number-text';
import { compare, decimalText, divide, fromDecimal, type Rational, rational, round, toDecimal, ZERO } from './rational';
import { remembered } from './remembered';
import { isDate, shownDecimals, shownText, speaksForItself } from './shown-text';
import type { Cell } from './types';

export type { Amount, Doubt } from './number-text';

/**
 * Ways in which a number is written so that Excel cannot calculate with it, or nobody should: `remarked` with a word or a
 * footnote mark beside it, `rich` with
 * runs of several looks, `partly-read` where one of them is struck out or off the line, `stale` the result of a formula from before
 * what it uses was changed. A sign that prints nothing is named by its code point.
 */
type Slip =
  | 'number-as-text'
  | 'stray-blanks'
  | 'full-width'
  | 'remarked'
  | 'rich'
  | 'partly-read'
  | 'stale'
  | `U+${string}`;

/** What a cell says, read as a person would. */
export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'error'; readonly code: string }
  /** `why`: it holds a number after all, but not one that can be told. */
  | { readonly kind: 'text'; readonly text: string; readonly why?: Doubt }
  | {
      readonly kind: 'number';
      readonly amounts: readonly [Amount, ...Amount[]];
      /** Words in brackets behind the number, or beside it. */
      readonly remark?: string;
      readonly slips: readonly Slip[];
    };

const NOTHING =
  /^(?:[□☐○]|[-—–―−─/\\]+|…+|\.{2,}|无|空|没有|暂无|无此项|无数据|不涉及|未涉及|不适用|未开展|N\/?A|N\.A\.?)?$/i;
const MARK = /^[√✓✔☑]$/;
/** Brackets at the end, which may hold others. */
const REMARK = /[([【〔]((?:[^()[\]【】〔〕]|[([【〔][^()[\]【】〔〕]*[)\]】〕])*)[)\]】〕]$/;
/** Most powers of ten by which a format makes a number look smaller. */
const LARGEST_SCALE = 12;

function readDouble(cell: Cell, value: number): Reading {
  if (cell.format === undefined && Number.isSafeInteger(value) && Math.abs(value) < LARGEST_WHOLE) return whole(value);
  if (isDate(cell)) return { kind: 'text', text: String(value), why: 'date' };
  if (speaksForItself(cell)) return readShown(cell, value);
  const text = decimalText(value);
  const own = fractionDigits(text);
  const format = shownDecimals(cell);
  const percent = format?.percent ?? false;
  const shown = format === undefined ? Math.min(own, generalDecimals(text)) : format.decimals + (percent ? 2 : 0);
  const exact = fromDecimal(text);
  const asShown = cell.asShown === true && format !== undefined;
  const amount: Amount = {
    value: asShown ? round(exact, shown) : exact,
    decimals: shown,
    percent,
    unit: '',
    precise: own > shown && !asShown,
    written: format !== undefined || own <= shown,
    ...(own < shown ? { typed: own } : {}),
  };
  return { kind: 'number', amounts: [amount], slips: [] };
}

/** As most numbers of a report are written; the digits of a greater one are rounded. */
const LARGEST_WHOLE = 1e15;

const whole = (value: number): Reading => ({
  kind: 'number',
  amounts: [{ value: rational(BigInt(value)), decimals: 0, percent: false, unit: '', precise: false, written: true }],
  slips: [],
});

/** A number in a format of its own words or scale: what it shows, as exactly as the cell holds it. */
function readShown(cell: Cell, value: number): Reading {
  const shown = shownText(cell, false);
  // A zero may be shown as a dash or as nothing.
  if (value === 0 && !/\d/.test(shown)) {
    return { kind: 'number', amounts: [{ ...NO_AMOUNT, value: ZERO }], slips: [] };
  }
  const reading = readText(shown, cell);
  if (reading.kind === 'nothing' || (reading.kind === 'text' && shown.trim() === ''))
    return { kind: 'text', text: shown, why: 'hidden' };
  if (reading.kind === 'text') return readDespiteWords(value, shown) ?? reading;
  if (reading.kind !== 'number' || reading.amounts.length > 1) return reading;
  const [amount] = reading.amounts;
  // 308 in ten thousands may be shown as 0.0.
  const isLost = amount.value.n === 0n && compare(round(fromDecimal(decimalText(value)), amount.decimals), ZERO) !== 0;
  if (isLost) return { kind: 'text', text: shown, why: 'hidden' };
  const exact = cell.asShown === true ? undefined : exactly(fromDecimal(decimalText(value)), amount);
  const precise = exact !== undefined && compare(exact, amount.value) !== 0;
  const own = fractionDigits(toDecimal(amount.value, amount.decimals));
  const typed = !precise && own < amount.decimals ? { typed: own } : {};
  return {
    ...reading,
    amounts: [{ ...amount, value: exact ?? amount.value, precise, ...typed }],
    slips: reading.slips.filter((slip) => slip === 'remarked'),
  };
}

const NO_AMOUNT: Omit<Amount, 'value'> = { decimals: 0, percent: false, unit: '', precise: false, written: true };

/** A value as far as a power of ten makes it what is shown; undefined where none does. */
function exactly(value: Rational, { value: shown, decimals }: Amount): Rational | undefined {
  for (let scale = 0; scale <= LARGEST_SCALE; scale++) {
    const scaled = divide(value, rational(10n ** BigInt(scale)));
    if (compare(round(scaled, decimals), shown) === 0) return scaled;
  }
  return undefined;
}

/** A number beside words that are no unit known here (`25个班`), where its digits are the value's. */
function readDespiteWords(value: number, shown: string): Reading | undefined {
  const digits = shown.match(/[\d.,]*\d/g) ?? [];
  if (digits.length !== 1) return undefined;
  const written = digits[0]!.replaceAll(',', '');
  const own = decimalText(Math.abs(value));
  const decimals = fractionDigits(written);
  if (compare(round(fromDecimal(own), decimals), fromDecimal(written)) !== 0) return undefined;
  const amount = {
    ...NO_AMOUNT,
    value: fromDecimal(decimalText(value)),
    decimals,
    precise: fractionDigits(own) > decimals,
  };
  return { kind: 'number', amounts: [amount], slips: [] };
}

function slipsOf(raw: string, cell: Cell, remarked: boolean): Slip[] {
  const isPartly = cell.rich !== undefined && cell.rich !== cell.value;
  if (cell.printed === true) return isPartly ? ['rich', 'partly-read'] : [];
  const slips: Slip[] = ['number-as-text'];
  // A remark is for people and may be written as they like.
  const [own = ''] = raw.split(/[([【〔（［]/);
  const unseen = invisibleIn(raw) as Slip[];
  const half = halfWidth(own);
  const isBlank =
    raw !== raw.trim() || unseen.length > 0 || joinedDigits(half) !== half.replace(/(\d)['’‘](?=\d)/g, '$1');
  if (isBlank) slips.push('stray-blanks', ...unseen);
  if (/[０-９％．﹪]|\d，\d|^\s*[＋－]/.test(own)) slips.push('full-width');
  if (remarked && cell.rich === undefined) slips.push('remarked');
  if (cell.rich !== undefined) slips.push('rich');
  if (isPartly) slips.push('partly-read');
  return slips;
}

function readText(raw: string, cell: Cell): Reading {
  const text = withOpenUnits(seenNumber(raw));
  if (MARK.test(text)) return { kind: 'mark' };
  // A box that a font would draw as something, were it there.
  if (text === '' && /\p{Co}/u.test(raw)) return { kind: 'text', text: raw };
  const remark = REMARK.exec(text);
  const bare = remark === null ? text : text.slice(0, remark.index).trim();
  if (NOTHING.test(bare) && (bare !== '' || NOTHING.test((remark?.[1] ?? '').trim()))) return { kind: 'nothing' };
  const plain = amountsIn(bare);
  const worded = plain === undefined ? wordedNumber(bare) : undefined;
  const amounts = plain ?? worded?.amounts;
  if (amounts === undefined) {
    const why = doubtIn(bare);
    return { kind: 'text', text: raw.trim(), ...(why === undefined ? {} : { why }) };
  }
  // Square ones point at a note.
  if (remark !== null && !remark[0].startsWith('[') && isAnotherNumber(amounts, remark[1]!))
    return { kind: 'text', text: raw.trim(), why: 'several' };
  const words = [remark?.[1], worded?.words].filter((said) => said !== undefined).join(' ');
  return {
    kind: 'number',
    amounts,
    slips: slipsOf(raw, cell, worded !== undefined),
    ...(remark === null && worded === undefined ? {} : { remark: words }),
  };
}

/** A text in a cell of which nothing else is to be known: the same words and numbers stand in many. */
const readPlain = remembered((value: string): Reading => readText(value, { column: 0, value }));

/**
 * Reads a cell as a number the way people write them: `1,357`, `１３５７`, `84.83％`, `180156.772m²`, `25人、33天`,
 * `26.13（5.67万元于2022年下达）`, `约1357`, `12①`. Dashes, `/`, `无` and blank are `nothing`; what is no number, or not one
 * that can be told (`3-5`, two lines of digits, a date, what is struck out), is `text`.
 */
export function readNumber(cell: Cell | undefined): Reading {
  if (cell === undefined) return NO_CELL;
  let reading = readings.get(cell);
  if (reading === undefined) {
    reading = readCell(cell);
    if (cell.stale && reading.kind === 'number') reading = { ...reading, slips: [...reading.slips, 'stale'] };
    readings.set(cell, reading);
  }
  return reading;
}

const NO_CELL: Reading = { kind: 'nothing' };
// A cell is asked for by each step that wants to know what its row is; the first to ask reads it.
const readings = new WeakMap<Cell, Reading>();

function readCell(cell: Cell): Reading {
  const { value } = cell;
  if (typeof value === 'object')
    return value.unread ? { kind: 'text', text: value.error, why: 'kind' } : { kind: 'error', code: value.error };
  if (cell.struck === true && value !== '') return { kind: 'text', text: shownText(cell, false).trim(), why: 'struck' };
  if (typeof value === 'number') return readDouble(cell, value);
  if (typeof value === 'string')
    return cell.rich === undefined && cell.printed !== true ? readPlain(value) : readText(cell.rich ?? value, cell);
  return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
}
