import { Refusal } from '../../../refusals/refusal';
import { decodePart, encodePart, type PartEncoding } from '../xml/part-encoding';
import type { Limits } from '../zip/limits';
import { Package } from '../zip/package';
import { rewriteZip } from '../zip/zip-rewriter';

// Room for a declaration, comments and the start tag of the root.
const HEAD = 1000;

interface DraftPart {
  readonly name: string;
  readonly encoding: PartEncoding;
  /** As it is in the file; undefined for a part that is new. */
  readonly original: string | undefined;
  text: string;
}

/** A package being changed: parts as texts, put together only at the end. Part names compare without case. */
export class PackageDraft {
  private readonly source: Package;
  private readonly parts = new Map<string, DraftPart>();
  private readonly removed = new Set<string>();

  /** Throws a `Refusal` as `Package` does. */
  constructor(
    private readonly bytes: Uint8Array,
    readonly limits: Limits,
  ) {
    this.source = new Package(bytes, limits);
  }

  get names(): string[] {
    const kept = this.source.names.filter((name) => !this.removed.has(name.toLowerCase()));
    const added = [...this.parts.values()].filter((part) => part.original === undefined).map((part) => part.name);
    return [...kept, ...added];
  }

  has(name: string): boolean {
    const key = this.key(name);
    return this.parts.has(key) || (!this.removed.has(key) && this.source.has(name));
  }

  /** The text of a part as it now is. Throws a `Refusal`: damaged-part if it is missing, or as it is read. */
  text(name: string): string {
    return this.part(name).text;
  }

  /** True if some ASCII text stands near the start of a part, whatever else the part may be. */
  startsLike(name: string, text: string): boolean {
    const known = this.parts.get(this.key(name));
    if (known !== undefined) return known.text.slice(0, HEAD).includes(text);
    const start = this.source.bytes(name).subarray(0, HEAD * 2);
    return Array.from(start, (byte) => (byte === 0 ? '' : String.fromCharCode(byte)))
      .join('')
      .includes(text);
  }

  /** Replaces the text of a part that there is. */
  put(name: string, text: string): void {
    this.part(name).text = text;
  }

  /** Adds a part, in UTF-8. */
  add(name: string, text: string): void {
    this.parts.set(this.key(name), { name, encoding: 'utf-8', original: undefined, text });
  }

  remove(name: string): void {
    const key = this.key(name);
    this.parts.delete(key);
    this.removed.add(key);
  }

  /** Bytes of the package as it now is: those given, if nothing is different. */
  build(): Uint8Array {
    const replaced = new Map<string, Uint8Array>();
    const added: { name: string; bytes: Uint8Array }[] = [];
    for (const [key, part] of this.parts) {
      if (part.original === part.text) continue;
      const bytes = encodePart(part.text, part.encoding);
      // A part removed and added again, such as a list taken back, keeps its place.
      if (part.original !== undefined || this.removed.has(key)) replaced.set(key, bytes);
      if (part.original === undefined && !this.source.has(part.name)) added.push({ name: part.name, bytes });
    }
    const removed = new Set([...this.removed].filter((key) => !this.parts.has(key)));
    if (replaced.size === 0 && added.length === 0 && removed.size === 0) return this.bytes;
    return rewriteZip(this.bytes, this.limits, { replaced, removed, added });
  }

  private part(name: string): DraftPart {
    const key = this.key(name);
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    if (this.removed.has(key)) throw new Refusal('damaged-part', { part: name, detail: 'part is missing' });
    const { text, encoding } = decodePart(this.source.bytes(name), name);
    const part: DraftPart = { name, encoding, original: text, text };
    this.parts.set(key, part);
    return part;
  }

  private key(name: string): string {
    return (this.source.listedName(name) ?? name).toLowerCase();
  }
}
