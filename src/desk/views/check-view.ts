import type { Catalogue, CheckResult } from '../../audit/check';
import { isComplete } from '../../audit/coverage';
import type { Finding } from '../../audit/finding';
import type { Step } from '../../audit/kept/kept';
import type { Suspect } from '../../audit/locate/suspect';
import type { HostReading } from '../../hosts/port/host';
import type { ErrorWords } from '../../refusals/refusal';
import type { Outline } from '../../report/outline';
import { type OwnParts, ownWarning } from '../../report/own-parts';
import { A1_NAMES } from '../../report/place-names';
import type { Words } from '../../report/words';
import { directionViews } from './direction-views';
import { doubtNotes } from './doubt-notes';
import { findingViews } from './finding-views';
import { findingIds } from './identify';
import { linkViews } from './link-views';
import { namedPlaces } from './named-places';
import type { TextViews } from './printed';
import { sheetViews, tableViews } from './table-views';
import type { CheckView, StepView } from './views';

/** What a view is made of. */
export interface ViewSource {
  readonly revision: number;
  readonly reading: HostReading;
  readonly own: OwnParts;
  readonly checked: CheckResult;
  /** Of this check, with the explanations kept. */
  readonly outline: Outline;
  /** True while the outline does not say where the mistakes lie. */
  readonly locating: boolean;
  readonly catalogue: Catalogue;
  /** True where the marks that stand in the workbook are not those of this check. */
  readonly marksOutdated: boolean;
  /** What the user should know besides; '' if nothing. */
  readonly warning: ErrorWords;
  /** What it is told in. */
  readonly words: Words;
  /** What would be taken back, or made again, now. */
  readonly undo: Step | undefined;
  readonly redo: Step | undefined;
  /** Of a report in Word. */
  readonly text: TextViews | undefined;
}

/** A check as it is shown, and what its ids stand for. */
export interface Shown {
  readonly view: CheckView;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly suspects: ReadonlyMap<string, Suspect>;
}

/** Makes the view of a check: plain values, in the order and with the numbers of the reports. */
export function shownOf(source: ViewSource): Shown {
  const { revision, reading, own, checked, outline, locating, catalogue, warning, words, text } = source;
  const { recognition, findings, summary } = checked;
  const ids = findingIds(findings);
  const { rules } = catalogue.book;
  const shown = findingViews({
    findings,
    outline,
    workbook: own.workbook,
    ids,
    rules,
    revision,
    words,
    alsoSaid: text?.alsoSaid,
  });
  const all = [
    ...shown.findings,
    ...(text?.findings ?? []).map((finding, at) => ({ ...finding, number: shown.findings.length + at + 1 })),
  ];
  const inText = (severity: 'error' | 'query' | 'rounding') =>
    (text?.findings ?? []).filter((finding) => finding.severity === severity).length;
  const told: CheckView = {
    revision,
    ...(reading.name === undefined ? {} : { file: reading.name }),
    ...(recognition.school === undefined ? {} : { school: recognition.school }),
    years: recognition.years,
    tables: tableViews(catalogue.forms, checked, outline, words),
    findings: all,
    locating,
    counts: {
      ...outline.counts,
      error: outline.counts.error + inText('error'),
      query: outline.counts.query + inText('query'),
      rounding: outline.counts.rounding + inText('rounding'),
      compared: summary.compared,
      held: summary.held,
      found: recognition.tables.length,
    },
    complete: isComplete(recognition, findings),
    directions: directionViews(own, recognition, words),
    doubts: doubtNotes(recognition, words, reading.stale, outline.names),
    links: linkViews(rules, checked, outline, ids, words),
    ...(source.undo && { undo: stepView(source.undo) }),
    ...(source.redo && { redo: stepView(source.redo) }),
    sheets: sheetViews(reading.workbook.sheets, own.reports, recognition),
    marked: reading.marked,
    marksOutdated: source.marksOutdated,
    ...(reading.readOnly && { readOnly: true as const }),
    ...(reading.calculation === undefined ? {} : { calculation: reading.calculation }),
    hasReport: own.reports.length > 0,
    ...(text && { text: text.numbers }),
    warning: [
      ownWarning(own, checked, words),
      ...(reading.unread ?? []).map(words.warning),
      words.say(warning.zh, warning.en),
    ]
      .filter((told) => told !== '')
      .join('\n'),
  };
  const { names } = outline;
  const view = names === A1_NAMES ? told : { ...told, named: namedPlaces(told, names) };
  const byId = new Map([...ids].map(([finding, id]) => [id, finding]));
  return { view, findings: byId, suspects: shown.suspects };
}

const stepView = ({ id, when, cells, directions, explanations }: Step): StepView => ({
  id,
  when,
  cells: cells.length,
  directed: directions !== undefined,
  ...(explanations === undefined ? {} : { explained: true }),
});
