import type { Item, Paragraph, Piece, RunPlace, Stretch } from './items';
import type { Struck } from './struck';
import type { WordStyle } from './styles';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How a run looks, as far as that changes what it says. */
export interface RunLook {
  bold: boolean | undefined;
  hidden: boolean | undefined;
  struck: boolean | undefined;
  doubleStruck: boolean | undefined;
  raised: boolean | undefined;
  style: WordStyle | undefined;
  readonly run: RunPlace;
}

/** A paragraph while it is read. */
export class ParagraphDraft {
  style: WordStyle;
  outline: number | undefined;
  listId: string | undefined;
  listLevel: number | undefined;
  /** True where the mark that ends it is deleted: the next paragraph goes on with it. */
  isOpenEnded = false;
  /** What is anchored in it, and comes after it: text boxes. */
  readonly after: Item[] = [];
  private readonly pieces: Piece[] = [];
  private readonly struck: Struck[] = [];
  private length = 0;
  private bold = true;

  constructor(
    readonly start: number,
    style: WordStyle,
    /** A paragraph before it, whose mark is deleted. */
    private readonly before: Paragraph | undefined,
  ) {
    this.style = style;
  }

  /** Adds text that a run shows. */
  add(text: string, look: RunLook, at: Stretch, kind: Piece['kind']): void {
    const { style } = this;
    const inherited = (what: 'bold' | 'hidden' | 'struck') => style[what] !== (look.style?.[what] ?? false);
    if (look.hidden ?? inherited('hidden')) return;
    const isRaised = look.raised ?? look.style?.raised ?? style.raised;
    const shown = isRaised ? text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : text;
    if (shown === '') return;
    // Two lines are no property that a style turns over, as one is.
    const isDouble = look.doubleStruck ?? (style.doubleStruck || (look.style?.doubleStruck ?? false));
    if (isDouble || (look.struck ?? inherited('struck'))) {
      this.strike(shown);
      return;
    }
    this.length += shown.length;
    if (this.bold && shown.trim() !== '') this.bold = look.bold ?? inherited('bold');
    this.pieces.push({ text: shown, at, kind, run: look.run });
  }

  /** Keeps apart what is struck out; what stands together is one. */
  private strike(text: string): void {
    const last = this.struck[this.struck.length - 1];
    if (last?.at === this.length) this.struck[this.struck.length - 1] = { at: last.at, text: last.text + text };
    else this.struck.push({ at: this.length, text });
  }

  /** Its text, and what of a paragraph before has become one with it. */
  finished(number: string, end: number): Paragraph {
    const { style, outline, before } = this;
    const own = this.pieces.map(({ text }) => text).join('');
    const level = outline === undefined ? style.level : outline >= 0 && outline < 9 ? outline + 1 : undefined;
    // One list however many become one: each adds itself.
    const at = before?.at ?? [];
    at.push({ start: this.start, end });
    const pieces = before?.pieces ?? [];
    for (const piece of this.pieces) pieces.push(piece);
    const first = before?.text ?? '';
    const struck = before?.struck ?? [];
    for (const { at: place, text } of this.struck) struck.push({ at: first.length + place, text });
    return {
      kind: 'paragraph',
      text: first + own,
      number,
      ...(level === undefined ? {} : { level }),
      isBold: this.bold && own.trim() !== '',
      isCaption: style.isCaption,
      at,
      pieces,
      struck,
    };
  }
}
