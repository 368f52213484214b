import { attributeValue } from '../../port/xml-escape';
import { Splices } from '../xml/splices';
import { attributeOf, withAttribute } from '../xml/start-tag';
import type { BookDraft } from './book-draft';

// Excel refuses a workbook with a greater one.
const MAX_SHEET_ID = 65_534;

/** Adds a worksheet as the last. */
export function addSheet(book: BookDraft, name: string, text: string): void {
  const part = book.freeName('worksheets/sheet');
  const id = book.addSpreadsheetPart(part, 'worksheet', 'worksheet', text);
  const doc = book.document();
  const sheets = doc.child(doc.root, 'sheets');
  const last = sheets?.children.at(-1);
  if (last === undefined) return;
  const ids = new Set(book.sheets().map(({ sheetId }) => Number(sheetId)));
  let sheetId = [...ids].reduce((most, own) => Math.max(most, own), 0) + 1;
  if (!(sheetId <= MAX_SHEET_ID)) for (sheetId = 1; ids.has(sheetId); sheetId++);
  const prefix = doc.prefixFor('/relationships');
  // Some programs bind the prefix at each sheet instead of once.
  const reference =
    prefix === undefined
      ? ` xmlns:r="${book.relationshipType('').replace(/\/$/, '')}" r:id="${id}"`
      : ` ${prefix}id="${id}"`;
  const element = `<${doc.prefix}sheet name="${attributeValue(name)}" sheetId="${sheetId}"${reference}/>`;
  book.draft.put(book.main, doc.text.slice(0, last.end) + element + doc.text.slice(last.end));
}

/** Removes a worksheet by its place in tab order; views keep showing the sheets they showed. */
export function removeSheet(book: BookDraft, index: number, part: string): void {
  const doc = book.document();
  const sheets = doc.children(doc.child(doc.root, 'sheets'), 'sheet');
  const node = sheets[index];
  if (node === undefined) return;
  const visible = sheets.flatMap((sheet, tab) =>
    tab !== index && (doc.attribute(sheet, 'state') ?? 'visible') === 'visible' ? [tab] : [],
  );
  // In the place of the sheet itself the nearest that can be seen.
  const nearest = visible.findLast((tab) => tab < index) ?? visible[0] ?? 0;
  const splices = new Splices();
  splices.replace(node.start, node.end, '');
  for (const view of doc.children(doc.child(doc.root, 'bookViews'), 'workbookView')) {
    let tag = doc.tag(view);
    for (const attribute of ['firstSheet', 'activeTab']) {
      const shown = Number(attributeOf(tag, attribute) ?? 0);
      const tab = shown === index ? nearest : shown;
      const moved = tab > index ? tab - 1 : tab;
      if (moved !== shown) tag = withAttribute(tag, attribute, String(moved));
    }
    splices.replace(view.start, view.openEnd, tag);
  }
  book.draft.put(book.main, splices.apply(doc.text));
  book.removeRelated(part);
}
