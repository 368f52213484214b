import type { MarkLook } from '../../workbook/edits';
import type { Area } from '../../workbook/types';
import { markOfFormula } from '../mark-looks';
import { areasOfAddress } from './places';
import type { ListedSheet } from './read-book';
import type { Trip } from './session';

/** A conditional format of ours: those of one look on one sheet. */
export interface FoundMark {
  readonly sheetId: string;
  readonly formatId: string;
  readonly look: MarkLook | '';
  readonly areas: readonly Area[];
}

/** Our marks on some sheets, whoever made them, in two round trips. */
export async function findMarks(trip: Trip, sheets: readonly ListedSheet[]): Promise<FoundMark[]> {
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
      asked.flatMap(({ sheetId, formatId, rule, ranges }) => {
        const look = markOfFormula(rule.formula);
        return look === undefined ? [] : [{ sheetId, formatId, look, areas: areasOfAddress(ranges.address) }];
      });
  });
}

/** All conditional formats of a sheet. */
export function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}
