import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../refusals/disk-refusal';

/** Workbooks, and reports in Word, by the ends of their names; Excel's own lock files begin with `~$`, hidden files with a dot. */
const WORKBOOK = /^(?![.~]).*\.(?:xlsx|xlsm|xltx|xltm|xls|docx|docm)$/i;

/** True where a path leads to a folder; what else is the matter with it is told when it is read. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The workbooks that some paths stand for: files as they are given, of a folder all workbooks in it and in the folders
 * below, by their names. Links to folders are not followed. Each file once.
 * Throws a Refusal, `no-workbooks`, for a folder without any.
 */
export function workbooksAt(paths: readonly string[]): string[] {
  const found = paths.flatMap((path) => {
    if (!isFolder(path)) return [path];
    const files = within(path);
    if (files.length === 0) throw new Refusal('no-workbooks', { what: path });
    return files;
  });
  return [...new Set(found)];
}

function within(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const named = entries.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
  return named.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : within(path);
    return WORKBOOK.test(entry.name) ? [path] : [];
  });
}
