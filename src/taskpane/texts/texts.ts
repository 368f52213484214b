import { en } from './en';
import { type Texts, zh } from './zh';

export type { Texts };

/** Which texts a display language (`zh-CN`, `en-US`) gets: Chinese for Chinese ones, English for all others. */
export const isChinese = (language: string): boolean => /^zh\b/i.test(language);

export const textsFor = (language: string): Texts => (isChinese(language) ? zh : en);
