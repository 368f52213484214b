import { isReportName } from '../../port/report-name';
import { formulaData } from '../../port/xml-escape';
import { Splices } from '../xml/splices';
import { withAttribute } from '../xml/start-tag';
import type { XmlDocument, XmlNode } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import { appendToList, ours, removeFromList } from './counted-list';

export interface DefinedName {
  readonly name: string;
  /** Place of the sheet it belongs to, in tab order; undefined for the whole workbook. */
  readonly sheet: number | undefined;
  readonly refersTo: string;
  readonly node: XmlNode;
}

export function definedNames(doc: XmlDocument): DefinedName[] {
  return doc.children(doc.child(doc.root, 'definedNames'), 'definedName').map((node) => {
    const sheet = doc.attribute(node, 'localSheetId');
    return {
      name: doc.attribute(node, 'name') ?? '',
      sheet: sheet === undefined ? undefined : Number(sheet),
      refersTo: doc.content(node),
      node,
    };
  });
}

/** True of the name that marks our sheet; one that belongs to a sheet came with a copy of ours, which is the user's. */
export function isMarkerName({ name, sheet }: DefinedName): boolean {
  return sheet === undefined && isReportName(name);
}

/** Adds names for one sheet: the hidden one that marks it, and the rows repeated in print. */
export function addSheetNames(
  book: BookDraft,
  names: readonly { readonly name: string; readonly sheet?: number; readonly refersTo: string }[],
): void {
  const doc = book.document();
  const items = names.map(({ name, sheet, refersTo }) => {
    const attribute = sheet === undefined ? ' hidden="1"' : ` localSheetId="${sheet}"`;
    return ours(
      `<${doc.prefix}definedName name="${name}"${attribute}>${formulaData(refersTo)}</${doc.prefix}definedName>`,
    );
  });
  book.draft.put(book.main, appendToList(doc, 'definedNames', items));
}

/** Takes away our markers and all names that belong to a sheet. */
export function removeSheetNames(book: BookDraft, sheet: number | undefined): void {
  const doc = book.document();
  const names = definedNames(doc).filter((name) => isMarkerName(name) || (sheet !== undefined && name.sheet === sheet));
  book.draft.put(
    book.main,
    removeFromList(
      doc,
      'definedNames',
      names.map(({ node }) => node),
    ),
  );
}

/** Makes names that belong to sheets after one that was taken away belong to the same sheets still. */
export function renumberSheetNames(book: BookDraft, removed: number): void {
  const doc = book.document();
  const splices = new Splices();
  for (const { sheet, node } of definedNames(doc)) {
    if (sheet === undefined || sheet <= removed) continue;
    splices.replace(node.start, node.openEnd, withAttribute(doc.tag(node), 'localSheetId', String(sheet - 1)));
  }
  book.draft.put(book.main, splices.apply(doc.text));
}
