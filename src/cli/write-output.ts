import type { Stats } from 'node:fs';
import { open, stat, writeFile } from 'node:fs/promises';
import { FileError } from './read-file';

export interface OutputRules {
  /** How a report of this kind begins; a file that begins so is an older one and is replaced. */
  readonly start: string;
  /** The workbook that was read; it is never written to, under whatever name. */
  readonly input: string;
  /** True where the user wants any other file replaced. */
  readonly force: boolean;
}

/** Why a file could not be written, in words for the user. */
export const WRITE_CAUSES: Readonly<Record<string, string>> = {
  ENOENT: '输出的文件夹不存在，请先建好。',
  ENOTDIR: '输出的路径不对，其中有一段不是文件夹。',
  EISDIR: '输出给的是一个文件夹，请写明文件名，如 报告.html。',
  EACCES: '没有写这个文件的权限。',
  EPERM: '没有写这个文件的权限。',
  EROFS: '这个位置只能读，不能写。',
  ENOSPC: '磁盘已满。',
  EBUSY: '输出文件正被别的程序占用，请先关闭它。',
  ENAMETOOLONG: '文件名太长。请改短后再试。',
};

/** Writes a report to a file. Throws FileError, with nothing written, where it would destroy anything but an older report. */
export async function writeOutput(path: string, text: string, { start, input, force }: OutputRules): Promise<void> {
  try {
    const old = await statOf(path);
    const source = await statOf(input);
    if (old !== undefined && source !== undefined && old.dev === source.dev && old.ino === source.ino) {
      throw new FileError(`${path} 就是所核对的工作簿，不能覆盖。请另取文件名。`);
    }
    if (old?.isFile() && old.size > 0 && !force && !(await beginsWith(path, start))) {
      throw new FileError(`${path} 已经存在，而且不是以前生成的这种报告。请另取文件名，或加 --force 覆盖。`);
    }
    await writeFile(path, text);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = codeOf(error);
    throw new FileError(WRITE_CAUSES[code] ?? `写文件时出错（${code || String(error)}）。`);
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

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

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
