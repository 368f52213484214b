import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import type { Workbook } from '../../../src/workbook/types';
import type { FileExtras } from './file-extras';
import { readExtras } from './read-extras';

/** A workbook that Excel is to open; plain data. */
export interface Book {
  readonly workbook: Workbook;
  readonly extras?: FileExtras;
}

/** A file's bytes, or plain values as they are. */
export async function openBook(book: Uint8Array | Workbook): Promise<Book> {
  if (!isBytes(book)) return { workbook: book };
  const workbook = await readWorkbook(book);
  const extras = readExtras(book);
  return extras === undefined ? { workbook } : { workbook, extras };
}

// Bytes may come from another realm, so that instanceof says nothing.
export const isBytes = (book: Uint8Array | Workbook): book is Uint8Array => ArrayBuffer.isView(book);
