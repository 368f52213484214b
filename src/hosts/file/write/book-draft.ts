import { Refusal } from '../../../refusals/file-refusal';
import { decodeEscapes } from '../../port/xml-escape';
import { fileKind } from '../read/file-kind';
import { requireSize } from '../read/read-workbook';
import { localOf, XmlDocument } from '../xml/xml-document';
import type { Limits } from '../zip/limits';
import { remembered } from '../zip/remembered';
import { addContentType, removeContentTypes, typedParts } from './content-types';
import { PackageDraft } from './package-draft';
import {
  addRelationship,
  type ListedRelationship,
  relationshipPart,
  relationshipsOf,
  removeRelationships,
} from './relationship-list';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Of its worksheet part; undefined for chart and macro sheets, and where it is not there. */
  readonly part: string | undefined;
  readonly sheetId: string;
}

const STRICT = 'http://purl.oclc.org/ooxml/';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_RELATIONSHIPS = `${STRICT}officeDocument/relationships/`;
/** A content type of spreadsheets, by its end. */
export const spreadsheetType = (end: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${end}+xml`;

const documentOf = remembered((draft: PackageDraft, part) => new XmlDocument(draft.text(part), part));

/** A workbook of the .xlsx family being changed. */
export class BookDraft {
  /** Name of the workbook part. */
  readonly main: string;
  readonly strict: boolean;
  /** The sheets, as long as what lists them stays as it is. */
  private listed:
    | {
        readonly doc: XmlDocument;
        readonly relationships: readonly ListedRelationship[];
        readonly sheets: readonly ListedSheet[];
      }
    | undefined;

  /**
   * Throws a `Refusal`: whatever reading the package throws, and read-only-format, xlsb or encrypted.
   */
  static of(bytes: Uint8Array, limits: Limits): BookDraft {
    requireSize(bytes, limits);
    if (fileKind(bytes).kind === 'xls') throw new Refusal('read-only-format');
    return new BookDraft(PackageDraft.of(bytes, limits));
  }

  /** Throws a `Refusal`: xlsb or not-a-workbook. */
  constructor(readonly draft: PackageDraft) {
    const root = relationshipsOf(this.draft, '');
    const main = root.find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined) throw new Refusal('not-a-workbook', { detail: 'no main part' });
    if (main.toLowerCase().endsWith('.bin')) throw new Refusal('xlsb');
    this.main = main;
    const doc = this.document();
    if (localOf(doc.root.name) !== 'workbook') throw new Refusal('not-a-workbook', { part: main });
    this.strict = doc.uri.startsWith(STRICT);
  }

  /** The same workbook, to be changed while this one stays as it is. */
  fork(): BookDraft {
    return new BookDraft(this.draft.fork());
  }

  /** Throws a `Refusal`: signed, if any change would break a signature. */
  requireUnsigned(): void {
    const signatures = relationshipsOf(this.draft, '').some(({ type }) => type === 'origin');
    if (signatures || this.draft.names.some((name) => /^_xmlsignatures\//i.test(name))) {
      throw new Refusal('signed');
    }
  }

  /** The workbook part as it now is. */
  document(): XmlDocument {
    return documentOf(this.draft, this.main);
  }

  /** The sheets in tab order, those that lead nowhere too. */
  sheets(): readonly ListedSheet[] {
    const doc = this.document();
    const relationships = this.relationships();
    if (this.listed?.doc !== doc || this.listed.relationships !== relationships) {
      this.listed = { doc, relationships, sheets: this.listSheets(doc) };
    }
    return this.listed.sheets;
  }

  private listSheets(doc: XmlDocument): ListedSheet[] {
    const targets = new Map(
      this.relationships()
        .toReversed()
        .map((relationship) => [relationship.id, relationship]),
    );
    return doc.children(doc.child(doc.root, 'sheets'), 'sheet').map((node) => {
      const name = decodeEscapes(doc.attribute(node, 'name') ?? '');
      const target = targets.get(doc.attributeIn(node, '/relationships', 'id') ?? '');
      const part = target?.type === 'worksheet' && this.draft.has(target.target) ? target.target : undefined;
      return { name, part, sheetId: doc.attribute(node, 'sheetId') ?? '' };
    });
  }

  /** The worksheet of a name, and its part. Throws a `Refusal`: unknown-sheet. */
  worksheet(name: string): ListedSheet & { readonly part: string } {
    const found = this.sheets().find((sheet) => sheet.name === name);
    if (found?.part === undefined) throw new Refusal('unknown-sheet', { sheet: name });
    return { ...found, part: found.part };
  }

  relationships(): readonly ListedRelationship[] {
    return relationshipsOf(this.draft, this.main);
  }

  /** The first part there is that the workbook refers to by a type such as "styles". */
  related(type: string): string | undefined {
    return this.relationships().find((each) => each.type === type && this.draft.has(each.target))?.target;
  }

  /** URI of a type of reference such as "worksheet", as files of this kind write it. */
  relationshipType(type: string): string {
    return (this.strict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS) + type;
  }

  /** Adds a part that the workbook refers to; `contentType` is the end of a spreadsheet type, such as "worksheet". */
  addSpreadsheetPart(part: string, type: string, contentType: string, text: string): string {
    this.draft.add(part, text);
    addContentType(this.draft, part, spreadsheetType(contentType));
    return addRelationship(this.draft, this.main, this.relationshipType(type), part);
  }

  /** A name for a new part beside the workbook part that nothing has and nothing speaks of: `folder/stem1.xml`, … */
  freeName(stem: string, first: string | number = 1): string {
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    const isTaken = this.takenNames();
    for (let n = first; ; n = Number(n) + 1) {
      const name = `${folder}${stem}${n}.xml`;
      if (!isTaken(name)) return name;
    }
  }

  /** Tells whether something has a name, or speaks of it though it is not there. */
  takenNames(): (part: string) => boolean {
    const uses = this.uses();
    const typed = typedParts(this.draft);
    return (part) =>
      this.draft.has(part) ||
      this.draft.has(relationshipPart(part)) ||
      uses.has(part.toLowerCase()) ||
      typed.has(part.toLowerCase());
  }

  /** Takes away a part that the workbook or the package refers to, with that reference. */
  removeRelated(part: string): void {
    for (const owner of ['', this.main]) {
      const key = this.draft.keyOf(part);
      const found = relationshipsOf(this.draft, owner).filter(({ target }) => this.draft.keyOf(target) === key);
      removeRelationships(this.draft, owner, found);
    }
    this.removePart(part);
  }

  /** Takes a part away, with its references and whatever only it referred to. */
  removePart(part: string): void {
    this.removeParts([part], this.uses());
  }

  /** Takes away those of some parts that nothing refers to any more. */
  removeUnused(parts: readonly string[]): void {
    const uses = this.uses();
    this.removeParts(
      parts.filter((part) => part !== '' && !uses.has(this.draft.keyOf(part))),
      uses,
    );
  }

  private removeParts(parts: readonly string[], uses: Map<string, number>): void {
    const { draft } = this;
    const gone: string[] = [];
    const waiting = [...parts];
    for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
      if (!draft.has(part)) continue;
      const list = relationshipPart(part);
      for (const { target } of relationshipsOf(draft, part)) {
        const key = draft.keyOf(target);
        const left = (uses.get(key) ?? 0) - 1;
        uses.set(key, left);
        if (left === 0 && target !== '') waiting.push(target);
      }
      for (const name of draft.has(list) ? [part, list] : [part]) {
        draft.remove(name);
        gone.push(name);
      }
    }
    removeContentTypes(draft, gone);
  }

  /** How often parts are referred to, by name in lower case. */
  private uses(): Map<string, number> {
    const uses = new Map<string, number>();
    for (const list of this.draft.names.filter((name) => /\.rels$/i.test(name))) {
      for (const { target } of relationshipsOf(this.draft, list.replace(/_rels\/([^/]*)\.rels$/i, '$1'))) {
        const key = this.draft.keyOf(target);
        uses.set(key, (uses.get(key) ?? 0) + 1);
      }
    }
    return uses;
  }
}
