import { attributeValue } from '../../port/xml-escape';
import { BUILTIN_FORMATS, cellFormat } from '../read/builtin-formats';
import { withAttribute } from '../xml/start-tag';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import type { BookDraft } from './book-draft';
import { appendToList, type ListItem, ours, removeFromList } from './counted-list';
import { fillerFor } from './fillers';
import { isFiller } from './list-memory';
import { stylesUsed } from './sheet-contents';
import { dropUnusedStyles, StyleSheet, stylesPart } from './style-sheet';

/** What was appended to the styles of a workbook for the formats of cells, so that it can be taken back. */
export interface AppendedFormats {
  /** Elements of numFmts and of cellXfs, as written, in order. */
  readonly formats: readonly string[];
  readonly xfs: readonly string[];
  /** Number of the first of the xfs. */
  readonly firstXf: number;
}

// Ids whose format is the same in every language and on every system; others depend on where the file is opened.
const FIXED_IDS: readonly number[] = [1, 2, 3, 4, 9, 10, 11, 12, 13, 45, 46, 47, 48, 49];
const FIRST_CUSTOM = 164;
// A file may count on from any number.
const MOST_CUSTOM = 60_000;

/** Finds the style that differs from another in its number format only, or makes one, to be appended in the end. */
export class FormatStyles {
  private readonly known = new Map<string, number>();
  private readonly formats: ListItem[] = [];
  private readonly xfs: ListItem[] = [];
  private readonly before: StyleSheet;
  private lists: Lists | undefined;

  constructor(private readonly book: BookDraft) {
    this.before = StyleSheet.of(book);
  }

  /** Appends the styles that were made; undefined if there are none. */
  append(): AppendedFormats | undefined {
    const { book, formats, xfs, lists } = this;
    if (lists === undefined || xfs.length === 0) return undefined;
    const part = stylesPart(book);
    book.draft.put(part, appendToList(lists.doc, 'cellXfs', xfs));
    book.draft.put(part, appendToList(new XmlDocument(book.draft.text(part), part), 'numFmts', formats));
    const xmlOf = ({ xml }: ListItem) => xml;
    return { formats: formats.map(xmlOf), xfs: xfs.map(xmlOf), firstXf: lists.firstXf };
  }

  /** Number of a style like `base`, with a format code ("General" for none); an apostrophe before texts goes. */
  style(base: number, code: string): number {
    const key = `${base} ${code}`;
    const known = this.known.get(key) ?? this.find(base, code);
    this.known.set(key, known);
    return known;
  }

  private find(base: number, code: string): number {
    if (this.before.format(base) === cellFormat(code)) return base;
    this.lists ??= listsOf(this.book);
    const { doc, models, byXml, firstXf, used } = this.lists;
    const id = this.formatId(this.lists, code);
    const model = models[base] ?? models[0];
    const raw =
      model === undefined
        ? `<${doc.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`
        : doc.raw(model);
    const tagEnd = model === undefined ? raw.length : model.openEnd - model.start;
    const unquoted = withAttribute(raw.slice(0, tagEnd), 'quotePrefix', undefined);
    const tag = withAttribute(withAttribute(unquoted, 'numFmtId', String(id)), 'applyNumberFormat', '1');
    const xf = tag + raw.slice(tagEnd);
    const same = byXml.get(xf);
    if (same !== undefined) return same;
    let number = firstXf + this.xfs.length;
    for (; number === 0 || used.has(number); number++) this.xfs.push(fillerFor(doc, 'cellXfs', number));
    this.xfs.push(ours(xf));
    byXml.set(xf, number);
    return number;
  }

  private formatId(lists: Lists, code: string): number {
    const wanted = cellFormat(code);
    if (wanted === undefined) return 0;
    const known = FIXED_IDS.find((id) => BUILTIN_FORMATS.get(id) === wanted) ?? lists.ids.get(wanted);
    if (known !== undefined) return known;
    do lists.lastId++;
    while (lists.usedIds.has(lists.lastId));
    const id = lists.lastId;
    lists.ids.set(wanted, id);
    this.formats.push(ours(`<${lists.doc.prefix}numFmt numFmtId="${id}" formatCode="${attributeValue(wanted)}"/>`));
    return id;
  }
}

/** What a style may be found in, or made from. */
interface Lists {
  readonly doc: XmlDocument;
  readonly models: readonly XmlNode[];
  readonly firstXf: number;
  /** Numbers of styles and formats that are referred to, whether or not there are any. */
  readonly used: ReadonlySet<number>;
  readonly usedIds: ReadonlySet<number>;
  /** Numbers of styles by their elements, of formats by their codes; the first of equal ones. */
  readonly byXml: Map<string, number>;
  readonly ids: Map<string, number>;
  lastId: number;
}

function listsOf(book: BookDraft): Lists {
  stylesPart(book);
  const { doc, xfs, customFormats } = StyleSheet.of(book) as StyleSheet & { readonly doc: XmlDocument };
  return {
    doc,
    models: xfs,
    firstXf: xfs.length,
    used: stylesUsed(book),
    usedIds: new Set(Array.from(doc.text.matchAll(/numFmtId\s*=\s*["'](\d+)["']/g), ([, id]) => Number(id))),
    byXml: new Map(
      xfs
        .flatMap((node, number): [string, number][] => (isFiller(doc, node) ? [] : [[doc.raw(node), number]]))
        .toReversed(),
    ),
    ids: new Map(customFormats.map(({ code, id }): [string, number] => [code, id]).toReversed()),
    lastId: customFormats.reduce((most, { id }) => (id < MOST_CUSTOM ? Math.max(most, id) : most), FIRST_CUSTOM - 1),
  };
}

/** Takes appended formats back, as far as they are still last and no cell has come to use them since. */
export function removeFormats(book: BookDraft, appended: AppendedFormats): void {
  const part = book.related('styles');
  if (part === undefined) return;
  const styles = StyleSheet.of(book) as StyleSheet & { readonly doc: XmlDocument };
  const tail = styles.xfs.slice(appended.firstXf);
  const raw = tail.map((node) => styles.doc.raw(node));
  if (raw.length !== appended.xfs.length || raw.some((xf, i) => xf !== appended.xfs[i])) return;
  const used = stylesUsed(book);
  if (tail.some((node, at) => !isFiller(styles.doc, node) && used.has(appended.firstXf + at))) return;
  book.draft.put(part, removeFromList(styles.doc, 'cellXfs', tail));
  const { customFormats, doc } = StyleSheet.of(book) as StyleSheet & { readonly doc: XmlDocument };
  const uses = new Map<number, number>();
  for (const [, id] of doc.text.matchAll(/numFmtId="(\d+)"/g)) uses.set(Number(id), (uses.get(Number(id)) ?? 0) + 1);
  let first = customFormats.length;
  for (const element of appended.formats.toReversed()) {
    const last = customFormats[first - 1];
    if (last === undefined || doc.raw(last.node) !== element || uses.get(last.id) !== 1) break;
    first--;
  }
  const gone = customFormats.slice(first).map(({ node }) => node);
  book.draft.put(part, removeFromList(doc, 'numFmts', gone));
  dropUnusedStyles(book);
}
