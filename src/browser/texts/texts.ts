import { createContext, useContext } from 'react';
import { isChinese } from '../../taskpane/texts/texts';
import { en } from './en';
import { zh } from './zh';

export type PageTexts = typeof zh;

export const pageTexts = (language: string): PageTexts => (isChinese(language) ? zh : en);

interface Language {
  readonly language: string;
  readonly texts: PageTexts;
}

export const LanguageContext = createContext<Language>({ language: 'zh-CN', texts: zh });

export const useTexts = (): Language => useContext(LanguageContext);
