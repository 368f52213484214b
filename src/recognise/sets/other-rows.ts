import type { Form } from '../../catalogue/types';
import type { Workbook } from '../../workbook/types';
import { placedIn } from '../headers/turn';
import type { Reader } from '../rows/reading';
import type { DataRow, FoundBlock, Unread } from '../types';
import { OTHER_ROWS } from '../words/doubt-words';
import { setWordAbove, setWordInName } from '../words/set-words';
import type { Copy } from './copies';
import type { Sorted } from './sets';

/** As few rows may be another's by chance. */
const FEWEST = 2;

/** What was laid aside and may go on with a table that was found: as another set of it, or right behind it. */
export function strayRows(
  { sheets }: Workbook,
  { aside, passedOver }: Sorted,
  takenOf: (form: Form) => readonly FoundBlock[],
  reader: Reader,
): Unread[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  const isNext = (copy: Copy) => {
    const at = order.get(copy.claims[0]!.header.sheet)! - 1;
    return takenOf(copy.form).some(({ header }) => order.get(header.sheet) === at);
  };
  const copies = aside.flatMap(({ copy, what }) => (what === 'copy' ? copy : []));
  return [...copies, ...passedOver.filter(isNext)].flatMap((copy) => otherRows(copy, takenOf(copy.form), reader));
}

/**
 * What is to be said of a set that was laid aside though it has other rows than the one taken, and all of the same years: it may be
 * the second half of the table, cut off by hand. No sum of the table is whole without it, for all that can be told.
 */
function otherRows(aside: Copy, taken: readonly FoundBlock[], reader: Reader): Unread[] {
  const { blocks } = reader.read(aside.claims);
  if (aside.claims.some(({ header, above }) => isCalledOther(header.sheet, above))) return [];
  return blocks.slice(0, 1).flatMap((block): Unread[] => {
    const own = taken.filter(({ header }) => header.block === block.header.block);
    if (own.length === 0 || !mayGoOn(own, block)) return [];
    const { sheet, form, top, columns } = block.header;
    const text = aside.claims[0]!.caption?.text ?? sheet;
    const placed = placedIn(block.header, top, columns[0]!.column);
    return [{ table: form.no, block: block.header.block, ...placed, text, what: 'row', labels: {}, why: OTHER_ROWS }];
  });
}

/** True where words say what a set is; the number that a copied sheet gets is none. */
const isCalledOther = (sheet: string, above: readonly string[]): boolean => {
  const named = setWordInName(sheet);
  return (named !== undefined && !/\d/.test(named.word)) || above.some((line) => setWordAbove(line) !== undefined);
};

/** True for rows told apart by names, none of which is there twice, and no total over the first of them. */
function mayGoOn(own: readonly FoundBlock[], { header, rows }: FoundBlock): boolean {
  if (!header.block.labels.some(({ kind }) => kind === 'open')) return false;
  const first = own.flatMap((block) => block.rows);
  if (first.some(({ role }) => role === 'total')) return false;
  const ordinal = header.block.labels.find(({ kind }) => kind === 'ordinal')?.name ?? '';
  const startsAnew = ({ labelCells }: DataRow) => labelCells[ordinal]?.text === '1';
  if (first.some(startsAnew) && rows.some(startsAnew)) return false;
  const known = new Set(first.map(keyOf));
  return first.length >= FEWEST && rows.length >= FEWEST && !rows.some((row) => known.has(keyOf(row)));
}

const keyOf = ({ labels, year }: DataRow): string => JSON.stringify([Object.entries(labels).sort(), year ?? '']);
