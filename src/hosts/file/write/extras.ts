import { Refusal } from '../../../refusals/file-refusal';
import { address } from '../../../workbook/address';
import { ADD_IN_ID, ruleAskedAbout } from '../../port/extras';
import { decodeEscapes } from '../../port/xml-escape';
import { Splices } from '../xml/splices';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import type { BookDraft, ListedSheet } from './book-draft';
import { type ListedRelationship, relationshipPart, relationshipsOf, removeRelationships } from './relationship-list';
import { removeFromRoot } from './root-items';

/** Takes away that the workbook opens the pane, and our questions to colleagues with their answers. Throws a `Refusal`. */
export function removeExtras(book: BookDraft): void {
  removeWebExtension(book);
  for (const sheet of book.sheets())
    if (sheet.part !== undefined) removeQuestions(book, { ...sheet, part: sheet.part });
}

/** The add-in as the workbook knows it ([MS-OWEXML] 2.2): a pane, and the extension that it shows. */
function removeWebExtension(book: BookDraft): void {
  const { draft } = book;
  for (const { type, target: panes } of relationshipsOf(draft, '')) {
    if (type !== 'webextensiontaskpanes' || !draft.has(panes)) continue;
    const own = relationshipsOf(draft, panes).filter((each) => each.type === 'webextension' && isOurs(book, each));
    if (own.length === 0) continue;
    const ids = new Set(own.map(({ id }) => id));
    const doc = readable(book, panes);
    if (doc === undefined) continue;
    const shown = doc.children(doc.root, 'taskpane').filter((pane) => {
      const [reference] = doc.children(pane, 'webextensionref');
      return reference !== undefined && ids.has(doc.attributeIn(reference, '/relationships', 'id') ?? '');
    });
    if (shown.length === doc.root.children.length) {
      book.removeRelated(panes);
      continue;
    }
    draft.put(panes, removeFromRoot(doc, shown));
    letGo(book, panes, own);
  }
}

/** A part that cannot be read is nothing that we can tell to be ours. */
function readable({ draft }: BookDraft, part: string): XmlDocument | undefined {
  try {
    return draft.has(part) ? new XmlDocument(draft.text(part), part) : undefined;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function isOurs(book: BookDraft, { target }: ListedRelationship): boolean {
  const doc = readable(book, target);
  const [reference] = doc?.children(doc.root, 'reference') ?? [];
  const id = reference && doc?.attribute(reference, 'id');
  return id?.replace(/[{}]/g, '').toLowerCase() === ADD_IN_ID;
}

/** Takes references away, and the parts that nothing else refers to. */
function letGo(book: BookDraft, from: string, gone: readonly ListedRelationship[]): void {
  removeRelationships(book.draft, from, gone);
  if (relationshipsOf(book.draft, from).length === 0) book.draft.remove(relationshipPart(from));
  book.removeUnused(gone.map(({ target }) => target));
}

type Worksheet = ListedSheet & { readonly part: string };

/**
 * A thread is in three places: among the threads, as a note for programs that know none, and as the note's drawing
 * ([MS-XLSX] 2.1.17). What others have asked keeps its own.
 */
function removeQuestions(book: BookDraft, { part }: Worksheet): void {
  const { draft } = book;
  const related = (type: string) =>
    relationshipsOf(draft, part).find((each) => each.type === type && draft.has(each.target));
  const threads = related('threadedComment');
  if (threads === undefined) return;
  const doc = readable(book, threads.target);
  if (doc === undefined) return;
  const all = doc.children(doc.root, 'threadedComment');
  const asked = all.filter((node) => isQuestion(doc, node));
  if (asked.length === 0) return;
  const ids = new Set(asked.map((node) => doc.attribute(node, 'id')));
  const gone = all.filter((node) => asked.includes(node) || ids.has(doc.attribute(node, 'parentId')));
  if (gone.length === all.length) letGo(book, part, [threads]);
  else draft.put(threads.target, removeFromRoot(doc, gone));

  const notes = related('comments');
  const cells = new Set<string>();
  const noted = notes && readable(book, notes.target);
  if (notes !== undefined && noted !== undefined) {
    const left = withoutNotes(noted, ids, cells);
    if (left === undefined) letGo(book, part, [notes]);
    else draft.put(notes.target, left);
  }
  const drawing = related('vmlDrawing');
  if (drawing !== undefined) removeShapes(book, part, drawing, cells);
  forgetPersons(book);
}

function isQuestion(doc: XmlDocument, node: XmlNode): boolean {
  const text = doc.child(node, 'text');
  const isFirst = doc.attribute(node, 'parentId') === undefined;
  return isFirst && text !== undefined && ruleAskedAbout(decodeEscapes(doc.content(text))) !== undefined;
}

/** The notes but those of some threads, whose cells are added to `cells`; undefined if none is left. */
function withoutNotes(doc: XmlDocument, ids: ReadonlySet<string | undefined>, cells: Set<string>): string | undefined {
  const authors = doc.children(doc.child(doc.root, 'authors'), 'author').map((node) => doc.content(node));
  const all = doc.children(doc.child(doc.root, 'commentList'), 'comment');
  const splices = new Splices();
  for (const node of all) {
    const author = authors[Number(doc.attribute(node, 'authorId'))] ?? '';
    if (!author.startsWith('tc=') || !ids.has(author.slice(3))) continue;
    cells.add(doc.attribute(node, 'ref') ?? '');
    splices.replace(node.start, node.end, '');
  }
  return splices.size === all.length ? undefined : splices.apply(doc.text);
}

/** VML is not always well-formed XML: shapes are found by their tags. */
const SHAPE = /<v:shape\s[\s\S]*?<\/v:shape>\s*/g;

function removeShapes(book: BookDraft, part: string, drawing: ListedRelationship, cells: ReadonlySet<string>): void {
  const { draft } = book;
  const isGone = (shape: string) => {
    const number = (name: string) => Number(new RegExp(`<x:${name}>(\\d+)</x:${name}>`).exec(shape)?.[1] ?? -1);
    return shape.includes('ObjectType="Note"') && cells.has(address(number('Row'), number('Column')));
  };
  const left = draft.text(drawing.target).replace(SHAPE, (shape) => (isGone(shape) ? '' : shape));
  if (/<v:shape\s/.test(left)) {
    draft.put(drawing.target, left);
    return;
  }
  const doc = new XmlDocument(draft.text(part), part, 'sheetData');
  const splices = new Splices();
  for (const node of doc.children(doc.root, 'legacyDrawing')) {
    if (doc.attributeIn(node, '/relationships', 'id') === drawing.id) splices.replace(node.start, node.end, '');
  }
  draft.put(part, splices.apply(doc.text));
  letGo(book, part, [drawing]);
}

/** Who wrote, once nobody has. */
function forgetPersons(book: BookDraft): void {
  const { draft } = book;
  const hasThreads = ({ part }: ListedSheet) =>
    part !== undefined && relationshipsOf(draft, part).some(({ type }) => type === 'threadedComment');
  if (book.sheets().some(hasThreads)) return;
  letGo(
    book,
    book.main,
    relationshipsOf(draft, book.main).filter(({ type }) => type === 'person'),
  );
}
