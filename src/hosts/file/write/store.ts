import { KEPT_NAMESPACE, keptXml } from '../../port/kept-part';
import { decodeEscapes } from '../../port/xml-escape';
import { XmlDocument } from '../xml/xml-document';
import { DEFAULT_LIMITS } from '../zip/limits';
import { remembered } from '../zip/remembered';
import { BookDraft } from './book-draft';
import { addContentType, defaultContentType } from './content-types';
import { guarded, isLegacy } from './guarded';
import type { OfficeDraft } from './office-draft';
import type { PackageDraft } from './package-draft';
import { addRelationship, relationshipsOf } from './relationship-list';

const ITEM_ID = '{6F1B9A52-3C0D-4E5A-9B7E-60756A690001}';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text kept in our custom XML part; undefined if there is none, as in .xls files. Throws a `Refusal`. */
export function readStore(bytes: Uint8Array): string | undefined {
  return guarded(() => (isLegacy(bytes) ? undefined : storedText(BookDraft.of(bytes, DEFAULT_LIMITS))));
}

/** The text kept in our custom XML part of a file of Office; undefined if there is none. Throws a `Refusal`. */
export function storedText(book: OfficeDraft): string | undefined {
  const part = findStore(book);
  if (part === undefined) return undefined;
  return textOf(book.draft, part);
}

const textOf = remembered((draft: PackageDraft, part) => {
  const doc = new XmlDocument(draft.text(part), part);
  return decodeEscapes(doc.content(doc.root));
});

/** Replaces the text kept in our custom XML part; null removes the part. */
export function setStore(book: OfficeDraft, text: string | null): void {
  const part = findStore(book);
  const isRelated = part !== undefined && book.relationships().some(({ target }) => target === part);
  // LibreOffice refers to such parts from the package, where Excel does not look: then it is written anew.
  if (part !== undefined && (text === null || !isRelated)) book.removeRelated(part);
  if (text === null) return;
  const content = DECLARATION + keptXml(text);
  if (part !== undefined && isRelated) book.draft.put(part, content);
  else addStore(book, content);
}

function findStore(book: OfficeDraft): string | undefined {
  const items = [...book.relationships(), ...relationshipsOf(book.draft, '')].filter(
    ({ type }) => type === 'customXml',
  );
  return items.map(({ target }) => target).find((part) => book.draft.has(part) && isStore(book, part));
}

function isStore(book: OfficeDraft, part: string): boolean {
  // Of other programs' parts only the start is looked at: they may be in any encoding and of any size.
  return isOurs(book.draft, part);
}

const isOurs = remembered(
  (draft: PackageDraft, part) =>
    draft.startsLike(part, KEPT_NAMESPACE) && new XmlDocument(draft.text(part), part).uri === KEPT_NAMESPACE,
);

function addStore(book: OfficeDraft, content: string): void {
  const { draft } = book;
  const isTaken = book.takenNames();
  let n = 1;
  while (isTaken(`customXml/item${n}.xml`) || isTaken(`customXml/itemProps${n}.xml`)) n++;
  const part = `customXml/item${n}.xml`;
  const properties = `customXml/itemProps${n}.xml`;
  const namespace = book.strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customXml'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  draft.add(part, content);
  draft.add(
    properties,
    `${DECLARATION}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${KEPT_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  addRelationship(draft, part, book.relationshipType('customXmlProps'), properties);
  addContentType(draft, properties, PROPERTIES_TYPE);
  if (defaultContentType(draft, 'xml') !== 'application/xml') addContentType(draft, part, 'application/xml');
  addRelationship(draft, book.main, book.relationshipType('customXml'), part);
}
