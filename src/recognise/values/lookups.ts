import type { Form } from '../../catalogue/types';
import { groupBy } from '../../workbook/group-by';
import { headerLabel } from '../../workbook/label-text';
import type { Figure } from '../types';

/**
 * Adds the dimensions that are looked up in other tables: 专业 → 专业大类 by 表6, then 表28.
 * A figure whose label stands in none of them goes without.
 */
export function addLookups(figures: readonly Figure[], forms: readonly Form[]): Figure[] {
  const wanted = forms.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.labels.flatMap(({ name, lookup }) => (lookup === undefined ? [] : [{ block, from: name, lookup }])),
    ),
  );
  const byTable = groupBy(figures, ({ table }) => table);
  const maps = wanted.map(({ from, lookup }) => pairsOf(byTable, from, lookup.name, lookup.tables));
  return figures.map((figure) => {
    const at = wanted.findIndex(({ block }) => block === figure.block);
    if (at < 0) return figure;
    const { from, lookup } = wanted[at]!;
    const label = figure.labels[from];
    const map = maps[at]!;
    const answer = label === undefined ? undefined : (map.get(label) ?? map.get(headerLabel(label)));
    return answer === undefined ? figure : { ...figure, labels: { ...figure.labels, [lookup.name]: answer } };
  });
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
