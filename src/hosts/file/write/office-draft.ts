import { Refusal } from '../../../refusals/file-refusal';
import { XmlDocument } from '../xml/xml-document';
import { remembered } from '../zip/remembered';
import { removeContentTypes, typedParts } from './content-types';
import type { PackageDraft } from './package-draft';
import { type ListedRelationship, relationshipPart, relationshipsOf, removeRelationships } from './relationship-list';

const STRICT = 'http://purl.oclc.org/ooxml/';
const OFFICE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const STRICT_RELATIONSHIPS = `${STRICT}officeDocument/relationships/`;

const documentOf = remembered((draft: PackageDraft, part) => new XmlDocument(draft.text(part), part));

/** A file of Office being changed: its main part, be it a workbook or a text, and what that refers to. */
export class OfficeDraft {
  /** Name of the main part. */
  readonly main: string;
  readonly strict: boolean;

  /** Throws a `Refusal`: not-a-workbook. */
  constructor(readonly draft: PackageDraft) {
    const main = relationshipsOf(this.draft, '').find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined) throw new Refusal('not-a-workbook', { detail: 'no main part' });
    this.main = main;
    this.strict = !main.toLowerCase().endsWith('.bin') && this.document().uri.startsWith(STRICT);
  }

  /** The main part as it now is. */
  document(): XmlDocument {
    return documentOf(this.draft, this.main);
  }

  relationships(): readonly ListedRelationship[] {
    return relationshipsOf(this.draft, this.main);
  }

  /** The first part there is that the main part refers to by a type such as "styles". */
  related(type: string): string | undefined {
    return this.relationships().find((each) => each.type === type && this.draft.has(each.target))?.target;
  }

  /** URI of a type of reference such as "worksheet", as files of this kind write it. */
  relationshipType(type: string): string {
    return (this.strict ? STRICT_RELATIONSHIPS : OFFICE_RELATIONSHIPS) + type;
  }

  /** A name for a new part beside the main part that nothing has and nothing speaks of: `folder/stem1.xml`, … */
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

  /** Takes away a part that the main part or the package refers to, with that reference. */
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
