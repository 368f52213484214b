import { placeText } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import type { Page, PageButton } from '../dialog/page';
import { isChinese, type Words, wordsFor } from '../words/words';

/** What all pages of one press share. */
export interface Look {
  readonly words: Words;
  readonly frame: Pick<Page, 'language' | 'dark'>;
}

/** As Office is around: its language, and its theme where it tells one (Excel on the web does not). */
export function lookOfOffice(): Look {
  const { displayLanguage, officeTheme } = Office.context;
  const language = isChinese(displayLanguage) ? displayLanguage : 'en';
  const paper = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(officeTheme?.bodyBackgroundColor ?? '');
  const dark = paper?.slice(1).every((channel) => Number.parseInt(channel, 16) < 128);
  return { words: wordsFor(language), frame: { language, ...(dark === undefined ? {} : { dark }) } };
}

/** So many cells are named; of more the number says enough. */
const NAMED = 12;

export function placesText(places: readonly CellPlace[]): string {
  const named = places.slice(0, NAMED).map(placeText).join(' ');
  return places.length > NAMED ? `${named} … (${places.length})` : named;
}

export const closeButton = ({ words }: Look): PageButton => ({
  id: 'close',
  label: words.close,
  primary: true,
  focus: true,
});
