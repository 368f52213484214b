import { answerTo, type Explanation } from '../audit/kept/explanation';
import { signedWords } from './time-words';
import type { Words } from './words';

/** What the auditor answered to an explanation: `退回：请附文件（李审核，2022年3月2日 10:00）`; '' if nothing. */
export function answerWords(explanation: Explanation, words: Words): string {
  const { answer } = explanation;
  if (answer === undefined) return '';
  const { say } = words;
  const verdict = answer.verdict === 'accepted' ? say('采纳', 'adopted') : say('退回', 'sent back');
  const signed = signedWords(answer, words);
  const said = [verdict, answer.remark].filter((part) => part !== '').join(say('：', ': '));
  const before = answerTo(explanation) === undefined ? say('（对先前的说明）', '(to the earlier explanation) ') : '';
  return `${before}${said}${signed === '' ? '' : say(`（${signed}）`, ` (${signed})`)}`;
}

/** Who explained, and what the auditor answered: what is told beside an explanation, a line each. */
export function aboutExplanation(explanation: Explanation, words: Words): string[] {
  const [signed, answer] = [signedWords(explanation, words), answerWords(explanation, words)];
  const { say } = words;
  return [
    ...(signed === '' ? [] : [say(`说明人：${signed}`, `Explained by: ${signed}`)]),
    ...(answer === '' ? [] : [say(`审核答复：${answer}`, `Answer: ${answer}`)]),
  ];
}
