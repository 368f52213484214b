import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../hosts/file/zip/limits';
import { Refusal, type RefusalCode } from '../refusals/refusal';
import { longRun } from './run-length';

/** A larger file keeps the program busy for longer than optimising it takes. */
const SHORT_RUN_BYTES = 500_000;

const CAUSES: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'not-found',
  EISDIR: 'a-folder',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EBUSY: 'in-use',
  ENAMETOOLONG: 'name-too-long',
};

/** Reads a whole file. Throws a Refusal for anything that is not a readable file of bearable size. */
export function readFile(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const status = fstatSync(file);
      if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (!status.isFile()) throw new Refusal('not-a-file');
      if (status.size > DEFAULT_LIMITS.maxFileBytes) {
        throw new Refusal('file-too-large', { what: String(Math.ceil(status.size / 1e6)) });
      }
      if (status.size > SHORT_RUN_BYTES) longRun();
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalOf(CAUSES[codeOf(error)], 'read-failed', error);
  }
}

/** What the system reported, in words of its own where it is known; otherwise its code says what was wrong. */
export function refusalOf(known: RefusalCode | undefined, otherwise: RefusalCode, error: unknown): Refusal {
  if (known !== undefined) return new Refusal(known, { cause: error });
  return new Refusal(otherwise, { detail: codeOf(error) || String(error), cause: error });
}

/** The system's code for what went wrong; '' for none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
