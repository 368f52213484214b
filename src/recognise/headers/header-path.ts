/** What the header says above one column, from top to bottom. */
export interface HeaderPath {
  readonly column: number;
  readonly steps: readonly { readonly text: string; readonly row: number }[];
  readonly years: readonly string[];
  /** Unit nearest to the data. */
  readonly unit?: string;
  /** True where the unit stands over a cell with the column's words, or beside no words but a year. */
  readonly isUnitOver?: boolean;
  /** True for a part of a column that is not the column: 男 beside 小计. */
  readonly isPart?: true;
  /** Of a year whose label names but a part of it (2020年秋季), that part, and where. */
  readonly term?: { readonly text: string; readonly row: number };
  /** The column that is the sum of such parts, where there is one. */
  readonly of?: number;
}
