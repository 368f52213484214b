import { remembered } from '../../workbook/remembered';
import type { ExpectedColumn } from '../types';

/** Headers of several rows in one, as an export or a pivot writes them: 国家级_项目数, 学历-本科-比例, 国家级项目数. */

/** What joins the words of a header, at its ends where a year was taken out. */
const JOINTS = '[_\\-·|~:,、.>/]+';
const ALL_JOINTS = new RegExp(JOINTS, 'g');
const END_JOINTS = new RegExp(`^${JOINTS}|${JOINTS}$`, 'g');

export const withoutEndJoints = (text: string): string => text.replace(END_JOINTS, '');

/** The words of a header without what joins them. */
export const flatWords: (text: string) => string = remembered((text: string) => text.replace(ALL_JOINTS, ''));

/** The columns that have several rows of words, by these words in a row where they tell it from the others. */
export function columnsByFlatWords<Column extends ExpectedColumn>(
  columns: readonly Column[],
): ReadonlyMap<string, Column> {
  const found = new Map<string, Column | undefined>();
  for (const column of columns) {
    // What stands highest over many may be left out.
    for (const path of column.path.length > 2 ? [column.path, column.path.slice(1)] : [column.path]) {
      if (path.length < 2) continue;
      for (const words of inOrder(path)) {
        const other = found.get(words);
        found.set(words, found.has(words) && other !== column ? undefined : column);
      }
    }
  }
  return new Map([...found].flatMap(([words, column]) => (column === undefined ? [] : [[words, column] as const])));
}

const inOrder = (path: ExpectedColumn['path']): string[] =>
  path.reduce<string[]>((before, words) => before.flatMap((text) => words.map((word) => text + flatWords(word))), ['']);
