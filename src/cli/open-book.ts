import type { KeptReading } from '../audit/kept/kept-text';
import { foreignStore } from '../report/own-parts';
import type { PlacesSaid } from './places';
import { type ReadBook, readBook } from './read-book';
import { FileError } from './read-file';

/** Reads and checks a workbook in which there must be something to work on. Throws FileError, WorkbookError or UsageError. */
export async function openBook(file: string, said: PlacesSaid = {}): Promise<ReadBook> {
  const book = await readBook(file, said);
  if (book.checked.recognition.tables.length > 0) return book;
  throw new FileError('没有认出任何一张年度质量报告的表（表1–表43）。请确认文件；表格应保留表头的文字。');
}

/** Throws FileError where what is kept was written by another version, which writing would destroy. */
export function requireOwnStore(reading: KeptReading): void {
  const why = foreignStore(reading);
  if (why !== undefined) throw new FileError(why);
}
