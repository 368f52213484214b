import type { Texts } from './zh';

/** What is said before the pane is there, or where it cannot be: loaded from the start. */
export const enStart: Texts['start'] = {
  tooOld: 'This version of Excel lacks ExcelApi 1.9. Update Excel, or use the browser edition.',
  outside: 'This page is Excel’s task pane. Open it in Excel, or use the browser edition.',
  broken: 'This part did not load. Check the network, then reopen the pane.',
  reload: 'Reopen',
  failed: 'The workbook could not be opened. Close the pane and try again.',
  browserEdition: 'Open the browser edition',
  opening: 'Opening…',
};
