import { resolveXmlText } from '../../file/xml/xml-text';
import type { Piece } from '../items';

/** A piece of what a `w:t` holds, as written: one character, an entity, the end of a line. */
const TOKEN = /&[^;&]*;|\r\n?|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g;
const SOFT_HYPHEN = '\u00ad';

/**
 * Where each character that a piece shows stands in its text as it is written: `ends[n]` is after the first n of them, and
 * `ends[0]` where the first one begins. Undefined where the two do not fit, or where a character is several.
 */
export function unitsOf(raw: string, { text }: Piece): readonly number[] | undefined {
  const ends: number[] = [];
  let seen = 0;
  let at = 0;
  const blanks = raw.length - raw.trimStart().length;
  for (const [token] of raw.matchAll(TOKEN)) {
    const start = at;
    at += token.length;
    const shown = resolveXmlText(token).replace(/[\r\n]/g, ' ');
    if (shown === SOFT_HYPHEN) continue;
    // Blanks at the ends are not shown where the text does not say to keep them.
    if (start < blanks && !/^\s/.test(text)) continue;
    if (seen >= text.length) break;
    if (!isShownAs(shown, text.slice(seen, seen + shown.length))) return undefined;
    if (ends.length === 0) ends.push(start);
    for (let unit = 1; unit < shown.length; unit++) ends.push(Number.NaN);
    ends.push(at);
    seen += shown.length;
  }
  return seen === text.length ? ends : undefined;
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const isShownAs = (written: string, shown: string): boolean =>
  written === shown || (/^\d$/.test(written) && shown === RAISED.charAt(Number(written)));
