import type { AddedSheet } from '../../workbook/edits';
import { freeSheetName, markerName, reference } from '../port/report-name';
import { isBusy, isUndoRefusal } from './office-codes';
import type { OwnWrites } from './own-writes';
import type { Part } from './part';
import { layOut, layOutPages } from './report-layout';
import { emptyReport, type ReportMemory, rememberReport, restoreReport } from './report-memory';
import type { Trip } from './session';
import { findReport, type Survey } from './survey';
import { protectedFormats, protectedStructure } from './writing-refusals';

/**
 * Our report sheet. The one we added before is written anew in place: its name, its tab and formulas that refer to it
 * stay, and so does what the user can undo, as deleting a sheet would end that.
 */
export class ReportPart implements Part {
  readonly name = { zh: '核对报告', en: 'the report sheet' };
  private readonly found;
  private memory: ReportMemory | undefined;

  constructor(
    private readonly survey: Survey,
    private readonly report: AddedSheet,
    private readonly own: OwnWrites,
  ) {
    this.found = findReport(survey);
  }

  /** Throws a Refusal: protected-structure, protected-format. */
  async prepare(trip: Trip): Promise<void> {
    const { found, survey } = this;
    if (found === undefined) {
      if (survey.structureProtected) throw protectedStructure();
      return;
    }
    if (found.isProtected) throw protectedFormats(found.name);
    this.memory = await rememberReport(trip, found.id, this.report.merges);
  }

  async write(trip: Trip): Promise<void> {
    const { found, report } = this;
    const name = found?.name ?? this.freeName();
    const id = found?.id ?? (await this.add(trip, name));
    this.own.wroteSheet(id);
    if (found !== undefined) {
      await trip((context) => {
        emptyReport(context, id);
        return () => {};
      });
    }
    // Links within the report follow it to the name it got.
    await layOut(trip, id, report, (sheet) => (sheet === report.name ? name : sheet));
    try {
      await layOutPages(trip, id, report);
    } catch (error) {
      if (isBusy(error) || isUndoRefusal(error)) throw error;
    }
  }

  async putBack(trip: Trip): Promise<[]> {
    if (this.found !== undefined) {
      if (this.memory !== undefined) await restoreReport(trip, this.found.id, this.memory);
      return [];
    }
    const marker = markerName(this.report.marker);
    const name = this.freeName();
    // Excel may have added it and failed before it told us the id.
    const added = await trip((context) => {
      const item = context.workbook.names.getItemOrNullObject(marker).load('name');
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
      return () => ({ hasName: !item.isNullObject, sheetId: sheet.isNullObject ? undefined : sheet.id });
    });
    if (added.sheetId !== undefined) this.own.wroteSheet(added.sheetId);
    const hadName = this.survey.names.some((one) => one.name === marker);
    await trip((context) => {
      if (added.hasName && !hadName) context.workbook.names.getItem(marker).delete();
      if (added.sheetId !== undefined) context.workbook.worksheets.getItem(added.sheetId).delete();
      return () => {};
    });
    return [];
  }

  private freeName(): string {
    return freeSheetName(
      this.survey.sheets.map(({ name }) => name),
      this.report.name,
    );
  }

  /** Adds the sheet as the last, with the hidden name by which every host knows it again. */
  private add(trip: Trip, name: string): Promise<string> {
    const marker = markerName(this.report.marker);
    const stale = this.survey.names.some((one) => one.name === marker);
    return trip((context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add(name).load('id');
      if (stale) names.getItem(marker).delete();
      names.add(marker, `=${reference(name, '$A$1')}`).visible = false;
      return () => sheet.id;
    });
  }
}
