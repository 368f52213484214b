import { Refusal } from '../../../refusals/file-refusal';
import { MainPrefixes } from './main-prefixes';
import { type XmlName, XmlNames } from './xml-names';
import { decodeUtf8, resolveXmlText } from './xml-text';

/** One element the caller wants to hear of; whatever is not named at its place is passed over with all it holds. */
export interface ElementShape {
  /** Local name; the prefix is whichever is bound to the root's namespace. For a root, '*' is any. */
  readonly name: string;
  /** Number the handler knows the element by. */
  readonly kind: number;
  /** True to be given its text. */
  readonly text?: boolean;
  /** True to be offered its children whole, before they are taken apart. */
  readonly whole?: boolean;
  /** True for an element of any namespace but the root's: a drawing, a choice between two forms. */
  readonly foreign?: boolean;
  /** True where nothing else may be in it, but for extensions: what is there would be missed. */
  readonly only?: boolean;
  /** True where its children may lie at any depth: what is not named is looked through, whatever it is. */
  readonly through?: boolean;
  readonly children?: readonly ElementShape[];
}

/** Receives what the tokenizer finds. Offsets into `xml.bytes` hold only during the call. */
export interface XmlHandler {
  open(kind: number, xml: XmlTokenizer): void;
  /**
   * Offered a child of an element of shape `whole`, from its `<` on, for reading it at one go. Returns the offset after
   * it, or -1 to leave it to the tokenizer. Bytes from `filled` on are not to be read as part of it.
   */
  whole?(xml: XmlTokenizer, start: number, filled: number): number;
  /** A piece of text; `raw` if `xml.text` must resolve entities or line ends in it. */
  text(kind: number, xml: XmlTokenizer, start: number, end: number, raw: boolean): void;
  close(kind: number, xml: XmlTokenizer): void;
}

interface Node extends ElementShape {
  /** Children by name id, filled in as names are met; null for names that are none. */
  readonly next: (Node | null | undefined)[];
  /** True for one that is only looked through. */
  readonly silent?: boolean;
}

const NO_BYTES = new Uint8Array(0);
const SLICE_BYTES = 65_536;
// Longer than any cell's text even if every character is an entity, and short enough to be scanned again.
const MAX_TOKEN_BYTES = 1_048_576;
const MAX_ATTRIBUTES = 256;

const SPACE = 0x20;
const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const AMP = 0x26;
const CR = 0x0d;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const X = 0x78;

/**
 * Reads XML given in pieces of UTF-8 bytes and reports the elements of a shape. Made for the large parts of a workbook:
 * it works on bytes and creates a string only when asked to, in a third of the time of a general parser.
 *
 * Checks that tags match and nest; refuses document types, unknown entities and deep nesting. Throws `Refusal`
 * (damaged-part, unsafe-xml), and whatever the handler throws.
 */
export class XmlTokenizer {
  /** The bytes offsets refer to. */
  bytes: Uint8Array = NO_BYTES;
  /** Attributes of the element being opened. */
  attributeCount = 0;
  /** For each attribute: start and end of its name, start and end of its value. */
  readonly attributes = new Int32Array(MAX_ATTRIBUTES * 4);

  private filled = 0;
  /** Holds what is left of one slice until the next; most parts come in one slice and never need it. */
  private buffer: Uint8Array = NO_BYTES;
  /** Bytes dropped from the buffer so far, for telling where a fault is. */
  private dropped = 0;
  private started = false;
  /** True while in an element of shape `whole`, if names without prefix are of the root's namespace. */
  private offersWhole = false;
  private finished = false;
  private depth = 0;
  private readonly openNames: XmlName[] = [];
  private readonly openNodes: (Node | null)[] = [];
  private readonly mainPrefixes = new MainPrefixes();
  private readonly root: Node;
  /** By shape: shapes may hold themselves, as tables hold tables. */
  private readonly nodes = new Map<ElementShape, Node>();
  private tagStart = 0;
  private tagEnd = 0;

  constructor(
    shape: ElementShape,
    private readonly handler: XmlHandler,
    readonly part: string,
    private readonly maxDepth: number,
    private readonly names = new XmlNames(),
    private readonly maxTokenBytes = MAX_TOKEN_BYTES,
  ) {
    this.root = this.nodeOf(shape);
  }

  /** Where in the part, in bytes of UTF-8, the tag begins that is being reported. */
  get startOffset(): number {
    return this.dropped + this.tagStart;
  }

  /** Where it ends. */
  get endOffset(): number {
    return this.dropped + this.tagEnd;
  }

  /** Where in the part an offset into `bytes` is. */
  offsetOf(at: number): number {
    return this.dropped + at;
  }

  write(chunk: Uint8Array): void {
    // In slices, so that the buffer stays small however far a chunk unpacked.
    for (let from = 0; from < chunk.length; from += SLICE_BYTES) {
      this.append(chunk.subarray(from, from + SLICE_BYTES));
      const done = this.parse();
      this.keep(done);
      if (this.filled > this.maxTokenBytes) throw this.damaged('text or tag without end');
    }
  }

  end(): void {
    for (let at = 0; at < this.filled; at++) {
      if ((this.bytes[at] as number) > SPACE) throw this.damaged('ends in the middle');
    }
    if (!this.finished) throw this.damaged('ends in the middle');
  }

  /** The text between two offsets as a string, entities and line ends resolved if `raw`. */
  text(start: number, end: number, raw: boolean): string {
    try {
      const text = decodeUtf8(this.bytes, start, end);
      return raw ? resolveXmlText(text) : text;
    } catch (error) {
      throw this.damaged(error instanceof SyntaxError ? error.message : 'not UTF-8', error);
    }
  }

  /** Name of the element being opened, as written. */
  get elementName(): string {
    return this.openNames[this.depth - 1]?.text ?? '';
  }

  /** Name of the nth attribute as written. */
  attributeName(n: number): string {
    return this.text(this.attributes[n * 4] as number, this.attributes[n * 4 + 1] as number, false);
  }

  /** Value of the nth attribute as a string. */
  attributeText(n: number): string {
    return this.text(this.attributes[n * 4 + 2] as number, this.attributes[n * 4 + 3] as number, true);
  }

  damaged(detail: string, cause?: unknown): Refusal {
    return new Refusal('damaged-part', { part: this.part, detail, cause });
  }

  private append(slice: Uint8Array): void {
    const size = this.filled + slice.length;
    if (this.filled === 0) {
      this.bytes = slice;
    } else {
      if (size > this.buffer.length) {
        const larger = new Uint8Array(size * 2);
        larger.set(this.bytes.subarray(0, this.filled));
        this.buffer = larger;
      }
      this.buffer.set(slice, this.filled);
      this.bytes = this.buffer;
    }
    this.filled = size;
  }

  /** Keeps the bytes from an offset on for the next slice. */
  private keep(from: number): void {
    const rest = this.filled - from;
    if (rest > 0) {
      if (rest > this.buffer.length) this.buffer = new Uint8Array(rest * 2);
      if (this.bytes === this.buffer) this.buffer.copyWithin(0, from, this.filled);
      else this.buffer.set(this.bytes.subarray(from, this.filled));
    }
    this.bytes = this.buffer;
    this.filled = rest;
    this.dropped += from;
  }

  /** Reports all whole tokens in the buffer; returns the offset of the first that is not whole. */
  private parse(): number {
    const { bytes, filled } = this;
    let at = 0;
    if (!this.started) {
      if (filled < 3) return 0;
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) at = 3;
      this.started = true;
    }
    for (;;) {
      let lt = at;
      let raw = false;
      for (; lt < filled; lt++) {
        const byte = bytes[lt] as number;
        if (byte === LT) break;
        if (byte === AMP || byte === CR) raw = true;
      }
      if (lt + 1 >= filled) return at;
      const next = bytes[lt + 1] as number;
      if (lt > at) this.takeText(at, lt, raw);
      let after: number;
      if (next === SLASH) after = this.closeTag(lt);
      else if (next === BANG) after = this.declaration(lt);
      else if (next === QUESTION) after = this.find('?>', lt + 2);
      else {
        after = this.offersWhole ? (this.handler.whole?.(this, lt, filled) ?? -1) : -1;
        if (after < 0) after = this.openTag(lt);
      }
      if (after < 0) return lt;
      at = after;
    }
  }

  private takeText(start: number, end: number, raw: boolean): void {
    if (this.depth === 0) {
      for (let at = start; at < end; at++) if ((this.bytes[at] as number) > SPACE) throw this.faultAt(at, 'stray text');
      return;
    }
    const node = this.openNodes[this.depth - 1];
    if (node?.text === true) this.handler.text(node.kind, this, start, end, raw);
  }

  /** Comment, CDATA section or document type; returns the offset after it, or -1 if it is not whole. */
  private declaration(lt: number): number {
    if (this.filled - lt < 9) return -1;
    if (this.startsWith('<!--', lt)) return this.find('-->', lt + 4);
    if (!this.startsWith('<![CDATA[', lt)) {
      if (!this.startsWith('<!DOCTYPE', lt)) throw this.faultAt(lt, 'unknown declaration');
      throw new Refusal('unsafe-xml', { part: this.part, detail: 'DOCTYPE' });
    }
    const after = this.find(']]>', lt + 9);
    const node = this.depth === 0 ? null : this.openNodes[this.depth - 1];
    if (after > 0 && node?.text === true) this.handler.text(node.kind, this, lt + 9, after - 3, false);
    return after;
  }

  private closeTag(lt: number): number {
    const { bytes, filled } = this;
    if (this.depth === 0) throw this.faultAt(lt, 'end tag without start tag');
    const name = (this.openNames[this.depth - 1] as XmlName).bytes;
    let at = lt + 2;
    if (at + name.length >= filled) return -1;
    for (let i = 0; i < name.length; i++, at++) if (bytes[at] !== name[i]) throw this.mismatch(lt);
    while (at < filled && (bytes[at] as number) <= SPACE) at++;
    if (at >= filled) return -1;
    if (bytes[at] !== GT) throw this.mismatch(lt);
    this.tagStart = lt;
    this.tagEnd = at + 1;
    this.closeElement();
    return at + 1;
  }

  private openTag(lt: number): number {
    const { bytes, filled } = this;
    let at = lt + 1;
    for (; at < filled; at++) {
      const byte = bytes[at] as number;
      if (byte <= SPACE || byte === GT || byte === SLASH) break;
    }
    const nameEnd = at;
    this.attributeCount = 0;
    for (;;) {
      while (at < filled && (bytes[at] as number) <= SPACE) at++;
      if (at >= filled) return -1;
      const byte = bytes[at];
      if (byte === GT || byte === SLASH) break;
      at = this.attribute(at);
      if (at < 0) return -1;
    }
    const empty = bytes[at] === SLASH;
    if (empty) {
      if (++at >= filled) return -1;
      if (bytes[at] !== GT) throw this.faultAt(lt, 'malformed tag');
    }
    this.tagStart = lt;
    this.tagEnd = at + 1;
    this.openElement(this.nameAt(lt + 1, nameEnd));
    if (empty) this.closeElement();
    return at + 1;
  }

  /** Records one attribute; returns the offset after it, or -1 if it is not whole. */
  private attribute(start: number): number {
    const { bytes, filled, attributes } = this;
    let at = start;
    for (; at < filled; at++) {
      const byte = bytes[at] as number;
      if (byte === EQUALS || byte <= SPACE) break;
      if (byte === LT || byte === GT) throw this.faultAt(at, 'malformed tag');
    }
    const nameEnd = at;
    while (at < filled && (bytes[at] as number) <= SPACE) at++;
    if (at >= filled) return -1;
    if (bytes[at++] !== EQUALS || nameEnd === start) throw this.faultAt(start, 'attribute without value');
    while (at < filled && (bytes[at] as number) <= SPACE) at++;
    if (at >= filled) return -1;
    const quote = bytes[at++];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw this.faultAt(start, 'attribute value without quotes');
    const valueStart = at;
    for (; at < filled; at++) {
      const byte = bytes[at];
      if (byte === quote) break;
      if (byte === LT) throw this.faultAt(at, '"<" in attribute');
    }
    if (at >= filled) return -1;
    if (this.attributeCount === MAX_ATTRIBUTES) throw this.faultAt(start, 'too many attributes');
    const slot = this.attributeCount++ * 4;
    attributes[slot] = start;
    attributes[slot + 1] = nameEnd;
    attributes[slot + 2] = valueStart;
    attributes[slot + 3] = at;
    return at + 1;
  }

  private openElement(name: XmlName): void {
    const { depth } = this;
    if (depth === this.maxDepth) {
      throw new Refusal('unsafe-xml', { part: this.part, detail: `nested deeper than ${this.maxDepth}` });
    }
    const parent = depth === 0 ? null : (this.openNodes[depth - 1] as Node | null);
    if (depth > 0 && parent !== null && this.declares()) this.mainPrefixes.enter(depth, this.bindings());
    const node = depth === 0 ? this.openRoot(name) : parent === null ? null : this.child(parent, name);
    this.openNames[depth] = name;
    this.openNodes[depth] = node;
    this.depth = depth + 1;
    this.offersWhole = node?.whole === true && this.mainPrefixes.has('');
    if (node !== null && node.silent !== true) this.handler.open(node.kind, this);
  }

  private closeElement(): void {
    const node = this.openNodes[--this.depth] as Node | null;
    if (node !== null && node.silent !== true) this.handler.close(node.kind, this);
    this.mainPrefixes.leave(this.depth);
    if (this.depth === 0) this.finished = true;
    else this.offersWhole = this.openNodes[this.depth - 1]?.whole === true && this.mainPrefixes.has('');
  }

  private openRoot(name: XmlName): Node {
    if (this.finished) throw this.damaged('more than one root element');
    const [prefix, local] = splitName(name.text);
    if (this.root.name !== '*' && local !== this.root.name)
      throw this.damaged(`root element is ${name.text}, not ${this.root.name}`);
    this.mainPrefixes.begin(prefix, this.bindings());
    return this.root;
  }

  /** True where the element being opened binds a prefix. */
  private declares(): boolean {
    const { attributes, bytes } = this;
    for (let slot = 0; slot < this.attributeCount * 4; slot += 4) {
      const start = attributes[slot] as number;
      if (bytes[start] === X && this.startsWith('xmlns', start)) return true;
    }
    return false;
  }

  /** Namespaces by the prefixes that the element being opened binds. */
  private bindings(): Map<string, string> {
    const bindings = new Map<string, string>();
    for (let n = 0; n < this.attributeCount; n++) {
      const key = this.attributeName(n);
      if (key === 'xmlns') bindings.set('', this.attributeText(n));
      else if (key.startsWith('xmlns:')) bindings.set(key.slice(6), this.attributeText(n));
    }
    return bindings;
  }

  private child(parent: Node, name: XmlName): Node | null {
    // What a name was found to be holds where prefixes are bound as at the root.
    const isUsual = this.mainPrefixes.isAsAtRoot;
    const known = isUsual ? parent.next[name.id] : undefined;
    if (known !== undefined) return known;
    const [prefix, local] = splitName(name.text);
    const isForeign = !this.mainPrefixes.has(prefix);
    const shape = parent.children?.find((child) => child.name === local && (child.foreign === true) === isForeign);
    if (shape === undefined && parent.only === true && isMissed(local, isForeign))
      throw this.damaged(`<${name.text}> in <${parent.name}>`);
    const node = shape === undefined ? (parent.through === true ? silenced(parent) : null) : this.nodeOf(shape);
    if (isUsual) parent.next[name.id] = node;
    return node;
  }

  private nodeOf(shape: ElementShape): Node {
    const node = this.nodes.get(shape) ?? { ...shape, next: [] };
    this.nodes.set(shape, node);
    return node;
  }

  private nameAt(start: number, end: number): XmlName {
    try {
      return this.names.at(this.bytes, start, end);
    } catch (error) {
      if (error instanceof SyntaxError) throw this.faultAt(start, error.message);
      if (!(error instanceof RangeError)) throw this.damaged('not UTF-8', error);
      throw new Refusal('unsafe-xml', { part: this.part, detail: error.message });
    }
  }

  private startsWith(text: string, at: number): boolean {
    for (let i = 0; i < text.length; i++) if (this.bytes[at + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** Offset after the next occurrence of `text`, or -1. */
  private find(text: string, from: number): number {
    const last = this.filled - text.length;
    for (let at = from; at <= last; at++) if (this.startsWith(text, at)) return at + text.length;
    return -1;
  }

  private faultAt(at: number, detail: string): Refusal {
    return this.damaged(`${detail} at byte ${this.dropped + at}`);
  }

  private mismatch(lt: number): Refusal {
    return this.faultAt(lt, `end tag does not match <${this.openNames[this.depth - 1]?.text}>`);
  }
}

/** What lies in an element that is looked through: what is sought there is sought here. */
function silenced(node: Node): Node {
  return node.silent === true ? node : { ...node, silent: true, text: false, next: [] };
}

/** Programs may add elements of their own, but not put ours into another. */
const isMissed = (local: string, isForeign: boolean): boolean =>
  isForeign ? local === 'AlternateContent' : local !== 'extLst';

function splitName(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}
