import { address } from '../../../workbook/address';
import type { PartEncoding } from '../xml/part-encoding';
import { Splices } from '../xml/splices';
import { withAttribute } from '../xml/start-tag';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import { crc32 } from '../zip/crc32';
import type { BookDraft } from './book-draft';
import { contentTypeNodes } from './content-types';
import { relationshipPart } from './relationship-list';

/** How the order of calculation was before entries were taken out of it. */
export type ChainBefore =
  | {
      /** Of the part as it became. */
      readonly fingerprint: string;
      /** Replacements, from the first to the last, that lead back. */
      readonly back: readonly (readonly [start: number, end: number, text: string])[];
    }
  | {
      /** The part that became empty, and what spoke of it. */
      readonly part: string;
      readonly encoding?: PartEncoding;
      readonly text: string;
      readonly relationships: readonly TakenElement[];
      readonly contentTypes: readonly TakenElement[];
    };

/** An element taken out of a list: as written, behind how many others, and with what between the last and it. */
interface TakenElement {
  readonly xml: string;
  readonly index: number;
  readonly lead: number;
}

const TYPES = '[Content_Types].xml';

/** A cell that no longer holds a formula. */
export interface FormerFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Takes cells out of the order of calculation: an entry for a cell without a formula makes Excel repair the file, while
 * a missing entry does no harm. The part goes when its last entry does. Returns what it was, if it changed.
 */
export function removeFromChain(book: BookDraft, gone: readonly FormerFormula[]): ChainBefore | undefined {
  const part = book.related('calcChain');
  if (part === undefined || gone.length === 0) return undefined;
  const keys = new Set(gone.map(({ sheetId, row, column }) => `${sheetId} ${address(row, column)}`));
  const doc = new XmlDocument(book.draft.text(part), part);
  const splices = new Splices();
  let sheet = '';
  let carried = false;
  let left = 0;
  for (const entry of doc.children(doc.root, 'c')) {
    const own = doc.attribute(entry, 'i');
    sheet = own ?? sheet;
    if (keys.has(`${sheet} ${doc.attribute(entry, 'r')?.toUpperCase()}`)) {
      splices.replace(entry.start, entry.end, '');
      carried ||= own !== undefined;
    } else {
      // An entry without a sheet is of the same as the one before it, which may be gone.
      if (carried && own === undefined) {
        splices.replace(entry.start, entry.openEnd, withAttribute(doc.tag(entry), 'i', sheet));
      }
      carried = false;
      left++;
    }
  }
  if (splices.size === 0) return undefined;
  if (left === 0) return removeChain(book, part, doc.text);
  const text = splices.apply(doc.text);
  book.draft.put(part, text);
  return { fingerprint: fingerprint(text), back: splices.reversed(doc.text) };
}

/** Puts the order of calculation back, if nothing has changed it since; without its entries nothing is lost. */
export function restoreChain(book: BookDraft, before: ChainBefore): void {
  const part = book.related('calcChain');
  if ('fingerprint' in before) {
    if (part === undefined) return;
    const text = book.draft.text(part);
    if (fingerprint(text) !== before.fingerprint) return;
    const splices = new Splices();
    for (const [start, end, old] of before.back) splices.replace(start, end, old);
    book.draft.put(part, splices.apply(text));
  } else if (part === undefined && !book.draft.has(before.part) && Array.isArray(before.relationships)) {
    book.draft.add(before.part, before.text, before.encoding);
    putBack(book, relationshipPart(book.main), before.relationships);
    putBack(book, TYPES, before.contentTypes);
  }
}

function removeChain(book: BookDraft, part: string, text: string): ChainBefore {
  const list = relationshipPart(book.main);
  const relationships = new XmlDocument(book.draft.text(list), list);
  const key = book.draft.keyOf(part);
  const nodes = book.relationships().filter(({ target }) => book.draft.keyOf(target) === key);
  const types = new XmlDocument(book.draft.text(TYPES), TYPES);
  const { name, encoding } = book.draft.written(part);
  const before: ChainBefore = {
    part: name,
    encoding,
    text,
    relationships: taken(
      relationships,
      nodes.map(({ node }) => node),
    ),
    contentTypes: taken(types, contentTypeNodes(types, [part])),
  };
  book.removeRelated(part);
  return before;
}

function taken(doc: XmlDocument, nodes: readonly XmlNode[]): TakenElement[] {
  const starts = new Set(nodes.map(({ start }) => start));
  return doc.root.children.flatMap((node, index, all) => {
    if (!starts.has(node.start)) return [];
    return [{ xml: doc.raw(node), index, lead: node.start - (all[index - 1]?.end ?? doc.root.openEnd) }];
  });
}

function putBack(book: BookDraft, list: string, elements: readonly TakenElement[]): void {
  const doc = new XmlDocument(book.draft.text(list), list);
  const { children, openEnd } = doc.root;
  const splices = new Splices();
  let last = { index: -2, at: 0 };
  for (const [before, { xml, index, lead }] of elements.entries()) {
    const behind = children[Math.min(index - before, children.length) - 1]?.end ?? openEnd;
    const from = last.index === index - 1 ? last.at : behind;
    const blanks = /^\s*/.exec(doc.text.slice(from, from + lead))?.[0].length ?? 0;
    last = { index, at: from + blanks };
    splices.insert(last.at, xml);
  }
  book.draft.put(list, splices.apply(doc.text));
}

function fingerprint(text: string): string {
  const bytes = new TextEncoder().encode(text);
  return `${bytes.length.toString(36)}-${crc32(0, bytes).toString(36)}`;
}
