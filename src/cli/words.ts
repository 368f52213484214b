import { CHINESE_TEXT, ENGLISH_TEXT, type TextWords } from '../report/text-words';
import type { ConsoleIo } from './console-io';

/** What reports are said with, in the language of the terminal. */
export const wordsOf = ({ language }: ConsoleIo): TextWords => (language === 'en' ? ENGLISH_TEXT : CHINESE_TEXT);
