import { isAccepted } from '../../audit/kept/explanation';
import { marksOf } from '../../audit/marks';
import { placeText } from '../../workbook/address';
import type { Mark } from '../../workbook/edits';
import type { Book } from '../book/book-keeper';

/** The marks that a check asks for: of what is open, so not of what is 已说明. */
export function marksFor({ checked, outline }: Book): Mark[] {
  return marksOf(checked.findings.filter((finding) => !isAccepted(finding, outline.explained)));
}

/** By which two sets of marks are told apart. */
export const marksKey = (marks: readonly Mark[]): string =>
  marks
    .map(({ place, look }) => `${placeText(place)} ${look}`)
    .sort()
    .join('\n');
