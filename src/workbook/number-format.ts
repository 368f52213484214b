import { formatter } from './number-formatter';

/** How one format code shows numbers, worked out once. */
export interface NumberFormat {
  /** The code in the form the formatter knows; undefined if it is General or none it understands. */
  readonly code: string | undefined;
  readonly date: boolean;
  readonly chinese: boolean;
  readonly sections: readonly Section[];
}

export interface Section {
  /** Which numbers it is for, where it says so. */
  readonly condition: ((value: number) => boolean) | undefined;
  /** Decimals it fixes; undefined if it fixes none or shows no plain number. */
  readonly decimals: number | undefined;
  readonly percent: boolean;
  /** Decimals of the value itself, before per cent and thousands, that it shows at most. */
  readonly roundedAt: number | undefined;
  /** True where it shows another number than the value (in thousands), words or digits of its own, or no number at all. */
  readonly ownWords: boolean;
}

/** Formats that nearly every table has, for which the formatter need not be asked. */
export const PLAIN_DIGITS = /^0(?:\.(0{1,9}))?(%)?$/;

/** Formats that show a number as it is. */
export const UNFORMATTED = /^\s*(general|@)?\s*$/i;
const CHINESE_TOKENS = /"[^"]*"|\\.|G\/通用格式|上午\/下午|\[\p{sc=Han}+\d*\]|!(.)/gsu;
const GENERAL: NumberFormat = { code: undefined, date: false, chinese: false, sections: [] };
const formats = new Map<string, NumberFormat>();

/** How a format code shows numbers. */
export function numberFormat(code: string | undefined): NumberFormat {
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
  const section = { condition: undefined, decimals, percent, roundedAt: decimals + (percent ? 2 : 0), ownWords: false };
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

const LITERALS: ReadonlySet<string> = new Set(['string', 'char', 'escaped']);
/** What changes the meaning of the digits beside it; a sign of currency, brackets and dashes do not. */
const OWN_WORDS = /[\p{L}\p{N}%‰<>≤≥≈~.．]/u;

function readSection(tokens: readonly { type: string; value: unknown }[]): Section {
  const count = (type: string) => tokens.filter((token) => token.type === type).length;
  const point = tokens.findIndex(({ type }) => type === 'point');
  const after = point < 0 ? [] : tokens.slice(point).filter(({ type }) => DIGITS.has(type));
  const plain = tokens.some(({ type }) => DIGITS.has(type)) && !tokens.some(({ type }) => NOT_PLAIN.has(type));
  const showsNumber = tokens.some(({ type }) => DIGITS.has(type) || type === 'general' || type === 'datetime');
  const hasWords = tokens.some(({ type, value }) => LITERALS.has(type) && OWN_WORDS.test(String(value)));
  const fixed = plain && count('scale') === 0 && count('percent') <= 1 && after.every(({ type }) => type === 'zero');
  return {
    condition: readCondition(tokens.find(({ type }) => type === 'condition')?.value),
    decimals: fixed ? after.length : undefined,
    percent: count('percent') > 0,
    roundedAt: plain ? after.length + 2 * count('percent') - 3 * count('scale') : undefined,
    ownWords: count('scale') > 0 || hasWords || !showsNumber,
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
export function sectionFor(sections: readonly Section[], value: number): Section | undefined {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== undefined)) {
    return sections.slice(0, 3).find(({ condition }) => condition === undefined || condition(value));
  }
  if (value < 0 && second !== undefined) return second;
  return value === 0 && third !== undefined ? third : first;
}
