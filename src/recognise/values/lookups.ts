import type { Form } from '../../catalogue/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { headerLabel } from '../../workbook/label-text';
import type { Figure } from '../types';

/**
 * Adds the dimensions that are looked up in other tables: 专业 → 专业大类 by 表6, then 表28.
 * A figure whose label stands in none of them goes without.
 */
export function addLookups(figures: readonly Figure[], forms: readonly Form[]): Figure[] {
  const wanted = gathered(forms, ({ blocks }) =>
    gathered(blocks, (block) =>
      gathered(block.labels, ({ name, lookup }) => (lookup === undefined ? [] : [{ block, from: name, lookup }])),
    ),
  );
  const byTable = groupBy(figures, ({ table }) => table);
  const maps = wanted.map(({ from, lookup }) => pairsOf(byTable, from, lookup.name, lookup.tables));
  const places = new Map([...wanted.entries()].reverse().map(([at, { block }]) => [block, at]));
  return figures.map((figure) => {
    const at = places.get(figure.block);
    if (at === undefined) return figure;
    const { from, lookup } = wanted[at]!;
    const label = figure.labels[from];
    const map = maps[at]!;
    const answer = label === undefined ? undefined : (map.get(label) ?? map.get(headerLabel(label)));
    return answer === undefined ? figure : withAnswer(figure, lookup.name, answer);
  });
}

// The same figure with the same answer is the very same one: who goes by figures sees that nothing has changed.
const answered = new WeakMap<Figure, { readonly answer: string; readonly figure: Figure }>();

function withAnswer(figure: Figure, dimension: string, answer: string): Figure {
  const known = answered.get(figure);
  if (known?.answer === answer) return known.figure;
  const made = { ...figure, labels: { ...figure.labels, [dimension]: answer } };
  answered.set(figure, { answer, figure: made });
  return made;
}

function pairsOf(
  byTable: ReadonlyMap<number, readonly Figure[]>,
  from: string,
  to: string,
  tables: readonly number[],
): Map<string, string> {
  const map = new Map<string, string>();
  for (const no of tables) {
    for (const { labels, aside } of byTable.get(no) ?? []) {
      const key = labels[from];
      const value = labels[to];
      if (key === undefined || value === undefined || aside.length > 0) continue;
      for (const name of [key, headerLabel(key)]) if (!map.has(name)) map.set(name, value);
    }
  }
  return map;
}
