import { withAttribute } from '../xml/start-tag';
import { xmlBoolean } from '../xml/xml-elements';
import type { BookDraft } from './book-draft';
import type { CalculationBefore } from './patch';
import { placeFor } from './schema-order';
import { contentsOf } from './sheet-contents';

/** Has hosts work out all formulas, if there are any, when they open the workbook; returns what was said before. */
export function recalculateOnLoad(book: BookDraft): CalculationBefore {
  const before = calculationElement(book);
  if (!hasFormulas(book)) return { before, after: before };
  const doc = book.document();
  const node = doc.child(doc.root, 'calcPr');
  if (node === undefined) {
    const after = `<${doc.prefix}calcPr fullCalcOnLoad="1"/>`;
    const at = placeFor(doc, 'calcPr');
    book.draft.put(book.main, doc.text.slice(0, at) + after + doc.text.slice(at));
    return { before, after };
  }
  const tag = doc.tag(node);
  const raw = doc.raw(node);
  if (xmlBoolean(doc.attribute(node, 'fullCalcOnLoad'))) return { before, after: before };
  const after = withAttribute(tag, 'fullCalcOnLoad', '1') + raw.slice(tag.length);
  book.draft.put(book.main, doc.text.slice(0, node.start) + after + doc.text.slice(node.end));
  return { before, after };
}

/** True if what is said of calculation is still what an edit left. */
export function isCalculationAsLeft(book: BookDraft, { before, after }: CalculationBefore): boolean {
  if (calculationElement(book) !== after) return false;
  // Where nothing was said since there was no formula, one may have come to be there.
  return before !== after || after?.includes('fullCalcOnLoad') === true || !hasFormulas(book);
}

/** Puts back what was said of calculation before an edit. */
export function restoreCalculation(book: BookDraft, { before, after }: CalculationBefore): void {
  if (before === after) return;
  const doc = book.document();
  const node = doc.child(doc.root, 'calcPr');
  if (node === undefined) return;
  book.draft.put(book.main, doc.text.slice(0, node.start) + (before ?? '') + doc.text.slice(node.end));
}

function calculationElement(book: BookDraft): string | null {
  const doc = book.document();
  const node = doc.child(doc.root, 'calcPr');
  return node === undefined ? null : doc.raw(node);
}

function hasFormulas(book: BookDraft): boolean {
  return book.sheets().some(({ part }) => part !== undefined && contentsOf(book.draft, part).formulas);
}
