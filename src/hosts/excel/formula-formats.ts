import type { MarkLook } from '../../workbook/edits';
import type { Area } from '../../workbook/types';
import { markOfFormula } from '../port/mark-looks';
import { areasOfAddress } from './places';
import type { ListedSheet } from './read-book';
import type { Trip } from './session';

/** A conditional format with a formula. */
export interface FormulaFormat {
  readonly sheetId: string;
  readonly formatId: string;
  /** Undefined if it is no mark of ours; '' if it is one of a look unknown here. */
  readonly look: MarkLook | '' | undefined;
  readonly areas: readonly Area[];
}

/** The conditional formats with a formula on some sheets, whoever made them, in two round trips. */
export async function formulaFormats(trip: Trip, sheets: readonly ListedSheet[]): Promise<FormulaFormat[]> {
  const custom = await trip((context) => {
    const asked = sheets.map(({ id }) => ({ id, formats: formatsOf(context, id).load('items/id,items/type') }));
    return () =>
      asked.flatMap(({ id, formats }) =>
        formats.items.filter(({ type }) => type === 'Custom').map((format) => ({ sheetId: id, formatId: format.id })),
      );
  });
  if (custom.length === 0) return [];
  return trip((context) => {
    const asked = custom.map(({ sheetId, formatId }) => {
      const format = formatsOf(context, sheetId).getItem(formatId);
      return {
        sheetId,
        formatId,
        rule: format.custom.rule.load('formula'),
        ranges: format.getRanges().load('address'),
      };
    });
    return () =>
      asked.map(({ sheetId, formatId, rule, ranges }) => ({
        sheetId,
        formatId,
        look: markOfFormula(rule.formula),
        areas: areasOfAddress(ranges.address),
      }));
  });
}

/** All conditional formats of a sheet. */
export function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}
