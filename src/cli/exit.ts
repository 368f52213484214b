/** Exit codes of the commands. */
export const EXIT = { clean: 0, errorsFound: 1, couldNotCheck: 2, notAllCompared: 3, notAllDone: 3 } as const;

/** The options that excuse what was found: `--exit-zero` everything, `--allow-skipped` what could not be compared. */
export const EXIT_OPTIONS = { 'exit-zero': { type: 'boolean' }, 'allow-skipped': { type: 'boolean' } } as const;

/** What of a check decides about the exit code. */
export interface Verdict {
  /** Tables that were found. */
  readonly found: number;
  readonly error: number;
  readonly failed: number;
  /** True where all that a report holds was found, read and compared. */
  readonly complete: boolean;
}

/** What a check comes to as an exit code. */
export function exitOf(
  { found, error, failed, complete }: Verdict,
  excused: { readonly 'exit-zero'?: boolean; readonly 'allow-skipped'?: boolean },
): number {
  if (found === 0 || failed > 0) return EXIT.couldNotCheck;
  if (excused['exit-zero']) return EXIT.clean;
  if (error > 0) return EXIT.errorsFound;
  return excused['allow-skipped'] || complete ? EXIT.clean : EXIT.notAllCompared;
}
