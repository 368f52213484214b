import { type KeptDirection, type OutOfForce, standingDirections } from '../audit/kept/directions';
import { type Kept, NOTHING_KEPT } from '../audit/kept/kept';
import { type KeptReading, readKept } from '../audit/kept/kept-text';
import { mergeExplanations } from '../audit/kept/merge-explanations';
import type { Sheet, Workbook } from '../workbook/types';
import { outOfForceWords } from './direction-words';
import { isReportSheet, readExplanations } from './read-explanations';
import type { Words } from './words';

/** What of a workbook is ours, apart from what is to be checked. */
export interface OwnParts {
  /** Without the report sheet of our own. */
  readonly workbook: Workbook;
  readonly reports: readonly Sheet[];
  /** What is kept in the workbook, with what was typed into the report sheet since. */
  readonly kept: Kept;
  /** What is kept that the user said of places, as far as it still counts: what to check by. */
  readonly directions: readonly KeptDirection[];
  /** What does not count now. */
  readonly outOfForce: readonly OutOfForce[];
  /** How what is kept was read. */
  readonly reading: KeptReading;
  /** What was odd about the file and about what is kept in it, in Chinese sentences without full stop. */
  readonly odd: readonly string[];
}

/**
 * Parts a workbook from what we put into it.
 * @param store text of our custom XML part, if there is one
 */
export function ownPartsOf(whole: Workbook, store: string | undefined): OwnParts {
  const reports = whole.sheets.filter(isReportSheet);
  const workbook = { ...whole, sheets: whole.sheets.filter((sheet) => !reports.includes(sheet)) };
  const reading = readKept(store);
  const kept = reading.state === 'other-version' ? NOTHING_KEPT : reading.kept;
  const explanations = mergeExplanations(kept.explanations, reports.flatMap(readExplanations));
  const { standing, out } = standingDirections(kept.directions, workbook);
  return {
    workbook,
    reports,
    kept: { ...kept, explanations },
    directions: standing,
    outOfForce: out,
    reading,
    odd: [...(whole.odd ?? []), ...troubles(reading)],
  };
}

/** What the user should know about a workbook as it was read; '' if nothing. */
export function ownWarning({ odd, outOfForce }: Pick<OwnParts, 'odd' | 'outOfForce'>, words: Words): string {
  const told = [...odd.map(words.warning), outOfForceWords(outOfForce, words)].filter((said) => said !== '');
  return told
    .map((said) => words.say(`${said}。`, `${said}. `))
    .join('')
    .trimEnd();
}

function troubles(reading: KeptReading): string[] {
  if (reading.state === 'partly') return [...reading.lost];
  return reading.state === 'damaged' || reading.state === 'other-version' ? [reading.message] : [];
}

/** Why what is kept must not be written: another version wrote it, and would not find its own again. Undefined if it may. */
export function foreignStore(reading: KeptReading): string | undefined {
  return reading.state === 'other-version' ? `${reading.message}。请用那个版本的勾稽修改。` : undefined;
}
