import type { ComponentType } from 'react';
import type { Outcome } from '../../desk/desk';
import { Refusal } from '../../refusals/refusal';
import type { BookPageProps } from './book-page';

let page: ComponentType<BookPageProps> | undefined;

/** What an open workbook needs is not needed for choosing one; it is fetched while the user does that. Never rejects. */
export async function loadBookPage(): Promise<Outcome<null>> {
  try {
    page ??= (await import(/* webpackChunkName: "book-page" */ './book-page')).BookPage;
    return { ok: true, value: null };
  } catch {
    return { ok: false, error: new Refusal('page-not-loaded').told };
  }
}

/** The page as it was loaded; no file is open before. */
export function bookPage(): ComponentType<BookPageProps> {
  if (page === undefined) throw new Error('the page of a workbook is not loaded');
  return page;
}
