import type { Page } from 'playwright-core';
import type { SimulatedExcel } from '../../excel-host/simulated-excel';

declare const simulatedExcel: SimulatedExcel;

/** The workbook in the simulated Excel, as a person sees it there. */
export class WorkbookSeen {
  constructor(private readonly page: Page) {}

  /** Waits until a cell is selected: `表3`, `C5`. */
  async selects(sheet: string, address: string): Promise<void> {
    await this.page.waitForFunction(
      ([name, cell]) => {
        const { active } = simulatedExcel.model;
        const { top = 0, left = 0 } = active.selection[0] ?? {};
        return active.name === name && `${String.fromCharCode(65 + left)}${top + 1}` === cell;
      },
      [sheet, address],
    );
  }

  select(sheet: string, address: string): Promise<void> {
    return this.page.evaluate(
      ([name, cell]) => simulatedExcel.user.select(name as string, cell as string),
      [sheet, address],
    );
  }

  /** Values of all cells, to be compared. */
  values(): Promise<string> {
    return this.page.evaluate(() =>
      JSON.stringify(
        simulatedExcel.workbook.sheets.map(({ name, rows }) => [
          name,
          rows.map(({ index, cells }) => [index, cells.map(({ column, value, formula }) => [column, value, formula])]),
        ]),
      ),
    );
  }

  /** All that a write could change, to be compared. */
  whole(): Promise<string> {
    return this.page.evaluate(() => {
      const { customXmlParts, comments, sheets } = simulatedExcel.model;
      const marks = sheets.map(({ conditionalFormats }) => conditionalFormats.map(({ formula }) => formula));
      const cells = simulatedExcel.workbook.sheets.map(({ name, rows }) => [name, rows]);
      return JSON.stringify([customXmlParts, comments.map(({ content }) => content), marks, cells]);
    });
  }

  /** How many sheets have marks of ours. */
  marked(): Promise<number> {
    return this.page.evaluate(
      () =>
        simulatedExcel.model.sheets.filter(({ conditionalFormats }) =>
          conditionalFormats.some(({ formula }) => formula?.includes('gouji:')),
        ).length,
    );
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => simulatedExcel.model.sheets.map(({ name }) => name));
  }

  missing(): Promise<readonly string[]> {
    return this.page.evaluate(() => simulatedExcel.missing);
  }
}
