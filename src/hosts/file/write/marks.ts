import { Refusal } from '../../../refusals/file-refusal';
import { isWithin, parseArea } from '../../../workbook/address';
import { type AreaFinder, areaFinder } from '../../../workbook/area-finder';
import type { Mark, MarkLook } from '../../../workbook/edits';
import { groupBy } from '../../../workbook/group-by';
import type { Area, Position } from '../../../workbook/types';
import { areaLists, areasOf } from '../../port/mark-areas';
import { LOOK_ORDER, markFormula, markOfFormula } from '../../port/mark-looks';
import { formulaData } from '../../port/xml-escape';
import { Splices } from '../xml/splices';
import { localOf, XmlDocument, type XmlNode } from '../xml/xml-document';
import { xmlBoolean } from '../xml/xml-elements';
import { remembered } from '../zip/remembered';
import type { BookDraft } from './book-draft';
import { forbidsFormats, mergedAreas } from './cell-guards';
import { appendToList, ours } from './counted-list';
import { checkPlace } from './edit-sheet';
import { fillersFor } from './fillers';
import { lookElement } from './look-element';
import { looksReferredTo, removeLooks } from './look-list';
import type { PackageDraft } from './package-draft';
import { placeFor } from './schema-order';
import { contentsOf } from './sheet-contents';
import { stylesPart } from './style-sheet';

const MAX_PRIORITY = 2_147_483_647;

/**
 * Replaces all marks of ours in a workbook by these; none clears them. A cell shows its gravest mark only.
 * Throws a `Refusal`: unknown-sheet, unknown-cell, or protected-format for a sheet that must not be formatted.
 */
export function setMarks(book: BookDraft, marks: readonly Mark[]): void {
  for (const { place } of marks) checkPlace(place);
  clearMarks(book);
  if (marks.length === 0) return;
  const styles = stylesPart(book);
  const doc = new XmlDocument(book.draft.text(styles), styles);
  const used = LOOK_ORDER.filter((look) => marks.some((mark) => mark.look === look));
  const fillers = fillersFor(doc, 'dxfs', looksReferredTo(book, styles), used.length);
  const first = (doc.child(doc.root, 'dxfs')?.children.length ?? 0) + fillers.length;
  for (const [sheet, own] of groupBy(marks, ({ place }) => place.sheet)) {
    markSheet(book, sheet, own, (look) => first + used.indexOf(look));
  }
  book.draft.put(
    styles,
    appendToList(doc, 'dxfs', [...fillers, ...used.map((look) => ours(lookElement(look, doc.prefix)))]),
  );
}

/** How many of the cells to be marked a rule of the user's may end before ours, on sheets that are there. */
export function hiddenAmong(book: BookDraft, marks: readonly Mark[]): number {
  let hidden = 0;
  for (const [sheet, own] of groupBy(marks, ({ place }) => place.sheet)) {
    const { part } = book.worksheet(sheet);
    const doc = new XmlDocument(book.draft.glance(part), part, 'sheetData');
    const areas = doc.children(doc.root, 'conditionalFormatting').flatMap((format) => {
      const stops = doc
        .children(format, 'cfRule')
        .some((rule) => xmlBoolean(doc.attribute(rule, 'stopIfTrue')) && !isMark(doc, rule));
      return stops ? (doc.attribute(format, 'sqref') ?? '').split(/\s+/).flatMap((list) => parseArea(list) ?? []) : [];
    });
    const cells = own.filter(({ place }) => areas.some((area) => isWithin(place, area)));
    hidden += new Set(cells.map(keyOf)).size;
  }
  return hidden;
}

/** The sheets that are protected so that these marks cannot be set there. Throws a `Refusal`, unknown-sheet. */
export function unmarkable(book: BookDraft, marks: readonly Mark[]): string[] {
  return [...new Set(marks.map(({ place }) => place.sheet))].filter((sheet) => {
    const { part } = book.worksheet(sheet);
    return forbidsFormats(new XmlDocument(book.draft.text(part), part, 'sheetData'));
  });
}

/**
 * Adds the rules of one sheet, behind all of the user's: where both set a colour the user's stays to be seen, and of
 * ours what theirs leaves free. Marks must never hide what a school formats itself; the report says the same in words.
 */
function markSheet(book: BookDraft, sheet: string, marks: readonly Mark[], styleOf: (look: MarkLook) => number): void {
  const { part } = book.worksheet(sheet);
  const doc = new XmlDocument(book.draft.text(part), part, 'sheetData');
  if (forbidsFormats(doc)) throw new Refusal('protected-format', { sheet });
  const merges = mergedAreas(doc);
  const seen = new Set<string>();
  const { prefix: p } = doc;
  let priority = greatestPriority(doc);
  const elements: string[] = [];
  for (const look of LOOK_ORDER) {
    const cells = marks
      .filter((mark) => mark.look === look && !seen.has(keyOf(mark)))
      .map(({ place }) => ({ row: place.row, column: place.column }));
    for (const mark of marks) if (mark.look === look) seen.add(keyOf(mark));
    for (const sqref of areaLists(areasOf(cells, merges))) {
      priority = Math.min(priority + 1, MAX_PRIORITY);
      elements.push(
        `<${p}conditionalFormatting sqref="${sqref}"><${p}cfRule type="expression" dxfId="${styleOf(look)}" priority="${priority}">` +
          `<${p}formula>${formulaData(markFormula(look))}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
      );
    }
  }
  const at = placeFor(doc, 'conditionalFormatting');
  book.draft.put(part, doc.text.slice(0, at) + elements.join('') + doc.text.slice(at));
}

function keyOf({ place }: Mark): string {
  return `${place.row} ${place.column}`;
}

/** Of all rules of the sheet, those in extensions too. */
function greatestPriority(doc: XmlDocument): number {
  const within = (node: XmlNode): number =>
    node.children.reduce(
      (greatest, child) => Math.max(greatest, within(child)),
      localOf(node.name) === 'cfRule' ? Number(doc.attribute(node, 'priority')) || 0 : 0,
    );
  return within(doc.root);
}

/** Takes every mark of ours out of every sheet, and the looks that nothing else has come to use. */
function clearMarks(book: BookDraft): void {
  const looks = new Set<number>();
  for (const { part } of book.sheets()) {
    if (part === undefined || !contentsOf(book.draft, part).marks) continue;
    const doc = new XmlDocument(book.draft.text(part), part, 'sheetData');
    const splices = new Splices();
    for (const format of doc.children(doc.root, 'conditionalFormatting')) {
      const rules = doc.children(format, 'cfRule').filter((rule) => isMark(doc, rule));
      for (const rule of rules) looks.add(Number(doc.attribute(rule, 'dxfId') ?? -1));
      // A program may have put a rule of the user's for the same cells into the same element.
      if (rules.length > 0 && rules.length === format.children.length) splices.replace(format.start, format.end, '');
      else for (const rule of rules) splices.replace(rule.start, rule.end, '');
    }
    book.draft.put(part, splices.apply(doc.text));
  }
  if (looks.size > 0) removeLooks(book, looks);
}

function isMark(doc: XmlDocument, rule: XmlNode): boolean {
  return lookOf(doc, rule) !== undefined;
}

/** What a rule of ours marks its cells as; undefined for other rules. */
function lookOf(doc: XmlDocument, rule: XmlNode): string | undefined {
  const formulas = doc.children(rule, 'formula');
  return formulas.length === 1 ? markOfFormula(doc.content(formulas[0] as XmlNode)) : undefined;
}

/** Someone who fills a column down takes our rule along: of an area larger than we make, so many cells are given. */
const MOST_CELLS = 10_000;

/** The marks of ours that stand in a workbook, the gravest where a cell has several; of a merged area its first cell. */
export function marksIn(book: BookDraft): Mark[] {
  return book.sheets().flatMap(({ name, part }) => {
    if (part === undefined || !contentsOf(book.draft, part).marks) return [];
    return marksOf(book.draft, part).map(({ look, ...place }): Mark => ({ place: { sheet: name, ...place }, look }));
  });
}

const marksOf = remembered((draft: PackageDraft, part): (Position & Pick<Mark, 'look'>)[] => {
  const doc = new XmlDocument(draft.glance(part), part, 'sheetData');
  const mergeAt = areaFinder(mergedAreas(doc));
  const marks = new Map<string, Position & Pick<Mark, 'look'>>();
  for (const look of LOOK_ORDER) {
    for (const { row, column } of markedAs(look, doc, mergeAt)) {
      const key = `${row} ${column}`;
      if (!marks.has(key)) marks.set(key, { row, column, look });
    }
  }
  return [...marks.values()];
});

function markedAs(look: MarkLook, doc: XmlDocument, mergeAt: AreaFinder): Position[] {
  return doc.children(doc.root, 'conditionalFormatting').flatMap((format) => {
    if (!doc.children(format, 'cfRule').some((rule) => lookOf(doc, rule) === look)) return [];
    const positions: Position[] = [];
    for (const text of (doc.attribute(format, 'sqref') ?? '').split(/\s+/)) {
      const area = parseArea(text);
      if (area !== undefined) addPositions(area, mergeAt, positions);
      if (positions.length === MOST_CELLS) break;
    }
    return positions;
  });
}

/** Adds the cells of an area, without those that a merged one covers. */
function addPositions({ top, left, bottom, right }: Area, mergeAt: AreaFinder, positions: Position[]): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (positions.length === MOST_CELLS) return;
      const merge = mergeAt(row, column);
      if (merge === undefined || (merge.top === row && merge.left === column)) positions.push({ row, column });
    }
  }
}
