import type { ComponentType } from 'react';
import type { Outcome } from '../../desk/desk';
import type { BookPageProps } from './book-page';

const NOT_LOADED: Outcome<never> = {
  ok: false,
  error: {
    code: 'not-loaded',
    words: {
      zh: '程序的一部分没有载入。请检查网络，再打开一次。',
      en: 'A part of the program could not be loaded. Check the network, then open the file again.',
    },
    places: [],
  },
};

let page: ComponentType<BookPageProps> | undefined;

/** What an open workbook needs is not needed for choosing one; it is fetched while the user does that. Never rejects. */
export async function loadBookPage(): Promise<Outcome<null>> {
  try {
    page ??= (await import(/* webpackChunkName: "book-page" */ './book-page')).BookPage;
    return { ok: true, value: null };
  } catch {
    return NOT_LOADED;
  }
}

/** The page as it was loaded; no file is open before. */
export function bookPage(): ComponentType<BookPageProps> {
  if (page === undefined) throw new Error('the page of a workbook is not loaded');
  return page;
}
