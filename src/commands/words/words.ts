import { en } from './en';
import { type Words, zh } from './zh';

export type { Words };

/** Chinese for Chinese display languages (`zh-CN`), English for all others. */
export const isChinese = (language: string): boolean => /^zh\b/i.test(language);

export const wordsFor = (language: string): Words => (isChinese(language) ? zh : en);
