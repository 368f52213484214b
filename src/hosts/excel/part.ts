import type { ErrorWords, HostConflict } from '../../refusals/refusal';
import type { Trip } from './session';

/**
 * One thing that a patch does to the workbook. All are prepared before the first writes; where one fails midway, all
 * that had begun are put back, the last first.
 */
export interface Part {
  /** What it is called where it could not be put back. */
  readonly name: ErrorWords;
  /** Reads what stands there now. Throws Refusal where it must not be written; nothing is changed. */
  prepare(trip: Trip): Promise<void>;
  /** Writes, and reads back what it wrote. Throws where Excel does not take it. */
  write(trip: Trip): Promise<void>;
  /**
   * Puts back what `write` changed, as far as it came, and nothing that a person has changed since.
   * @param gone ids of sheets that are not there any more
   * @returns cells that could not be
   */
  putBack(trip: Trip, gone: ReadonlySet<string>): Promise<readonly HostConflict[]>;
}
