import type { XmlDocument, XmlNode } from '../xml/xml-document';

/**
 * What of a list below the root is ours, kept in a comment after the root of the part. Among the items of a list a comment
 * would do harm: programs that count or read every child (openpyxl with lxml, the Open XML SDK) take it for an item.
 * Other programs drop the comment when they save, and with it what it was for.
 */
export interface ListMemory {
  /** How many items of the user's stand before ours. */
  readonly from: number;
  /** A letter for each item after them. */
  readonly kinds: string;
  /** What the list was where it had no items, as it was written; undefined where that is how most programs write it. */
  readonly before: string | undefined;
}

const FILLER = 'f';
const OURS = 'o';

export const kindsOf = (items: readonly { readonly isFiller: boolean }[]): string =>
  items.map(({ isFiller }) => (isFiller ? FILLER : OURS)).join('');

const pattern = (local: string): RegExp => new RegExp(`<!--gouji:${local}:(\\d+):([fo]+)(?::([^-:]*))?-->`);

/** What is kept of a list; undefined where nothing is, or the list is no longer what it was kept of. */
export function memoryOf(doc: XmlDocument, local: string): ListMemory | undefined {
  const [, from, kinds, before] = pattern(local).exec(doc.text.slice(doc.root.end)) ?? [];
  const length = doc.child(doc.root, local)?.children.length;
  if (kinds === undefined || length !== Number(from) + kinds.length) return undefined;
  return { from: Number(from), kinds, before: before === undefined ? undefined : decoded(before) };
}

/** A part's text after its root with what is kept of a list, in the place of what was; undefined keeps nothing. */
export function remember(afterRoot: string, local: string, memory: ListMemory | undefined): string {
  const without = afterRoot.replace(pattern(local), '');
  if (memory === undefined) return without;
  const { from, kinds, before } = memory;
  return `<!--gouji:${local}:${from}:${kinds}${before === undefined ? '' : `:${encodeComment(before)}`}-->${without}`;
}

/** The items of a list that we appended, fillers among them. */
export function ownItems(doc: XmlDocument, local: string): readonly XmlNode[] {
  const memory = memoryOf(doc, local);
  return memory === undefined ? [] : (doc.child(doc.root, local)?.children.slice(memory.from) ?? []);
}

const fillers = new WeakMap<XmlDocument, ReadonlySet<XmlNode>>();

/** True of an item that only stands before ours so that these have numbers which nothing of the user's refers to. */
export function isFiller(doc: XmlDocument, item: XmlNode): boolean {
  const known = fillers.get(doc) ?? fillersIn(doc);
  fillers.set(doc, known);
  return known.has(item);
}

function fillersIn(doc: XmlDocument): Set<XmlNode> {
  const found = new Set<XmlNode>();
  for (const [, local] of doc.text.slice(doc.root.end).matchAll(/<!--gouji:(\w+):/g)) {
    const memory = memoryOf(doc, local!);
    if (memory === undefined) continue;
    const items = doc.child(doc.root, local!)!.children.slice(memory.from);
    for (const [at, item] of items.entries()) if (memory.kinds[at] === FILLER) found.add(item);
  }
  return found;
}

function decoded(comment: string): string | undefined {
  try {
    return decodeURIComponent(comment);
  } catch {
    // Not as we write it.
    return undefined;
  }
}

/** As it may stand in a comment. */
export function encodeComment(raw: string): string {
  return encodeURIComponent(raw).replaceAll('-', '%2D');
}
