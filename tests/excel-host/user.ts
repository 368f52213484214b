import type { Area } from '../../src/workbook/types';
import { addSheet } from './classes/add-sheet';
import { areasAt } from './classes/arguments';
import { checkUnlocked } from './classes/guards';
import { select } from './classes/selection';
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from './classes/sheet-changes';
import type { RangeTarget } from './host-object';
import { cellsOf, holds } from './model/areas';
import type { CommentModel } from './model/comment';
import { enter } from './model/enter';
import type { SheetProtection } from './model/protection';
import { calculatePending } from './model/recalculate';
import { lookAt } from './model/sheet-looks';
import type { SheetModel } from './model/sheet-model';
import type { WorkbookModel } from './model/workbook-model';

/** What a person does at the simulated Excel. Everything is done at once; the add-in hears of it later, as from Excel. */
export class SimulatedUser {
  readonly #model: WorkbookModel;

  constructor(model: WorkbookModel) {
    this.#model = model;
  }

  /** Types a text into a cell, or the rows of a table from it on; selects the cell first. */
  type(sheetName: string, address: string, text: string | readonly (readonly string[])[]): void {
    const rows = typeof text === 'string' ? [[text]] : text;
    const start = this.#range(sheetName, address);
    const { top, left } = start.areas[0] as Area;
    const area = { top, left, bottom: top + rows.length - 1, right: left + (rows[0] ?? []).length - 1 };
    const range = { sheet: start.sheet, areas: [area] };
    const cell = { sheet: start.sheet, areas: [{ top, left, bottom: top, right: left }] };
    this.#do(`type ${sheetName}!${address}`, () => {
      if (this.#model.active !== cell.sheet || !isSelected(cell)) select(this.#model, cell);
      checkUnlocked(range);
      enter(
        this.#model,
        range,
        [...cellsOf(area)].map(([row, column]) => ({
          row,
          column,
          entry: typed(range.sheet, row, column, rows[row - top]?.[column - left] ?? ''),
        })),
      );
    });
  }

  /** Presses Delete on cells. */
  clear(sheetName: string, address: string): void {
    const range = this.#range(sheetName, address);
    this.#do(`clear ${sheetName}!${address}`, () => {
      checkUnlocked(range);
      for (const area of range.areas) {
        const entries = [...cellsOf(area)].map(([row, column]) => ({ row, column, entry: '' }));
        enter(this.#model, { sheet: range.sheet, areas: [area] }, entries);
      }
    });
  }

  /** Selects cells (`A1:B2`, or several areas with commas) and shows their sheet. */
  select(sheetName: string, address: string): void {
    this.#do('select', () => select(this.#model, this.#range(sheetName, address)));
  }

  activate(sheetName: string): void {
    this.#do('activate', () => activateSheet(this.#model, this.#sheet(sheetName)));
  }

  addSheet(name?: string): void {
    this.#do('add sheet', () => addSheet(this.#model, name));
  }

  deleteSheet(name: string): void {
    this.#do('delete sheet', () => deleteSheet(this.#model, this.#sheet(name)));
    this.#model.journal.clear();
  }

  renameSheet(name: string, to: string): void {
    this.#do('rename sheet', () => renameSheet(this.#model, this.#sheet(name), to));
  }

  moveSheet(name: string, position: number): void {
    this.#do('move sheet', () => moveSheet(this.#model, this.#sheet(name), position));
  }

  hideSheet(name: string): void {
    this.#do('hide sheet', () => showSheet(this.#model, this.#sheet(name), 'Hidden'));
  }

  protectSheet(name: string, options: SheetProtection = {}): void {
    const sheet = this.#sheet(name);
    sheet.protection = options;
    this.#do('protect', () => this.#model.emit({ kind: 'protectionChanged', sheet }));
  }

  unprotectSheet(name: string): void {
    const sheet = this.#sheet(name);
    sheet.protection = undefined;
    this.#do('unprotect', () => this.#model.emit({ kind: 'protectionChanged', sheet }));
  }

  /** A colleague types into a cell, and we hear of it as co-authors do. */
  colleagueTypes(sheetName: string, address: string, text: string): void {
    const model = this.#model;
    model.isRemote = true;
    try {
      const range = this.#range(sheetName, address);
      const { top, left } = range.areas[0] as Area;
      this.#as(() => enter(model, range, [{ row: top, column: left, entry: typed(range.sheet, top, left, text) }]));
    } finally {
      model.isRemote = false;
    }
  }

  /** A colleague answers the comment on a cell. */
  colleagueReplies(sheetName: string, address: string, content: string, author = '李会计'): void {
    const model = this.#model;
    const reply = { id: model.newId(), content, author, created: '2022-03-02T02:00:00Z' };
    this.#changeComment(sheetName, address, (comment) => [{ ...comment, replies: [...comment.replies, reply] }]);
  }

  /** Deletes the comment on a cell, with its replies. */
  deleteComment(sheetName: string, address: string): void {
    this.#changeComment(sheetName, address, () => []);
  }

  #changeComment(sheetName: string, address: string, change: (comment: CommentModel) => CommentModel[]): void {
    const { sheet, areas } = this.#range(sheetName, address);
    const { top, left } = areas[0] as Area;
    const isIt = (each: CommentModel) => each.sheet === sheet && each.row === top && each.column === left;
    this.#do('comment', () => {
      const model = this.#model;
      if (!model.comments.some(isIt)) throw new Error(`There is no comment on ${sheetName}!${address}.`);
      model.journal.assign(
        model,
        'comments',
        model.comments.flatMap((each) => (isIt(each) ? change(each) : [each])),
      );
    });
  }

  /** Filters, so that these rows (1, 2, …) are hidden. */
  filterRows(sheetName: string, rows: readonly number[]): void {
    this.#sheet(sheetName).filteredRows = new Set(rows.map((row) => row - 1));
  }

  /** Presses F9. */
  calculate(): void {
    this.#as(() => calculatePending(this.#model));
  }

  /** Presses Ctrl+Z; false if there is nothing to undo. */
  undo(): boolean {
    return this.#as(() => this.#model.journal.undo());
  }

  #range(sheetName: string, address: string): RangeTarget {
    const sheet = this.#sheet(sheetName);
    return { sheet, areas: areasAt(sheet, address) };
  }

  #sheet(name: string): SheetModel {
    const sheet = this.#model.sheet(name);
    if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
    return sheet;
  }

  #do(label: string, change: () => unknown): void {
    this.#as(() => this.#model.journal.step(label, change));
  }

  #as<T>(change: () => T): T {
    const { origin } = this.#model;
    this.#model.origin = 'user';
    try {
      return change();
    } finally {
      this.#model.origin = origin;
    }
  }
}

/**
 * In a cell that shows per cent, 84.83 is 84.83 % and 0.1 is 10 %:
 * https://support.microsoft.com/office/format-numbers-as-percentages-de49167b-d603-4450-bcaa-31fba6c7b6b4
 */
function typed(sheet: SheetModel, row: number, column: number, text: string): string {
  const percent = lookAt(sheet, row, column).numberFormat?.includes('%') === true;
  return percent && /^[+-]?\d+(\.\d*)?$/.test(text) && Math.abs(Number(text)) >= 1 ? `${text}%` : text;
}

function isSelected({ sheet, areas }: RangeTarget): boolean {
  const { top, left } = areas[0] as Area;
  return sheet.selection.length === 1 && holds(sheet.selection[0] as Area, top, left);
}
