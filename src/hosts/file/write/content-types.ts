import { attributeValue } from '../../port/xml-escape';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import type { PackageDraft } from './package-draft';
import { appendToRoot, removeFromRoot } from './root-items';

const LIST = '[Content_Types].xml';

/** Says what a new part is; false where that is said already. Throws a `Refusal` if the package has no list of types. */
export function addContentType(draft: PackageDraft, part: string, type: string): boolean {
  const doc = new XmlDocument(draft.text(LIST), LIST);
  if (contentTypeNodes(doc, [part]).length > 0) return false;
  const element = `<${doc.prefix}Override PartName="/${attributeValue(part)}" ContentType="${attributeValue(type)}"/>`;
  draft.put(LIST, appendToRoot(doc, element));
  return true;
}

/** The elements that say what parts are; none if only their extensions do. */
export function contentTypeNodes(doc: XmlDocument, parts: readonly string[]): XmlNode[] {
  const names = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  return doc
    .children(doc.root, 'Override')
    .filter((node) => names.has(doc.attribute(node, 'PartName')?.toLowerCase() ?? ''));
}

/** Names, in lower case, of all parts that the list says something of. */
export function typedParts(draft: PackageDraft): ReadonlySet<string> {
  const doc = new XmlDocument(draft.text(LIST), LIST);
  const names = doc.children(doc.root, 'Override').map((node) => doc.attribute(node, 'PartName') ?? '');
  return new Set(names.map((name) => name.toLowerCase().replace(/^\//, '')));
}

/** Forgets what some parts were. */
export function removeContentTypes(draft: PackageDraft, parts: readonly string[]): void {
  const doc = new XmlDocument(draft.text(LIST), LIST);
  draft.put(LIST, removeFromRoot(doc, contentTypeNodes(doc, parts)));
}

/** What parts of an extension are; undefined if the package does not say. */
export function defaultContentType(draft: PackageDraft, extension: string): string | undefined {
  const doc = new XmlDocument(draft.text(LIST), LIST);
  const node = doc
    .children(doc.root, 'Default')
    .find((child) => doc.attribute(child, 'Extension')?.toLowerCase() === extension);
  return node === undefined ? undefined : doc.attribute(node, 'ContentType');
}
