import type { Stats } from 'node:fs';
import { open, stat, writeFile } from 'node:fs/promises';
import { Refusal, type RefusalCode } from '../refusals/refusal';
import { codeOf, refusalOf } from './read-file';

export interface OutputRules {
  /** How a report of this kind begins; a file that begins so is an older one and is replaced. */
  readonly start: string;
  /** The workbook that was read; it is never written to, under whatever name. */
  readonly input: string;
  /** True where the user wants any other file replaced. */
  readonly force: boolean;
}

/** Why a file could not be written, by the system's own codes. */
export const WRITE_CAUSES: Readonly<Record<string, RefusalCode>> = {
  ENOENT: 'no-output-folder',
  ENOTDIR: 'output-path',
  EISDIR: 'output-is-folder',
  EACCES: 'output-not-permitted',
  EPERM: 'output-not-permitted',
  EROFS: 'output-read-only',
  ENOSPC: 'disk-full',
  EBUSY: 'output-in-use',
  ENAMETOOLONG: 'name-too-long',
};

/** Writes a report to a file. Throws a Refusal, with nothing written, where it would destroy anything but an older report. */
export async function writeOutput(path: string, text: string, { start, input, force }: OutputRules): Promise<void> {
  try {
    const old = await statOf(path);
    const source = await statOf(input);
    if (old !== undefined && source !== undefined && old.dev === source.dev && old.ino === source.ino) {
      throw new Refusal('report-over-input', { what: path });
    }
    if (old?.isFile() && old.size > 0 && !force && !(await beginsWith(path, start))) {
      throw new Refusal('output-is-another', { what: path });
    }
    await writeFile(path, text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw refusalOf(WRITE_CAUSES[codeOf(error)], 'write-failed', error);
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function beginsWith(path: string, start: string): Promise<boolean> {
  const wanted = Buffer.from(start);
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted.length), 0, wanted.length, 0);
    return bytesRead === wanted.length && buffer.equals(wanted);
  } finally {
    await file.close();
  }
}
