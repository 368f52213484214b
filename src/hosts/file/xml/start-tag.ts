import { attributeValue } from '../../port/xml-escape';
import { resolveXmlText } from './xml-text';

/** Reading and changing the attributes of one start tag, given as its text; everything else in it stays as it is. */

export interface Attribute {
  readonly name: string;
  /** As written, entities not resolved. */
  readonly raw: string;
  /** Of the blanks before it. */
  readonly start: number;
  readonly valueStart: number;
  /** After the closing quote. */
  readonly end: number;
}

const SPACE = 0x20;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const NO_NAME: ReadonlySet<number> = new Set([QUOTE, APOSTROPHE, 0x2f, 0x3c, EQUALS, 0x3e]);

/** In one pass, whatever stands there: a tag may be as long as its part. What is no attribute is passed over. */
export function attributesOf(tag: string): Attribute[] {
  const found: Attribute[] = [];
  for (let at = nameEnd(tag, 0); at < tag.length; ) {
    const start = at;
    const nameStart = afterBlanks(tag, at);
    at = nameEnd(tag, nameStart);
    const name = tag.slice(nameStart, at);
    const isNamed = name !== '' && tag.charCodeAt(afterBlanks(tag, at)) === EQUALS;
    const valueStart = isNamed ? afterBlanks(tag, afterBlanks(tag, at) + 1) : afterBlanks(tag, at);
    const quote = tag.charCodeAt(valueStart);
    if (quote !== QUOTE && quote !== APOSTROPHE) {
      at = name === '' ? valueStart + 1 : valueStart;
      continue;
    }
    const last = tag.indexOf(tag[valueStart] as string, valueStart + 1);
    if (last < 0) break;
    at = last + 1;
    if (isNamed) found.push({ name, raw: tag.slice(valueStart + 1, last), start, valueStart, end: at });
  }
  return found;
}

function afterBlanks(tag: string, from: number): number {
  let at = from;
  while (tag.charCodeAt(at) <= SPACE) at++;
  return at;
}

/** End of the name that begins at an offset; of the tag's own after the first "<". */
function nameEnd(tag: string, from: number): number {
  let at = from === 0 ? 1 : from;
  // Past the end there is no number, and no comparison holds.
  for (let code = tag.charCodeAt(at); code > SPACE && !NO_NAME.has(code); code = tag.charCodeAt(++at));
  return at;
}

/** The value of an attribute, by its name with prefix; undefined if there is none. Throws a `SyntaxError`. */
export function attributeOf(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined;
  const found = attributesOf(tag).find((attribute) => attribute.name === name);
  return found === undefined ? undefined : resolveXmlText(found.raw);
}

/** The tag with an attribute set, in its place or as the last, or taken away with the blanks before it. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = tag.includes(name) ? attributesOf(tag).find((attribute) => attribute.name === name) : undefined;
  if (found !== undefined) {
    if (value === undefined) return tag.slice(0, found.start) + tag.slice(found.end);
    const quote = tag[found.valueStart] as string;
    return `${tag.slice(0, found.valueStart)}${quote}${attributeValue(value)}${quote}${tag.slice(found.end)}`;
  }
  if (value === undefined) return tag;
  const close = closing(tag);
  return `${tag.slice(0, close)} ${name}="${attributeValue(value)}"${tag.slice(close)}`;
}

/** Offset of what closes a tag, with the blanks before it. */
function closing(tag: string): number {
  let at = tag.length - (isEmptyTag(tag) ? 2 : 1);
  while (tag.charCodeAt(at - 1) <= SPACE) at--;
  return at;
}

/** The tag as one that has an end tag, or that has none. */
export function asOpen(tag: string): string {
  return isEmptyTag(tag) ? `${tag.slice(0, closing(tag))}>` : tag;
}

export function asEmpty(tag: string): string {
  return isEmptyTag(tag) ? tag : `${tag.slice(0, -1)}/>`;
}

/** True if the tag is of an element that has no end tag. */
export function isEmptyTag(tag: string): boolean {
  return tag.endsWith('/>');
}
