/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { setTimeout as realTimeout } from 'node:timers/promises';
import { associateButtons } from '../../src/commands/buttons/associate-buttons';
import { type Page, readPage } from '../../src/commands/dialog/page';
import type { Workbook } from '../../src/workbook/types';
import type { SimulatedDialog } from '../excel-host/dialogs';
import type { ExcelOptions } from '../excel-host/options';
import type { SimulatedExcel } from '../excel-host/simulated-excel';
import { startExcel } from '../excel-host/start-excel';

export type ButtonName = 'checkWorkbook' | 'recalculateWorkbook' | 'clearMarks';

export const sampleBook = (): Uint8Array => readFileSync('assets/samples/typed.xlsx');

export const SETS = { ExcelApi: '1.14', DialogApi: '1.2', AddinCommands: '1.1' };

/** Excel with the ribbon's page loaded, as after the first press of a button. */
export async function excelWithRibbon(
  book: Uint8Array | Workbook = sampleBook(),
  options: ExcelOptions = {},
): Promise<SimulatedExcel> {
  const excel = await startExcel(book, { sets: SETS, ...options });
  associateButtons();
  return excel;
}

/** The user at a dialog: its page is not loaded here, so this speaks for it. */
export class Reader {
  constructor(
    readonly excel: SimulatedExcel,
    /** Counted from the first dialog. */
    private readonly number = 0,
  ) {}

  get dialog(): SimulatedDialog {
    const dialog = this.excel.dialogs[this.number];
    if (dialog === undefined) throw new Error('No dialog was opened.');
    return dialog;
  }

  get pages(): Page[] {
    return this.dialog.received.flatMap((message) => readPage(message) ?? []);
  }

  /** The page is there and asks for what to show; done once the dialog is open. */
  async opens(): Promise<this> {
    await until(() => this.excel.dialogs[this.number] !== undefined);
    // Its handlers are set in the tick after.
    await realTimeout(5);
    this.dialog.messageParent(JSON.stringify({ kind: 'ready' }));
    return this;
  }

  /** Waits for the page that ends the work, or asks. */
  async page(after = 0): Promise<Page> {
    const isIt = (page: Page | undefined) => page !== undefined && page.tone !== 'working';
    await until(() => this.pages.length > after && isIt(this.pages.at(-1)));
    return this.pages.at(-1) as Page;
  }

  choose(id: string): void {
    this.dialog.messageParent(JSON.stringify({ kind: 'chose', id }));
  }

  /** Chooses, and waits for the page that comes of it. */
  async follow(id: string): Promise<Page> {
    const { length } = this.pages;
    this.choose(id);
    return this.page(length);
  }
}

export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (isSo()) return;
    await realTimeout(5);
  }
  throw new Error('It did not come about in ten seconds.');
}

/** Presses a button whose dialog is read to its page; `done` resolves when Office was told of the end. */
export async function press(excel: SimulatedExcel, button: ButtonName) {
  const done = excel.ribbon.press(button);
  const reader = await new Reader(excel, excel.dialogs.length).opens();
  return { reader, done, page: await reader.page() };
}

/** Cells with marks of ours. */
export const marksIn = ({ model }: SimulatedExcel): string[] =>
  model.sheets.flatMap(({ name, conditionalFormats }) =>
    conditionalFormats.filter(({ formula }) => formula?.includes('gouji:')).map(() => name),
  );

export function valueAt({ workbook }: SimulatedExcel, sheet: string, row: number, column: number) {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return found?.rows.find(({ index }) => index === row)?.cells.find((cell) => cell.column === column)?.value;
}
