import { attributesOf } from '../xml/start-tag';
import { prefixOf } from '../xml/xml-document';
import { TagCursor } from '../xml/xml-tags';

const BINDING = /\sxmlns(?::([^\s="']*))?\s*=\s*["']$/;
const LONGEST_BINDING = 80;
const LONGEST_NAME = 40;

/** An element that declares a prefix, and where it begins. */
interface Declared {
  readonly name: string;
  readonly at: number;
}

/**
 * The first element within a part that binds another prefix to the namespace of the root than the root has: what is written
 * looks for the elements of one prefix, and would pass over those of the other.
 */
export function innerPrefix(text: string, part: string): Declared | undefined {
  const cursor = new TagCursor(text, part);
  if (!cursor.next()) return undefined;
  const prefix = prefixOf(cursor.name).replace(':', '');
  const bindings = attributesOf(text.slice(cursor.start, cursor.end));
  const uri = bindings.find(({ name }) => name === (prefix === '' ? 'xmlns' : `xmlns:${prefix}`))?.raw ?? '';
  if (uri === '') return undefined;
  for (let at = text.indexOf(uri, cursor.end); at >= 0; at = text.indexOf(uri, at + uri.length)) {
    const bound = BINDING.exec(text.slice(Math.max(0, at - LONGEST_BINDING), at));
    const isWhole = /["']/.test(text.charAt(at + uri.length));
    if (!isWhole || bound === null || (bound[1] ?? '') === prefix) continue;
    const start = text.lastIndexOf('<', at);
    return { name: /^[^\s/>]*/.exec(text.slice(start + 1, start + 1 + LONGEST_NAME))![0], at: start };
  }
  return undefined;
}
