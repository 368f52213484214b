import { isWordFile } from '../hosts/docx/word-name';
import { Refusal } from '../refusals/word-refusal';
import { readable } from './read-file';

export { isWordFile };

/** Throws a Refusal for a report in Word, where a command works on workbooks only. */
export function requireWorkbookFile(file: string): void {
  if (!isWordFile(file)) return;
  readable(file);
  throw new Refusal('word-not-written', { what: file });
}
