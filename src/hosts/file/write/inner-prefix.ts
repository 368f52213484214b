import { attributesOf } from '../xml/start-tag';
import { prefixOf } from '../xml/xml-document';
import { TagCursor } from '../xml/xml-tags';

const BINDING = /\sxmlns(?::([^\s="']*))?\s*=\s*["']$/;
const LONGEST_BINDING = 80;

/**
 * True where an element within a part binds another prefix to the namespace of the root than the root has: what is written
 * looks for the elements of one prefix, and would pass over those of the other.
 */
export function bindsInnerPrefix(text: string, part: string): boolean {
  const cursor = new TagCursor(text, part);
  if (!cursor.next()) return false;
  const prefix = prefixOf(cursor.name).replace(':', '');
  const bindings = attributesOf(text.slice(cursor.start, cursor.end));
  const uri = bindings.find(({ name }) => name === (prefix === '' ? 'xmlns' : `xmlns:${prefix}`))?.raw ?? '';
  if (uri === '') return false;
  for (let at = text.indexOf(uri, cursor.end); at >= 0; at = text.indexOf(uri, at + uri.length)) {
    const bound = BINDING.exec(text.slice(Math.max(0, at - LONGEST_BINDING), at));
    const isWhole = /["']/.test(text.charAt(at + uri.length));
    if (isWhole && bound !== null && (bound[1] ?? '') !== prefix) return true;
  }
  return false;
}
