import { Refusal } from '../../../refusals/refusal';
import { decodeEscapes } from '../../port/xml-escape';
import { fileKind } from '../read/file-kind';
import { localOf, XmlDocument } from '../xml/xml-document';
import type { Limits } from '../zip/limits';
import { addContentType, removeContentType } from './content-types';
import { PackageDraft } from './package-draft';
import {
  addRelationship,
  type ListedRelationship,
  relationshipPart,
  relationshipsOf,
  removeRelationship,
} from './relationship-list';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Of its worksheet part; undefined for chart and macro sheets. */
  readonly part: string | undefined;
  readonly sheetId: string;
}

const STRICT = 'http://purl.oclc.org/ooxml/';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_RELATIONSHIPS = `${STRICT}officeDocument/relationships/`;
const SPREADSHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** A workbook of the .xlsx family being changed. */
export class BookDraft {
  readonly draft: PackageDraft;
  /** Name of the workbook part. */
  readonly main: string;
  readonly strict: boolean;

  /**
   * Throws a `Refusal`: whatever reading the package throws, and read-only-format, xlsb or encrypted.
   */
  constructor(bytes: Uint8Array, limits: Limits) {
    if (bytes.length > limits.maxFileBytes) throw new Refusal('too-large', { detail: `${bytes.length} bytes` });
    if (fileKind(bytes).kind === 'xls') throw new Refusal('read-only-format');
    this.draft = new PackageDraft(bytes, limits);
    const root = relationshipsOf(this.draft, '');
    const main = root.find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined) throw new Refusal('not-a-workbook', { detail: 'no main part' });
    if (main.toLowerCase().endsWith('.bin')) throw new Refusal('xlsb');
    this.main = main;
    const doc = this.document();
    if (localOf(doc.root.name) !== 'workbook') throw new Refusal('not-a-workbook', { part: main });
    this.strict = doc.uri.startsWith(STRICT);
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
    return new XmlDocument(this.draft.text(this.main), this.main);
  }

  /** The sheets in tab order. Throws a `Refusal` for one that refers to nothing. */
  sheets(): ListedSheet[] {
    const doc = this.document();
    const targets = new Map(this.relationships().map((relationship) => [relationship.id, relationship]));
    return doc.children(doc.child(doc.root, 'sheets'), 'sheet').map((node) => {
      const name = decodeEscapes(doc.attribute(node, 'name') ?? '');
      const target = targets.get(doc.attributeIn(node, '/relationships', 'id') ?? '');
      if (target === undefined) throw new Refusal('damaged-part', { part: this.main, sheet: name });
      const part = target.type === 'worksheet' ? target.target : undefined;
      return { name, part, sheetId: doc.attribute(node, 'sheetId') ?? '' };
    });
  }

  /** The worksheet of a name, and its part. Throws a `Refusal`: unknown-sheet. */
  worksheet(name: string): ListedSheet & { readonly part: string } {
    const { part, ...rest } = this.sheets().find((sheet) => sheet.name === name) ?? {};
    if (part === undefined) throw new Refusal('unknown-sheet', { sheet: name });
    return { ...(rest as ListedSheet), part };
  }

  relationships(): ListedRelationship[] {
    return relationshipsOf(this.draft, this.main);
  }

  /** The first part that the workbook refers to by a type such as "styles". */
  related(type: string): string | undefined {
    return this.relationships().find((relationship) => relationship.type === type)?.target;
  }

  /** URI of a type of reference such as "worksheet", as files of this kind write it. */
  relationshipType(type: string): string {
    return (this.strict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS) + type;
  }

  /** Adds a part that the workbook refers to; `contentType` is the end of a spreadsheet type, such as "worksheet". */
  addSpreadsheetPart(part: string, type: string, contentType: string, text: string): string {
    this.draft.add(part, text);
    addContentType(this.draft, part, `${SPREADSHEET_TYPES}${contentType}+xml`);
    return addRelationship(this.draft, this.main, this.relationshipType(type), part);
  }

  /** A name for a new part that none has: `folder/stem1.xml`, …; the folder is beside the workbook part. */
  freeName(stem: string): string {
    const folder = this.main.slice(0, this.main.lastIndexOf('/') + 1);
    for (let n = 1; ; n++) if (!this.draft.has(`${folder}${stem}${n}.xml`)) return `${folder}${stem}${n}.xml`;
  }

  /** Takes away a part that the workbook or the package refers to, with that reference. */
  removeRelated(part: string): void {
    for (const owner of ['', this.main]) {
      const found = relationshipsOf(this.draft, owner).find(
        ({ target }) => target.toLowerCase() === part.toLowerCase(),
      );
      if (found !== undefined) removeRelationship(this.draft, owner, found.id);
    }
    this.removePart(part);
  }

  /** Takes a part away, with its references and whatever only it referred to. */
  removePart(part: string): void {
    const { draft } = this;
    const targets = relationshipsOf(draft, part).map(({ target }) => target);
    draft.remove(part);
    removeContentType(draft, part);
    if (!draft.has(relationshipPart(part))) return;
    draft.remove(relationshipPart(part));
    removeContentType(draft, relationshipPart(part));
    this.removeUnused(targets);
  }

  /** Takes away those of some parts that nothing refers to any more. */
  removeUnused(parts: readonly string[]): void {
    for (const part of parts) {
      if (part !== '' && this.draft.has(part) && !this.isReferredTo(part)) this.removePart(part);
    }
  }

  private isReferredTo(part: string): boolean {
    const lists = this.draft.names.filter((name) => name.endsWith('.rels'));
    const owners = lists.map((name) => name.replace(/_rels\/([^/]*)\.rels$/, '$1'));
    return owners.some((owner) =>
      relationshipsOf(this.draft, owner).some(({ target }) => target.toLowerCase() === part.toLowerCase()),
    );
  }
}
