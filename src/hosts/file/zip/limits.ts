/** Bounds on what reading a workbook may cost, so that no file can exhaust memory or time. Sizes are in bytes. */
export interface Limits {
  /** The file as given. */
  readonly maxFileBytes: number;
  /** One part, unpacked; counted as it comes out, whatever the package declares. */
  readonly maxPartBytes: number;
  /** All parts read, unpacked. */
  readonly maxTotalBytes: number;
  /** Unpacked size over packed size of a part, once more than `RATIO_FREE_BYTES` came out. */
  readonly maxRatio: number;
  /** Entries of the zip package. */
  readonly maxEntries: number;
  /** Cells kept, over all sheets; also the most shared strings and cell styles. */
  readonly maxCells: number;
  /** Nesting of XML elements. */
  readonly maxDepth: number;
}

/**
 * Sized for school workbooks, with room to spare: a full year's workbook of 43 tables unpacks to a few megabytes,
 * and a roll of 100,000 students by 10 columns to about 40. Real sheets pack at 5:1 to 60:1, deflate at most at 1032:1.
 */
export const DEFAULT_LIMITS: Limits = {
  maxFileBytes: 100_000_000,
  maxPartBytes: 200_000_000,
  maxTotalBytes: 400_000_000,
  maxRatio: 250,
  maxEntries: 10_000,
  maxCells: 3_000_000,
  maxDepth: 64,
};

/** Below this size the ratio says nothing: a few kilobytes of blanks may pack very well. */
export const RATIO_FREE_BYTES = 5_000_000;
