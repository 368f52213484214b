import type { XmlHandler, XmlTokenizer } from '../file/xml/xml-tokenizer';
import { Choices, type Forms } from './choices';
import { Kind } from './document-shape';
import type { Changes, Choice, Item, Piece, RunPlace, Stretch } from './items';
import type { Numbering } from './numbering';
import { ParagraphDraft, type RunLook } from './paragraph-draft';
import { type Drafts, readProperty } from './properties';
import { Story } from './story';
import type { WordStyles } from './styles';
import { symbolText } from './symbols';
import { CellDraft, RowDraft, TableDraft } from './table-draft';
import { TextElement } from './text-element';
import { textAttribute } from './values';

/** What a document holds besides what is read of it. */
export interface Unread {
  /** Pieces of other files. */
  chunks: number;
  /** Workbooks and the like set in as objects. */
  objects: number;
}

const lookOf = (run: RunPlace): RunLook => ({
  bold: undefined,
  hidden: undefined,
  struck: undefined,
  doubleStruck: undefined,
  raised: undefined,
  style: undefined,
  run,
});

/**
 * Reads the body of a document into paragraphs and tables, as a reader of the printed page would see them. What is
 * deleted or hidden is passed over, what is struck out kept apart; tables of contents are left out.
 */
export class DocumentReader implements XmlHandler {
  readonly unread: Unread = { chunks: 0, objects: 0 };
  private readonly stories: Story[] = [new Story()];
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
  private readonly choosing: Choices;
  private readonly element = new TextElement();

  /**
   * @param changes which of two texts counts where one was changed into the other
   * @param wanted forms that are to count
   */
  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: Numbering,
    private readonly changes: Changes,
    wanted: Forms = new Map(),
  ) {
    this.choosing = new Choices(wanted);
  }

  /** What stands there in several forms. */
  get choices(): readonly Choice[] {
    return this.choosing.all;
  }

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
        this.element.open(xml);
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
        if (this.gone === 0) this.story.fieldSign(textAttribute(xml, 'fldCharType') ?? '');
        return;
      case Kind.Field:
        this.story.openField(textAttribute(xml, 'instr') ?? '');
        return;
      case Kind.Inserted:
        this.inserted += 1;
        if (this.changes === 'rejected') this.gone += 1;
        return;
      case Kind.Deleted:
        if (this.changes === 'accepted') this.gone += 1;
        return;
      case Kind.Box:
        return void this.stories.push(new Story());
      case Kind.Choices:
        this.choosing.begin(xml);
        return;
      case Kind.Choice:
      case Kind.Fallback:
        if (this.choosing.openForm(xml, kind === Kind.Fallback)) this.gone += 1;
        return;
      case Kind.Document:
        this.choosing.declare(xml);
        return;
      case Kind.Table:
        this.openTable();
        return;
      case Kind.TableRow:
        return void this.rows.push(new RowDraft());
      case Kind.TableCell:
        this.cells.push(new CellDraft());
        return void this.stories.push(new Story(this.cells[this.cells.length - 1]!.items));
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
    if (kind === Kind.Text || kind === Kind.FieldCode) this.element.add(xml, start, end, raw);
  }

  close(kind: number, xml: XmlTokenizer): void {
    switch (kind) {
      case Kind.Paragraph:
        this.closeParagraph(xml);
        return;
      case Kind.ParagraphProperties:
        // A heading is no line of a table of contents, whose end must have been lost.
        if (this.levelNow !== undefined && this.story.isInContents) this.story.leaveFields();
        return;
      case Kind.Run:
        this.closeRun(xml);
        return;
      case Kind.Text:
        this.closeText();
        return;
      case Kind.FieldCode: {
        const code = this.element.close();
        if (this.gone === 0 && code !== undefined) this.story.addCode(code.text);
        return;
      }
      case Kind.Field:
        this.story.closeField();
        return;
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
        this.choosing.end();
        return;
      case Kind.Choice:
      case Kind.Fallback:
        if (this.choosing.closeForm(xml)) this.gone -= 1;
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
        this.story.finish();
    }
  }

  private get drafts(): Drafts {
    const last = <T>(list: readonly T[]): T | undefined => list[list.length - 1];
    const { paragraphs, looks, rows, cells, tables } = this;
    return { paragraph: last(paragraphs), look: last(looks), row: last(rows), cell: last(cells), table: last(tables) };
  }

  private runPlace({ startOffset }: XmlTokenizer): RunPlace {
    const isFree = !this.story.isInField && this.inserted === 0;
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
    story.endCodes();
    if (this.gone === 0 || paragraph.text !== '') {
      if (draft.isOpenEnded) story.carried = paragraph;
      else if (!draft.style.isContents) story.items.push(paragraph);
    }
    for (const item of draft.after) story.items.push(item);
  }

  /** What is in a text box comes after the paragraph that holds it. */
  private closeBox(): void {
    const story = this.stories.pop()!;
    story.finish();
    const holder = this.paragraphs[this.paragraphs.length - 1];
    const target = holder?.after ?? this.story.items;
    for (const item of story.items) target.push(item);
  }

  private openTable(): void {
    // No table of contents holds one.
    if (this.story.isInContents) this.story.leaveFields();
    this.story.finish();
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
    this.stories.pop()!.finish();
    const cell = this.cells.pop()!;
    this.rows[this.rows.length - 1]?.cells.push(cell);
  }

  private closeText(): void {
    const { element } = this;
    const read = element.close();
    if (read !== undefined) this.put(read.text, read.at, element.isSplit ? 'split' : 'text');
  }

  /** A sign that has an element of its own. */
  private add(sign: string, xml: XmlTokenizer): void {
    this.put(sign, { start: xml.startOffset, end: xml.endOffset }, 'sign');
  }

  private put(text: string, at: Stretch, kind: Piece['kind']): void {
    if (this.gone > 0 || !this.story.showsText) return;
    // A soft hyphen shows only where a line ends.
    const shown = kind === 'sign' ? text : text.replaceAll('\u00ad', '');
    // Formulas have runs of their own kind.
    const look = this.looks[this.looks.length - 1] ?? lookOf({ ...at, isFree: false });
    this.paragraphs[this.paragraphs.length - 1]?.add(shown, look, at, kind);
  }
}
