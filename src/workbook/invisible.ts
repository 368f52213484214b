// Pasted texts carry signs that print nothing: format and control characters (bidi marks, zero-width blanks, tags),
// separators of lines, selectors of variants, fillers and blanks of other scripts, an object's placeholder, and the
// private signs of fonts, which are empty boxes in any other font. U+FFFD is not among them: it stands for a lost sign.
const SIGNS =
  '\\p{Cf}\\p{Cs}\\p{Co}\\u2028\\u2029\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164\\ufe00-\\ufe0f\\uffa0\\ufffc\\u{e0100}-\\u{e01ef}';
const LINE_ENDS = '\\t\\n\\v\\f\\r\\u0085';
const INVISIBLE = new RegExp(`[${SIGNS}]|(?![${LINE_ENDS}])\\p{Cc}`, 'gu');
/** What nearly every text is made of: told apart faster than by the classes above. */
const UNSUSPECTED = /^[\t\n\r\x20-\x7e·²—“”、。《》【】〔〕㎡\u4e00-\u9fff！-～　]*$/;

/** A text without the signs that print nothing. Blanks and line ends stay. */
export function withoutInvisible(text: string): string {
  return UNSUSPECTED.test(text) ? text : text.replace(INVISIBLE, '');
}

/** The signs of a text that print nothing, each once, by code point: `U+200B`. */
export function invisibleIn(text: string): string[] {
  if (UNSUSPECTED.test(text)) return [];
  const points = [...text.matchAll(INVISIBLE)].map(([sign]) => sign.codePointAt(0)!.toString(16).toUpperCase());
  return [...new Set(points)].map((point) => `U+${point.padStart(4, '0')}`);
}
