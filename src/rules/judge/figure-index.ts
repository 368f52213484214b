import type { Block } from '../../catalogue/types';
import { rowKey } from '../../recognise/headers/turn';
import { isList } from '../../recognise/rows/list-block';
import { usualYears } from '../../recognise/sets/usual-years';
import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { type Completeness, completenessOf } from './completeness';
import { type SharedNames, sameNames, sharedNames } from './stray-rows';
import { lastYearOf, partsOf, type Seen, type TablePart, type TableParts } from './table-parts';

/** Figures by block and measure, with what is known of the tables they are not from. */
export interface FigureIndex {
  readonly recognition: Seen;
  readonly of: (block: Block, measure: string) => readonly Figure[];
  /** One figure for every row of a block. */
  readonly rows: (block: Block) => readonly Figure[];
  readonly has: (table: number) => boolean;
  /** What was left out of the blocks. */
  readonly completeness: Completeness;
  /** The last year that most tables show; undefined where none is shown by most. */
  readonly lastYear: string | undefined;
  /** Years that a block's measure shows, ascending. */
  readonly years: (figures: readonly Figure[], dimension: string) => readonly string[];
}

/** What all tables together say that bears on each of them. */
interface Common {
  readonly lastYear: string | undefined;
  readonly usual: readonly string[] | undefined;
  /** The names of classes and majors that several tables have. */
  readonly shared: SharedNames;
}

export const commonOf = ({ figures, tables }: Seen): Common => ({
  lastYear: lastYearOf(figures),
  usual: usualYears(tables),
  shared: sharedNames(tables),
});

/** The figures of some tables, and what they are known by. */
interface View {
  readonly index: FigureIndex;
  readonly tables: readonly number[];
  readonly parts: readonly (TablePart | undefined)[];
  readonly common: Common;
}

/** An index of all tables, and those of some tables that were asked for. */
export interface FigureIndexes {
  readonly all: FigureIndex;
  /**
   * The figures of these tables and no others; of none, those of all. It is the very index of the check before where
   * nothing that it knows has changed: what was found in it then stands.
   */
  readonly over: (tables: readonly number[]) => FigureIndex;
  readonly parts: TableParts;
  readonly views: ReadonlyMap<string, View>;
}

/** Indexes figures once for all rules. */
export const indexFigures = (recognition: Seen): FigureIndex => indexesOf(recognition).all;

/**
 * Indexes figures, those of a few tables as they are asked for.
 * @param before the indexes of an earlier check, of which all that is still so is taken over; it is not kept
 * @param known what all tables together say, where these are but some of them
 */
export function indexesOf(
  recognition: Seen,
  before?: Pick<FigureIndexes, 'parts' | 'views'>,
  known?: Common,
): FigureIndexes {
  const parts = partsOf(recognition, before?.parts);
  const common = known ?? commonOf(recognition);
  const views = new Map<string, View>();
  for (const [key, view] of before?.views ?? []) if (stands(view, parts, common)) views.set(key, view);
  const all = indexOf([...parts.values()], recognition, common);
  return {
    all,
    parts,
    views,
    over: (tables) => {
      if (tables.length === 0) return all;
      const key = tables.join();
      const known = views.get(key);
      if (known !== undefined) return known.index;
      const own = tables.map((table) => parts.get(table));
      const there = own.filter((part) => part !== undefined);
      const index = indexOf(there, seenIn(there), common);
      views.set(key, { index, tables, parts: own, common });
      return index;
    },
  };
}

const stands = ({ tables, parts, common }: View, now: TableParts, { lastYear, usual, shared }: Common): boolean =>
  common.lastYear === lastYear &&
  common.usual?.join() === usual?.join() &&
  sameNames(common.shared, shared) &&
  tables.every((table, at) => parts[at] === now.get(table));

/** Put together when it is asked for: rules seldom look at more than the figures that they name. */
const seenIn = (parts: readonly TablePart[]): Seen => ({
  tables: parts.map(({ table }) => table),
  get figures() {
    return gathered(parts, ({ figures }) => figures);
  },
  get unread() {
    return gathered(parts, ({ unread }) => unread);
  },
  get oddColumns() {
    return gathered(parts, ({ oddColumns }) => oddColumns);
  },
});

const NONE: readonly Figure[] = [];

function indexOf(parts: readonly TablePart[], recognition: Seen, { lastYear, usual, shared }: Common): FigureIndex {
  const ofMeasure = new Map(gathered(parts, (part) => [...part.ofMeasure]));
  const tables = new Set(parts.map(({ table }) => table.no));
  return {
    recognition,
    completeness: completenessOf(parts, usual, shared),
    of: (block, measure) => ofMeasure.get(block)?.get(measure) ?? NONE,
    rows: (block) => {
      const byRow = new Map<string, Figure>();
      for (const figures of ofMeasure.get(block)?.values() ?? []) {
        for (const figure of figures) {
          // Two panels of a list stand side by side: one row of the sheet is two of the list.
          const row = isList(block) ? figure.labels.行 : rowKey(figure);
          if (row !== undefined && !byRow.has(row)) byRow.set(row, figure);
        }
      }
      return [...byRow.values()];
    },
    has: (table) => tables.has(table),
    lastYear,
    years: (figures, dimension) =>
      [...new Set(gathered(figures, ({ labels }) => labels[dimension] ?? []))]
        .filter((year) => /^\d{4}$/.test(year))
        .sort(),
  };
}
