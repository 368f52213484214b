import type { GridRow, Item, Paragraph } from './items';

/** A paragraph with the number that Word counts for it. */
export function numbered({ number, text }: Paragraph): string {
  if (number === '') return text;
  // After a sign of Chinese none is wanted, and none was seen in print.
  return /[\w).]$/.test(number) && text !== '' && !/^\s/.test(text) ? `${number} ${text}` : number + text;
}

/** What a cell says: its paragraphs in lines; of a table within it the rows, in lines too. */
export function textOf(items: readonly Item[]): string {
  const lines = items.map((item) => (item.kind === 'paragraph' ? numbered(item) : item.rows.map(rowText).join('\n')));
  let [from, to] = [0, lines.length];
  while (from < to && lines[from]!.trim() === '') from += 1;
  while (to > from && lines[to - 1]!.trim() === '') to -= 1;
  return lines.slice(from, to).join('\n');
}

const rowText = ({ cells }: GridRow): string => cells.map(({ text }) => text).join('\t');
