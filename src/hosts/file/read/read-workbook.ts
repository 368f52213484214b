import { Refusal } from '../../../refusals/refusal';
import type { Workbook } from '../../../workbook/types';
import type { ZipTools } from '../zip/inflate';
import { DEFAULT_LIMITS, type Limits } from '../zip/limits';
import { fileKind } from './file-kind';
import { readOpenXml } from './openxml';

/**
 * Reads a workbook file (.xlsx, .xlsm, .xltx, .xltm or .xls, told apart by content) into plain values.
 * `limits` replaces some of the default limits; `tools` are faster ways to unpack, where the host has them. Rejects with a `Refusal`, and with nothing else.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: Partial<Limits> = {},
  tools?: ZipTools,
): Promise<Workbook> {
  const all: Limits = { ...DEFAULT_LIMITS, ...limits };
  try {
    if (bytes.length > all.maxFileBytes) throw new Refusal('too-large', { detail: `${bytes.length} bytes` });
    const file = fileKind(bytes);
    if (file.kind === 'zip') return readOpenXml(bytes, all, tools);
    // A megabyte of code that most runs never need.
    const { readLegacyXls } = await import('../xls/legacy-xls');
    return readLegacyXls(file.stream, all);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', { detail: error instanceof Error ? error.message : '', cause: error });
  }
}
