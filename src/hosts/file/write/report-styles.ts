import type { AddedCellLook } from '../../../workbook/edits';
import { BORDER_COLOUR, REPORT_LOOKS, type ReportLook } from '../../port/report-looks';
import { localOf, XmlDocument, type XmlNode } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import { appendToList, removeFromList } from './counted-list';
import { usesStyleFrom } from './number-formats';
import { dropUnusedStyles, stylesPart } from './style-sheet';

/** Lists of the styles part that the report's styles are appended to; a style refers to the others by number. */
const LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type List = (typeof LISTS)[number];

/** How many items each list held, and how many were appended: written into the report sheet, to take them back by. */
export type AppendedStyles = Readonly<Record<List, readonly [before: number, added: number]>>;

export interface ReportStyles {
  readonly appended: AppendedStyles;
  style(look: AddedCellLook): number;
}

const TEXT_FORMAT = 49;

/** Appends the styles of some looks to a workbook, drawn from its own font. */
export function addReportStyles(book: BookDraft, looks: ReadonlySet<AddedCellLook>): ReportStyles {
  const part = stylesPart(book);
  const doc = new XmlDocument(book.draft.text(part), part);
  const { prefix: p } = doc;
  const used = (Object.keys(REPORT_LOOKS) as AddedCellLook[]).filter((look) => looks.has(look));
  const counts = Object.fromEntries(LISTS.map((list) => [list, itemsOf(doc, list).length])) as Record<List, number>;
  const items: Record<List, string[]> = { fonts: [], fills: [], borders: [border(p)], cellXfs: [] };
  for (const name of used) {
    const look = REPORT_LOOKS[name];
    const fill = look.fill === undefined ? 0 : counts.fills + items.fills.length;
    if (look.fill !== undefined) items.fills.push(fillElement(p, look.fill));
    const ids = { font: counts.fonts + items.fonts.length, fill, border: look.border === true ? counts.borders : 0 };
    items.fonts.push(font(doc, look));
    items.cellXfs.push(style(p, look, ids));
  }
  for (const list of LISTS) {
    const now = new XmlDocument(book.draft.text(part), part);
    book.draft.put(part, appendToList(now, list, items[list]));
  }
  const appended = Object.fromEntries(LISTS.map((list) => [list, [counts[list], items[list].length]]));
  return {
    appended: appended as unknown as AppendedStyles,
    style: (look) => counts.cellXfs + used.indexOf(look),
  };
}

/** Takes the styles of a report back, as far as they are still the last and nothing has come to use them. */
export function removeReportStyles(book: BookDraft, appended: AppendedStyles): void {
  const part = book.related('styles');
  if (part === undefined || usesStyleFrom(book, appended.cellXfs[0])) return;
  for (const list of LISTS.toReversed()) {
    const doc = new XmlDocument(book.draft.text(part), part);
    const [before, added] = appended[list];
    const items = itemsOf(doc, list);
    if (items.length !== before + added || (list !== 'cellXfs' && isReferredTo(doc, list, before))) return;
    book.draft.put(part, removeFromList(doc, list, items.slice(before)));
  }
  dropUnusedStyles(book);
}

function isReferredTo(doc: XmlDocument, list: List, from: number): boolean {
  const attribute = `${list.slice(0, -1)}Id`;
  const styles = [...itemsOf(doc, 'cellXfs'), ...(doc.child(doc.root, 'cellStyleXfs')?.children ?? [])];
  return styles.some((xf) => Number(doc.attribute(xf, attribute) ?? 0) >= from);
}

function itemsOf(doc: XmlDocument, list: string): readonly XmlNode[] {
  return doc.child(doc.root, list)?.children ?? [];
}

/** The workbook's first font, which its plain cells have, with the differences of a look. */
function font(doc: XmlDocument, look: ReportLook): string {
  const { prefix: p } = doc;
  const base = itemsOf(doc, 'fonts')[0]?.children ?? [];
  const keep = (name: string): string => {
    const node = base.find((child) => localOf(child.name) === name);
    return node === undefined ? '' : doc.raw(node);
  };
  const node = base.find((child) => localOf(child.name) === 'sz');
  const size = node === undefined ? 11 : Number(doc.attribute(node, 'val') ?? 11);
  const shape = [look.bold && 'b', look.italic && 'i'].flatMap((name) => (name ? [`<${p}${name}/>`] : [])).join('');
  const underline = look.underline ? `<${p}u/>` : '';
  const colour = look.text === undefined ? keep('color') : `<${p}color rgb="FF${look.text}"/>`;
  const face = ['name', 'family', 'charset', 'scheme'].map(keep).join('');
  return `<${p}font>${shape}${underline}<${p}sz val="${size + (look.larger ?? 0)}"/>${colour}${face}</${p}font>`;
}

function fillElement(p: string, colour: string): string {
  return `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="FF${colour}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
}

function border(p: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${p}${side} style="thin"><${p}color rgb="FF${BORDER_COLOUR}"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join('')}<${p}diagonal/></${p}border>`;
}

function style(
  p: string,
  look: ReportLook,
  ids: { readonly font: number; readonly fill: number; readonly border: number },
): string {
  const format = look.input === true ? TEXT_FORMAT : 0;
  const horizontal = look.horizontal === undefined ? '' : ` horizontal="${look.horizontal}"`;
  const input = look.input === true ? ` applyNumberFormat="1" applyProtection="1"` : '';
  return (
    `<${p}xf numFmtId="${format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${input}>` +
    `<${p}alignment${horizontal} vertical="center" wrapText="1"/>${look.input === true ? `<${p}protection locked="0"/>` : ''}</${p}xf>`
  );
}
