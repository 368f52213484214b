import * as numfmt from 'numfmt';

/** What shows numbers in formats of other than plain digits. */
export type Formatter = Pick<typeof numfmt, 'format' | 'isDateFormat' | 'tokenize'>;

// The command and the pages have modules of their own in the place of this one (webpack.config.js): few workbooks have a
// format that needs the formatter, and it is slow to start and large to load.

/** The formatter. Throws where it was not loaded. */
export const formatter = (): Formatter => numfmt;

/** Loads the formatter where that takes time; to be awaited before the numbers of a workbook are shown that need it. */
export const loadFormatter = async (): Promise<void> => undefined;
