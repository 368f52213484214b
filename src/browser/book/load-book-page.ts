/** What an open workbook needs is not needed for choosing one; it is fetched while the user does that. */
export const loadBookPage = () => import(/* webpackChunkName: "book-page" */ './book-page');
