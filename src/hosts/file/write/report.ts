import { Refusal } from '../../../refusals/file-refusal';
import type { AddedSheet } from '../../../workbook/edits';
import { freeSheetName, markerName, reference, sheetReferredTo } from '../../port/report-name';
import { xmlBoolean } from '../xml/xml-elements';
import type { BookDraft, ListedSheet } from './book-draft';
import { addSheetNames, definedNames, isMarkerName, removeSheetNames, renumberSheetNames } from './defined-names';
import { relationshipPart, relationshipsOf } from './relationship-list';
import { addedSheetPart, appendedStyles } from './report-sheet';
import { addReportStyles, removeReportStyles } from './report-styles';
import { addSheet, removeSheet } from './sheet-list';

interface FoundReport {
  readonly sheet: ListedSheet & { readonly part: string };
  /** In tab order. */
  readonly index: number;
}

/** The report sheet that we added before, whatever it is called now. */
export function findReport(book: BookDraft): FoundReport | undefined {
  const sheets = new Map(book.sheets().map((sheet, index) => [sheet.name, { sheet, index }]));
  for (const name of definedNames(book.document()).filter(isMarkerName)) {
    const { sheet, index } = sheets.get(sheetReferredTo(name.refersTo) ?? '') ?? {};
    if (sheet?.part !== undefined) return { sheet: { ...sheet, part: sheet.part }, index: index! };
  }
  return undefined;
}

/**
 * Adds our report sheet as the last one, or puts it in the place of the one we added before, once that is retired: its
 * name and its tab stay as the user has them.
 * Throws a `Refusal`: protected-structure.
 */
export function setReport(book: BookDraft, report: AddedSheet): void {
  const found = findReport(book);
  if (found === undefined) requireOpenStructure(book);
  removeSheetNames(book, found?.index);
  const looks = new Set(report.rows.flatMap(({ cells }) => cells.map(({ look }) => look)));
  const styles = addReportStyles(book, looks);
  const name =
    found?.sheet.name ??
    freeSheetName(
      book.sheets().map((sheet) => sheet.name),
      report.name,
    );
  // Links within the report follow it to the name it got.
  const text = addedSheetPart(report, styles, book.document().uri, ({ sheet }) =>
    sheet === report.name ? name : sheet,
  );
  const index = found?.index ?? book.sheets().length;
  if (found === undefined) addSheet(book, name, text);
  else replacePart(book, found.sheet.part, text);
  const { repeat } = report;
  // LibreOffice leaves out a sheet called by signs that Excel forbids, and opens no file that counts beyond what is left.
  const isCounted = !book.sheets().some((sheet) => /[[\]:*?/\\]/.test(sheet.name));
  const titles = repeat === undefined || !isCounted ? [] : [{ top: repeat.top + 1, bottom: repeat.bottom + 1 }];
  addSheetNames(book, [
    { name: markerName(report.marker), refersTo: reference(name, '$A$1') },
    ...titles.map(({ top, bottom }) => ({
      name: '_xlnm.Print_Titles',
      sheet: index,
      refersTo: reference(name, `$${top}:$${bottom}`),
    })),
  ]);
}

/**
 * Empties our report sheet and takes its styles back, before it is replaced or removed: its own cells must not count as
 * users of its styles, nor its styles stand behind those of others.
 */
export function retireReport(book: BookDraft): void {
  const found = findReport(book);
  if (found === undefined) return;
  const styles = appendedStyles(book.draft.text(found.sheet.part));
  book.draft.put(found.sheet.part, '');
  if (styles !== undefined) removeReportStyles(book, styles);
}

/** Removes our report sheet, once it is retired, if there is one. Throws a `Refusal`: protected-structure or report-in-use. */
export function removeReport(book: BookDraft): void {
  const found = findReport(book);
  if (found === undefined) {
    removeSheetNames(book, undefined);
    return;
  }
  requireOpenStructure(book);
  requireUnused(book, found);
  removeSheetNames(book, found.index);
  renumberSheetNames(book, found.index);
  removeSheet(book, found.index, found.sheet.part);
}

/** Gives a part other content, without what its old content referred to. */
function replacePart(book: BookDraft, part: string, text: string): void {
  const targets = relationshipsOf(book.draft, part).map(({ target }) => target);
  if (book.draft.has(relationshipPart(part))) book.draft.remove(relationshipPart(part));
  book.removeUnused(targets);
  book.draft.put(part, text);
}

function requireOpenStructure(book: BookDraft): void {
  const doc = book.document();
  const node = doc.child(doc.root, 'workbookProtection');
  if (node !== undefined && xmlBoolean(doc.attribute(node, 'lockStructure'))) {
    throw new Refusal('protected-structure');
  }
}

/** A formula that names a sheet which is not there makes Excel repair the file. */
function requireUnused(book: BookDraft, { sheet, index }: FoundReport): void {
  const quoted = reference(sheet.name, '');
  const names = (formula: string): boolean => {
    const plain = formula.replaceAll('&apos;', "'").replaceAll('&amp;', '&');
    return plain.includes(quoted) || plain.includes(`${sheet.name}!`);
  };
  for (const { name, part } of book.sheets()) {
    if (part === undefined || part === sheet.part) continue;
    for (const [, formula] of book.draft.glance(part).matchAll(/<(?:[\w.-]+:)?f(?:\s[^>]*)?>([^<]+)</g)) {
      if (names(formula as string)) throw new Refusal('report-in-use', { sheet: name, detail: formula as string });
    }
  }
  for (const name of definedNames(book.document())) {
    if (!isMarkerName(name) && name.sheet !== index && names(name.refersTo)) {
      throw new Refusal('report-in-use', { detail: name.name });
    }
  }
}
