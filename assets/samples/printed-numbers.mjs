/**
 * What a person types for a printed text, and what a host shows of a typed value.
 * Only the forms that occur in the facts: 456, 525.50, 84.82%, and everything else as text.
 */

const NUMBER = /^\s*(\d+)(?:\.(\d+))?(%?)\s*$/;

/** Half away from zero at the given decimals, of the 15 digits that hosts reckon with. */
export function rounded(value, decimals) {
  return Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${decimals}`))}e-${decimals}`);
}

/** 84.82% → 0.8482 as 0.00%; 525.50 → 525.5 as 0.00; 456 → 456; other texts stay as printed. */
export function typed(text) {
  const match = NUMBER.exec(text);
  if (match === null) return text === '' ? {} : { value: text };
  const [, whole, fraction = '', percent] = match;
  const decimals = fraction === '' ? '' : `.${'0'.repeat(fraction.length)}`;
  const number = Number(`${whole}.${fraction}`);
  if (percent === '%') return { value: rounded(number / 100, fraction.length + 2), format: `0${decimals}%` };
  // General drops trailing zeros; only then is a code needed to show what is printed.
  return fraction.endsWith('0') ? { value: number, format: `0${decimals}` } : { value: number };
}

/** The text a host shows for a number under General, 0, 0.00… or 0.00%…. */
export function shown(value, format = 'General') {
  if (format === 'General') return String(Number(value.toPrecision(11)));
  const [, fraction, percent] = /^0(?:\.(0+))?(%?)$/.exec(format);
  const decimals = fraction?.length ?? 0;
  return percent === '%'
    ? `${Number(`${rounded(value, decimals + 2)}e2`).toFixed(decimals)}%`
    : rounded(value, decimals).toFixed(decimals);
}
