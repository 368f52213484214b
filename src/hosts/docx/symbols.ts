/** Signs of Microsoft's symbol fonts that stand in forms, by font and code, as what they are drawn as. */
const DRAWN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: {
    108: '●',
    109: '○',
    110: '■',
    111: '□',
    112: '□',
    113: '□',
    114: '□',
    116: '◆',
    117: '◆',
    161: '○',
    167: '▪',
    168: '□',
    216: '➢',
    251: '✗',
    252: '✓',
    253: '☒',
    254: '☑',
  },
  'wingdings 2': {
    42: '□',
    48: '□',
    79: '✗',
    80: '✓',
    81: '☒',
    82: '☑',
    83: '☒',
    84: '☒',
    163: '□',
  },
  symbol: { 176: '°', 177: '±', 179: '≥', 163: '≤', 180: '×', 184: '÷', 183: '·', 214: '√', 185: '≠', 187: '≈' },
};
/** Symbol fonts have their signs both here and, moved, among the private ones. */
const PRIVATE = 0xf000;
/** Stands for a sign that is there, whatever it looks like. */
const LOST = '\ufffd';

/** The sign that `w:sym` draws, from its font and its code in hexadecimal digits. */
export function symbolText(font: string, hex: string): string {
  const code = /^[\da-f]{1,6}$/i.test(hex) ? Number.parseInt(hex, 16) : 0;
  const own = code >= PRIVATE && code <= PRIVATE + 0xff ? code - PRIVATE : code;
  const drawn = DRAWN[font.trim().toLowerCase()]?.[own];
  if (drawn !== undefined) return drawn;
  const isPlain = code >= 0x20 && code < 0xd800 && !(code >= 0x7f && code < 0xa0);
  return isPlain ? String.fromCharCode(code) : LOST;
}
