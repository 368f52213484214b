import type { MarkLook } from '../../workbook/edits';
import type { Area } from '../../workbook/types';
import { markOfFormula } from '../port/mark-looks';
import type { ListedSheet } from './listed-sheets';
import { areasOfAddress } from './places';
import { askOfEach } from './portions';
import type { Trip } from './session';

/** A conditional format with a formula. */
export interface FormulaFormat {
  readonly sheetId: string;
  readonly formatId: string;
  /** Undefined if it is no mark of ours; '' if it is one of a look unknown here. */
  readonly look: MarkLook | '' | undefined;
  readonly areas: readonly Area[];
  /** True where rules behind it do not count once it is met. */
  readonly stops: boolean;
}

/**
 * The conditional formats with a formula on some sheets, whoever made them, in two round trips. Those that Excel lists and
 * cannot give (office-js #5222, #6396, #6827, #6835: after Ctrl+Z, or on a copied sheet) are none of ours: left out.
 */
export async function formulaFormats(trip: Trip, sheets: readonly ListedSheet[]): Promise<FormulaFormat[]> {
  const listed = await askOfEach(trip, sheets, (context, { id }) => customFormats(context, id));
  const { answers } = await askOfEach(trip, [...listed.answers.values()].flat(), (context, { sheetId, formatId }) => {
    const format = formatsOf(context, sheetId).getItem(formatId);
    const rule = format.custom.rule.load('formula');
    const ranges = format.getRanges().load('address');
    format.load('stopIfTrue');
    return () => ({
      stops: format.stopIfTrue === true,
      sheetId,
      formatId,
      look: markOfFormula(rule.formula),
      areas: areasOfAddress(ranges.address),
    });
  });
  return [...answers.values()];
}

/** A conditional format with a formula, not read yet. */
export interface CustomFormat {
  readonly sheetId: string;
  readonly formatId: string;
}

/** Asks for the conditional formats of a sheet that have a formula. */
export function customFormats(context: Excel.RequestContext, sheetId: string): () => CustomFormat[] {
  const formats = formatsOf(context, sheetId).load('items/id,items/type');
  return () => formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => ({ sheetId, formatId: id }));
}

/** Asks whether a conditional format is a mark of ours. */
export function isMark(context: Excel.RequestContext, { sheetId, formatId }: CustomFormat): () => boolean {
  const rule = formatsOf(context, sheetId).getItem(formatId).custom.rule.load('formula');
  return () => markOfFormula(rule.formula) !== undefined;
}

/** All conditional formats of a sheet. */
export function formatsOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
}
