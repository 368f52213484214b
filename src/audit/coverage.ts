import type { Recognition } from '../recognise/types';
import type { Gap } from '../rules/judge/labelled';
import { oddColumnWords, unreadWords } from '../rules/predicates/every-table';
import { gathered } from '../workbook/gathered';
import type { CellPlace } from '../workbook/types';
import type { Finding } from './finding';

/** What stands in the way of comparing: in words, with its cell where it has one. */
export interface Obstacle {
  readonly words: string;
  readonly place?: CellPlace;
}

/** How much of what a table takes part in was compared (核对范围). */
export interface Coverage {
  /** Relations that the table takes part in and that apply to it. */
  readonly relations: number;
  /** Those of them that were compared in full: for every year, row and member. */
  readonly compared: number;
  /** Why the others were not, and what of the table was left unread; each once. */
  readonly obstacles: readonly Obstacle[];
}

/** What became of one rule. */
export interface RuleCoverage {
  readonly tables: readonly number[];
  readonly isWhole: boolean;
  readonly gaps: readonly Gap[];
}

/** Sums up what was compared for every table found. */
export function coverageOf(
  rules: readonly RuleCoverage[],
  { tables, figures, unread, oddColumns = [] }: Recognition,
): Map<number, Coverage> {
  const numbered = new Set(gathered(figures, ({ kind, table }) => (kind === 'ordinal' ? [table] : [])));
  return new Map(
    tables.map(({ no }) => {
      // A rule about every table counts for those of which it had to leave something out.
      const own = gathered(rules, (rule) => {
        if (rule.tables.length > 0) return rule.tables.includes(no) ? [rule] : [];
        const gaps = rule.gaps.filter(({ table }) => table === no);
        return gaps.length > 0 ? [{ ...rule, gaps }] : [];
      });
      // A running number is compared with those around it.
      const alone = numbered.has(no) ? 1 : 0;
      const obstacles = new Map<string, Obstacle>();
      const add = (words: string, place: CellPlace | undefined) => {
        if (!obstacles.has(words)) obstacles.set(words, { words, ...(place === undefined ? {} : { place }) });
      };
      for (const { gaps } of own) for (const { words, spot, figure } of gaps) add(words, spot?.place ?? figure?.place);
      for (const each of unread) if (each.table === no && !each.aside) add(unreadWords(each), each.place);
      for (const odd of oddColumns) if (odd.table === no && odd.what !== 'planned') add(oddColumnWords(odd), odd.place);
      const compared = own.filter(({ isWhole }) => isWhole).length;
      return [
        no,
        { relations: own.length + alone, compared: compared + alone, obstacles: [...obstacles.values()] },
      ] as const;
    }),
  );
}

/** True where all that a report holds was found, read and compared. */
export function isComplete(
  { missing, conflicts, unread, oddColumns = [] }: Recognition,
  findings: readonly Pick<Finding, 'status'>[],
): boolean {
  // What is no figure of a table is not left out of it.
  const columns = oddColumns.filter(({ what }) => what !== 'planned');
  const left = missing.length + conflicts.length + unread.filter(({ aside }) => !aside).length + columns.length;
  return left === 0 && findings.every(({ status }) => status === 'broken');
}
