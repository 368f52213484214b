import { holds } from '../../workbook/address';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import type { Area, Workbook } from '../../workbook/types';
import type { Figure, Unread } from '../types';
import { OF_SEVERAL_CELLS } from '../words/doubt-words';

/** What a merged cell may say of all that it covers. */
const SAID_OF_ALL: ReadonlySet<Figure['kind']> = new Set(['text', 'ordinal', 'mark', 'year']);

/** The figures without numbers in a cell that is merged over those of several: whether each is it, or their sum, nobody can tell. */
export function withoutMerged(
  { sheets }: Workbook,
  figures: readonly Figure[],
): { readonly figures: readonly Figure[]; readonly unread: readonly Unread[] } {
  const unread: Unread[] = [];
  const open = new Map<Figure, string>();
  const bySheet = groupBy(
    figures.filter(({ kind }) => !SAID_OF_ALL.has(kind)),
    ({ place }) => place.sheet,
  );
  for (const { name, merges } of sheets) {
    const own = merges.length === 0 ? undefined : bySheet.get(name);
    if (own === undefined) continue;
    const rows = groupBy(own, ({ place }) => place.row);
    const inRows = ({ top, bottom }: Area) =>
      bottom - top < rows.size
        ? Array.from({ length: bottom - top + 1 }, (_, at) => rows.get(top + at) ?? []).flat()
        : own;
    const numbers = new Map(
      gathered(own, (figure) =>
        isNumber(figure) ? [[`${figure.place.row}/${figure.place.column}`, figure] as const] : [],
      ),
    );
    for (const area of merges) {
      const first = numbers.get(`${area.top}/${area.left}`);
      if (first === undefined) continue;
      const covered = inRows(area).filter(({ place, text }) => text === '' && holds(area, place.row, place.column));
      if (covered.length === 0) continue;
      for (const figure of [first, ...covered]) open.set(figure, first.text);
      const { table, block, place, text, labels, turned } = first;
      unread.push({
        ...{ table, block, place, text, labels, what: 'value', why: OF_SEVERAL_CELLS },
        ...(turned === undefined ? {} : { turned }),
      });
    }
  }
  return open.size === 0 ? { figures, unread } : { figures: figures.map((figure) => unreadIn(open, figure)), unread };
}

/** Nothing of all is nothing of each. */
const isNumber = ({ state, value }: Figure): boolean => state === 'number' && value!.n !== 0n;

function unreadIn(open: ReadonlyMap<Figure, string>, figure: Figure): Figure {
  const text = open.get(figure);
  if (text === undefined) return figure;
  const { share: _, ...own } = figure;
  return { ...own, text, state: 'unread', value: undefined };
}
