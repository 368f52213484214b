import { Refusal } from '../../../refusals/file-refusal';
import { fileKind } from '../read/file-kind';

/** True for .xls, which nothing of ours stands in. */
export function isLegacy(bytes: Uint8Array): boolean {
  return fileKind(bytes).kind === 'xls';
}

/** Runs what reads or writes a workbook: whatever goes wrong in it is thrown as a `Refusal`. */
export function guarded<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // The one thing that resolving an attribute throws.
    const code = error instanceof SyntaxError ? 'damaged-part' : 'unwritable';
    throw new Refusal(code, { detail: error instanceof Error ? error.message : '', cause: error });
  }
}
