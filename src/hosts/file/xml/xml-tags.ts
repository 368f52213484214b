import { Refusal } from '../../../refusals/file-refusal';

export type TagKind = 'open' | 'close' | 'empty';

const BANG = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const GT = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;

/** Walks the tags of a text of XML from one to the next, by offsets; comments, CDATA and declarations are passed over. */
export class TagCursor {
  start = 0;
  /** After the tag. */
  end: number;
  nameStart = 0;
  nameEnd = 0;
  kind: TagKind = 'open';
  /** Of the next comment or CDATA section, where it was last looked for. */
  private declaration = -1;

  constructor(
    readonly text: string,
    private readonly part: string,
    from = 0,
    private readonly limit = text.length,
  ) {
    this.end = from;
  }

  get name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** True if the tag's name is this one. */
  isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  /** Goes to the next tag; false after the last. Throws a `Refusal`: damaged-part or unsafe-xml. */
  next(): boolean {
    const { text } = this;
    for (;;) {
      const lt = text.indexOf('<', this.end);
      if (lt < 0 || lt >= this.limit) return false;
      const mark = text.charCodeAt(lt + 1);
      if (mark === BANG) this.end = this.afterDeclaration(lt);
      else if (mark === QUESTION) this.end = this.after('?>', lt);
      else {
        this.read(lt, mark === SLASH);
        return true;
      }
    }
  }

  /**
   * Goes to just before the next occurrence of an end tag, given without its ">"; false, and nowhere, if there is none
   * or what lies between might hold one that is not a tag.
   */
  skipTo(endTag: string): boolean {
    const at = this.text.indexOf(endTag, this.end);
    if (at < 0 || at >= this.limit) return false;
    if (this.declaration < this.end) {
      const next = this.text.indexOf('<!', this.end);
      this.declaration = next < 0 ? this.text.length : next;
    }
    if (this.declaration < at) return false;
    this.end = at;
    return true;
  }

  damaged(detail: string): Refusal {
    return new Refusal('damaged-part', { part: this.part, detail: `${detail} at character ${this.start}` });
  }

  private read(lt: number, closing: boolean): void {
    const { text } = this;
    this.start = lt;
    this.nameStart = lt + (closing ? 2 : 1);
    let at = this.nameStart;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      // Past the end there is no number, and no comparison holds.
      if (!(code > SPACE) || code === GT || code === SLASH) break;
    }
    this.nameEnd = at;
    if (at === this.nameStart) throw this.damaged('malformed tag');
    for (let code = text.charCodeAt(at); code !== GT; code = text.charCodeAt(++at)) {
      if (code === QUOTE || code === APOSTROPHE) at = text.indexOf(text[at] as string, at + 1);
      if (at < 0 || at >= text.length) throw this.damaged('tag without end');
    }
    this.end = at + 1;
    this.kind = closing ? 'close' : text.charCodeAt(at - 1) === SLASH ? 'empty' : 'open';
  }

  private afterDeclaration(lt: number): number {
    if (this.text.startsWith('<!--', lt)) return this.after('-->', lt + 4);
    if (this.text.startsWith('<![CDATA[', lt)) return this.after(']]>', lt + 9);
    throw new Refusal('unsafe-xml', { part: this.part, detail: 'DOCTYPE' });
  }

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) {
      this.start = from;
      throw this.damaged(`no ${mark}`);
    }
    return at + mark.length;
  }
}
