import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Refusal } from '../refusals/refusal';
import { statOf } from './destination';
import { codeOf, refusalOf } from './read-file';
import { WRITE_CAUSES } from './write-output';

/**
 * Writes a workbook, which the file host has read back, so that at any moment either the old or the whole new one is
 * there. Throws a Refusal.
 */
export function writeWorkbook(path: string, bytes: Uint8Array): void {
  const draft = `${path}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const mode = statOf(path)?.mode;
    const file = openSync(draft, 'wx');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    const { words } = refusalOf(WRITE_CAUSES[codeOf(error)], 'write-failed', error);
    throw new Refusal('not-written', { what: path, detail: words, cause: error });
  }
}
