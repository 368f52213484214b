import type { CheckResult } from '../../audit/check';
import type { Finding } from '../../audit/finding';
import type { Outline, TextRows } from '../../report/outline';
import type { PlaceNames } from '../../report/place-names';
import type { Language } from '../book/spoken';
import type { CellView, FindingView, TextNumberView } from './views';

/** What a desk knows of a report in Word besides its tables; whoever opens one brings it along. */
export interface PrintedReport {
  /** How its places are named, those of its text among them. */
  readonly names: (checked: CheckResult, language: Language) => PlaceNames;
  /** What its text says against its tables. */
  readonly text: (checked: CheckResult, outline: Pick<Outline, 'names' | 'located'>, language: Language) => TextViews;
  /** The same for a report on it. */
  readonly rows: (checked: CheckResult, names: PlaceNames, language: Language) => TextRows;
}

export interface TextViews {
  /** Where the text says what a finding of the tables doubts. */
  readonly alsoSaid: ReadonlyMap<Finding, readonly CellView[]>;
  /** What does not agree, in the order of the text; their numbers go on where those of the tables end. */
  readonly findings: readonly Omit<FindingView, 'number'>[];
  readonly numbers: readonly TextNumberView[];
}
