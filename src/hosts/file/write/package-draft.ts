import { Refusal } from '../../../refusals/file-refusal';
import { decodePart, encodePart, type PartEncoding } from '../xml/part-encoding';
import type { Limits } from '../zip/limits';
import { type ByteSink, Package, type Parts } from '../zip/package';
import { rewriteZip } from '../zip/zip-rewriter';
import { innerPrefix } from './inner-prefix';

// Room for a declaration, comments and the start tag of the root.
const HEAD = 1000;

/** A part as a text. Never changed: another text is another object. */
interface DraftPart {
  readonly name: string;
  readonly encoding: PartEncoding;
  /** As it is in the file; undefined for a part that is new. */
  readonly original: string | undefined;
  readonly text: string;
}

/** A package being changed: parts as texts, put together only when its bytes are asked for. Part names compare without case. */
export class PackageDraft implements Parts {
  private readonly parts: Map<string, DraftPart>;
  private readonly removed: Set<string>;
  private built: Uint8Array | undefined;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly source: Package,
    { parts, removed }: { readonly parts: ReadonlyMap<string, DraftPart>; readonly removed: ReadonlySet<string> },
  ) {
    this.parts = new Map(parts);
    this.removed = new Set(removed);
  }

  /** Throws a `Refusal` as `Package` does. */
  static of(bytes: Uint8Array, limits: Limits): PackageDraft {
    return new PackageDraft(bytes, new Package(bytes, limits), { parts: new Map(), removed: new Set() });
  }

  /** The same package, to be changed while this one stays as it is. */
  fork(): PackageDraft {
    const { parts, removed } = this;
    return new PackageDraft(this.bytes, this.source, { parts, removed });
  }

  get limits(): Limits {
    return this.source.limits;
  }

  get names(): string[] {
    const kept = this.source.names.filter((name) => !this.removed.has(name.toLowerCase()));
    const added = [...this.parts.values()].filter((part) => part.original === undefined).map((part) => part.name);
    return [...kept, ...added];
  }

  has(name: string): boolean {
    const key = this.keyOf(name);
    return this.parts.has(key) || (!this.removed.has(key) && this.source.has(name));
  }

  version(name: string): object {
    const part = this.parts.get(this.keyOf(name));
    return part === undefined || part.text === part.original ? this.source.version(name) : part;
  }

  /** The text of a part as it now is. Throws a `Refusal`: damaged-part if it is missing, or as it is read. */
  text(name: string): string {
    return this.part(name).text;
  }

  /** The same for a part that may be large, and is not kept in memory for having been looked at. */
  glance(name: string): string {
    return this.parts.get(this.keyOf(name))?.text ?? this.decoded(name).text;
  }

  /** The bytes of a part as it now is, in pieces. Throws as `text`, or too-large. */
  read(name: string, sink: ByteSink): void {
    const part = this.parts.get(this.keyOf(name));
    if (part === undefined || part.text === part.original) {
      this.source.read(name, sink);
      return;
    }
    const bytes = encodePart(part.text, part.encoding);
    const { maxPartBytes } = this.limits;
    if (bytes.length > maxPartBytes) {
      throw new Refusal('too-large', { part: name, detail: `more than ${maxPartBytes} bytes unpacked` });
    }
    sink(bytes);
  }

  /** True if some ASCII text stands near the start of a part, whatever else the part may be. */
  startsLike(name: string, text: string): boolean {
    const known = this.parts.get(this.keyOf(name));
    if (known !== undefined) return known.text.slice(0, HEAD).includes(text);
    const start = this.source.bytes(name).subarray(0, HEAD * 2);
    return Array.from(start, (byte) => (byte === 0 ? '' : String.fromCharCode(byte)))
      .join('')
      .includes(text);
  }

  /** Replaces the text of a part that there is. Throws a `Refusal`: inner-prefix, for one that cannot be patched surely. */
  put(name: string, text: string): void {
    const part = this.part(name);
    if (part.text === text) return;
    const declared = part.text === part.original ? innerPrefix(part.text, name) : undefined;
    if (declared !== undefined)
      throw new Refusal('inner-prefix', { part: name, what: `<${declared.name}>`, detail: String(declared.at) });
    this.built = undefined;
    this.parts.set(this.keyOf(name), { ...part, text });
  }

  /** The name that the package has a part by, and what it is written in. */
  written(name: string): { readonly name: string; readonly encoding: PartEncoding } {
    return { name: this.source.listedName(name) ?? name, encoding: this.part(name).encoding };
  }

  add(name: string, text: string, encoding: PartEncoding = 'utf-8'): void {
    this.built = undefined;
    this.parts.set(this.keyOf(name), { name, encoding, original: undefined, text });
  }

  remove(name: string): void {
    this.built = undefined;
    const key = this.keyOf(name);
    this.parts.delete(key);
    this.removed.add(key);
  }

  /** True where another draft of the same package says the same. */
  isLike(other: PackageDraft): boolean {
    if (this.removed.size !== other.removed.size || [...this.removed].some((key) => !other.removed.has(key)))
      return false;
    const keys = new Set([...this.parts.keys(), ...other.parts.keys()]);
    const said = (draft: PackageDraft, key: string) => (draft.has(key) ? draft.version(key) : undefined);
    const isSame = (key: string) =>
      said(this, key) === said(other, key) || this.parts.get(key)?.text === other.parts.get(key)?.text;
    return [...keys].every(isSame);
  }

  /** Bytes of the package as it now is: those given, if nothing is different. */
  build(): Uint8Array {
    this.built ??= this.together();
    return this.built;
  }

  private together(): Uint8Array {
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
    const key = this.keyOf(name);
    const known = this.parts.get(key);
    if (known !== undefined) return known;
    const { text, encoding } = this.decoded(name);
    const part: DraftPart = { name, encoding, original: text, text };
    this.parts.set(key, part);
    return part;
  }

  private decoded(name: string): ReturnType<typeof decodePart> {
    if (!this.has(name)) throw new Refusal('damaged-part', { part: name, detail: 'part is missing' });
    return decodePart(this.source.bytes(name), name);
  }

  /** What the names of one part have in common, whatever their case or encoding. */
  keyOf(name: string): string {
    return (this.source.listedName(name) ?? name).toLowerCase();
  }
}
