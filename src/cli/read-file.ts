import { type BigIntStats, constants, readFileSync, statSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../hosts/file/zip/limits';
import { Refusal, type RefusalCode } from '../refusals/disk-refusal';
import { longRun } from './run-length';

/** A larger file keeps the program busy for longer than optimising it takes. */
const SHORT_RUN_BYTES = 500_000;

const CAUSES: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EBUSY: 'in-use',
  ELOOP: 'link-loop',
  ENAMETOOLONG: 'name-too-long',
  ERR_INVALID_ARG_VALUE: 'bad-name',
};

/**
 * The state of a file that can be read, told before it is opened: to open a pipe waits for a writer, to open a device
 * may do anything. Throws a Refusal for anything but an ordinary file of bearable size.
 */
export function readable(path: string): BigIntStats {
  const status = reading(() => statSync(path, { bigint: true }));
  if (!status.isFile()) throw new Refusal(status.isDirectory() ? 'a-folder' : 'not-a-file');
  if (status.size > DEFAULT_LIMITS.maxFileBytes) {
    throw new Refusal('file-too-large', { what: String(Math.ceil(Number(status.size) / 1e6)) });
  }
  return status;
}

/** Reads a whole file. Throws a Refusal. */
export function readFile(path: string): Uint8Array {
  if (readable(path).size > SHORT_RUN_BYTES) longRun();
  // Should a pipe have taken its place just now, that is not waited for either; numbers are flags, too.
  const flag = (constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)) as unknown as string;
  const { buffer, byteOffset, length } = reading(() => readFileSync(path, { flag }));
  // Plain bytes: `slice` of a Buffer is no copy, as everybody takes it to be.
  return new Uint8Array(buffer, byteOffset, length);
}

function reading<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
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
