import type { DeskError } from '../../desk/desk';
import { isChinese } from '../../taskpane/texts/texts';

/** What an error says in the language of the page. */
export const wordsOf = ({ words }: DeskError, language: string): string => (isChinese(language) ? words.zh : words.en);
