import type { XmlTokenizer } from '../file/xml/xml-tokenizer';
import { Kind } from './document-shape';
import type { Changes } from './items';
import type { ParagraphDraft, RunLook } from './paragraph-draft';
import type { WordStyles } from './styles';
import type { CellDraft, RowDraft, TableDraft } from './table-draft';
import { isOn, numberAttribute, textAttribute } from './values';

/** What is being read just now, the innermost of each. */
export interface Drafts {
  readonly paragraph: ParagraphDraft | undefined;
  readonly look: RunLook | undefined;
  readonly row: RowDraft | undefined;
  readonly cell: CellDraft | undefined;
  readonly table: TableDraft | undefined;
}

/** Takes in what a paragraph, a run, a row or a cell says of itself. */
export function readProperty(
  kind: number,
  xml: XmlTokenizer,
  drafts: Drafts,
  styles: WordStyles,
  changes: Changes,
): void {
  const { paragraph, look, row, cell, table } = drafts;
  if (kind === Kind.GridColumn) table?.columns.push(numberAttribute(xml, 'w') ?? 0);
  else if (paragraph !== undefined && PARAGRAPH[kind] !== undefined) PARAGRAPH[kind]!(paragraph, xml, styles, changes);
  else if (look !== undefined && RUN[kind] !== undefined) RUN[kind]!(look, xml, styles);
  else if (row !== undefined && ROW[kind] !== undefined) ROW[kind]!(row, xml, changes);
  else if (cell !== undefined) CELL[kind]?.(cell, xml, changes);
}

type Readers<T, More extends readonly unknown[]> = Readonly<
  Record<number, (draft: T, xml: XmlTokenizer, ...more: More) => void>
>;

/** True of the changes that what they are said of is gone with. */
const isGone = (isDeletion: boolean, changes: Changes): boolean => isDeletion === (changes === 'accepted');

const PARAGRAPH: Readers<ParagraphDraft, [WordStyles, Changes]> = {
  [Kind.ParagraphStyle]: (paragraph, xml, styles) => {
    paragraph.style = styles.paragraph(textAttribute(xml));
  },
  [Kind.ListId]: (paragraph, xml) => {
    paragraph.listId = textAttribute(xml);
  },
  [Kind.ListLevel]: (paragraph, xml) => {
    paragraph.listLevel = numberAttribute(xml);
  },
  [Kind.Outline]: (paragraph, xml) => {
    paragraph.outline = numberAttribute(xml);
  },
  [Kind.MarkInserted]: (paragraph, _xml, _styles, changes) => {
    paragraph.isOpenEnded ||= isGone(false, changes);
  },
  [Kind.MarkDeleted]: (paragraph, _xml, _styles, changes) => {
    paragraph.isOpenEnded ||= isGone(true, changes);
  },
};

const RUN: Readers<RunLook, [WordStyles]> = {
  [Kind.RunStyle]: (look, xml, styles) => {
    look.style = styles.character(textAttribute(xml));
  },
  [Kind.Bold]: (look, xml) => {
    look.bold = isOn(xml);
  },
  [Kind.Hidden]: (look, xml) => {
    look.hidden = isOn(xml);
  },
  [Kind.Struck]: (look, xml) => {
    look.struck = isOn(xml);
  },
  [Kind.DoubleStruck]: (look, xml) => {
    look.doubleStruck = isOn(xml);
  },
  [Kind.Align]: (look, xml) => {
    look.raised = textAttribute(xml) === 'superscript';
  },
};

const ROW: Readers<RowDraft, [Changes]> = {
  [Kind.Before]: (row, xml) => {
    row.before = Math.max(0, numberAttribute(xml) ?? 0);
  },
  [Kind.RowInserted]: (row, _xml, changes) => {
    row.isGone ||= isGone(false, changes);
  },
  [Kind.RowDeleted]: (row, _xml, changes) => {
    row.isGone ||= isGone(true, changes);
  },
  [Kind.RowHidden]: (row, xml) => {
    row.isGone ||= isOn(xml);
  },
};

const CELL: Readers<CellDraft, [Changes]> = {
  [Kind.Span]: (cell, xml) => {
    cell.span = Math.max(1, numberAttribute(xml) ?? 1);
  },
  [Kind.VerticalMerge]: (cell, xml) => {
    cell.vertical = textAttribute(xml) === 'restart' ? 'restart' : 'continue';
  },
  [Kind.SidewaysMerge]: (cell, xml) => {
    cell.goesOnSideways = textAttribute(xml) !== 'restart';
  },
  [Kind.CellInserted]: (cell, _xml, changes) => {
    cell.isGone ||= isGone(false, changes);
  },
  [Kind.CellDeleted]: (cell, _xml, changes) => {
    cell.isGone ||= isGone(true, changes);
  },
  [Kind.MergeChanged]: (cell, xml, changes) => {
    const said = textAttribute(xml, changes === 'accepted' ? 'vMerge' : 'vMergeOrig');
    cell.vertical = said === 'rest' ? 'restart' : said === 'cont' ? 'continue' : undefined;
  },
};
