import type { RangeTarget } from '../host-object';
import { without } from './areas';
import type { ConditionalFormatModel } from './conditional-format';

/** Takes the cells of a range out of every conditional format; one that has none left is gone. */
export function clearConditionalFormats({ sheet, areas }: RangeTarget): void {
  const kept: ConditionalFormatModel[] = [];
  for (const format of sheet.conditionalFormats) {
    const left = areas.reduce((rest, cut) => rest.flatMap((area) => without(area, cut)), format.areas.slice());
    if (left.length > 0) kept.push(format);
    const same = left.length === format.areas.length && left.every((area, index) => area === format.areas[index]);
    if (!same) sheet.journal.assign(format, 'areas', left);
  }
  sheet.journal.assign(sheet, 'conditionalFormats', kept);
}
