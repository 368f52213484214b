import type { AddedCellLook } from '../../../workbook/edits';
import { BORDER_COLOUR, REPORT_LOOKS, type ReportLook } from '../../port/report-looks';
import { localOf, XmlDocument, type XmlNode } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import { appendToList, ours, removeFromList } from './counted-list';
import { fillersFor } from './fillers';
import { isFiller } from './list-memory';
import { stylesUsed } from './sheet-contents';
import { dropUnusedStyles, stylesPart } from './style-sheet';

/** Lists of the styles part that the report's styles are appended to; a style refers to the others by number. */
export const STYLE_LISTS = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type List = (typeof STYLE_LISTS)[number];

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
  const counts = byList((list) => itemsOf(doc, list).length);
  const most = used.length + 1;
  const items = byList((list) => fillersFor(doc, list, numbersUsed(book, doc, list), most));
  const own = byList((list) => counts[list] + items[list].length);
  const [plainBorder, withId] = [own.borders, itemsOf(doc, 'cellStyleXfs').length > 0];
  items.borders.push(ours(border(p)));
  for (const name of used) {
    const look = REPORT_LOOKS[name];
    const fill = look.fill === undefined ? 0 : counts.fills + items.fills.length;
    if (look.fill !== undefined) items.fills.push(ours(fillElement(p, look.fill)));
    const ids = { font: counts.fonts + items.fonts.length, fill, border: look.border === true ? plainBorder : 0 };
    items.fonts.push(ours(font(doc, look)));
    items.cellXfs.push(ours(style(p, look, ids, withId)));
  }
  for (const list of STYLE_LISTS) {
    const now = new XmlDocument(book.draft.text(part), part);
    book.draft.put(part, appendToList(now, list, items[list]));
  }
  return {
    appended: byList((list) => [counts[list], items[list].length] as const),
    style: (look) => own.cellXfs + used.indexOf(look),
  };
}

const byList = <T>(of: (list: List) => T) =>
  Object.fromEntries(STYLE_LISTS.map((list) => [list, of(list)])) as Record<List, T>;

/** Takes the styles of a report back, as far as they are still the last and nothing has come to use them. */
export function removeReportStyles(book: BookDraft, appended: AppendedStyles): void {
  const part = book.related('styles');
  if (part === undefined) return;
  for (const list of STYLE_LISTS.toReversed()) {
    const doc = new XmlDocument(book.draft.text(part), part);
    const [before, added] = appended[list];
    const items = itemsOf(doc, list);
    const own = items.slice(before).filter((item) => !isFiller(doc, item));
    const first = items.length - own.length;
    const uses = numbersUsed(book, doc, list);
    if (items.length !== before + added || own.some((_, at) => uses.has(first + at))) return;
    book.draft.put(part, removeFromList(doc, list, own));
  }
  dropUnusedStyles(book);
}

/** Numbers of items of a list that styles, or cells, refer to. */
export function numbersUsed(book: BookDraft, doc: XmlDocument, list: List): ReadonlySet<number> {
  if (list === 'cellXfs') return stylesUsed(book);
  const attribute = `${list.slice(0, -1)}Id`;
  const styles = [...itemsOf(doc, 'cellXfs'), ...itemsOf(doc, 'cellStyleXfs')];
  return new Set(styles.map((xf) => Number(doc.attribute(xf, attribute) ?? 0)));
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
  withId: boolean,
): string {
  const format = look.input === true ? TEXT_FORMAT : 0;
  const horizontal = look.horizontal === undefined ? '' : ` horizontal="${look.horizontal}"`;
  const input = look.input === true ? ` applyNumberFormat="1" applyProtection="1"` : '';
  return (
    `<${p}xf numFmtId="${format}" fontId="${ids.font}" fillId="${ids.fill}" borderId="${ids.border}"${withId ? ' xfId="0"' : ''} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${input}>` +
    `<${p}alignment${horizontal} vertical="center" wrapText="1"/>${look.input === true ? `<${p}protection locked="0"/>` : ''}</${p}xf>`
  );
}
