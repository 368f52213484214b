import { decodeEscapes } from '../../port/xml-escape';
import { BUILTIN_FORMATS, cellFormat } from '../read/builtin-formats';
import { XmlDocument, type XmlNode } from '../xml/xml-document';
import { remembered } from '../zip/remembered';
import { type BookDraft, spreadsheetType } from './book-draft';
import { addContentType, removeContentTypes } from './content-types';
import { FIRST_ITEMS } from './fillers';
import { encodeComment, isFiller } from './list-memory';
import type { PackageDraft } from './package-draft';

// Before the root of a part that we added.
const OURS = '<!--gouji';

/** Stands in for a workbook without styles, and tells a part that we added from one of the user's. */
const { fonts, fills, borders } = FIRST_ITEMS;
const MINIMAL = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<!--gouji--><styleSheet xmlns="URI"><fonts count="1">${fonts.join('')}</fonts><fills count="2">${fills.join('')}</fills><borders count="1">${borders.join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>`;

/** What was there before, where there was more than nothing: a reference that led nowhere, and its content type. */
const NAMED = 'named';
const NAMED_AND_TYPED = 'named-and-typed';

/** `before`: what the part said that it is in the place of. */
function minimal(book: BookDraft, before = ''): string {
  const note = before === '' ? '' : `:${encodeComment(before)}`;
  return MINIMAL.replace('URI', book.document().uri).replace(OURS, OURS + note);
}

/** Name of the styles part; a small one is added to a workbook that has none, and put in the place of an empty one. */
export function stylesPart(book: BookDraft): string {
  const part = book.related('styles');
  if (part !== undefined) {
    const doc = new XmlDocument(book.draft.text(part), part);
    if (doc.root.children.length === 0) book.draft.put(part, minimal(book, doc.text));
    return part;
  }
  const named = book.relationships().find(({ type }) => type === 'styles')?.target;
  if (named) {
    const isTyped = !addContentType(book.draft, named, spreadsheetType('styles'));
    book.draft.add(named, minimal(book, isTyped ? NAMED_AND_TYPED : NAMED));
    return named;
  }
  const added = book.freeName('styles', '');
  book.addSpreadsheetPart(added, 'styles', 'styles', minimal(book));
  return added;
}

/** Takes the styles part away if it is the one we added and nothing is left in it of what it was added for. */
export function dropUnusedStyles(book: BookDraft): void {
  const part = book.related('styles');
  if (part === undefined) return;
  const text = book.draft.text(part);
  const before = decodeURIComponent(/^[^>]*>\s*<!--gouji:([^-]*)-->/.exec(text)?.[1] ?? '');
  if (text !== minimal(book, before)) return;
  if (before === '') book.removeRelated(part);
  else if (before === NAMED || before === NAMED_AND_TYPED) {
    book.draft.remove(part);
    if (before === NAMED) removeContentTypes(book.draft, [part]);
  } else book.draft.put(part, before);
}

const styleSheetOf = remembered((draft: PackageDraft, part) => new StyleSheet(new XmlDocument(draft.text(part), part)));

/** What the style numbers of cells mean; a workbook without styles part has none, and every cell is General. */
export class StyleSheet {
  readonly xfs: readonly XmlNode[];
  private readonly codes: Map<number, string>;
  private readonly spelled = new Map<number, string>();

  constructor(readonly doc: XmlDocument | undefined) {
    this.xfs = doc?.children(doc.child(doc.root, 'cellXfs'), 'xf') ?? [];
    this.codes = new Map(BUILTIN_FORMATS);
    for (const { id, code } of this.customFormats) this.codes.set(id, code);
  }

  static of(book: BookDraft): StyleSheet {
    const part = book.related('styles');
    return part === undefined ? new StyleSheet(undefined) : styleSheetOf(book.draft, part);
  }

  get customFormats(): { readonly id: number; readonly code: string; readonly node: XmlNode }[] {
    const { doc } = this;
    if (doc === undefined) return [];
    return doc.children(doc.child(doc.root, 'numFmts'), 'numFmt').map((node) => ({
      id: Number(doc.attribute(node, 'numFmtId')),
      code: decodeEscapes(doc.attribute(node, 'formatCode') ?? ''),
      node,
    }));
  }

  /** Number format of a style; absent for General. */
  format(style: number): string | undefined {
    return cellFormat(this.codes.get(this.number(this.xfs[style], 'numFmtId')));
  }

  /** Whether cells of a style are locked once their sheet is protected; so are those that say nothing. */
  isLocked(style: number): boolean {
    const { doc } = this;
    const protection = doc?.child(this.xfs[style], 'protection');
    const locked = protection === undefined ? undefined : doc?.attribute(protection, 'locked');
    return locked !== '0' && locked !== 'false';
  }

  /** All that a style number stands for, spelled out: it stands for the same where this is the same. */
  spelledOut(style: number): string {
    const known = this.spelled.get(style) ?? this.spell(style);
    this.spelled.set(style, known);
    return known;
  }

  private spell(style: number): string {
    const { doc } = this;
    const xf = this.xfs[style];
    // Neither a filler nor the first style of a part that we added says anything that was not so without it.
    if (doc === undefined || xf === undefined || isFiller(doc, xf)) return '';
    if (style === 0 && doc.text.slice(0, doc.root.start).includes(OURS)) return '';
    const refer = (list: string, attribute: string, of: XmlNode): string => {
      const node = doc.child(doc.root, list)?.children[this.number(of, attribute)];
      return node === undefined || isFiller(doc, node) ? '' : doc.raw(node);
    };
    const parent = doc.child(doc.root, 'cellStyleXfs')?.children[this.number(xf, 'xfId')];
    const all = [xf, ...(parent === undefined ? [] : [parent])].map((node) => [
      doc.raw(node),
      this.codes.get(this.number(node, 'numFmtId')) ?? '',
      refer('fonts', 'fontId', node),
      refer('fills', 'fillId', node),
      refer('borders', 'borderId', node),
    ]);
    return all.flat().join('\n');
  }

  private number(node: XmlNode | undefined, attribute: string): number {
    return node === undefined ? 0 : Number(this.doc?.attribute(node, attribute) ?? 0);
  }
}
