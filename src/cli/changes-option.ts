import type { Changes } from '../hosts/docx/items';
import { UsageError } from './console-io';

/** Which changes of a report in Word count, where they are tracked. Throws UsageError. */
export function changesIn(text: string | undefined): Changes | undefined {
  if (text === undefined || text === 'accepted' || text === 'rejected') return text;
  throw new UsageError(
    `--changes 后面写 accepted（接受修订）或 rejected（拒绝修订）；没有“${text}”`,
    `--changes takes accepted or rejected; not “${text}”`,
  );
}
