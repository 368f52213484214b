import type { XmlHandler, XmlTokenizer } from '../file/xml/xml-tokenizer';
import { Kind } from './document-shape';
import type { Changes, Item, Paragraph, Piece, RunPlace, Stretch } from './items';
import { Namespaces } from './namespaces';
import type { Numbering } from './numbering';
import { ParagraphDraft, type RunLook } from './paragraph-draft';
import { type Drafts, readProperty } from './properties';
import type { WordStyles } from './styles';
import { symbolText } from './symbols';
import { CellDraft, RowDraft, TableDraft } from './table-draft';
import { textAttribute } from './values';

/** A field while it is read: first what it is, then what it shows. */
interface OpenField {
  code: string;
  phase: 'code' | 'result';
}

/** What follows one after the other: the body, a cell, a text box. */
interface Story {
  readonly items: Item[];
  readonly fields: OpenField[];
  /** A paragraph whose mark is deleted, and which the next goes on with. */
  carried: Paragraph | undefined;
}

/** What a document holds besides what is read of it. */
export interface Unread {
  /** Pieces of other files. */
  chunks: number;
  /** Workbooks and the like set in as objects. */
  objects: number;
}

/** Fields within fields; Word knows no more than twenty. */
const MOST_FIELDS = 64;
const CONTENTS = /^\s*TOC\b/i;
const lookOf = (run: RunPlace): RunLook => ({
  bold: undefined,
  hidden: undefined,
  raised: undefined,
  style: undefined,
  run,
});

/**
 * Reads the body of a document into paragraphs and tables, as a reader of the printed page would see them. What is
 * deleted or hidden is passed over, and so are tables of contents.
 */
export class DocumentReader implements XmlHandler {
  readonly unread: Unread = { chunks: 0, objects: 0 };
  private readonly stories: Story[] = [storyOf([])];
  /** The page read now, from 1, by the marks that Word leaves where it last began one; 1 throughout where there are none. */
  page = 1;
  private readonly paragraphs: ParagraphDraft[] = [];
  private readonly tables: TableDraft[] = [];
  private readonly rows: RowDraft[] = [];
  private readonly cells: CellDraft[] = [];
  private readonly looks: RunLook[] = [];
  /** In how many things that do not count. */
  private gone = 0;
  /** In how many insertions, counted or not. */
  private inserted = 0;
  /** Of each choice between forms, whether one was met. */
  private readonly chosen: boolean[] = [];
  private readonly passing: boolean[] = [];
  private readonly namespaces = new Namespaces();
  /** Whether the text being read keeps its blanks, and its pieces so far. */
  private keepsBlanks = false;
  private textStart = -1;
  private textEnd = 0;
  private isSplit = false;
  private readonly texts: string[] = [];

  /**
   * @param changes which of two texts counts where one was changed into the other
   */
  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: Numbering,
    private readonly changes: Changes,
  ) {}

  /** What the body holds, in order. */
  get items(): readonly Item[] {
    return this.stories[0]!.items;
  }

  open(kind: number, xml: XmlTokenizer): void {
    switch (kind) {
      case Kind.Paragraph:
        this.openParagraph(xml);
        return;
      case Kind.Run:
        return void this.looks.push(lookOf(this.runPlace(xml)));
      case Kind.Text:
      case Kind.FieldCode:
        this.keepsBlanks = textAttribute(xml, 'space') === 'preserve';
        this.textStart = -1;
        return;
      case Kind.Tab:
        this.add('\t', xml);
        return;
      case Kind.Break:
        this.add(/^(?:page|column)$/.test(textAttribute(xml, 'type') ?? '') ? '' : '\n', xml);
        return;
      case Kind.PageBegins:
        this.pageBegins();
        return;
      case Kind.Hyphen:
        this.add('-', xml);
        return;
      case Kind.Symbol:
        this.add(symbolText(textAttribute(xml, 'font') ?? '', textAttribute(xml, 'char') ?? ''), xml);
        return;
      case Kind.FieldSign:
        this.fieldSign(textAttribute(xml, 'fldCharType') ?? '');
        return;
      case Kind.Field:
        return void this.story.fields.push({ code: textAttribute(xml, 'instr') ?? '', phase: 'result' });
      case Kind.Inserted:
        this.inserted += 1;
        if (this.changes === 'rejected') this.gone += 1;
        return;
      case Kind.Deleted:
        if (this.changes === 'accepted') this.gone += 1;
        return;
      case Kind.Box:
        this.openBox();
        return;
      case Kind.Choices:
        this.namespaces.declare(xml);
        return void this.chosen.push(false);
      case Kind.Choice:
        this.namespaces.declare(xml);
        this.openChoice(this.namespaces.areUnderstood(xml));
        return;
      case Kind.Fallback:
        this.openChoice(true);
        return;
      case Kind.Document:
        this.namespaces.declare(xml);
        return;
      case Kind.Table:
        this.openTable();
        return;
      case Kind.TableRow:
        return void this.rows.push(new RowDraft());
      case Kind.TableCell:
        this.cells.push(new CellDraft());
        return void this.stories.push(storyOf(this.cells[this.cells.length - 1]!.items));
      case Kind.Foreign:
        if (this.gone === 0) this.unread.chunks += 1;
        return;
      case Kind.Object:
        if (this.gone === 0) this.unread.objects += 1;
        return;
      default:
        readProperty(kind, xml, this.drafts, this.styles, this.changes);
    }
  }

  text(kind: number, xml: XmlTokenizer, start: number, end: number, raw: boolean): void {
    if (kind !== Kind.Text && kind !== Kind.FieldCode) return;
    if (this.textStart < 0) this.textStart = xml.offsetOf(start);
    this.isSplit = this.texts.length > 0;
    this.textEnd = xml.offsetOf(end);
    this.texts.push(xml.text(start, end, raw));
  }

  close(kind: number, xml: XmlTokenizer): void {
    switch (kind) {
      case Kind.Paragraph:
        this.closeParagraph(xml);
        return;
      case Kind.ParagraphProperties:
        // A heading is no line of a table of contents, whose end must have been lost.
        if (this.levelNow !== undefined && this.isInContents) this.story.fields.length = 0;
        return;
      case Kind.Run:
        this.closeRun(xml);
        return;
      case Kind.Text:
        this.closeText((text, at) => this.put(text, at, this.isSplit ? 'split' : 'text'));
        return;
      case Kind.FieldCode:
        this.closeText((text) => {
          const field = this.story.fields[this.story.fields.length - 1];
          if (this.gone === 0 && field?.phase === 'code') field.code += text;
        });
        return;
      case Kind.Field:
        return void this.story.fields.pop();
      case Kind.Inserted:
        this.inserted -= 1;
        if (this.changes === 'rejected') this.gone -= 1;
        return;
      case Kind.Deleted:
        if (this.changes === 'accepted') this.gone -= 1;
        return;
      case Kind.Box:
        this.closeBox();
        return;
      case Kind.Choices:
        return void this.chosen.pop();
      case Kind.Choice:
      case Kind.Fallback:
        if (this.passing.pop()) this.gone -= 1;
        return;
      case Kind.Table:
        this.closeTable();
        return;
      case Kind.TableRow:
        this.closeRow();
        return;
      case Kind.TableCell:
        this.closeCell();
        return;
      case Kind.Body:
        finish(this.story);
    }
  }

  private get drafts(): Drafts {
    const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
    const { paragraphs, looks, rows, cells, tables } = this;
    return { paragraph: last(paragraphs), look: last(looks), row: last(rows), cell: last(cells), table: last(tables) };
  }

  private runPlace({ startOffset }: XmlTokenizer): RunPlace {
    const isFree = this.story.fields.length === 0 && this.inserted === 0;
    return { start: startOffset, end: startOffset, isFree };
  }

  private closeRun({ endOffset }: XmlTokenizer): void {
    const look = this.looks.pop();
    if (look !== undefined) look.run.end = endOffset;
  }

  private get story(): Story {
    return this.stories[this.stories.length - 1]!;
  }

  private get levelNow(): number | undefined {
    return this.paragraphs[this.paragraphs.length - 1]?.style.level;
  }

  private get isInContents(): boolean {
    return this.story.fields.some(({ code }) => CONTENTS.test(code));
  }

  private openParagraph(xml: XmlTokenizer): void {
    const { carried } = this.story;
    this.paragraphs.push(new ParagraphDraft(xml.startOffset, this.styles.paragraph(undefined), carried));
    this.story.carried = undefined;
  }

  private closeParagraph(xml: XmlTokenizer): void {
    const draft = this.paragraphs.pop()!;
    const { story } = this;
    const list = draft.listId ?? draft.style.list?.id;
    const isCounted = list !== undefined && list !== '0' && this.gone === 0 && !draft.isOpenEnded;
    const level = draft.listLevel ?? (draft.listId === undefined ? draft.style.list?.level : 0);
    const number = isCounted ? this.numbering.next(list, level, draft.style.id) : '';
    const paragraph = draft.finished(number, xml.endOffset);
    // The code of a field does not go on in another paragraph; where its middle was lost, the text must not be.
    while (story.fields[story.fields.length - 1]?.phase === 'code') story.fields.pop();
    if (this.gone === 0 || paragraph.text !== '') {
      if (draft.isOpenEnded) story.carried = paragraph;
      else if (!draft.style.isContents) story.items.push(paragraph);
    }
    for (const item of draft.after) story.items.push(item);
  }

  private openBox(): void {
    this.stories.push(storyOf([]));
  }

  /** What is in a text box comes after the paragraph that holds it. */
  private closeBox(): void {
    const story = this.stories.pop()!;
    finish(story);
    const holder = this.paragraphs[this.paragraphs.length - 1];
    const target = holder?.after ?? this.story.items;
    for (const item of story.items) target.push(item);
  }

  /** Of two forms the first counts. */
  /** Of the forms that one thing has, the first that is understood counts. */
  private openChoice(isUnderstood: boolean): void {
    const at = this.chosen.length - 1;
    const passes = this.chosen[at] === true || !isUnderstood;
    if (!passes) this.chosen[at] = true;
    this.passing.push(passes);
    if (passes) this.gone += 1;
  }

  private openTable(): void {
    // No table of contents holds one.
    if (this.isInContents) this.story.fields.length = 0;
    finish(this.story);
    this.tables.push(new TableDraft());
  }

  private closeTable(): void {
    const draft = this.tables.pop()!;
    if (this.gone > 0) return;
    const { items } = this.story;
    const { framed } = draft;
    const grid = framed === undefined ? draft.finished() : undefined;
    if (grid !== undefined && grid.rows.length > 0) items.push(grid);
    for (const item of framed ?? []) items.push(item);
  }

  /** In a row that goes over two pages each of its cells has the mark. */
  private pageBegins(): void {
    if (this.gone > 0) return;
    const cell = this.cells[0];
    if (cell === undefined) this.page += 1;
    else cell.pages += 1;
  }

  private closeRow(): void {
    const row = this.rows.pop()!;
    if (this.rows.length === 0) this.page += row.cells.reduce((most, { pages }) => Math.max(most, pages), 0);
    row.page = this.page;
    if (this.gone === 0) this.tables[this.tables.length - 1]?.rows.push(row);
  }

  private closeCell(): void {
    finish(this.stories.pop()!);
    const cell = this.cells.pop()!;
    this.rows[this.rows.length - 1]?.cells.push(cell);
  }

  private fieldSign(type: string): void {
    if (this.gone > 0) return;
    const { fields } = this.story;
    const field = fields[fields.length - 1];
    if (type === 'begin' && fields.length < MOST_FIELDS) fields.push({ code: '', phase: 'code' });
    else if (type === 'separate' && field !== undefined) field.phase = 'result';
    else if (type === 'end') fields.pop();
  }

  private closeText(take: (text: string, at: Stretch) => void): void {
    const whole = this.texts.join('').replace(/[\r\n]/g, ' ');
    this.texts.length = 0;
    if (this.textStart < 0) return;
    take(this.keepsBlanks ? whole : trimmed(whole), { start: this.textStart, end: this.textEnd });
  }

  /** A sign that has an element of its own. */
  private add(sign: string, xml: XmlTokenizer): void {
    this.put(sign, { start: xml.startOffset, end: xml.endOffset }, 'sign');
  }

  private put(text: string, at: Stretch, kind: Piece['kind']): void {
    const { fields } = this.story;
    if (this.gone > 0 || fields.some(({ phase, code }) => phase === 'code' || CONTENTS.test(code))) return;
    // A soft hyphen shows only where a line ends.
    const shown = kind === 'sign' ? text : text.replaceAll('\u00ad', '');
    // Formulas have runs of their own kind.
    const look = this.looks[this.looks.length - 1] ?? lookOf({ ...at, isFree: false });
    this.paragraphs[this.paragraphs.length - 1]?.add(shown, look, at, kind);
  }
}

const storyOf = (items: Item[]): Story => ({ items, fields: [], carried: undefined });

/** A paragraph that was to go on in one that does not come ends where it is. */
function finish(story: Story): void {
  if (story.carried !== undefined) story.items.push(story.carried);
  story.carried = undefined;
}

/** Without the blanks at both ends that a text has unless it says to keep them. */
function trimmed(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && isBlank(text, from)) from += 1;
  while (to > from && isBlank(text, to - 1)) to -= 1;
  return text.slice(from, to);
}

const isBlank = (text: string, at: number): boolean => text[at] === ' ' || text[at] === '\t';
