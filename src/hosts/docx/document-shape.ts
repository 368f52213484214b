import type { ElementShape } from '../file/xml/xml-tokenizer';

/** Elements of a document that matter here, by the number that the reader knows them by. */
export const Kind = {
  Other: 0,
  Body: 1,
  Paragraph: 2,
  ParagraphStyle: 3,
  ListLevel: 4,
  ListId: 5,
  Outline: 6,
  MarkInserted: 7,
  MarkDeleted: 8,
  ParagraphProperties: 9,
  Run: 10,
  RunStyle: 11,
  Bold: 12,
  Hidden: 13,
  Align: 14,
  Text: 15,
  Tab: 16,
  Break: 17,
  Hyphen: 18,
  Symbol: 19,
  FieldSign: 20,
  FieldCode: 21,
  Field: 22,
  Inserted: 23,
  Deleted: 24,
  Box: 25,
  Choices: 26,
  Choice: 27,
  Fallback: 28,
  Table: 29,
  GridColumn: 30,
  TableRow: 31,
  Before: 32,
  RowInserted: 33,
  RowDeleted: 34,
  RowHidden: 36,
  TableCell: 37,
  Span: 38,
  VerticalMerge: 39,
  SidewaysMerge: 40,
  CellInserted: 41,
  CellDeleted: 42,
  MergeChanged: 43,
  Foreign: 44,
  Object: 45,
  PageBegins: 46,
  Document: 47,
  Struck: 48,
  DoubleStruck: 49,
} as const;

// Built from the inside out, and then closed into rings: a cell holds paragraphs and tables, a run may hold a text box.
const block: ElementShape[] = [];
const rows: ElementShape[] = [];
const cells: ElementShape[] = [];
const inline: ElementShape[] = [];
const runContent: ElementShape[] = [];
const cellContent: ElementShape[] = [];
const rowContent: ElementShape[] = [];
const tableContent: ElementShape[] = [];

const other = (name: string, children: readonly ElementShape[]): ElementShape => ({ name, kind: Kind.Other, children });
const leaf = (name: string, kind: number): ElementShape => ({ name, kind });

/** What may stand around pieces of any kind: content controls, and marks of custom XML. */
const wrapped = (children: readonly ElementShape[]): ElementShape[] => [
  other('sdt', [other('sdtContent', children)]),
  other('customXml', children),
  { name: 'ins', kind: Kind.Inserted, children },
  { name: 'moveTo', kind: Kind.Inserted, children },
  { name: 'del', kind: Kind.Deleted, children },
  { name: 'moveFrom', kind: Kind.Deleted, children },
];

/** Two forms of one thing, of which one counts. */
const choices = (children: readonly ElementShape[], through = false): ElementShape => ({
  name: 'AlternateContent',
  kind: Kind.Choices,
  foreign: true,
  children: [
    { name: 'Choice', kind: Kind.Choice, foreign: true, children, through },
    { name: 'Fallback', kind: Kind.Fallback, foreign: true, children, through },
  ],
});

/** Drawings in and around which a text box lies, at whatever depth. */
const drawn: ElementShape[] = [{ name: 'txbxContent', kind: Kind.Box, children: block }];
drawn.push(choices(drawn, true));
const drawing = (name: string, kind: number = Kind.Other): ElementShape => ({
  name,
  kind,
  children: drawn,
  through: true,
});

/** Formulas of Word: their text. */
const mathematics: ElementShape[] = [{ name: 't', kind: Kind.Text, foreign: true, text: true }];
const formula = (name: string): ElementShape => ({
  name,
  kind: Kind.Other,
  foreign: true,
  through: true,
  children: mathematics,
});

const run: ElementShape = {
  name: 'r',
  kind: Kind.Run,
  children: runContent,
};

runContent.push(
  other('rPr', [
    leaf('rStyle', Kind.RunStyle),
    leaf('b', Kind.Bold),
    leaf('vanish', Kind.Hidden),
    leaf('strike', Kind.Struck),
    leaf('dstrike', Kind.DoubleStruck),
    leaf('vertAlign', Kind.Align),
  ]),
  { name: 't', kind: Kind.Text, text: true },
  { name: 'delText', kind: Kind.Text, text: true },
  { name: 'instrText', kind: Kind.FieldCode, text: true },
  { name: 'delInstrText', kind: Kind.FieldCode, text: true },
  leaf('tab', Kind.Tab),
  leaf('ptab', Kind.Tab),
  leaf('br', Kind.Break),
  leaf('cr', Kind.Break),
  leaf('lastRenderedPageBreak', Kind.PageBegins),
  leaf('noBreakHyphen', Kind.Hyphen),
  leaf('sym', Kind.Symbol),
  leaf('fldChar', Kind.FieldSign),
  drawing('drawing'),
  drawing('pict'),
  drawing('object', Kind.Object),
  // Of a word with its reading above it, the word.
  other('ruby', [other('rubyBase', inline)]),
  choices(runContent),
);

inline.push(
  run,
  other('hyperlink', inline),
  other('smartTag', inline),
  other('dir', inline),
  other('bdo', inline),
  { name: 'fldSimple', kind: Kind.Field, children: inline },
  ...wrapped(inline),
  choices(inline),
  formula('oMath'),
  formula('oMathPara'),
);

const paragraph: ElementShape = {
  name: 'p',
  kind: Kind.Paragraph,
  children: [
    {
      name: 'pPr',
      kind: Kind.ParagraphProperties,
      children: [
        leaf('pStyle', Kind.ParagraphStyle),
        other('numPr', [leaf('ilvl', Kind.ListLevel), leaf('numId', Kind.ListId)]),
        leaf('outlineLvl', Kind.Outline),
        other('rPr', [
          leaf('ins', Kind.MarkInserted),
          leaf('moveTo', Kind.MarkInserted),
          leaf('del', Kind.MarkDeleted),
          leaf('moveFrom', Kind.MarkDeleted),
        ]),
      ],
    },
    ...inline,
  ],
};

block.push(
  paragraph,
  { name: 'tbl', kind: Kind.Table, children: tableContent },
  ...wrapped(block),
  choices(block),
  leaf('altChunk', Kind.Foreign),
);
rows.push({ name: 'tr', kind: Kind.TableRow, children: rowContent }, ...wrapped(rows));
cells.push({ name: 'tc', kind: Kind.TableCell, children: cellContent }, ...wrapped(cells));
tableContent.push(other('tblGrid', [leaf('gridCol', Kind.GridColumn)]), ...rows);
rowContent.push(
  other('trPr', [
    leaf('gridBefore', Kind.Before),
    leaf('ins', Kind.RowInserted),
    leaf('del', Kind.RowDeleted),
    leaf('hidden', Kind.RowHidden),
  ]),
  ...cells,
);
cellContent.push(
  other('tcPr', [
    leaf('gridSpan', Kind.Span),
    leaf('vMerge', Kind.VerticalMerge),
    leaf('hMerge', Kind.SidewaysMerge),
    leaf('cellIns', Kind.CellInserted),
    leaf('cellDel', Kind.CellDeleted),
    leaf('cellMerge', Kind.MergeChanged),
  ]),
  ...block,
);

/** A document as far as it is read: what is not named here (comments, notes, former formats) is passed over. */
export const DOCUMENT_SHAPE: ElementShape = {
  name: 'document',
  kind: Kind.Document,
  children: [{ name: 'body', kind: Kind.Body, children: block }],
};
