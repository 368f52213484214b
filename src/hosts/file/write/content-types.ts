import { attributeValue } from '../../port/xml-escape';
import { Splices } from '../xml/splices';
import { asOpen } from '../xml/start-tag';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import type { PackageDraft } from './package-draft';

const LIST = '[Content_Types].xml';

/** Says what a new part is; false where that is said already. Throws a `Refusal` if the package has no list of types. */
export function addContentType(draft: PackageDraft, part: string, type: string): boolean {
  const doc = new XmlDocument(draft.text(LIST), LIST);
  if (contentTypeNode(doc, part) !== undefined) return false;
  const element = `<${doc.prefix}Override PartName="/${attributeValue(part)}" ContentType="${attributeValue(type)}"/>`;
  const { root, text } = doc;
  const last = root.children.at(-1);
  if (last !== undefined) draft.put(LIST, text.slice(0, last.end) + element + text.slice(last.end));
  else {
    const open = asOpen(doc.tag(root));
    draft.put(LIST, `${text.slice(0, root.start)}${open}${element}</${root.name}>${text.slice(root.end)}`);
  }
  return true;
}

/** The element that says what a part is; undefined if only its extension does. */
export function contentTypeNode(doc: XmlDocument, part: string): XmlNode | undefined {
  const name = `/${part}`.toLowerCase();
  return doc.children(doc.root, 'Override').find((node) => doc.attribute(node, 'PartName')?.toLowerCase() === name);
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
  const gone = new Set(parts.map((part) => `/${part}`.toLowerCase()));
  const splices = new Splices();
  for (const node of doc.children(doc.root, 'Override')) {
    if (gone.delete(doc.attribute(node, 'PartName')?.toLowerCase() ?? '')) splices.replace(node.start, node.end, '');
  }
  draft.put(LIST, splices.apply(doc.text));
}

/** What parts of an extension are; undefined if the package does not say. */
export function defaultContentType(draft: PackageDraft, extension: string): string | undefined {
  const doc = new XmlDocument(draft.text(LIST), LIST);
  const node = doc
    .children(doc.root, 'Default')
    .find((child) => doc.attribute(child, 'Extension')?.toLowerCase() === extension);
  return node === undefined ? undefined : doc.attribute(node, 'ContentType');
}
