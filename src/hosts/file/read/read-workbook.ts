import { Refusal } from '../../../refusals/file-refusal';
import type { Workbook } from '../../../workbook/types';
import type { ZipTools } from '../zip/inflate';
import { DEFAULT_LIMITS, type Limits } from '../zip/limits';
import { Package } from '../zip/package';
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
  const file = readable(() => fileKind(requireSize(bytes, all)));
  if (file.kind === 'zip') return readable(() => readOpenXml(new Package(bytes, all, tools)));
  // A megabyte of code that most runs never need.
  const { readLegacyXls } = await import('../xls/legacy-xls').catch((error: unknown) => {
    throw unreadable(error);
  });
  try {
    return readLegacyXls(file.stream, all);
  } catch (cause) {
    // What the parser stumbles over tells nobody anything.
    throw cause instanceof Refusal ? cause : new Refusal('damaged-xls', { cause });
  }
}

/** Runs what reads a workbook: whatever goes wrong in it is thrown as a `Refusal`. */
export function readable<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal('unreadable', { detail: error instanceof Error ? error.message : '', cause: error });
}

/** The bytes given. Throws too-large. */
export function requireSize(bytes: Uint8Array, { maxFileBytes }: Limits): Uint8Array {
  if (bytes.length > maxFileBytes) throw new Refusal('too-large', { detail: `${bytes.length} bytes` });
  return bytes;
}
