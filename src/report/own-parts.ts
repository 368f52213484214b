import type { Finding } from '../audit/finding';
import { type KeptDirection, type OutOfForce, standingDirections } from '../audit/kept/directions';
import { explainedCells } from '../audit/kept/explanation';
import { type Kept, NOTHING_KEPT } from '../audit/kept/kept';
import { type KeptReading, readKept } from '../audit/kept/kept-text';
import { mergeExplanations } from '../audit/kept/merge-explanations';
import type { Recognition } from '../recognise/types';
import type { Sheet, Workbook } from '../workbook/types';
import { outOfForceWords } from './direction-words';
import { hiddenWords } from './hidden-words';
import { findingKey, isReportSheet, listedFindings, readExplanations } from './read-explanations';
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

/** What the user should know about a workbook as it was read, and about the report in it; '' if nothing. */
export function ownWarning(
  { odd, outOfForce, reports, workbook }: Pick<OwnParts, 'odd' | 'outOfForce' | 'reports' | 'workbook'>,
  { findings, recognition }: { readonly findings: readonly Finding[]; readonly recognition?: Recognition },
  words: Words,
): string {
  const outdated = reports.some((report) => isOutdated(report, findings))
    ? words.say(
        '“核对报告”工作表是先前写的，与现在的结果不同，请再写一次；填在里面的审核说明会保留',
        'The report sheet (核对报告) is of an earlier check and lists other findings than there are now; write it again, what was explained there is kept',
      )
    : '';
  const hidden = recognition === undefined ? '' : hiddenWords(recognition, workbook, words);
  const told = [...odd.map(words.warning), outOfForceWords(outOfForce, words), hidden, outdated].filter(
    (said) => said !== '',
  );
  return told
    .map((said) => words.say(`${said}。`, `${said}. `))
    .join('')
    .trimEnd();
}

/** True where a report lists other findings than these, or the same with other values. */
function isOutdated(report: Sheet, findings: readonly Finding[]): boolean {
  const now = findings.map((finding) => findingKey(finding.rule.id, explainedCells(finding)));
  const listed = listedFindings(report);
  return listed !== undefined && listed.sort().join() !== now.sort().join();
}

function troubles(reading: KeptReading): string[] {
  if (reading.state === 'partly') return [...reading.lost];
  return reading.state === 'damaged' || reading.state === 'other-version' ? [reading.message] : [];
}

/** Why what is kept must not be written: another version wrote it, and would not find its own again. Undefined if it may. */
export function foreignStore(reading: KeptReading): string | undefined {
  return reading.state === 'other-version' ? `${reading.message}。请用那个版本的勾稽修改。` : undefined;
}
