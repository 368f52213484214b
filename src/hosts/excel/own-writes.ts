import type { Area, Position } from '../../workbook/types';

/** Events come soon after the write they tell of; later ones are a person's. */
const EXPECTED_FOR = 5000;

/**
 * What this host has written a moment ago and Excel is about to tell us. Where Excel names the source of a change
 * (ExcelApi 1.14) that and the moment decide; else each cell written is expected to be told once.
 */
export class OwnWrites {
  /** How many writes are under way: until they end nobody knows what is theirs. */
  private writing = 0;
  private cells = new Map<string, Set<string>>();
  private sheets = new Set<string>();
  private until = 0;

  constructor(private readonly now: () => number = Date.now) {}

  get isWriting(): boolean {
    return this.writing > 0;
  }

  begin(): void {
    if (this.now() > this.until && this.writing === 0) this.forget();
    this.writing++;
  }

  end(): void {
    this.writing--;
    this.until = this.now() + EXPECTED_FOR;
  }

  wrote(sheetId: string, { row, column }: Position): void {
    const cells = this.cells.get(sheetId) ?? new Set();
    cells.add(`${row} ${column}`);
    this.cells.set(sheetId, cells);
  }

  /** A sheet of our own: whatever happens to it during the write is ours. */
  wroteSheet(sheetId: string): void {
    this.sheets.add(sheetId);
  }

  isOwnSheet(sheetId: string): boolean {
    return this.isExpected() && this.sheets.has(sheetId);
  }

  /** True if all cells of some areas were written by us and not told yet; they are then. */
  takeCells(sheetId: string, areas: readonly Area[]): boolean {
    if (!this.isExpected()) return false;
    if (this.sheets.has(sheetId)) return true;
    const cells = this.cells.get(sheetId);
    if (cells === undefined || areas.length === 0) return false;
    const told: string[] = [];
    for (const { top, left, bottom, right } of areas) {
      if ((bottom - top + 1) * (right - left + 1) > cells.size) return false;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) told.push(`${row} ${column}`);
      }
    }
    if (!told.every((cell) => cells.has(cell))) return false;
    for (const cell of told) cells.delete(cell);
    return true;
  }

  /** True while Excel may still tell of what we wrote. */
  isExpected(): boolean {
    if (this.writing > 0 || this.now() <= this.until) return true;
    this.forget();
    return false;
  }

  private forget(): void {
    this.cells = new Map();
    this.sheets = new Set();
  }
}
