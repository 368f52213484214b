import type { Item, Paragraph, Piece, RunPlace, Stretch } from './items';
import type { WordStyle } from './styles';

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How a run looks, as far as that changes what it says. */
export interface RunLook {
  bold: boolean | undefined;
  hidden: boolean | undefined;
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
    const inherited = (what: 'bold' | 'hidden' | 'raised') => style[what] !== (look.style?.[what] ?? false);
    if (look.hidden ?? inherited('hidden')) return;
    const isRaised = look.raised ?? look.style?.raised ?? style.raised;
    const shown = isRaised ? text.replace(/\d/g, (digit) => RAISED.charAt(Number(digit))) : text;
    if (shown === '') return;
    if (this.bold && shown.trim() !== '') this.bold = look.bold ?? inherited('bold');
    this.pieces.push({ text: shown, at, kind, run: look.run });
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
    return {
      kind: 'paragraph',
      text: (before?.text ?? '') + own,
      number,
      ...(level === undefined ? {} : { level }),
      isBold: this.bold && own.trim() !== '',
      isCaption: style.isCaption,
      at,
      pieces,
    };
  }
}
