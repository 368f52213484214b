/**
 * A figure that the running text of a report may speak of, and what it must agree with; see docs/notation.md.
 * `文「招生 (人数){人}」 = 表3.人数[招生总人数]`
 */
export interface ClaimLine {
  /** `C` + table (two digits; 00 = none) + `-` + running number. Never reused. */
  readonly id: string;
  readonly claim: string;
  /** Why the two may differ all the same, where they may: the Chinese sentence that the user reads. */
  readonly reason?: string;
}

/** Lines numbered as they stand: the number of a line that is taken out is not given away again (write it as ''). */
export const lines = (
  table: string,
  claims: readonly (string | readonly [claim: string, reason: string])[],
): ClaimLine[] =>
  claims.flatMap((line, at) => {
    const [claim, reason] = typeof line === 'string' ? [line] : line;
    const id = `C${table}-${String(at + 1).padStart(2, '0')}`;
    return claim === '' ? [] : [{ id, claim, ...(reason === undefined ? {} : { reason }) }];
  });
