import type { Finding } from '../../audit/finding';
import {
  type Answer,
  answeredAs,
  type Explanation,
  explanationOf,
  isSameExplanation,
  type Signed,
  sameSubject,
  sameValues,
} from '../../audit/kept/explanation';
import type { Step } from '../../audit/kept/kept';
import { Refusal } from '../../refusals/refusal';
import type { Book } from '../book/book-keeper';

/**
 * What is kept once findings are explained anew: the text replaces what was given for them before, also where that had
 * been given for other values and was shown to be looked at again. A blank text only takes that back. What an auditor has
 * answered stays, as an answer to what was said then.
 */
export function explainedAnew(book: Book, findings: readonly Finding[], text: string, signed: Signed): Explanation[] {
  const said = text.replace(/\r\n?/g, '\n').trim();
  return findings.reduce<Explanation[]>(
    (kept, finding) => {
      const before = givenFor(book, finding);
      const given = explanationOf(finding, said, signed);
      const others = kept.filter((old) => !before.includes(old) && !sameSubject(old, given));
      if (said === '') return others;
      const answer = before.findLast((old) => old.answer !== undefined)?.answer;
      return [...others, answer === undefined ? given : { ...given, answer }];
    },
    [...book.own.kept.explanations],
  );
}

/**
 * What is kept once the auditor has answered the explanations of findings; without a verdict that takes answers back.
 * Throws `not-explained` where there is nothing to answer.
 */
export function answeredAnew(
  book: Book,
  findings: readonly Finding[],
  said: Pick<Answer, 'verdict' | 'remark'> | undefined,
  signed: Signed,
): Explanation[] {
  const { current } = book.outline.explained;
  const answered = new Set(findings.flatMap((finding) => (current.has(finding) ? givenFor(book, finding) : [])));
  if (answered.size === 0) throw new Refusal('not-explained');
  return book.own.kept.explanations.map((explanation) => {
    if (!answered.has(explanation)) return explanation;
    const { answer: _, ...given } = explanation;
    return said === undefined ? given : { ...given, answer: { ...said, to: answeredAs(given), ...signed } };
  });
}

/** What is kept of a finding: given for it as it stands, or for other values of it. */
function givenFor({ own, outline }: Book, finding: Finding): Explanation[] {
  const { current, reopened } = outline.explained;
  const { explanations } = own.kept;
  const given = explanationOf(finding, '');
  const direct = explanations.filter((old) => sameSubject(old, given) || old === reopened.get(finding));
  const now = current.get(finding);
  if (direct.length > 0 || now === undefined) return direct;
  // A table that has moved: the text is kept under its old cells.
  return explanations.filter((old) => old.text === now.text && old.rule === now.rule && sameValues(old, given));
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
