import type { CellPlace } from '../../workbook/types';
import { isReportName, sheetReferredTo } from '../report-name';
import { queueKeptIds } from './kept-text';
import { type ListedSheet, queueSheets } from './read-book';
import { unknownSheet } from './refusals';
import type { Trip } from './session';

/** What a write must know of the workbook before anything else. */
export interface Survey {
  readonly sheets: readonly ListedSheet[];
  readonly structureProtected: boolean;
  /** Ids of our custom XML parts. */
  readonly kept: readonly string[];
  /** Names that belong to the whole workbook, where they were asked for. */
  readonly names: readonly WorkbookName[];
}

export interface WorkbookName {
  readonly name: string;
  readonly formula: string;
}

/** @param withNames whether the workbook's defined names are needed: there may be thousands */
export function surveyBook(trip: Trip, withNames: boolean): Promise<Survey> {
  return trip((context) => {
    const { workbook } = context;
    const sheets = queueSheets(context);
    const kept = queueKeptIds(context);
    const protection = workbook.protection.load('protected');
    const names = withNames ? workbook.names.load('items/name,items/formula,items/scope') : undefined;
    return () => ({
      sheets: sheets(),
      kept: kept(),
      structureProtected: protection.protected,
      names: (names?.items ?? [])
        .filter(({ scope }) => scope === 'Workbook')
        .map(({ name, formula }) => ({ name, formula: String(formula) })),
    });
  });
}

/** The report sheet that we added before, whatever it is called now. */
export function findReport({ sheets, names }: Survey): ListedSheet | undefined {
  for (const { name, formula } of names) {
    if (!isReportName(name)) continue;
    const referred = sheetReferredTo(formula);
    const sheet = sheets.find((one) => one.name === referred);
    if (sheet !== undefined) return sheet;
  }
  return undefined;
}

/** Sheets by name. Throws HostError `unknown-sheet`, naming all that are not there. */
export function sheetsByName(
  { sheets }: Survey,
  places: readonly Pick<CellPlace, 'sheet'>[],
): ReadonlyMap<string, ListedSheet> {
  const found = new Map<string, ListedSheet>();
  const missing = new Set<string>();
  for (const { sheet: name } of places) {
    const sheet = sheets.find((one) => one.name === name);
    if (sheet === undefined) missing.add(name);
    else found.set(name, sheet);
  }
  if (missing.size > 0) throw unknownSheet([...missing]);
  return found;
}
