import { type Answer, answerTo, type Explanation } from '../audit/kept/explanation';
import { signedWords } from './time-words';

export const VERDICT_WORDS: Readonly<Record<Answer['verdict'], string>> = { accepted: '采纳', returned: '退回' };

/** What the auditor answered to an explanation: `退回：请附文件（李审核，2022年3月2日 10:00）`; '' if nothing. */
export function answerWords(explanation: Explanation): string {
  const { answer } = explanation;
  if (answer === undefined) return '';
  const signed = signedWords(answer);
  const said = [VERDICT_WORDS[answer.verdict], answer.remark].filter((words) => words !== '').join('：');
  const before = answerTo(explanation) === undefined ? '（对先前的说明）' : '';
  return `${before}${said}${signed === '' ? '' : `（${signed}）`}`;
}

/** Who explained, and what the auditor answered: what is told beside an explanation, a line each. */
export function aboutExplanation(explanation: Explanation): string[] {
  const [signed, answer] = [signedWords(explanation), answerWords(explanation)];
  return [...(signed === '' ? [] : [`说明人：${signed}`]), ...(answer === '' ? [] : [`审核答复：${answer}`])];
}
