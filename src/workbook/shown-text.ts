import { formatter } from './number-formatter';
import { decimalText, fromDecimal, toDecimal } from './rational';
import type { Cell, Workbook } from './types';

/** How one format code shows numbers, worked out once. */
interface NumberFormat {
  /** The code in the form the formatter knows; undefined if it is General or none it understands. */
  readonly code: string | undefined;
  readonly date: boolean;
  readonly chinese: boolean;
  readonly sections: readonly Section[];
}

interface Section {
  /** Which numbers it is for, where it says so. */
  readonly condition: ((value: number) => boolean) | undefined;
  /** Decimals it fixes; undefined if it fixes none or shows no plain number. */
  readonly decimals: number | undefined;
  readonly percent: boolean;
  /** Decimals of the value itself, before per cent and thousands, that it shows at most. */
  readonly roundedAt: number | undefined;
}

/** Days from 1899-12-30 to 1904-01-01. */
const DAYS_TO_1904 = 1462;
/** 10000-01-01, the first day no date can show. */
const DAYS_END = 2_958_466;
const NO_ROOM = '########';

/**
 * The text Excel shows in a cell of sufficient width, without the blanks that formats put around it for alignment.
 * Numbers without a format show in full, to the 15 digits Excel holds.
 */
export function shownText(cell: Cell, date1904: boolean): string {
  const { value, text } = cell;
  if (text !== undefined) return text;
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const digits = cell.format === undefined ? null : PLAIN_DIGITS.exec(cell.format);
  const plain = digits === null ? undefined : plainText(value, digits[1]?.length ?? 0, digits[2] !== undefined);
  if (plain !== undefined) return plain;
  const { code, date, chinese, sections } = numberFormat(cell.format);
  if (code === undefined) return generalText(value);
  let shown = value;
  if (date) {
    shown += date1904 ? DAYS_TO_1904 : 0;
    if (shown < 0 || shown >= DAYS_END) return NO_ROOM;
  } else {
    const roundedAt = sectionFor(sections, value)?.roundedAt;
    const rounded = roundedAt === undefined ? value : roundDecimal(value, roundedAt);
    // Zero would be shown by another section than the small number it comes from.
    if (rounded !== 0) shown = rounded;
  }
  return formatter()
    .format(code, shown, { locale: chinese ? 'zh-CN' : '', throws: false })
    .trim();
}

/** Formats that nearly every table has, for which the formatter need not be asked. */
const PLAIN_DIGITS = /^0(?:\.(0{1,9}))?(%)?$/;

/**
 * A number in such a format: halves are rounded away from zero, on the 15 digits that Excel holds. Undefined for one
 * below zero that is rounded to nothing, which is the formatter's to show.
 */
function plainText(value: number, decimals: number, percent: boolean): string | undefined {
  const exact = fromDecimal(decimalText(value));
  const shown = toDecimal(percent ? { n: exact.n * 100n, d: exact.d } : exact, decimals, true);
  return value < 0 && !/[1-9]/.test(shown) ? undefined : `${shown}${percent ? '%' : ''}`;
}

/** True where the formatter is needed to show the numbers of a workbook. */
export function needsFormatter({ sheets }: Workbook): boolean {
  return sheets.some(({ rows }) =>
    rows.some(({ cells }) =>
      cells.some(
        ({ value, format }) =>
          typeof value === 'number' &&
          format !== undefined &&
          (PLAIN_DIGITS.test(format) ? value < 0 : !UNFORMATTED.test(format)),
      ),
    ),
  );
}

/**
 * The number of decimals that the format of a number cell fixes, and whether it shows per cent: `0.00%` gives 2 and
 * true. Undefined where nothing is fixed: General, dates, text, optional digits (`0.0#`), fractions, exponents and
 * numbers shown in thousands, and cells without a number.
 */
export function shownDecimals(cell: Cell): { decimals: number; percent: boolean } | undefined {
  if (typeof cell.value !== 'number') return undefined;
  const { date, sections } = numberFormat(cell.format);
  const section = date ? undefined : sectionFor(sections, cell.value);
  return section?.decimals === undefined ? undefined : { decimals: section.decimals, percent: section.percent };
}

const UNFORMATTED = /^\s*(general|@)?\s*$/i;
const CHINESE_TOKENS = /"[^"]*"|\\.|G\/通用格式|上午\/下午|\[\p{sc=Han}+\d*\]|!(.)/gsu;
const GENERAL: NumberFormat = { code: undefined, date: false, chinese: false, sections: [] };
const formats = new Map<string, NumberFormat>();

function numberFormat(code: string | undefined): NumberFormat {
  if (code === undefined) return GENERAL;
  let known = formats.get(code);
  if (known === undefined) {
    known = readFormat(code);
    formats.set(code, known);
  }
  return known;
}

function readFormat(original: string): NumberFormat {
  const digits = PLAIN_DIGITS.exec(original);
  if (digits !== null) return plainFormat(original, digits[1]?.length ?? 0, digits[2] !== undefined);
  // What Chinese programs write and the formatter does not know; quoted text and escapes stay as they are.
  const code = original.replaceAll(CHINESE_TOKENS, (token, escaped: string | undefined) => {
    if (token === 'G/通用格式') return 'General';
    if (token === '上午/下午') return 'AM/PM';
    // A colour, such as [红色].
    if (token.startsWith('[')) return '';
    return escaped === undefined ? token : `\\${escaped}`;
  });
  if (UNFORMATTED.test(code)) return GENERAL;
  const { format, isDateFormat } = formatter();
  try {
    format(code, 1);
    return {
      code,
      date: isDateFormat(code),
      chinese: /aaa|上午\/下午/i.test(original),
      sections: readSections(code),
    };
  } catch {
    return GENERAL;
  }
}

/** What `readFormat` finds in a format of fixed digits. */
function plainFormat(code: string, decimals: number, percent: boolean): NumberFormat {
  const section = { condition: undefined, decimals, percent, roundedAt: decimals + (percent ? 2 : 0) };
  return { code, date: false, chinese: false, sections: [section] };
}

function readSections(code: string): Section[] {
  const sections: Section[] = [];
  let tokens: { type: string; value: unknown }[] = [];
  for (const token of [...formatter().tokenize(code), { type: 'break', value: ';', raw: ';' }]) {
    if (token.type !== 'break') {
      tokens.push(token);
      continue;
    }
    // A section with "@" is for text, and leaves its numbers to the others.
    if (!tokens.some(({ type }) => type === 'text')) sections.push(readSection(tokens));
    tokens = [];
  }
  return sections;
}

// Tokens that make a section show something else than the number as it is.
const NOT_PLAIN: ReadonlySet<string> = new Set(['datetime', 'duration', 'ampm', 'exp', 'slash', 'general', 'error']);
const DIGITS: ReadonlySet<string> = new Set(['zero', 'hash', 'qmark', 'digit']);

function readSection(tokens: readonly { type: string; value: unknown }[]): Section {
  const count = (type: string) => tokens.filter((token) => token.type === type).length;
  const point = tokens.findIndex(({ type }) => type === 'point');
  const after = point < 0 ? [] : tokens.slice(point).filter(({ type }) => DIGITS.has(type));
  const plain = tokens.some(({ type }) => DIGITS.has(type)) && !tokens.some(({ type }) => NOT_PLAIN.has(type));
  const fixed = plain && count('scale') === 0 && count('percent') <= 1 && after.every(({ type }) => type === 'zero');
  return {
    condition: readCondition(tokens.find(({ type }) => type === 'condition')?.value),
    decimals: fixed ? after.length : undefined,
    percent: count('percent') > 0,
    roundedAt: plain ? after.length + 2 * count('percent') - 3 * count('scale') : undefined,
  };
}

function readCondition(value: unknown): Section['condition'] {
  if (!Array.isArray(value)) return undefined;
  const operator = String(value[0]);
  const limit = Number(value[1]);
  return (number) => {
    if (number === limit) return operator === '=' || operator === '>=' || operator === '<=';
    return operator === '<>' || operator.startsWith(number < limit ? '<' : '>');
  };
}

/** The section that shows a number: those with conditions first come, else by sign. */
function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== undefined)) {
    return sections.slice(0, 3).find(({ condition }) => condition === undefined || condition(value));
  }
  if (value < 0 && second !== undefined) return second;
  return value === 0 && third !== undefined ? third : first;
}

/** Rounds half away from zero in decimal, as Excel does on the 15 digits it holds: 1.005 to two decimals is 1.01. */
function roundDecimal(value: number, decimals: number): number {
  const [digits, exponent] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const dropped = 14 - Number(exponent) - decimals;
  if (dropped <= 0) return value;
  if (dropped > 15) return 0;
  const unit = 10 ** dropped;
  const rounded = Math.floor((Number(digits.replace('.', '')) + unit / 2) / unit);
  return Math.sign(value) * Number(`${rounded}e${-decimals}`);
}

/** A number in full, to 15 digits; as a power of ten only where Excel's formula bar shows one. */
function generalText(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 1e15) return String(value);
  const [digits, power] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const significant = digits.replace('.', '').replace(/0+$/, '');
  const exponent = Number(power);
  const sign = value < 0 ? '-' : '';
  if (significant === '') return '0';
  if (exponent > 20 || exponent < -15) {
    const fraction = significant.length > 1 ? `.${significant.slice(1)}` : '';
    return `${sign}${significant[0]}${fraction}E${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${significant}`;
  const whole = significant.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = significant.slice(exponent + 1);
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
