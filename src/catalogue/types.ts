/** What the catalogue may say. Knowledge only: no functions, nothing computed. */

/** One of the 43 tables (表样). */
export interface Form {
  readonly no: number;
  /** The caption without its number, years and unit. */
  readonly title: string;
  /** Other captions, or headings printed over the columns, that the table is known by. */
  readonly headings?: readonly string[];
  /** Words in the cells that tell this table from a twin with the same header. */
  readonly words?: readonly string[];
  readonly blocks: readonly [Block, ...Block[]];
}

/** A part of a table under one header. */
export interface Block {
  /** First step of the path to this block's measures; the main block has none. */
  readonly name?: string;
  /** The columns that say what a row is about, left to right. */
  readonly labels: readonly Label[];
  /** A dimension that runs across the columns: 国家级 | 省级 | 市级, each with the same measures. */
  readonly across?: Across;
  readonly measures: readonly Measure[];
}

/** A column of row labels; its name is a dimension of the block's figures. */
export interface Label {
  readonly name: string;
  /** Header texts, alternatives parted by `|`. */
  readonly header: string;
  /**
   * `year`: 年度. `ordinal`: 序号, no dimension. `open`: any text. `closed`: only `members`.
   * `heading`: prints something that says nothing about the row.
   */
  readonly kind: 'year' | 'ordinal' | 'open' | 'closed' | 'heading';
  readonly members?: readonly Member[];
  /** What may stand in front of the name of any member, or behind it, and makes it no other one, parted by `|`. */
  readonly before?: string;
  readonly behind?: string;
  /** The row of sums: its member name, and whether the table must have it. */
  readonly total?: { readonly name: string; readonly required: boolean };
  /** True where a blank cell repeats the label above it. */
  readonly carries?: boolean;
  /** True where the printed form may lack the column. */
  readonly optional?: boolean;
  /** A coarser dimension read off this label: the first entry of which a word occurs in it. */
  readonly classes?: {
    readonly name: string;
    readonly into: readonly (readonly [member: string, ...words: string[]])[];
  };
  /** A coarser dimension looked up in other tables that hold both, in this order. */
  readonly lookup?: { readonly name: string; readonly tables: readonly number[] };
}

export interface Member {
  readonly name: string;
  /** Other ways in which the label is printed, parted by `|`. */
  readonly also?: string;
  /** `total` holds the sum of the others; `part` (其中) is contained in `of`. Neither is ever summed in. */
  readonly role?: 'total' | 'part';
  readonly of?: string;
}

interface Across {
  readonly name: string;
  readonly members: readonly AcrossMember[];
}

export interface AcrossMember extends Member {
  /** Header texts from top to bottom, each with alternatives parted by `|`; absent: the member's name. */
  readonly header?: readonly string[];
  /** Only these measures of the block exist for this member; absent: all. */
  readonly measures?: readonly string[];
}

/** What kind of number a measure is; it decides its precision and what its rules allow. */
export type MeasureKind =
  /** People or things: exact, whole, not negative. */
  | 'count'
  /** Money, area…: rounded as written. */
  | 'amount'
  /** Share or rate: rounded as written, may be truncated. */
  | 'ratio'
  /** An average per person or thing: as `ratio`. */
  | 'per-head'
  /** Any other number. */
  | 'number'
  /** A calendar year. */
  | 'year'
  | 'text'
  /** A √. */
  | 'mark';

/** A column of figures. */
export interface Measure {
  readonly name: string;
  /** Header texts from top to bottom, each with alternatives parted by `|`; under `across`, what stands below the member. */
  readonly header: readonly string[];
  readonly kind: MeasureKind;
  /** Unit of the figures; '%' for ratios, '' where they have none. */
  readonly unit: string;
  /** True where the years stand in the header. */
  readonly dated?: boolean;
  /** True where the measure is repeated for every member of `across`. */
  readonly across?: boolean;
  /** True for one figure for the whole block, printed beside all rows. */
  readonly once?: boolean;
  /** The measure that it sums over all rows: where it is not printed beside them, the row of their sum says it. */
  readonly sums?: string;
  /** What a blank cell means; absent: a figure that is missing. */
  readonly blank?: 'zero';
  /** The member of `across` under which words may stand instead of a number; they count as zero. */
  readonly words?: string;
  /** Units of the several figures that one cell holds: `25人、33天`. They form the dimension 计量. */
  readonly parts?: readonly string[];
  /** True where the printed form may lack the column. */
  readonly optional?: boolean;
}

/** How grave a broken rule is: 逻辑, 核实, 尾差, 提示. */
/** Gravest first. */
export const SEVERITIES = ['error', 'query', 'rounding', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A relation that must hold (勾稽关系). */
export interface Rule {
  /** `R` + table (two digits; 00 = every table) + `-` + running number. Never reused. */
  readonly id: string;
  /** Severity of a finding; rounding slips are reported as `rounding` by themselves. */
  readonly severity: Exclude<Severity, 'rounding'>;
  /** The relation in the notation. */
  readonly formula: string;
  /** Why it must hold: the Chinese sentence that the user reads. */
  readonly reason: string;
  /** What to do about it, where the reason does not say so. */
  readonly advice?: string;
  /** Said besides, when its own relation in the notation holds as well. */
  readonly hints?: readonly { readonly when: string; readonly say: string }[];
  /** True where a missing left side is legal: the rule then does not apply. */
  readonly optional?: boolean;
}
