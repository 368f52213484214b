import type { Block } from '../../catalogue/types';
import { isList } from '../../recognise/rows/list-block';
import type { Figure, Recognition } from '../../recognise/types';
import { groupBy } from '../../workbook/group-by';
import { type Completeness, completenessOf } from './completeness';

/** Figures by block and measure, with what is known of the tables they are not from. */
export interface FigureIndex {
  readonly recognition: Recognition;
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

export function indexFigures(recognition: Recognition): FigureIndex {
  const byBlock = new Map<Block, Map<string, Figure[]>>();
  for (const [block, figures] of groupBy(recognition.figures, (figure) => figure.block)) {
    byBlock.set(
      block,
      groupBy(figures, ({ measure }) => measure),
    );
  }
  const tables = new Set(recognition.tables.map(({ no }) => no));
  return {
    recognition,
    completeness: completenessOf(recognition),
    of: (block, measure) => byBlock.get(block)?.get(measure) ?? [],
    rows: (block) => {
      const byRow = new Map<string, Figure>();
      for (const figures of byBlock.get(block)?.values() ?? []) {
        for (const figure of figures) {
          // Two panels of a list stand side by side: one row of the sheet is two of the list.
          const { place, labels } = figure;
          const row = isList(block) ? labels.行 : `${place.sheet}\u0000${place.row}`;
          if (row !== undefined && !byRow.has(row)) byRow.set(row, figure);
        }
      }
      return [...byRow.values()];
    },
    has: (table) => tables.has(table),
    lastYear: lastYearOf(recognition),
    years: (figures, dimension) =>
      [...new Set(figures.flatMap(({ labels }) => labels[dimension] ?? []))]
        .filter((year) => /^\d{4}$/.test(year))
        .sort(),
  };
}

function lastYearOf({ figures }: Recognition): string | undefined {
  const last = new Map<number, string>();
  for (const { table, labels } of figures) {
    const year = labels.年度 ?? '';
    if (/^\d{4}$/.test(year) && year > (last.get(table) ?? '')) last.set(table, year);
  }
  const votes = [...groupBy([...last.values()], (year) => year)].map(([year, all]) => ({ year, count: all.length }));
  return votes.find(({ count }) => count * 2 > last.size)?.year;
}
