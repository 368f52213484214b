import { halfWidth } from './label-text';
import { decimalText, divide, fromDecimal, type Rational, rational } from './rational';
import { shownDecimals } from './shown-text';
import type { Cell } from './types';
import { unitNamed } from './units';

/** One amount of a cell: `25人、33天` holds two. */
export interface Amount {
  /** As written, with % taken as hundredths. */
  readonly value: Rational;
  /** Digits after the point as shown, counted on `value`: 84.83% has 4. */
  readonly decimals: number;
  /** True where % was written or is part of the number format. */
  readonly percent: boolean;
  /** Unit written behind the digits, by its own name; '' if none. */
  readonly unit: string;
  /** True when the cell keeps more digits than it shows, as a formula's result does. */
  readonly precise: boolean;
  /** False where the digits shown are Excel's choice (a long result in a General cell), not a person's. */
  readonly written: boolean;
}

/** Ways in which a number is written so that Excel cannot calculate with it. */
export type Slip = 'number-as-text' | 'stray-blanks' | 'full-width';

/** What a cell says, read as a person would. */
export type Reading =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'mark' }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'number';
      readonly amounts: readonly [Amount, ...Amount[]];
      /** Words in brackets behind the number. */
      readonly remark?: string;
      readonly slips: readonly Slip[];
    };

/** A cell of General format shows at most eleven characters, so no more digits than these are written ones. */
const GENERAL_CHARACTERS = 11;
const NOTHING = /^(?:[□☐]|[-—–―−─/\\]+|无|空|没有|N\/A|n\/a)?$/;
const MARK = /^[√✓✔☑]$/;
const AMOUNT = /^([+\-−]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*(?:([%‰])|([^\d\s,、;%‰][^\s,、;]*))?$/;
/** What parts several amounts: a mark, or a blank before the next digits; not the comma of 1,357. */
const BETWEEN_AMOUNTS = /(?:[、;]|(?<!\d),|,(?!\d{3}(?!\d)))\s*|(?<!\s)\s+(?=\d)/;
/** Brackets at the end, which may hold others. */
const REMARK = /[([【〔]((?:[^()[\]【】〔〕]|[([【〔][^()[\]【】〔〕]*[)\]】〕])*)[)\]】〕]$/;
const BLANK_WITHIN = /(?<=\d)\s+(?=[\d.%‰])|(?<=\d\.)\s+(?=\d)/g;
/** Signs that take no room, left behind by pasting; Excel keeps a number with one of them as text. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

const fractionDigits = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0);

function readDouble(cell: Cell, value: number): Reading {
  const text = decimalText(value);
  const own = fractionDigits(text);
  const format = shownDecimals(cell);
  const percent = format?.percent ?? false;
  const general = Math.max(0, GENERAL_CHARACTERS - 1 - text.replace('-', '').split('.')[0]!.length);
  const shown = format === undefined ? Math.min(own, general) : format.decimals + (percent ? 2 : 0);
  const amount: Amount = {
    value: fromDecimal(text),
    decimals: shown,
    percent,
    unit: '',
    precise: own > shown,
    written: format !== undefined || own <= shown,
  };
  return { kind: 'number', amounts: [amount], slips: [] };
}

function readAmount(text: string): Amount | undefined {
  const match = AMOUNT.exec(text.trim());
  if (match === null) return undefined;
  const [, sign, whole = '', fraction = '', rate, word] = match;
  const unit = word === undefined ? undefined : unitNamed(word);
  if (word !== undefined && unit === undefined) return undefined;
  const digits = (sign === '' || sign === '+' ? '' : '-') + whole.replaceAll(',', '');
  const written = fromDecimal(fraction === '' ? digits : `${digits}.${fraction}`);
  const percent = rate !== undefined;
  const shift = rate === '‰' ? 3 : percent ? 2 : 0;
  return {
    value: shift === 0 ? written : divide(written, rational(10n ** BigInt(shift))),
    decimals: fraction.length + shift,
    percent,
    unit: unit?.name ?? '',
    precise: false,
    written: true,
  };
}

function slipsOf(raw: string): Slip[] {
  const slips: Slip[] = ['number-as-text'];
  // A remark is for people and may be written as they like.
  const [own = ''] = raw.split(/[([【〔（［]/);
  const isBlank = raw !== raw.trim() || raw.search(UNSEEN) >= 0 || halfWidth(own).search(BLANK_WITHIN) >= 0;
  if (isBlank) slips.push('stray-blanks');
  if (/[０-９％．]|\d，\d|^\s*[＋－]/.test(own)) slips.push('full-width');
  return slips;
}

/** One amount, or several that each name their unit; undefined where anything else stands among them. */
function amountsIn(text: string): [Amount, ...Amount[]] | undefined {
  const whole = readAmount(text);
  if (whole !== undefined) return [whole];
  const parts = text.split(BETWEEN_AMOUNTS).map(readAmount);
  const named = parts.filter((amount) => amount !== undefined && amount.unit !== '') as Amount[];
  const [first, ...others] = named;
  return first === undefined || named.length < parts.length ? undefined : [first, ...others];
}

function readText(raw: string): Reading {
  const text = halfWidth(raw).replace(UNSEEN, '').trim().replace(BLANK_WITHIN, '');
  if (MARK.test(text)) return { kind: 'mark' };
  const remark = REMARK.exec(text);
  const bare = remark === null ? text : text.slice(0, remark.index).trim();
  if (NOTHING.test(bare) && (bare !== '' || NOTHING.test((remark?.[1] ?? '').trim()))) return { kind: 'nothing' };
  const amounts = amountsIn(bare);
  if (amounts === undefined) return { kind: 'text', text: raw.trim() };
  return {
    kind: 'number',
    amounts,
    ...(remark === null ? {} : { remark: remark[1] as string }),
    slips: slipsOf(raw),
  };
}

/**
 * Reads a cell as a number the way people write them: `1,357`, `１３５７`, `84.83％`, `180156.772m²`, `25人、33天`,
 * `26.13（5.67万元于2022年下达）`. Dashes, `/`, `无` and blank are `nothing`; what is no number at all is `text`.
 */
export function readNumber(cell: Cell | undefined): Reading {
  if (cell === undefined) return NO_CELL;
  let reading = readings.get(cell);
  if (reading === undefined) {
    reading = readCell(cell);
    readings.set(cell, reading);
  }
  return reading;
}

const NO_CELL: Reading = { kind: 'nothing' };
// A cell is asked for by each step that wants to know what its row is; the first to ask reads it.
const readings = new WeakMap<Cell, Reading>();

function readCell(cell: Cell): Reading {
  const { value } = cell;
  if (typeof value === 'number') return readDouble(cell, value);
  if (typeof value === 'string') return readText(value);
  if (typeof value === 'boolean') return { kind: 'text', text: value ? 'TRUE' : 'FALSE' };
  return { kind: 'error', code: value.error };
}
