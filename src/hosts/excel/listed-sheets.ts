import type { Visibility } from '../../workbook/types';
import { unknownSheet } from './refusals';
import type { Trip } from './session';

/** A worksheet as Excel lists it; the id outlives renaming. */
export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = { Hidden: 'hidden', VeryHidden: 'veryHidden' };

/** Asks for the list of worksheets, in tab order; chart sheets are not among them. */
export function queueSheets(context: Excel.RequestContext): () => ListedSheet[] {
  const sheets = context.workbook.worksheets.load('items/id,items/name,items/visibility');
  return () => sheets.items.map(listedSheet);
}

export function listedSheet({ id, name, visibility }: Excel.Worksheet): ListedSheet {
  return { id, name, visibility: VISIBILITY[visibility] ?? 'visible' };
}

/** The id of a sheet. Throws a Refusal, `unknown-sheet`. */
export const sheetIdOf = (trip: Trip, name: string): Promise<string> =>
  trip((context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load('id');
    return () => {
      if (sheet.isNullObject) throw unknownSheet([name]);
      return sheet.id;
    };
  });
