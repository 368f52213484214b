import type { Signed } from '../audit/kept/explanation';
import type { Words } from './words';

/** An ISO time that was kept; '' where it is none. */
function keptTimeWords(iso: string | undefined, { time }: Words): string {
  const moment = new Date(iso ?? '');
  return Number.isNaN(moment.getTime()) ? '' : time(moment);
}

/** Who and when: `教务处，2022年3月1日 09:30`; '' where neither is known. */
export const signedWords = ({ by = '', when }: Signed, words: Words): string =>
  [by, keptTimeWords(when, words)].filter((said) => said !== '').join(words.say('，', ', '));
