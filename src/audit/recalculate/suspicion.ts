import type { Figure } from '../../recognise/types';
import type { CheckResult } from '../check';
import { locate } from '../locate/locate';
import type { Change } from './change';
import { cellWords, WHY } from './wording';

/** More suspects than these are not all named. */
const NAMED = 3;

/**
 * Changes of figures of which a 逻辑 finding says that the mistake may as well lie elsewhere. What is safe and what is
 * suspected are one reasoning: a change is not safe while another cell is as likely the wrong one.
 * @returns the reason against each of them
 */
export function suspectedElsewhere(checked: CheckResult, changes: readonly Change[]): Map<Figure, string> {
  const found = new Map<Figure, string>();
  const wrong = changes.filter(({ safe, kind }) => safe && kind === 'correct');
  if (wrong.length === 0) return found;
  const { located } = locate(checked);
  const byCell = new Map<string, Figure[]>();
  for (const [{ relation, verdict, severity }, { suspects }] of located) {
    if (verdict?.outcome !== 'broken' || severity !== 'error') continue;
    const best = Math.min(...suspects.map(({ rank }) => rank));
    const likely = suspects
      .filter(({ rank }) => rank === best)
      .flatMap(({ cells }) => cells.map(({ figure }) => figure));
    for (const figure of relation?.figures ?? []) {
      const others = likely.filter((other) => cellWords(other.place) !== cellWords(figure.place));
      const known = byCell.get(cellWords(figure.place)) ?? [];
      byCell.set(cellWords(figure.place), [...known, ...others]);
    }
  }
  // Cells that are put right together with it are no other place to look.
  const changed = new Set(changes.filter(({ safe }) => safe).map(({ place }) => cellWords(place)));
  for (const { figure, place } of wrong) {
    const elsewhere = (byCell.get(cellWords(place)) ?? []).filter((other) => !changed.has(cellWords(other.place)));
    const others = new Map(elsewhere.map((other) => [cellWords(other.place), other]));
    if (others.size > 0) found.set(figure, WHY.suspected([...others.values()].slice(0, NAMED)));
  }
  return found;
}
