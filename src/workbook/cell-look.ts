/** How a cell looks, as far as it helps to read a table. Colours are left out: they would look like marks, and not be readable in the dark. */
export interface CellLook {
  readonly bold?: true;
  /** Filled with any colour but white, as heads of tables are. */
  readonly shaded?: true;
  /** Where the text stands, if that is said. */
  readonly align?: 'left' | 'center' | 'right';
}
