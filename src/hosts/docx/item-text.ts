import type { GridRow, Item, Paragraph } from './items';
import { withStruck } from './struck';

/** A paragraph with the number that Word counts for it. */
export function numbered({ number, text }: Pick<Paragraph, 'number' | 'text'>): string {
  if (number === '') return text;
  // After a sign of Chinese none is wanted, and none was seen in print.
  return /[\w).]$/.test(number) && text !== '' && !/^\s/.test(text) ? `${number} ${text}` : number + text;
}

/** What a cell says: its paragraphs in lines; of a table within it the rows, in lines too. */
export const textOf = (items: readonly Item[]): string =>
  lined(items.map((item) => (item.kind === 'paragraph' ? numbered(item) : rowsText(item.rows, ({ text }) => text))));

/** The same with what is struck out; undefined where nothing is. */
export function wholeOf(items: readonly Item[]): string | undefined {
  const isStruck = items.some((item) =>
    item.kind === 'paragraph'
      ? item.struck.length > 0
      : item.rows.some(({ cells }) => cells.some(({ whole }) => whole !== undefined)),
  );
  if (!isStruck) return undefined;
  return lined(
    items.map((item) =>
      item.kind === 'paragraph'
        ? numbered({ number: item.number, text: withStruck(item.text, item.struck) })
        : rowsText(item.rows, ({ text, whole }) => whole ?? text),
    ),
  );
}

function lined(lines: readonly string[]): string {
  let [from, to] = [0, lines.length];
  while (from < to && lines[from]!.trim() === '') from += 1;
  while (to > from && lines[to - 1]!.trim() === '') to -= 1;
  return lines.slice(from, to).join('\n');
}

const rowsText = (rows: readonly GridRow[], said: (cell: GridRow['cells'][number]) => string): string =>
  rows.map(({ cells }) => cells.map(said).join('\t')).join('\n');
