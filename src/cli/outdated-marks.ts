import { marksFor } from '../desk/steps/marking';
import { hasOtherMarks } from '../hosts/file/write/patch-workbook';
import { NOT_LOCATED, outlineOf } from '../report/outline';
import type { ReadBook } from './read-book';

/** True where the marks in a workbook are not those of its check. */
export function areMarksOutdated({ bytes, checked, kept: { explanations } }: ReadBook): boolean {
  return hasOtherMarks(bytes, marksFor({ checked, outline: outlineOf(checked, explanations, NOT_LOCATED) }));
}
