import type { Workbook } from '../../../src/workbook/types';
import type { CommentModel } from './comment';
import { fillSheet } from './fill-sheet';
import { Journal } from './journal';
import type { ModelEvent } from './model-event';
import { SheetModel } from './sheet-model';

export interface CustomXmlPartModel {
  readonly id: string;
  readonly xml: string;
}

/** A defined name of the whole workbook, for one cell. */
export interface NameModel {
  readonly name: string;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly visible: boolean;
}

/** The workbook that the simulated Excel has open. Its methods keep it whole; who may do what is judged outside. */
export class WorkbookModel {
  readonly journal = new Journal();
  readonly date1904: boolean;
  sheets: readonly SheetModel[] = [];
  active: SheetModel;
  name = 'Book1.xlsx';
  readOnly = false;
  dirty = false;
  structureProtected = false;
  calculationMode = 'Automatic';
  /** Formulas that wait for manual calculation, by their places. */
  readonly pending = new Map<string, { readonly sheet: SheetModel; readonly row: number; readonly column: number }>();
  properties: Readonly<Record<string, string>> = {};
  settings: ReadonlyMap<string, unknown> = new Map();
  customXmlParts: readonly CustomXmlPartModel[] = [];
  comments: readonly CommentModel[] = [];
  /** Who is signed in. */
  userName = '王老师';
  /** Files that were opened beside this workbook, as Base64. */
  opened: readonly string[] = [];
  names: readonly NameModel[] = [];
  /** Whether events reach the add-in: https://learn.microsoft.com/javascript/api/excel/excel.runtime */
  eventsEnabled = true;
  /** Whose change is under way. */
  origin: 'addin' | 'user' = 'addin';
  /** True while a colleague's change comes in. */
  isRemote = false;
  readonly #listeners: ((event: ModelEvent) => void)[] = [];
  #nextSheet = 0;
  #nextId = 0;

  constructor(workbook: Workbook) {
    this.date1904 = workbook.date1904;
    this.sheets = workbook.sheets.map((sheet) => {
      const model = this.newSheet(sheet.name);
      model.visibility = sheet.visibility;
      fillSheet(model, sheet);
      return model;
    });
    const active = this.sheets.find(({ visibility }) => visibility === 'visible');
    if (active === undefined) throw new Error('A workbook has at least one visible sheet.');
    this.active = active;
    this.journal.onChange = () => {
      this.dirty = true;
    };
  }

  /** A sheet of this workbook, not yet in it. */
  newSheet(name: string): SheetModel {
    const number = (this.#nextSheet++).toString(16).toUpperCase().padStart(4, '0');
    return new SheetModel(`{00000000-0001-0000-${number}-000000000000}`, name, this.journal);
  }

  newId(): string {
    return `{${(++this.#nextId).toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
  }

  /** By name (letter case free) or id. */
  sheet(key: string): SheetModel | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  listen(listener: (event: ModelEvent) => void): void {
    this.#listeners.push(listener);
  }

  emit(event: ModelEvent): void {
    // Undo changes the same cells, and says so.
    if (event.kind === 'changed' || event.kind === 'formatChanged' || event.kind === 'calculated') {
      const { kind, sheet, area } = event;
      this.journal.afterUndo(() => this.emit({ kind, sheet, area }));
    }
    for (const listener of this.#listeners) listener(event);
  }
}
