import type { Finding } from '../audit/finding';
import type { Words } from './words';

/** What was found. The table is named beside it, and the relation too, so neither is said twice. */
export const messageWords = (finding: Finding, words: Words): string =>
  words.message(finding).replace(new RegExp(`^表${finding.table} `), '');
