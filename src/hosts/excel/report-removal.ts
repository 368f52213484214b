import { isReportName } from '../port/report-name';
import type { OwnWrites } from './own-writes';
import type { Part } from './part';
import { readBook } from './read-book';
import { onlySheet } from './refusals';
import type { Trip } from './session';
import { findReport, type Survey, type WorkbookName } from './survey';
import { protectedStructure, reportInUse } from './writing-refusals';

/** Removes our report sheet and its name. Excel cannot take that back, so it comes last of a patch. */
export class ReportRemoval implements Part {
  readonly name = { zh: '核对报告', en: 'the report sheet' };
  private readonly found;
  private readonly names: readonly WorkbookName[];

  constructor(
    private readonly survey: Survey,
    private readonly own: OwnWrites,
  ) {
    this.found = findReport(survey);
    this.names = survey.names.filter(({ name }) => isReportName(name));
  }

  /** Throws a Refusal: protected-structure, only-sheet, report-in-use. */
  async prepare(trip: Trip): Promise<void> {
    const { found, survey } = this;
    if (found === undefined) return;
    if (survey.structureProtected) throw protectedStructure();
    const isSeen = survey.sheets.some(({ id, visibility }) => id !== found.id && visibility === 'visible');
    if (!isSeen) throw onlySheet(found.name);
    const refers = (formula: string): boolean =>
      formula.includes(`'${found.name.replaceAll("'", "''")}'!`) || formula.includes(`${found.name}!`);
    const name = survey.names.find((one) => !isReportName(one.name) && refers(one.formula));
    if (name !== undefined) throw reportInUse(name.name);
    // The one way to learn it on ExcelApi 1.9; rare enough to be slow.
    const { reading } = await readBook(trip, {});
    for (const sheet of reading.workbook.sheets) {
      if (sheet.name === found.name) continue;
      const cells = sheet.rows.flatMap((row) => row.cells);
      if (cells.some(({ formula }) => formula !== undefined && refers(formula))) throw reportInUse(sheet.name);
    }
  }

  async write(trip: Trip): Promise<void> {
    const { found, names } = this;
    if (found !== undefined) this.own.wroteSheet(found.id);
    if (found === undefined && names.length === 0) return;
    await trip((context) => {
      for (const { name } of names) context.workbook.names.getItem(name).delete();
      if (found !== undefined) context.workbook.worksheets.getItem(found.id).delete();
      return () => {};
    });
  }

  /** Where removing failed the sheet is still there; its name may be gone. */
  async putBack(trip: Trip): Promise<[]> {
    const gone = await trip((context) => {
      const items = this.names.map((one) => ({
        one,
        item: context.workbook.names.getItemOrNullObject(one.name).load('name'),
      }));
      return () => items.filter(({ item }) => item.isNullObject).map(({ one }) => one);
    });
    if (gone.length === 0) return [];
    await trip((context) => {
      for (const { name, formula } of gone) context.workbook.names.add(name, formula).visible = false;
      return () => {};
    });
    return [];
  }
}
