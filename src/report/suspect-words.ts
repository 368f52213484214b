import type { Finding } from '../audit/finding';

/** Which figure is most likely wrong, in words; '' where nothing points at one. Findings do not carry suspects yet. */
export function suspectWords(_finding: Finding): string {
  return '';
}
