import type { XmlDocument } from '../xml/xml-document';
import type { ListItem } from './counted-list';

/**
 * Items that stand before ours in a list of styles, so that a number of the user's never comes to mean one of ours:
 * the defaults of a list that has none, and whatever a number refers to that leads nowhere.
 */

/** What a list begins with where a workbook says nothing; without prefix. */
export const FIRST_ITEMS = {
  fonts: ['<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  dxfs: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FilledList = keyof typeof FIRST_ITEMS;

/**
 * Fillers to be put before so many items that are appended to a list.
 * @param used numbers of items of the list, wherever they are referred to; larger ones than there are lead nowhere
 */
export function fillersFor(doc: XmlDocument, list: FilledList, used: Iterable<number>, added: number): ListItem[] {
  const { length } = doc.child(doc.root, list)?.children ?? [];
  let first = length === 0 ? FIRST_ITEMS[list].length : length;
  for (const number of [...used].toSorted((a, b) => a - b)) {
    if (number >= first && number < first + added) first = number + 1;
  }
  return Array.from({ length: first - length }, (_, at) => fillerFor(doc, list, length + at));
}

/** The filler for one number of a list: a plain item, of fonts the one that plain cells have. */
export function fillerFor(doc: XmlDocument, list: FilledList, number: number): ListItem {
  const model = list === 'fonts' ? doc.child(doc.root, list)?.children[0] : undefined;
  const plain = FIRST_ITEMS[list][number] ?? FIRST_ITEMS[list][0] ?? '<dxf/>';
  const xml = model === undefined ? plain.replaceAll(/<(\/?)/g, `<$1${doc.prefix}`) : doc.raw(model);
  return { xml, isFiller: true };
}
