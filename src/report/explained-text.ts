import type { Finding } from '../audit/finding';
import { type Explanation, isAccepted, isReturned, type MatchedExplanations } from '../audit/kept/explanation';
import { answerWords } from './explanation-words';
import { changeWords } from './finding-words';
import type { Paint } from './paint';
import type { TextWords } from './text-words';

/** What was said of a finding, as lines below it in a terminal: the explanation, and why it does not settle the finding. */
export function explainedLines(finding: Finding, explained: MatchedExplanations, words: TextWords): string[] {
  const { say } = words;
  const before = explained.reopened.get(finding);
  if (before !== undefined) {
    const changed = changeWords(before, finding, words);
    return [
      say('原说明：', 'earlier explanation: ') + onOneLine(before),
      say(
        `数改过，说明不再算数：${changed}。请重新确认，或另写说明`,
        `out of date: ${changed}; confirm it or explain anew`,
      ),
    ];
  }
  const given = explained.current.get(finding);
  if (given === undefined) return [];
  const said = words.explanation + onOneLine(given);
  if (isAccepted(finding, explained) || !(isReturned(given) || finding.severity === 'error')) return [said];
  const answer = answerWords(given, words).replaceAll(/\s+/g, ' ');
  const toDo = isReturned(given)
    ? say(
        `审核${answer}；请改数，或另写说明`,
        `the auditor's answer: ${answer}; put the figure right or explain it otherwise`,
      )
    : say('算不平的要改正，说明不能代替', 'what does not add up must be put right, whatever is said of it');
  return [said, toDo];
}

/** Explanations whose finding is no longer there. */
export function leftLines({ left }: MatchedExplanations, paint: Paint, words: TextWords): string[] {
  if (left.length === 0) return [];
  const heading = words.say('先前的说明，现在没有相应的结果', 'Earlier explanations, which no finding fits now');
  const lines = left.map((explanation) => {
    const [cell] = explanation.cells;
    const where = [explanation.rule, cell && `${cell.sheet}!${cell.address}`].filter(Boolean).join('  ');
    return `  · ${where === '' ? '' : `${paint('dim', where)}  `}${onOneLine(explanation)}`;
  });
  return ['', paint('bold', heading), ...lines];
}

const onOneLine = ({ text }: Explanation): string => text.replaceAll(/\s+/g, ' ');
