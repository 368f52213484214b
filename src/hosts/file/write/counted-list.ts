import { Splices } from '../xml/splices';
import { asOpen, attributeOf, withAttribute } from '../xml/start-tag';
import type { XmlDocument, XmlNode } from '../xml/xml-document';
import { isFiller } from './fillers';
import { placeFor } from './schema-order';

/**
 * Lists below the root that we append to and later shorten again: dxfs, fonts, cellXfs, definedNames, …. A comment
 * stands before our first item, and keeps what the list was before we filled it, unless it was as most programs write
 * it; other programs drop the comment when they save, and with it what it was for.
 */

export const BEFORE = /<!--gouji:before:([^-]*)-->/;
// The same where it was as most are, or had items of the user's.
const OURS = '<!--gouji:ours-->';
const OUR_START = /<!--gouji:(?:ours|before:[^-]*)-->/;
// How a list without items is mostly written; others are mostly absent.
const EMPTY_FORMS: Readonly<Record<string, string>> = { dxfs: '<dxfs count="0"/>' };

function usualForm(doc: XmlDocument, local: string): string {
  return (EMPTY_FORMS[local] ?? '').replace('<', `<${doc.prefix}`);
}

/** The part with items appended to a list below its root; `count` is kept as it is kept in the part. */
export function appendToList(doc: XmlDocument, local: string, items: readonly string[]): string {
  if (items.length === 0) return doc.text;
  const splices = new Splices();
  const list = doc.child(doc.root, local);
  const last = list?.children.at(-1);
  if (list !== undefined && last !== undefined) {
    splices.replace(list.start, list.openEnd, recounted(doc.tag(list), items.length));
    splices.insert(last.end, (ownItems(doc, local).length > 0 ? '' : OURS) + items.join(''));
    return splices.apply(doc.text);
  }
  const raw = list === undefined ? '' : doc.raw(list);
  const memory = raw === usualForm(doc, local) ? OURS : `<!--gouji:before:${encodeComment(raw)}-->`;
  const counted = local === 'definedNames' ? '' : ' count="0"';
  const tag = list === undefined ? `<${doc.prefix}${local}${counted}>` : asOpen(doc.tag(list));
  const filled = `${recounted(tag, items.length)}${memory}${items.join('')}</${doc.prefix}${local}>`;
  if (list !== undefined) splices.replace(list.start, list.end, filled);
  else splices.insert(placeFor(doc, local), filled);
  return splices.apply(doc.text);
}

/** The part with some items of a list below its root taken away, fillers before them too, and the list as it was if none is left. */
export function removeFromList(doc: XmlDocument, local: string, given: readonly XmlNode[]): string {
  const list = doc.child(doc.root, local);
  if (list === undefined || given.length === 0) return doc.text;
  const first = list.children.indexOf(given[0] as XmlNode);
  let from = first;
  while (from > 0 && isFiller(doc, list.children[from - 1] as XmlNode)) from--;
  const items = [...list.children.slice(from, first), ...given];
  const splices = new Splices();
  if (items.length === list.children.length) {
    const before = BEFORE.exec(doc.raw(list))?.[1];
    splices.replace(list.start, list.end, before === undefined ? usualForm(doc, local) : decodeURIComponent(before));
  } else {
    splices.replace(list.start, list.openEnd, recounted(doc.tag(list), -items.length));
    for (const item of items) {
      const isFirst = doc.text.endsWith(OURS, item.start);
      splices.replace(item.start - (isFirst ? OURS.length : 0), item.end, '');
    }
  }
  return splices.apply(doc.text);
}

/** The items of a list that we appended, as long as no other program has saved it. */
export function ownItems(doc: XmlDocument, local: string): readonly XmlNode[] {
  const list = doc.child(doc.root, local);
  if (list === undefined) return [];
  const from = doc.raw(list).search(OUR_START);
  return from < 0 ? [] : list.children.filter(({ start }) => start > list.start + from);
}

// By difference: a count that was wrong before is as wrong after, and the same again once the items are gone.
function recounted(tag: string, difference: number): string {
  const count = attributeOf(tag, 'count');
  return count === undefined || !/^\d+$/.test(count)
    ? tag
    : withAttribute(tag, 'count', String(Math.max(0, Number(count) + difference)));
}

/** As it may stand in a comment. */
export function encodeComment(raw: string): string {
  return encodeURIComponent(raw).replaceAll('-', '%2D');
}
