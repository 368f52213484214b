import type { Cell, CellValue, Row } from '../../../workbook/types';

const BLOCK_CELLS = 65_536;
// Layout of `meta`: column in the low 14 bits, one bit for values that are no numbers, then the number of the format.
const COLUMN_MASK = 0x3fff;
const OTHER_BIT = 0x4000;
const FORMAT_SHIFT = 15;
const MAX_FORMATS = 0x1_0000;

/**
 * Keeps the rows of a large sheet in a quarter of the memory: 12 bytes a cell, and 8 more unless it is a number.
 *
 * What it gives are plain rows, to `JSON` and `structuredClone` too, but `cells` is unpacked on each access: take it
 * once and loop over that. Two accesses give equal cells, not the same ones.
 */
export class RowPacker {
  private block: Block | undefined;
  private lastIndex = -1;
  private readonly formats: (string | undefined)[] = [undefined];
  private readonly formatNumbers = new Map<string | undefined, number>([[undefined, 0]]);

  /**
   * The row of these cells. It stays as it is if it has formulas, which would gain nothing by packing, or comes out of
   * order, as rows are found by bisection.
   */
  row(index: number, cells: readonly Cell[]): Row {
    if (index <= this.lastIndex || !cells.every((cell) => this.packable(cell))) return { index, cells };
    this.lastIndex = index;
    if (this.block === undefined || this.block.free < cells.length) this.block = new Block(this.formats);
    return this.block.add(index, cells, this.formatNumbers);
  }

  private packable(cell: Cell): boolean {
    if (cell.formula !== undefined || cell.text !== undefined || cell.rich !== undefined) return false;
    if (cell.struck !== undefined || cell.asShown !== undefined) return false;
    if (this.formatNumbers.has(cell.format)) return true;
    if (this.formats.length === MAX_FORMATS) return false;
    this.formatNumbers.set(cell.format, this.formats.length);
    this.formats.push(cell.format);
    return true;
  }
}

/** The cells of consecutive rows, in arrays of fixed size so that none is ever copied to grow. */
class Block {
  private readonly meta = new Uint32Array(BLOCK_CELLS);
  /** The value of a number cell, or the place of another value in `others`. */
  private readonly numbers = new Float64Array(BLOCK_CELLS);
  private readonly others: CellValue[] = [];
  private readonly rowIndexes: number[] = [];
  private readonly rowEnds: number[] = [];
  private used = 0;
  private lastRow = -1;
  private lastCells: readonly Cell[] = [];

  constructor(private readonly formats: readonly (string | undefined)[]) {}

  get free(): number {
    return BLOCK_CELLS - this.used;
  }

  add(index: number, cells: readonly Cell[], formatNumbers: ReadonlyMap<string | undefined, number>): Row {
    for (const { column, value, format } of cells) {
      const meta = ((formatNumbers.get(format) as number) << FORMAT_SHIFT) | column;
      if (typeof value === 'number') {
        this.meta[this.used] = meta;
        this.numbers[this.used] = value;
      } else {
        this.meta[this.used] = meta | OTHER_BIT;
        this.numbers[this.used] = this.others.push(value) - 1;
      }
      this.used++;
    }
    this.rowIndexes.push(index);
    this.rowEnds.push(this.used);
    return new PackedRow(index, this);
  }

  cells(index: number): readonly Cell[] {
    // The row last unpacked is kept, or a loop over `row.cells[i]` would unpack it at every step.
    if (index === this.lastRow) return this.lastCells;
    const place = this.placeOf(index);
    const cells: Cell[] = [];
    for (let i = place === 0 ? 0 : (this.rowEnds[place - 1] as number); i < (this.rowEnds[place] as number); i++) {
      const meta = this.meta[i] as number;
      const column = meta & COLUMN_MASK;
      const number = this.numbers[i] as number;
      const value = (meta & OTHER_BIT) === 0 ? number : (this.others[number] as CellValue);
      const format = this.formats[meta >>> FORMAT_SHIFT];
      cells.push(format === undefined ? { column, value } : { column, value, format });
    }
    this.lastRow = index;
    this.lastCells = cells;
    return cells;
  }

  private placeOf(index: number): number {
    let low = 0;
    let high = this.rowIndexes.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.rowIndexes[middle] as number) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

class PackedRow implements Row {
  // One getter for all rows, or each would have a hidden class of its own, at four times the memory; and a property of
  // the row itself, as an inherited one would be lost on the way to another thread.
  static readonly #cells: PropertyDescriptor & ThisType<PackedRow> = {
    enumerable: true,
    get() {
      return this.#block.cells(this.index);
    },
  };

  declare readonly cells: readonly Cell[];
  readonly #block: Block;

  constructor(
    readonly index: number,
    block: Block,
  ) {
    this.#block = block;
    Object.defineProperty(this, 'cells', PackedRow.#cells);
  }
}
