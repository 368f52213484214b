import type { CellPlace } from '../../workbook/types';
import { isReportName, sheetReferredTo } from '../port/report-name';
import { queueKeptIds } from './kept-text';
import { type ListedSheet, listedSheet } from './listed-sheets';
import { unknownSheet } from './refusals';
import type { Trip } from './session';

/** What a write must know of the workbook before anything else. */
export interface Survey {
  readonly sheets: readonly SurveyedSheet[];
  readonly structureProtected: boolean;
  /** Ids of our custom XML parts. */
  readonly kept: readonly string[];
  /** Names that belong to the whole workbook, where they were asked for. */
  readonly names: readonly WorkbookName[];
}

/** A worksheet, and what its protection leaves to us. */
export interface SurveyedSheet extends ListedSheet {
  readonly isProtected: boolean;
  /** Whether cells may be given formats, conditional ones among them. */
  readonly mayFormat: boolean;
}

export interface WorkbookName {
  readonly name: string;
  readonly formula: string;
}

/** @param withNames whether the workbook's defined names are needed: there may be thousands */
export function surveyBook(trip: Trip, withNames: boolean): Promise<Survey> {
  return trip((context) => {
    const { workbook } = context;
    const properties = 'items/id,items/name,items/visibility,items/protection/protected,items/protection/options';
    const sheets = workbook.worksheets.load(properties);
    const kept = queueKeptIds(context);
    const protection = workbook.protection.load('protected');
    const names = withNames ? workbook.names.load('items/name,items/formula,items/scope') : undefined;
    return () => ({
      sheets: sheets.items.map(surveyed),
      kept: kept(),
      structureProtected: protection.protected,
      names: (names?.items ?? [])
        .filter(({ scope }) => scope === 'Workbook')
        .map(({ name, formula }) => ({ name, formula: String(formula) })),
    });
  });
}

function surveyed(sheet: Excel.Worksheet): SurveyedSheet {
  const { protected: isProtected, options } = sheet.protection;
  return { ...listedSheet(sheet), isProtected, mayFormat: !isProtected || options?.allowFormatCells === true };
}

/** The report sheet that we added before, whatever it is called now. */
export function findReport({ sheets, names }: Survey): SurveyedSheet | undefined {
  for (const { name, formula } of names) {
    if (!isReportName(name)) continue;
    const referred = sheetReferredTo(formula);
    const sheet = sheets.find((one) => one.name === referred);
    if (sheet !== undefined) return sheet;
  }
  return undefined;
}

/** Sheets by name. Throws a Refusal, `unknown-sheet`, naming all that are not there. */
export function sheetsByName(
  { sheets }: Survey,
  places: readonly Pick<CellPlace, 'sheet'>[],
): ReadonlyMap<string, SurveyedSheet> {
  const found = new Map<string, SurveyedSheet>();
  const missing = new Set<string>();
  for (const { sheet: name } of places) {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) missing.add(name);
    else found.set(name, sheet);
  }
  if (missing.size > 0) throw unknownSheet([...missing]);
  return found;
}
