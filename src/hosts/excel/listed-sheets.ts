import type { Visibility } from '../../workbook/types';

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
