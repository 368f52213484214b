import { type ComponentType, lazy } from 'react';
import type { BookPageProps } from './book-page';

let page: ComponentType<BookPageProps> | undefined;

/** What an open workbook needs is not needed for choosing one; it is fetched while the user does that. */
export async function loadBookPage() {
  const { BookPage } = await import(/* webpackChunkName: "book-page" */ './book-page');
  page = BookPage;
  return { default: BookPage };
}

const LazyBookPage = lazy(loadBookPage);

/** The page as it is, once it has been fetched: the lazy one draws what stands in for it first even then. */
export const bookPage = (): ComponentType<BookPageProps> => page ?? LazyBookPage;
