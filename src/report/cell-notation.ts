import type { ExplainedCell } from '../audit/kept/explanation';

/** How a row of the report sheet prints the cells it is about, so that a person and the program both can read it. */

const SEPARATOR = '；';
const PRINTED = /^说明#([0-9a-z]+)$/;

/** What the cell column of a row says. */
export interface CellNotes {
  readonly cells: readonly ExplainedCell[];
  /** Fingerprint of the explanation that was printed in the row. */
  readonly printed?: string;
}

/** Writes `表3!C5=456；C6=405；表4!B3=30`: a sheet is named where it changes. Backslashes keep odd names and values apart. */
export function writeCells({ cells, printed }: CellNotes): string {
  const items = cells.map(({ sheet, address, value }, at) => {
    const home = sheet === cells[at - 1]?.sheet ? '' : `${escaped(sheet).replace(/=/g, '\\=')}!`;
    return `${home}${address}=${escaped(value)}`;
  });
  return [...items, ...(printed === undefined ? [] : [`说明#${printed}`])].join(SEPARATOR);
}

const escaped = (text: string): string => text.replace(/[\\；]/g, '\\$&');
const plain = (text: string): string => text.replace(/\\(.)/gs, '$1');

/** Reads what `writeCells` wrote; undefined for anything else. */
export function readCells(text: string): CellNotes | undefined {
  const cells: ExplainedCell[] = [];
  let printed: string | undefined;
  for (const [, item = ''] of text === '' ? [] : text.matchAll(/(?:^|；)((?:[^\\；]|\\[\s\S]?)*)/g)) {
    const mark = PRINTED.exec(item);
    const parts = /^((?:[^\\=]|\\.)*)=([\s\S]*)$/.exec(item);
    if (mark !== null) {
      printed = mark[1]!;
      continue;
    }
    if (parts === null) return undefined;
    const [, place, value] = parts as unknown as [string, string, string];
    const end = place.lastIndexOf('!');
    const sheet = end < 0 ? cells.at(-1)?.sheet : plain(place.slice(0, end));
    if (sheet === undefined) return undefined;
    cells.push({ sheet, address: place.slice(end + 1), value: plain(value) });
  }
  return { cells, ...(printed === undefined ? {} : { printed }) };
}
