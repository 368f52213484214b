import type { Outcome } from '../../desk/desk';
import { DEFAULT_LIMITS } from '../../hosts/file/zip/limits';
import { Refusal } from '../../refusals/refusal';

/** A file that the user gave: a File of the browser, or the sample. */
export interface GivenFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const SAMPLE = 'browser-sample.xlsx';

/** The sample workbook, which lies beside the page. */
export const SAMPLE_FILE: GivenFile = {
  name: '样例.xlsx',
  size: 0,
  async arrayBuffer() {
    const response = await fetch(SAMPLE);
    if (!response.ok) throw new Error(`${response.status}`);
    return response.arrayBuffer();
  },
};

/** True where a file on disk is no longer what was opened; the browser refuses to read it then. */
export async function isGone(file: GivenFile): Promise<boolean> {
  if (!(file instanceof Blob)) return false;
  return file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => false,
      () => true,
    );
}

/** All bytes of a file, unless it is too large for the reader anyway. */
export async function bytesOf(file: GivenFile): Promise<Outcome<Uint8Array>> {
  const megabytes = Math.ceil(file.size / 1e6);
  if (file.size > DEFAULT_LIMITS.maxFileBytes) {
    return { ok: false, error: new Refusal('file-too-large', { what: String(megabytes) }).told };
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return { ok: false, error: new Refusal('unreadable-file').told };
  }
}
