import type { DeskError, Outcome } from '../../desk/desk';
import { DEFAULT_LIMITS } from '../../hosts/file/zip/limits';

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

/** All bytes of a file, unless it is too large for the reader anyway. */
export async function bytesOf(file: GivenFile): Promise<Outcome<Uint8Array>> {
  const megabytes = Math.ceil(file.size / 1e6);
  if (file.size > DEFAULT_LIMITS.maxFileBytes) {
    return refused('too-large', {
      zh: `文件有 ${megabytes} MB，超过了能处理的大小。请删去无关的工作表和图片。`,
      en: `The file has ${megabytes} MB, more than can be handled. Remove sheets and pictures that are not needed.`,
    });
  }
  try {
    return { ok: true, value: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return refused('unreadable-file', {
      zh: '浏览器读不了这个文件：它可能已被移走、改名，或正被别的程序占用。请再选一次。',
      en: 'The browser cannot read this file: it may have been moved or renamed, or is in use. Choose it again.',
    });
  }
}

const refused = (code: string, words: DeskError['words']): Outcome<never> => ({
  ok: false,
  error: { code, words, places: [] },
});
