/** Rows of cells as text, the way Excel, WPS and LibreOffice exchange them: tabs between cells, a line for each row. */

const NEEDS_QUOTES = /[\t\n\r"]/;

/** Texts of cells as one text; a cell with a tab, a line end or a quotation mark stands in quotation marks. */
export const blockText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join('\t')).join('\r\n');

const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/**
 * The cells in a copied text, each row as long as the longest. A quotation mark that begins a cell and is not closed at the
 * end of one stands for itself. The line end after the last row is none of a further row.
 */
export function blockOf(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const closed = source[at] === '"' ? closedAt(source, at) : undefined;
    const end = closed ?? plainEnd(source, at);
    const cell = source.slice(at, end);
    rows[rows.length - 1]!.push(closed === undefined ? cell : cell.slice(1, -1).replace(/""/g, '"'));
    if (end >= source.length) break;
    if (source[end] === '\n') rows.push([]);
    at = end + 1;
  }
  const longest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(longest - row.length).fill('')]);
}

/** Where a cell in quotation marks ends; undefined where it is not one. */
function closedAt(source: string, start: number): number | undefined {
  let at = start + 1;
  for (;;) {
    const mark = source.indexOf('"', at);
    if (mark < 0) return undefined;
    if (source[mark + 1] !== '"') return isEnd(source, mark + 1) ? mark + 1 : undefined;
    at = mark + 2;
  }
}

const isEnd = (source: string, at: number): boolean =>
  at >= source.length || source[at] === '\t' || source[at] === '\n';

function plainEnd(source: string, start: number): number {
  let at = start;
  while (!isEnd(source, at)) at++;
  return at;
}
