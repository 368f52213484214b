import { Refusal } from '../../../refusals/file-refusal';
import { MOST_FORMATS } from '../../../workbook/excel-limits';
import { Splices } from '../xml/splices';
import { asOpen, attributeOf, withAttribute } from '../xml/start-tag';
import type { XmlDocument, XmlNode } from '../xml/xml-document';
import { isFiller, kindsOf, type ListMemory, memoryOf, remember } from './list-memory';
import { placeFor } from './schema-order';

/** Lists below the root that we append to and later shorten again: dxfs, fonts, cellXfs, definedNames, …. */

/** An element to be appended. */
export interface ListItem {
  readonly xml: string;
  /** True where it only stands before ours, see `fillers`. */
  readonly isFiller: boolean;
}

export const ours = (xml: string): ListItem => ({ xml, isFiller: false });

// How a list without items is mostly written; others are mostly absent.
const EMPTY_FORMS: Readonly<Record<string, string>> = { dxfs: '<dxfs count="0"/>' };

function usualForm(doc: XmlDocument, local: string): string {
  return (EMPTY_FORMS[local] ?? '').replace('<', `<${doc.prefix}`);
}

/**
 * The part with items appended to a list below its root; `count` is kept as it is kept in the part. Throws a `Refusal`
 * (too-many-formats) for more formats of cells than Excel opens.
 */
export function appendToList(doc: XmlDocument, local: string, items: readonly ListItem[]): string {
  if (items.length === 0) return doc.text;
  const splices = new Splices();
  const list = doc.child(doc.root, local);
  if (local === 'cellXfs' && (list?.children.length ?? 0) + items.length > MOST_FORMATS)
    throw new Refusal('too-many-formats');
  const last = list?.children.at(-1);
  const xml = items.map((item) => item.xml).join('');
  if (list !== undefined && last !== undefined) {
    splices.replace(list.start, list.openEnd, recounted(doc.tag(list), items.length));
    splices.insert(last.end, xml);
    const { from, kinds, before } = memoryOf(doc, local) ?? {
      from: list.children.length,
      kinds: '',
      before: undefined,
    };
    return keeping(doc, splices, local, { from, kinds: kinds + kindsOf(items), before });
  }
  const raw = list === undefined ? '' : doc.raw(list);
  const counted = local === 'definedNames' ? '' : ' count="0"';
  const tag = list === undefined ? `<${doc.prefix}${local}${counted}>` : asOpen(doc.tag(list));
  const filled = `${recounted(tag, items.length)}${xml}</${doc.prefix}${local}>`;
  if (list !== undefined) splices.replace(list.start, list.end, filled);
  else splices.insert(placeFor(doc, local), filled);
  const before = raw === usualForm(doc, local) ? undefined : raw;
  return keeping(doc, splices, local, { from: 0, kinds: kindsOf(items), before });
}

/** The part with some items of a list below its root taken away, fillers before them too, and the list as it was if none is left. */
export function removeFromList(doc: XmlDocument, local: string, given: readonly XmlNode[]): string {
  const list = doc.child(doc.root, local);
  if (list === undefined || given.length === 0) return doc.text;
  const first = list.children.indexOf(given[0] as XmlNode);
  let from = first;
  while (from > 0 && isFiller(doc, list.children[from - 1] as XmlNode)) from--;
  const items = new Set([...list.children.slice(from, first), ...given]);
  const memory = memoryOf(doc, local);
  const splices = new Splices();
  if (items.size === list.children.length) {
    splices.replace(list.start, list.end, memory?.before ?? usualForm(doc, local));
    return keeping(doc, splices, local, undefined);
  }
  splices.replace(list.start, list.openEnd, recounted(doc.tag(list), -items.size));
  for (const item of items) splices.replace(item.start, item.end, '');
  return keeping(doc, splices, local, memory && without(memory, list.children, items));
}

/** What is kept of a list once some of its items are gone; undefined where none of ours is left. */
function without(
  { from, kinds, before }: ListMemory,
  all: readonly XmlNode[],
  gone: ReadonlySet<XmlNode>,
): ListMemory | undefined {
  const left = [...kinds].filter((_, at) => !gone.has(all[from + at] as XmlNode)).join('');
  return left === ''
    ? undefined
    : { from: from - all.slice(0, from).filter((item) => gone.has(item)).length, kinds: left, before };
}

/** The part as spliced, and what is to be kept of one of its lists. */
function keeping({ text, root }: XmlDocument, splices: Splices, local: string, memory: ListMemory | undefined): string {
  splices.replace(root.end, text.length, remember(text.slice(root.end), local, memory));
  return splices.apply(text);
}

// By difference: a count that was wrong before is as wrong after, and the same again once the items are gone.
function recounted(tag: string, difference: number): string {
  const count = attributeOf(tag, 'count');
  return count === undefined || !/^\d+$/.test(count)
    ? tag
    : withAttribute(tag, 'count', String(Math.max(0, Number(count) + difference)));
}
