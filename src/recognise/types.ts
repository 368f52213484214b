import type { AcrossMember, Block, Form, Label, Measure, MeasureKind } from '../catalogue/types';
import type { Rational } from '../workbook/rational';
import type { SheetPlace } from '../workbook/sheet-reference';
import type { Area, Cell, CellPlace } from '../workbook/types';

/** A column that a block's printed form has: a label column, or one of a measure (for one member of `across`). */
export interface ExpectedColumn {
  readonly block: Block;
  readonly label?: Label;
  readonly measure?: Measure;
  readonly member?: AcrossMember;
  /** Header texts from top to bottom, each a list of normalised alternatives. */
  readonly path: readonly (readonly string[])[];
  readonly dated: boolean;
  readonly optional: boolean;
}

/** An expected column seen in a sheet. */
export interface FoundColumn {
  readonly column: number;
  readonly expected: ExpectedColumn;
  /** What the header says above the column, from top to bottom, normalised. */
  readonly words: readonly string[];
  /** True where it is known by none of the words that the form prints. */
  readonly isReworded?: true;
  /** Year named in the header, where it names one. */
  readonly year?: string;
  /** True where only the table's title says it: what stands nearer outweighs it. */
  readonly isYearOfTitle?: true;
  /** Last row of this column's own header; what follows is data even if other columns' headers go on. */
  readonly headerEnd: number;
  /** Unit named in the header. */
  readonly unit?: string;
  /** True where it is named apart from the words of the column, so that it may be that of others. */
  readonly isUnitOver?: boolean;
}

/** A column under a header that the form does not know. */
export interface AddedColumn {
  readonly column: number;
  /** What stands lowest above it. */
  readonly text: string;
  /** All that stands above it, from top to bottom, normalised. */
  readonly heads: readonly string[];
  readonly year?: string;
  readonly unit?: string;
  /** Of a part (男 beside 小计) the column that is the sum. */
  readonly of?: number;
}

/**
 * The cell about which a piece of a sheet was turned by a quarter to be read, its rows as columns (行列互换). What stands
 * above it, as the caption, was left upright.
 */
export interface Turn {
  readonly top: number;
  readonly left: number;
}

/** A header of one block at one place in a sheet. */
export interface FoundHeader {
  readonly sheet: string;
  /** Of a turned table: its rows and columns, here and in all that is read under it, are those after the turn. */
  readonly turn?: Turn;
  readonly form: Form;
  readonly block: Block;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly FoundColumn[];
  readonly extras: readonly AddedColumn[];
  /** Columns that sum those of several years beside them; they are no others than these. */
  readonly yearSums: readonly AddedColumn[];
  /** Share of the form's columns that were found, 0 to 1. */
  readonly coverage: number;
  /** How much of both the form's and the sheet's columns agree, 0 to 1. */
  readonly likeness: number;
}

/** One reason to take a piece of a sheet for a table; `odd-number` is a number, `odd-title` a title that speaks against it and was overruled. */
export interface Evidence {
  readonly by:
    | 'sheet-name'
    | 'caption'
    | 'header'
    | 'rows'
    | 'elimination'
    | 'years'
    | 'user'
    | 'turned'
    | 'odd-number'
    | 'odd-title';
  /** What was seen, as printed. */
  readonly found: string;
}

/** One row of data under a header. */
export interface DataRow {
  readonly row: number;
  /** Labels by dimension, canonical; a label that is blank or unknown is absent. */
  readonly labels: Readonly<Record<string, string>>;
  /** Cells that the labels were read from, by label name; a carried label has none. */
  readonly labelCells: Readonly<Record<string, { readonly column: number; readonly text: string }>>;
  readonly year?: string;
  /** `subtotal` sums some of the rows only (小计); like totals and parts it is never summed in. */
  readonly role: 'item' | 'total' | 'subtotal' | 'part';
  /** The label in whose column a subtotal says so; of a part that does not say so itself, where 其中 stands above it. */
  readonly sums?: string;
  /** True for an item below a part (其中) which may be a part as well. */
  readonly mayBePart?: true;
  /** Of a total that stands there once more, the row where. */
  readonly repeatedIn?: number;
}

/** A column that the form does not know, and the rows in which it holds numbers. */
export interface UnknownColumn {
  readonly column: number;
  readonly text: string;
  readonly rows: readonly number[];
}

/** A unit that a row names for its own figures in some columns; '' where it must name one and does not. */
export interface RowUnit {
  readonly unit: string;
  readonly columns: readonly Pick<FoundColumn, 'column'>[];
}

/** A block with its rows. */
export interface FoundBlock {
  readonly header: FoundHeader;
  readonly rows: readonly DataRow[];
  /** Where it stands on the sheet. */
  readonly area: Area;
  /** Units named in the lines above the header, nearest first. */
  readonly units: readonly string[];
  /** Units that rows have of their own, by row. */
  readonly rowUnits: ReadonlyMap<number, readonly RowUnit[]>;
  /** Columns that the form does not know and that hold numbers, and the rows in which they do: they may belong to its sums. */
  readonly unknown: readonly UnknownColumn[];
  /** Such columns of plans, which belong to no sum of its. */
  readonly planned: readonly UnknownColumn[];
  /** What stands in the columns of sums that the form does not know, and in those that may be parts of them, by row. */
  readonly added: ReadonlyMap<AddedColumn, ReadonlyMap<number, Cell>>;
}

/** One of the 43 tables, found. */
export interface Table {
  readonly no: number;
  readonly form: Form;
  readonly blocks: readonly FoundBlock[];
  readonly caption?: { readonly text: string; readonly place: CellPlace };
  readonly evidence: readonly Evidence[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** Several places that each could be the same table, or one place that could be several tables. */
export interface Conflict {
  readonly forms: readonly number[];
  readonly claims: readonly { readonly sheet: string; readonly area: Area }[];
}

/** A column that a recognised table lacks, or that cannot be told what it is. */
export interface OddColumn {
  readonly table: number;
  readonly place: CellPlace;
  /** The column as the form calls it, or as the sheet does. */
  readonly text: string;
  /**
   * `unknown` is only said where another column is `missing`: it may be that one under another name. A `planned` one is no
   * column of the form, and only named so that nobody takes it for checked.
   */
  readonly what: 'missing' | 'unknown' | 'repeated' | 'undated' | 'planned';
  /** True in a table turned by a quarter, where a column of the form is a row of the sheet. */
  readonly turned?: true;
}

/** Something in a recognised table that could not be understood. */
export interface Unread {
  readonly table: number;
  readonly block: Block;
  readonly place: CellPlace;
  readonly text: string;
  readonly what: 'value' | 'row' | 'year' | 'total-differs';
  /** What is known of the row it stands in, by dimension; a year that is known is 年度. */
  readonly labels: Readonly<Record<string, string>>;
  /** Why, where more can be said than that no number stands there; it follows the text. */
  readonly why?: string;
  /** True where the row's figures are read all the same; else every sum that they may belong to is incomplete. */
  readonly counted?: boolean;
  /** True for what is no figure of the table and is only named so that nobody takes it for checked: a plan. */
  readonly aside?: true;
  /** True in a table turned by a quarter, where a row of the form is a column of the sheet. */
  readonly turned?: true;
}

/** What a person says of a place (由您指定): which table it is, or that it is none. It outweighs all evidence. */
export interface Direction {
  readonly sheet: string;
  /** Absent: the whole sheet. */
  readonly area?: Area;
  /** Number of the form, or `none`. */
  readonly table: number | 'none';
}

/** A place that came near to being a table that was not found, and why it was not taken. */
export interface NearMiss {
  readonly table: number;
  readonly sheet: string;
  readonly area: Area;
  /** One Chinese sentence for the user, without a full stop. */
  readonly why: string;
  /** True where no header of the table can be read there, so that to point to it would be of no use. */
  readonly headless?: true;
}

/** A second set of a table, kept as such: last year's, a copy, a draft. */
export interface SetAside {
  readonly table: number;
  readonly sheet: string;
  readonly area: Area;
  /** `last-year` serves for comparison with the year before. */
  readonly what: 'last-year' | 'copy';
  /** What speaks for that, in Chinese, without a full stop. */
  readonly why: string;
  /** Where the set taken in its stead begins; absent where none was. */
  readonly instead?: SheetPlace;
}

export type Share = 'fraction' | 'points';

export type FigureState = 'number' | 'text' | 'blank' | 'unread' | 'error';

/** One number, date, code or text of a table, with its meaning (数据项). */
export interface Figure {
  readonly table: number;
  readonly block: Block;
  /** Name of the measure, or of the label column that the text stands in. */
  readonly measure: string;
  readonly kind: MeasureKind | 'ordinal';
  readonly unit: string;
  /** Dimension → member. 年度 is the year; 行 tells rows of equal labels apart. */
  readonly labels: Readonly<Record<string, string>>;
  /** Dimensions in which this figure is a total or a part (其中), so that it is never summed in. */
  readonly aside: readonly string[];
  readonly state: FigureState;
  /** Exact value in `unit` (ratios as fractions); only in state `number`. */
  readonly value?: Rational | undefined;
  /** Digits after the point that the figure is reported to, counted on `value`. */
  readonly decimals: number;
  /** False where the digits after the point are a machine's, not a person's. */
  readonly written: boolean;
  /** True when the cell keeps more digits than it shows. */
  readonly precise: boolean;
  /** True where % is written or formatted. */
  readonly percent: boolean;
  /** What a share without % is read as: 0.8483 as a fraction, 84.83 as points of a hundred. Absent for all else. */
  readonly share?: Share;
  /** Digits after the point that the cell itself shows, counted on `value`, where its column may lend it zeros. */
  readonly ownDecimals?: number;
  /** Digits that the number itself has, counted on `value`, where its format adds zeros: 3 of 46.4% shown as 46.40%. */
  readonly typedDecimals?: number;
  /** Digits that it may rightly be rounded to, fewer than `decimals`: no cell of its column has more, or as many have no more. */
  readonly roundedTo?: number | undefined;
  readonly text: string;
  readonly place: CellPlace;
  /** True in a table turned by a quarter, where a row of the form is a column of the sheet. */
  readonly turned?: true;
  readonly formula: boolean;
  readonly slips: readonly string[];
  /** Where the same total stands once more. */
  readonly repeatedAt?: CellPlace;
}

export interface Recognition {
  readonly tables: readonly Table[];
  readonly missing: readonly number[];
  readonly conflicts: readonly Conflict[];
  /** Places that read like a table which another place, better marked by number or title, surely is. */
  readonly passedOver?: readonly Conflict[];
  readonly oddColumns?: readonly OddColumn[];
  /** Where tables that were not found may stand, nearest first. */
  readonly nearMisses?: readonly NearMiss[];
  /** Second sets of tables, which take part in nothing. */
  readonly setAside?: readonly SetAside[];
  readonly unread: readonly Unread[];
  /** Years that the tables show, ascending. */
  readonly years: readonly string[];
  readonly figures: readonly Figure[];
  /** Name of the school, where 表1 gives it. */
  readonly school?: string;
}
