import type { CheckResult } from '../audit/check';
import { isComplete } from '../audit/coverage';

/** Exit codes of the commands. */
export const EXIT = { clean: 0, errorsFound: 1, couldNotCheck: 2, notAllCompared: 3 } as const;

/** The options that excuse what was found: `--exit-zero` everything, `--allow-skipped` what could not be compared. */
export const EXIT_OPTIONS = { 'exit-zero': { type: 'boolean' }, 'allow-skipped': { type: 'boolean' } } as const;

/** What a check comes to as an exit code. */
export function exitOf(
  { recognition, findings, summary }: CheckResult,
  excused: { readonly 'exit-zero'?: boolean; readonly 'allow-skipped'?: boolean },
): number {
  if (recognition.tables.length === 0 || summary.failed > 0) return EXIT.couldNotCheck;
  if (excused['exit-zero']) return EXIT.clean;
  if (summary.error > 0) return EXIT.errorsFound;
  return excused['allow-skipped'] || isComplete(recognition, findings) ? EXIT.clean : EXIT.notAllCompared;
}
