import type { Workbook } from '../../src/workbook/types';
import { readYear } from '../../src/workbook/year-text';

/** Labels, headers and years as people write them wrongly. */

export const WRITTEN = [
  'swapped',
  'dropped',
  'doubled',
  'wrong',
  'blank',
  'invisible',
  'full-width',
  'bracketed',
  'year',
  'year',
  'year',
] as const;

const SIGNS = ['\u{200b}', '\u{2066}', '\u{fe0f}', '\u{3164}', '\u{fffc}', '\u{e000}', '\u{ad}'];
const TYPOS = '的人数年校生专业计总';

/** One label written wrongly, as `kind` says; which of the workbook's labels, and where in it. */
export interface Written {
  readonly kind: (typeof WRITTEN)[number];
  readonly cell: number;
  readonly at: number;
}

interface LabelCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** True for words: a label, a header, a caption. */
export const isLabel = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) && (!/^[\d√]/.test(text) || /^20\d\d[-—年]/.test(text));
export const isYear = (text: string): boolean => /^20\d\d年?(度|学年)?$|^20\d\d-20\d\d$/.test(text);

/** Cells with a text of some kind. */
export function labelsIn(book: Workbook, accepts: (text: string) => boolean): LabelCell[] {
  return book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ index, cells }) =>
      cells.flatMap(({ column, value, format }) => {
        const text =
          typeof value === 'string' || (typeof value === 'number' && format === undefined) ? String(value) : '';
        return accepts(text) && !/[;'|\\]/.test(text) ? [{ sheet: name, row: index, column, text }] : [];
      }),
    ),
  );
}

/** A text with one mistake in it. */
export function wronglyWritten({ kind, at }: Written, text: string): string {
  const signs = [...text];
  const place = at % signs.length;
  const put = (...own: string[]) => [...signs.slice(0, place), ...own, ...signs.slice(place + 1)].join('');
  const own = signs[place]!;
  const year = readYear(text)?.year ?? '2020';
  switch (kind) {
    case 'swapped':
      return swapped(signs, at);
    case 'dropped':
      return put();
    case 'doubled':
      return put(own, own);
    case 'wrong':
      return put(TYPOS[at % TYPOS.length]!);
    case 'blank':
      return put(own, ' ');
    case 'invisible':
      return put(own, SIGNS[at % SIGNS.length]!);
    case 'full-width':
      return text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    case 'bracketed':
      return `${text}（人）`;
    case 'year':
      return [
        `${year.slice(2)}年`,
        `${year}.0`,
        String(Number(year) + 1),
        String(Number(year) - 1),
        year.replace('0', 'O'),
        '本年',
        '',
        `${year}学年`,
        `${Number(year) - 1}－${year}学年`,
      ][at % 9]!;
  }
}

function swapped(signs: readonly string[], at: number): string {
  const place = at % Math.max(1, signs.length - 1);
  return [...signs.slice(0, place), signs[place + 1], signs[place], ...signs.slice(place + 2)].join('');
}

/** A text as the steps of the layout table write it. */
export const escaped = (text: string): string =>
  [...text]
    .map((sign) =>
      sign === '\n' ? '\\n' : /\p{C}|\u3164|\ufe0f/u.test(sign) ? `\\u{${sign.codePointAt(0)!.toString(16)}}` : sign,
    )
    .join('');
