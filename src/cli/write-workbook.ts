import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { UsageError } from './console-io';
import { FileError } from './read-file';
import { codeOf, WRITE_CAUSES } from './write-output';

/** Where a changed workbook goes. */
export interface Destination {
  readonly output?: string | undefined;
  readonly inPlace?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/**
 * The path that a command is to write to. Throws UsageError where it is not said, or said twice, and FileError where
 * it would destroy a file.
 */
export function destinationOf(input: string, { output, inPlace, force }: Destination): string {
  if (inPlace && output !== undefined) throw new UsageError('-o 和 --in-place 一次选一种');
  if (inPlace) return input;
  if (output === undefined) throw new UsageError('请用 -o 给出要写成的文件，或用 --in-place 直接改原文件');
  const [old, source] = [statOf(output), statOf(input)];
  if (old !== undefined && source !== undefined && old.dev === source.dev && old.ino === source.ino) {
    throw new FileError(`${output} 就是读入的工作簿。要改原文件请用 --in-place，否则请另取文件名。`);
  }
  if (old !== undefined && !force) throw new FileError(`${output} 已经存在。请另取文件名，或加 --force 覆盖。`);
  return output;
}

/** Writes a file so that at any moment either the old or the whole new one is there. Throws FileError. */
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
    const code = codeOf(error);
    throw new FileError(`没有写成 ${path}：${WRITE_CAUSES[code] ?? `写文件时出错（${code || String(error)}）。`}`);
  }
}

function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}
