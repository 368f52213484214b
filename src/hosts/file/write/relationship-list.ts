import { attributeValue } from '../../port/xml-escape';
import { resolveTarget } from '../read/relationships';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import { remembered } from '../zip/remembered';
import type { PackageDraft } from './package-draft';
import { appendToRoot, removeFromRoot } from './root-items';

/** One reference of a part to another, with its element. */
export interface ListedRelationship {
  readonly id: string;
  /** Last segment of the type URI. */
  readonly type: string;
  /** Name of the part referred to; "" for what is outside the package. */
  readonly target: string;
  readonly node: XmlNode;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Name of the part that lists the references of a part ('' for the package itself). */
export function relationshipPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The references of a part, in order; none if it has no list of them. Throws a `Refusal`. */
export function relationshipsOf(draft: PackageDraft, part: string): readonly ListedRelationship[] {
  const list = relationshipPart(part);
  return draft.has(list) ? listed(draft, list) : [];
}

const listed = remembered((draft: PackageDraft, list): ListedRelationship[] => {
  const doc = new XmlDocument(draft.text(list), list);
  const part = list.replace(/_rels\/([^/]*)\.rels$/, '$1');
  return doc.children(doc.root, 'Relationship').map((node) => {
    const outside = doc.attribute(node, 'TargetMode') === 'External';
    return {
      id: doc.attribute(node, 'Id') ?? '',
      type: (doc.attribute(node, 'Type') ?? '').replace(/^.*\//s, ''),
      target: outside ? '' : resolveTarget(part, doc.attribute(node, 'Target') ?? ''),
      node,
    };
  });
});

/** Adds a reference to a part's list, or a list of its own to a part that has none; returns its id. */
export function addRelationship(draft: PackageDraft, part: string, type: string, target: string): string {
  const list = relationshipPart(part);
  if (!draft.has(list)) {
    draft.add(
      list,
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE}"></Relationships>`,
    );
  }
  const doc = new XmlDocument(draft.text(list), list);
  const ids = new Set(doc.children(doc.root, 'Relationship').map((node) => doc.attribute(node, 'Id')?.toLowerCase()));
  // Never one that a program counts out, as one of those may be put back that was taken away.
  let number = 1;
  while (ids.has(`gouji${number}`)) number++;
  const id = `gouji${number}`;
  const element = `<${doc.prefix}Relationship Id="${id}" Type="${attributeValue(type)}" Target="${attributeValue(relativeTarget(part, target))}"/>`;
  draft.put(list, appendToRoot(doc, element));
  return id;
}

/** Takes references out of a part's list. */
export function removeRelationships(draft: PackageDraft, part: string, gone: readonly ListedRelationship[]): void {
  if (gone.length === 0) return;
  const list = relationshipPart(part);
  const nodes = gone.map(({ node }) => node);
  draft.put(list, removeFromRoot(new XmlDocument(draft.text(list), list), nodes));
}

/** A part's name as written in what refers to it: relative, as Excel does. */
function relativeTarget(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const steps = to.split('/');
  let same = 0;
  while (same < folders.length && same < steps.length - 1 && folders[same] === steps[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...steps.slice(same)].join('/');
}
