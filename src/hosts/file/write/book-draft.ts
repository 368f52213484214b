import { Refusal } from '../../../refusals/file-refusal';
import { decodeEscapes } from '../../port/xml-escape';
import { fileKind } from '../read/file-kind';
import { requireSize } from '../read/read-workbook';
import { localOf, type XmlDocument } from '../xml/xml-document';
import type { Limits } from '../zip/limits';
import { addContentType } from './content-types';
import { OfficeDraft } from './office-draft';
import { PackageDraft } from './package-draft';
import { addRelationship, type ListedRelationship, relationshipsOf } from './relationship-list';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Of its worksheet part; undefined for chart and macro sheets, and where it is not there. */
  readonly part: string | undefined;
  readonly sheetId: string;
}

/** A content type of spreadsheets, by its end. */
export const spreadsheetType = (end: string): string =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${end}+xml`;

/** A workbook of the .xlsx family being changed. */
export class BookDraft extends OfficeDraft {
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
  constructor(draft: PackageDraft) {
    super(draft);
    if (this.main.toLowerCase().endsWith('.bin')) throw new Refusal('xlsb');
    if (localOf(this.document().root.name) !== 'workbook') throw new Refusal('not-a-workbook', { part: this.main });
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

  /** Adds a part that the workbook refers to; `contentType` is the end of a spreadsheet type, such as "worksheet". */
  addSpreadsheetPart(part: string, type: string, contentType: string, text: string): string {
    this.draft.add(part, text);
    addContentType(this.draft, part, spreadsheetType(contentType));
    return addRelationship(this.draft, this.main, this.relationshipType(type), part);
  }
}
