import { CHINESE_WORDS, type Words } from '../../report/words';
import { partLoader } from './part-loader';

/** What findings are told in. */
export type Language = Words['language'];

const english = partLoader(() => import(/* webpackChunkName: "english" */ '../../report/english-words'));

/** The words of a language; Chinese where the other cannot be loaded: what was found must be told. */
export async function wordsIn(language: Language): Promise<Words> {
  if (language === 'zh') return CHINESE_WORDS;
  try {
    return (await english()).ENGLISH_WORDS;
  } catch {
    return CHINESE_WORDS;
  }
}
