import { type Explanation, sameSubject, sameValues } from './explanation';
import { fingerprint } from './fingerprint';

/** An explanation as it stands in a report sheet. */
export interface ReadExplanation extends Explanation {
  /** `printedMark` of the text that the report had put there; absent where it had put none. */
  readonly printed?: string;
}

/** By which a text is known again after it stood in a cell, where line ends and outer blanks may have changed. */
export const printedMark = (text: string): string => fingerprint(text.replace(/\r\n?/g, '\n').trim());

/**
 * Joins what is kept with what now stands in the report sheet. A text that a person changed or cleared there replaces
 * the one that had been printed; one that is as printed changes nothing; where both were changed, both are kept.
 */
export function mergeExplanations(kept: readonly Explanation[], read: readonly ReadExplanation[]): Explanation[] {
  const merged = [...kept];
  for (const { printed, ...now } of read) {
    const same = merged.filter((explanation) => sameEntry(explanation, now, printed));
    if (printed === printedMark(now.text)) {
      if (same.length === 0) merged.push(now);
      continue;
    }
    const stale = same.find(({ text }) => printedMark(text) === printed);
    const other = same.find(({ text }) => text !== '');
    if (stale !== undefined)
      merged.splice(merged.indexOf(stale), 1, ...(now.text === '' ? [] : [withAnswerOf(stale, now)]));
    else if (now.text === '' || other?.text.split('\n').includes(now.text)) continue;
    else if (other === undefined) merged.push(now);
    else merged.splice(merged.indexOf(other), 1, withAnswerOf(other, { ...now, text: joined(other.text, now.text) }));
  }
  return merged;
}

/** Whoever typed into the sheet gave no name; the auditor's answer stays with what it was given to. */
const withAnswerOf = ({ answer }: Explanation, now: Explanation): Explanation =>
  answer === undefined ? now : { ...now, answer };

/** Of a table that has moved, the text is kept under its old cells; notes are told apart by their texts alone. */
function sameEntry(kept: Explanation, now: Explanation, printed: string | undefined): boolean {
  const asPrinted = printedMark(kept.text) === printed;
  if (now.rule !== '') return sameSubject(kept, now) || (asPrinted && sameValues(kept, now));
  return kept.rule === '' && (asPrinted || kept.text === now.text);
}

const joined = (first: string, second: string): string => (first === second ? first : `${first}\n${second}`);
