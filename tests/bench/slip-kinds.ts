/** Slips of the hand, made one at a time and always the same: what is drawn follows from the cell and the kind alone. */

export type SlipKind =
  | 'transposition'
  | 'digit'
  | 'dropped'
  | 'doubled'
  | 'point'
  | 'unit'
  | 'sign'
  | 'few'
  | 'other'
  | 'neighbour-row'
  | 'neighbour-year';

/** Slips that need nothing but the digits themselves. */
export const DIGIT_SLIPS = [
  'transposition',
  'digit',
  'dropped',
  'doubled',
  'point',
  'unit',
  'sign',
  'few',
  'other',
] as const;

/** A number drawn from a text (FNV-1a), so that every run makes the same slips. */
export function drawn(text: string, below: number): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) as number), 0x01000193) >>> 0;
  // The low bits of neighbouring texts are too much alike.
  return Math.floor((((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32) * below);
}

const isPlain = (digits: string): boolean => /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(digits);

/**
 * The digits with one slip in them; undefined where they leave no room for it.
 * @param digits plain decimal digits of a number above zero
 * @param key what the draw is made from
 */
export function slipped(
  digits: string,
  kind: (typeof DIGIT_SLIPS)[number],
  key: string,
  isMoney: boolean,
): string | undefined {
  const draw = (options: readonly string[]) => {
    const plain = [...new Set(options)].filter(
      (option) => isPlain(option) && Number(option) !== Number(digits) && fractionOf(option) <= fractionOf(digits),
    );
    return plain.length === 0 ? undefined : plain[drawn(`${key}/${kind}`, plain.length)];
  };
  const places = [...digits].flatMap((sign, at) => (sign === '.' ? [] : [at]));
  switch (kind) {
    case 'transposition':
      return draw(places.slice(1).map((at, before) => swap(digits, places[before] as number, at)));
    case 'digit':
      return draw(
        places.flatMap((at) => [...'0123456789'].map((other) => digits.slice(0, at) + other + digits.slice(at + 1))),
      );
    case 'dropped':
      return places.length < 2
        ? undefined
        : draw(places.map((at) => (digits.slice(0, at) + digits.slice(at + 1)).replace(/\.$/, '')));
    case 'doubled':
      return draw(places.map((at) => digits.slice(0, at) + digits[at] + digits.slice(at)));
    case 'point':
      return draw(pointsMoved(digits));
    case 'unit':
      return isMoney ? String(Number(`${digits}e4`)) : undefined;
    case 'sign':
      return `-${digits}`;
    case 'few':
      return draw(FEW.map((by) => moved(digits, by)));
    case 'other':
      return draw(Array.from({ length: OTHERS }, (_, at) => otherNumber(digits, `${key}/${at}`)));
  }
}

const FEW = [-9, -8, -7, -6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9];
const OTHERS = 8;

export const fractionOf = (digits: string): number =>
  digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;

/** So many last digits more or less. */
function moved(digits: string, by: number): string {
  const fraction = fractionOf(digits);
  const sum = BigInt(digits.replace('.', '')) + BigInt(by);
  if (sum < 0n) return '';
  const text = String(sum).padStart(fraction + 1, '0');
  return fraction === 0 ? text : `${text.slice(0, -fraction)}.${text.slice(-fraction)}`;
}

/** Any other number with as many digits. */
function otherNumber(digits: string, key: string): string {
  return [...digits].map((sign, at) => (sign === '.' ? sign : String(drawn(`${key}/${at}`, 10)))).join('');
}

function swap(digits: string, a: number, b: number): string {
  const signs = [...digits];
  [signs[a], signs[b]] = [signs[b] as string, signs[a] as string];
  return signs.join('');
}

/** One place to either side, without more digits behind the point than before. */
function pointsMoved(digits: string): string[] {
  const [whole = '', fraction = ''] = digits.split('.');
  const right = fraction === '' ? `${whole}0` : trimmed(`${whole}${fraction[0]}`, fraction.slice(1));
  return whole.endsWith('0') && whole.length > 1 && fraction === '' ? [right, whole.slice(0, -1)] : [right];
}

function trimmed(whole: string, fraction: string): string {
  const own = whole.replace(/^0+(?=\d)/, '');
  return fraction === '' ? own : `${own}.${fraction}`;
}
