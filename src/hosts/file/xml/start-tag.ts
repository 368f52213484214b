import { attributeValue } from '../../port/xml-escape';
import { resolveXmlText } from './xml-text';

/** Reading and changing the attributes of one start tag, given as its text; everything else in it stays as it is. */

interface Attribute {
  readonly name: string;
  /** As written, entities not resolved. */
  readonly raw: string;
  /** Of the blanks before it. */
  readonly start: number;
  readonly valueStart: number;
  /** After the closing quote. */
  readonly end: number;
}

const ATTRIBUTE = /\s+([^\s=<>/"']+)\s*=\s*("[^"]*"|'[^']*')/g;

export function attributesOf(tag: string): Attribute[] {
  return Array.from(tag.matchAll(ATTRIBUTE), (match) => {
    const value = match[2] as string;
    const end = match.index + match[0].length;
    return {
      name: match[1] as string,
      raw: value.slice(1, -1),
      start: match.index,
      valueStart: end - value.length,
      end,
    };
  });
}

/** The value of an attribute, by its name with prefix; undefined if there is none. Throws a `SyntaxError`. */
export function attributeOf(tag: string, name: string): string | undefined {
  if (!tag.includes(name)) return undefined;
  const found = attributesOf(tag).find((attribute) => attribute.name === name);
  return found === undefined ? undefined : resolveXmlText(found.raw);
}

/** The tag with an attribute set, in its place or as the last, or taken away with the blanks before it. */
export function withAttribute(tag: string, name: string, value: string | undefined): string {
  const found = attributesOf(tag).find((attribute) => attribute.name === name);
  if (found !== undefined) {
    if (value === undefined) return tag.slice(0, found.start) + tag.slice(found.end);
    const quote = tag[found.valueStart] as string;
    return `${tag.slice(0, found.valueStart)}${quote}${attributeValue(value)}${quote}${tag.slice(found.end)}`;
  }
  if (value === undefined) return tag;
  const close = /\s*\/?>$/.exec(tag)?.index ?? tag.length;
  return `${tag.slice(0, close)} ${name}="${attributeValue(value)}"${tag.slice(close)}`;
}

/** The tag as one that has an end tag, or that has none. */
export function asOpen(tag: string): string {
  return tag.replace(/\s*\/>$/, '>');
}

export function asEmpty(tag: string): string {
  return tag.endsWith('/>') ? tag : `${tag.slice(0, -1)}/>`;
}

/** True if the tag is of an element that has no end tag. */
export function isEmptyTag(tag: string): boolean {
  return tag.endsWith('/>');
}
