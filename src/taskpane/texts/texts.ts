import { enStart } from './en-start';
import { type Texts, zh } from './zh';

export type { Texts };

/** Which texts a display language (`zh-CN`, `en-US`) gets: Chinese for Chinese ones, English for all others. */
export const isChinese = (language: string): boolean => /^zh\b/i.test(language);

/** What is said before the pane is there. */
export const startTexts = (language: string): Texts['start'] => (isChinese(language) ? zh.start : enStart);

/** The texts of a language; English is loaded. Chinese where it cannot be: a pane without words is of no use. */
export async function loadTexts(language: string): Promise<Texts> {
  if (isChinese(language)) return zh;
  try {
    return (await import(/* webpackChunkName: "english-texts" */ './en')).en;
  } catch {
    return zh;
  }
}
