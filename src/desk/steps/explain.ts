import type { Finding } from '../../audit/finding';
import {
  type Explanation,
  explanationOf,
  isSameExplanation,
  sameSubject,
  sameValues,
} from '../../audit/kept/explanation';
import type { Step } from '../../audit/kept/kept';
import type { Book } from '../book/book-keeper';

/**
 * What is kept once a finding is explained anew: the text replaces what was given for it before, also where that had
 * been given for other values and was shown to be looked at again. A blank text only takes that back.
 */
export function explainedAnew({ own, outline }: Book, finding: Finding, text: string): Explanation[] {
  const given = explanationOf(finding, text.replace(/\r\n?/g, '\n').trim());
  const { current, reopened } = outline.explained;
  const now = current.get(finding);
  const isReplaced = (old: Explanation) =>
    sameSubject(old, given) ||
    old === reopened.get(finding) ||
    // A table that has moved: the text is kept under its old cells.
    (now !== undefined && old.text === now.text && old.rule === now.rule && sameValues(old, given));
  const others = own.kept.explanations.filter((old) => !isReplaced(old));
  return given.text === '' ? others : [...others, given];
}

/** The step that explaining is; undefined where it changed nothing. */
export function explanationStep(
  id: Pick<Step, 'id' | 'when'>,
  before: readonly Explanation[],
  after: readonly Explanation[],
): Step | undefined {
  const without = (some: readonly Explanation[], others: readonly Explanation[]) =>
    some.filter((one) => !others.some((other) => isSameExplanation(one, other)));
  const [replaced, given] = [without(before, after), without(after, before)];
  if (replaced.length + given.length === 0) return undefined;
  return { ...id, cells: [], explanations: { before: replaced, after: given } };
}
