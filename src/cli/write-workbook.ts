import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { readWorkbook } from '../hosts/file/read/read-workbook';
import { statOf } from './destination';
import { FileError } from './read-file';
import { codeOf, WRITE_CAUSES } from './write-output';
import { zipTools } from './zip-tools';

/**
 * Writes a workbook so that at any moment either the old or the whole new one is there, once it has been read back: what
 * we could not open again is not written. Throws FileError or WorkbookError.
 */
export async function writeWorkbook(path: string, bytes: Uint8Array): Promise<void> {
  await readWorkbook(bytes, {}, zipTools);
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
    const code = codeOf(error);
    throw new FileError(`没有写成 ${path}：${WRITE_CAUSES[code] ?? `写文件时出错（${code || String(error)}）。`}`);
  }
}
