import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../hosts/file/zip/limits';
import { longRun } from './run-length';

/** Why a file could not be read from disk, in words for the user. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

/** A larger file keeps the program busy for longer than optimising it takes. */
const SHORT_RUN_BYTES = 500_000;

const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: '找不到这个文件。请检查路径和文件名。',
  EISDIR: '这是一个文件夹。请给出其中一个工作簿文件，如 年报.xlsx。',
  EACCES: '没有读这个文件的权限。请在文件属性里放开读取权限，或复制一份再试。',
  EPERM: '没有读这个文件的权限。请在文件属性里放开读取权限，或复制一份再试。',
  EBUSY: '文件正被别的程序占用。请先在 Excel 或 WPS 里关闭它。',
  ENAMETOOLONG: '文件名太长。请改短后再试。',
};

/** Reads a whole file. Throws FileError for anything that is not a readable file of bearable size. */
export function readFile(path: string): Uint8Array {
  try {
    const file = openSync(path, 'r');
    try {
      const status = fstatSync(file);
      if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
      if (!status.isFile()) throw new FileError('这不是普通文件。请给出一个工作簿文件，如 年报.xlsx。');
      if (status.size > DEFAULT_LIMITS.maxFileBytes) {
        throw new FileError(
          `文件有 ${Math.ceil(status.size / 1e6)} MB，超过了能处理的大小。请删去无关的工作表和图片。`,
        );
      }
      if (status.size > SHORT_RUN_BYTES) longRun();
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileError(CAUSES[code] ?? `读文件时出错（${code || String(error)}）。`);
  }
}
