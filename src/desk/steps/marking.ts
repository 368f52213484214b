import type { CheckResult } from '../../audit/check';
import { isAccepted } from '../../audit/kept/explanation';
import { marksOf } from '../../audit/marks';
import type { Outline } from '../../report/outline';
import { placeText } from '../../workbook/address';
import type { Mark } from '../../workbook/edits';

/** The marks that a check asks for: of what is open, so not of what is 已说明. */
export function marksFor({ checked, outline }: { readonly checked: CheckResult; readonly outline: Outline }): Mark[] {
  return marksOf(checked.findings.filter((finding) => !isAccepted(finding, outline.explained)));
}

/** By which two sets of marks are told apart. */
export const marksKey = (marks: readonly Mark[]): string =>
  marks
    .map(({ place, look }) => `${placeText(place)} ${look}`)
    .sort()
    .join('\n');
