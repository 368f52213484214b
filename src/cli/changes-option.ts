import type { Changes } from '../hosts/docx/items';
import { UsageError } from './console-io';
import { isWordFile } from './word-files';

/** The same for some files, of which one at least must be such a report. Throws UsageError. */
export function changesOf(files: readonly string[], text: string | undefined): Changes | undefined {
  const changes = changesIn(text);
  if (changes !== undefined && !files.some(isWordFile))
    throw new UsageError(
      `--changes 是给 Word 年报（.docx）的；${files.join('、')} 没有修订`,
      `--changes is for reports in Word (.docx); ${files.join(', ')} has no tracked changes`,
    );
  return changes;
}

/** Which changes of a report in Word count, where they are tracked. Throws UsageError. */
export function changesIn(text: string | undefined): Changes | undefined {
  if (text === undefined || text === 'accepted' || text === 'rejected') return text;
  throw new UsageError(
    `--changes 后面写 accepted（接受修订）或 rejected（拒绝修订）；没有“${text}”`,
    `--changes takes accepted or rejected; not “${text}”`,
  );
}
