import type { ReadOptions } from '../port/host';
import { copyNotOpened, documentNotGiven } from './beside-refusals';
import { codeOf } from './office-codes';
import { cancelled } from './refusals';

/** The largest there is; a slice is asked for at a time, so that progress can be told and the work stopped. */
const SLICE = 1024 * 1024;

/**
 * The workbook as a file, as it is now and without saving it: Learn, `Office.Document` (getFileAsync) and `Office.File`. Excel
 * holds such a copy in memory, two at most, so that it is given back whatever happens.
 * Throws a Refusal: `cancelled`, or `document-not-given` with the error number of Office.
 */
export async function documentBytes({ signal, onProgress }: ReadOptions = {}): Promise<Uint8Array> {
  const file = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, done),
  );
  try {
    const bytes = new Uint8Array(file.size);
    for (let at = 0; at < file.sliceCount; at++) {
      onProgress?.({ done: at, of: file.sliceCount });
      const { data } = await answered<Office.Slice>((done) => file.getSliceAsync(at, done));
      if (signal?.aborted === true) throw cancelled();
      bytes.set(data as ArrayLike<number>, at * SLICE);
    }
    return bytes;
  } finally {
    await answered<void>((done) => file.closeAsync(done)).catch(() => undefined);
  }
}

function answered<T>(ask: (done: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    ask(({ status, value, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve(value);
      else reject(documentNotGiven(`${error.code} ${error.name}`));
    });
  });
}

/** What a call may hold: more would not fit on the stack. */
const CHUNK = 32_768;

/**
 * Opens a workbook file in a window of its own, not saved yet (ExcelApi 1.8; Learn, "Work with workbooks using the Excel
 * JavaScript API"). Throws a Refusal, `copy-not-opened`.
 */
export async function openBeside(bytes: Uint8Array): Promise<void> {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  try {
    await Excel.createWorkbook(btoa(pieces.join('')));
  } catch (error) {
    throw copyNotOpened(error, codeOf(error) || String(error));
  }
}
