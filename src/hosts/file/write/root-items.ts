import { Splices } from '../xml/splices';
import { asOpen, isEmptyTag } from '../xml/start-tag';
import type { XmlDocument, XmlNode } from '../xml/xml-document';
import { encodeComment } from './list-memory';

/** Lists that are the root of their part: content types and references. One that was an empty element becomes it again. */

// Before the root: programs may take a comment among its children for one of them.
const BEFORE = /<!--gouji:before:([^-]*)-->$/;

/** The part with an item more, as the last. */
export function appendToRoot({ root, text }: XmlDocument, item: string): string {
  const last = root.children.at(-1);
  const tag = text.slice(root.start, root.openEnd);
  if (last === undefined && isEmptyTag(tag)) {
    const memory = `<!--gouji:before:${encodeComment(tag)}-->`;
    return `${text.slice(0, root.start)}${memory}${asOpen(tag)}${item}</${root.name}>${text.slice(root.end)}`;
  }
  const at = last?.end ?? root.openEnd;
  return text.slice(0, at) + item + text.slice(at);
}

/** The part without some of its items. */
export function removeFromRoot({ root, text }: XmlDocument, items: readonly XmlNode[]): string {
  const prolog = text.slice(0, root.start);
  const [memory, before] = BEFORE.exec(prolog) ?? [];
  if (before !== undefined && items.length === root.children.length && items.length > 0) {
    return prolog.slice(0, -memory!.length) + decodeURIComponent(before) + text.slice(root.end);
  }
  const splices = new Splices();
  for (const item of items) splices.replace(item.start, item.end, '');
  return splices.apply(text);
}
