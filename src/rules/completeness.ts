import type { Block } from '../catalogue/types';
import type { Figure, Recognition, Unread } from '../recognise/types';
import { address } from '../workbook/address';
import { groupBy } from '../workbook/group-by';
import type { Gap } from './labelled';
import type { PlannedReference } from './plan';

/** What was left out of the blocks when they were read: a sum over a block in which anything was left is not complete. */
export interface Completeness {
  /** Rows whose figures were not read and may belong under these labels of what a reference names. */
  readonly leftOf: (of: PlannedReference, labels: Readonly<Record<string, string>>) => readonly Gap[];
  /** Rows of a block whose figures were not read. */
  readonly leftIn: (block: Block) => readonly Gap[];
  /** Rows, among those of some figures, that the form does not know: they may be sums of others, or parts. */
  readonly strangersAmong: (figures: readonly Figure[]) => readonly Gap[];
  /** Rows of a block that the form does not know: one of the rows that it does know may be wanting. */
  readonly strangersIn: (block: Block) => readonly Gap[];
  /** What keeps the first and the last year of a block from being told. */
  readonly undatedIn: (block: Block, table: number) => readonly Gap[];
  /** Anything left out of a block, or of an undated column of its table; what is made of its figures is in doubt. */
  readonly doubtIn: (figure: Figure) => Gap | undefined;
}

const NONE: readonly Gap[] = [];

/** Reads from a recognition what is not complete. */
export function completenessOf({ unread, oddColumns = [] }: Recognition): Completeness {
  const rows = unread.filter(({ what }) => what === 'row' || what === 'year');
  const undated = groupBy(
    oddColumns.filter(({ what }) => what === 'undated'),
    ({ table }) => table,
  );
  const undatedOf = (table: number) =>
    (undated.get(table) ?? []).map((column) => gapAt(column, `“${column.text}”没有写年度`));
  const byBlock = groupBy(rows, ({ block }) => block);
  const leftIn = (block: Block) => (byBlock.get(block) ?? []).filter(({ counted }) => counted !== true);
  const strange = (block: Block) => (byBlock.get(block) ?? []).filter(({ counted }) => counted === true);
  if (rows.length === 0 && undated.size === 0) return COMPLETE;
  return {
    leftIn: (block) => leftIn(block).map(unreadGap),
    leftOf: (of, labels) => [
      ...leftIn(of.block)
        .filter((row) => mayBelong(row, of, labels))
        .map(unreadGap),
      ...(labels.年度 === undefined && isDated(of) ? undatedOf(of.form.no) : []),
    ],
    strangersAmong: (figures) => {
      const blocks = new Set(figures.map(({ block }) => block));
      const own = [...blocks].flatMap(strange).filter(({ what }) => what === 'row');
      if (own.length === 0) return NONE;
      const places = new Set(figures.map(({ place }) => rowKey(place)));
      return own.filter(({ place }) => places.has(rowKey(place))).map(unreadGap);
    },
    strangersIn: (block) => [...leftIn(block), ...strange(block)].filter(({ what }) => what === 'row').map(unreadGap),
    undatedIn: (block, table) => [
      ...leftIn(block)
        .filter(({ labels }) => labels.年度 === undefined)
        .map(unreadGap),
      ...undatedOf(table),
    ],
    doubtIn: ({ block, table }) => (byBlock.get(block) ?? []).map(unreadGap)[0] ?? undatedOf(table)[0],
  };
}

const COMPLETE: Completeness = {
  leftIn: () => NONE,
  leftOf: () => NONE,
  strangersAmong: () => NONE,
  strangersIn: () => NONE,
  undatedIn: () => NONE,
  doubtIn: () => undefined,
};

const rowKey = ({ sheet, row }: Figure['place']): string => `${sheet}\u0000${row}`;
const isDated = ({ block, measure }: PlannedReference): boolean =>
  block.measures.some(({ name, dated }) => name === measure && dated === true);

/** True where nothing that is known of a row says that it is another one than asked for. */
function mayBelong({ labels: known }: Unread, of: PlannedReference, labels: Readonly<Record<string, string>>): boolean {
  const isOther = (dimension: string, wanted: readonly string[]) =>
    known[dimension] !== undefined && !wanted.includes(known[dimension]!);
  if (Object.entries(of.picks).some(([dimension, members]) => isOther(dimension, members))) return false;
  return !Object.entries(labels).some(([dimension, member]) => member !== '' && isOther(dimension, [member]));
}

const WHY: Readonly<Record<Unread['what'], string>> = {
  year: '不是年度，这一行没有算进去',
  row: '这一行不认得',
  value: '读不懂',
  'total-differs': '写了几处却不一样',
};

const unreadGap = (unread: Unread): Gap => gapAt(unread, `“${unread.text}”${WHY[unread.what]}`);

function gapAt({ table, place, text }: Pick<Unread, 'table' | 'place' | 'text'>, words: string): Gap {
  const cell = `${place.sheet}!${address(place.row, place.column)}`;
  return { table, words: `${cell}${words}`, spot: { table, place, text } };
}
