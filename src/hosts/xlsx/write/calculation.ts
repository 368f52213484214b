import { xmlBoolean } from '../xml-elements';
import type { BookDraft } from './book-draft';
import type { CalculationBefore } from './patch';
import { placeFor } from './schema-order';
import { withAttribute } from './start-tag';

/** Has hosts work out all formulas when they open the workbook; returns what was said before, if that is new. */
export function recalculateOnLoad(book: BookDraft): CalculationBefore | undefined {
  if (!hasFormulas(book)) return undefined;
  const doc = book.document();
  const node = doc.child(doc.root, 'calcPr');
  if (node === undefined) {
    const after = `<${doc.prefix}calcPr fullCalcOnLoad="1"/>`;
    const at = placeFor(doc, 'calcPr');
    book.draft.put(book.main, doc.text.slice(0, at) + after + doc.text.slice(at));
    return { before: null, after };
  }
  if (xmlBoolean(doc.attribute(node, 'fullCalcOnLoad'))) return undefined;
  const tag = doc.tag(node);
  const before = doc.raw(node);
  const after = withAttribute(tag, 'fullCalcOnLoad', '1') + before.slice(tag.length);
  book.draft.put(book.main, doc.text.slice(0, node.start) + after + doc.text.slice(node.end));
  return { before, after };
}

/** Puts back what was said of calculation; false if the workbook has been calculated or saved by another since. */
export function restoreCalculation(book: BookDraft, { before, after }: CalculationBefore): boolean {
  const doc = book.document();
  const node = doc.child(doc.root, 'calcPr');
  if (node === undefined || doc.raw(node) !== after) return false;
  book.draft.put(book.main, doc.text.slice(0, node.start) + (before ?? '') + doc.text.slice(node.end));
  return true;
}

function hasFormulas(book: BookDraft): boolean {
  return book.sheets().some(({ part }) => part !== undefined && /<(?:[\w.-]+:)?f[\s/>]/.test(book.draft.text(part)));
}
