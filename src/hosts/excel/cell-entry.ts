import type { CellContent } from '../../workbook/edits';
import { LONGEST_FORMULA, LONGEST_TEXT } from '../../workbook/excel-limits';
import type { CellPlace } from '../../workbook/types';
import { unwritable } from './writing-refusals';

/** What a cell is given, in Excel's way: as if a person typed it, but numbers and truth values as they are. */
export type Entry = string | number | boolean;

export const GENERAL = 'General';
const TEXT_FORMAT = '@';

/** A text that Excel takes as it is in a cell of any format: without digits, no formula, sign, error, truth value. */
const HARMLESS = /^(?!\s*[=+\-@'"#/]|\s*(?:true|false)\s*$)[^\p{N}]*$/iu;

/** The entry that makes a cell of a given format hold a content. */
export function entryOf({ value, formula }: CellContent, format: string): Entry {
  if (formula !== undefined) return `=${formula.replace(/^=/, '')}`;
  if (value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'string' ? textEntry(value, format) : value;
}

/**
 * The entry that stays a text whatever it looks like: with the apostrophe that Excel takes for its own and does not show
 * (Learn: "Format numbers as text"), only where it is needed, as it stands in the formula bar.
 */
export function textEntry(text: string, format: string): string {
  const isTaken = format === TEXT_FORMAT ? !text.startsWith("'") : HARMLESS.test(text);
  return isTaken ? text : `'${text}`;
}

/**
 * The number formats a cell must have while it is written, and afterwards. In a text format a number would become a text
 * and a formula its own source.
 */
export function formatsFor(content: CellContent, now: string): { during: string; after: string } {
  const after = content.format ?? now;
  if (isText(content)) return { during: after, after };
  return { during: now === TEXT_FORMAT || after === TEXT_FORMAT ? GENERAL : now, after };
}

const isText = ({ value, formula }: CellContent): boolean => formula === undefined && typeof value === 'string';

/** Throws a Refusal, `unwritable-content` for what no cell can hold. */
export function checkContent(place: CellPlace, { value, formula }: CellContent): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw unwritable(place, { zh: '不是有限的数', en: 'no finite number' });
  }
  if (typeof value === 'string' && formula === undefined && value.length > LONGEST_TEXT) {
    throw unwritable(place, {
      zh: `文本超过 ${LONGEST_TEXT} 个字符`,
      en: `a text of more than ${LONGEST_TEXT} characters`,
    });
  }
  if (formula !== undefined && (formula.replace(/^=/, '') === '' || formula.length > LONGEST_FORMULA)) {
    throw unwritable(place, { zh: '公式为空或过长', en: 'an empty or too long formula' });
  }
}
