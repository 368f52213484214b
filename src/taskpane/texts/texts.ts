import { en } from './en';
import { zh } from './zh';

export type Texts = typeof zh;

/** Which texts a display language (`zh-CN`, `en-US`) gets: Chinese for Chinese ones, English for all others. */
export const isChinese = (language: string): boolean => /^zh\b/i.test(language);

export const textsFor = (language: string): Texts => (isChinese(language) ? zh : en);
