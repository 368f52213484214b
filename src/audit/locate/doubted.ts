import type { Figure } from '../../recognise/types';
import type { Finding } from '../finding';
import type { Localisation } from './suspect';

/** Figures that may be wrong: what error localisation suspects, and what a broken relation reports where it suspects none. */
export function doubtedIn(findings: readonly Finding[], located: Localisation['located']): (figure: Figure) => boolean {
  const doubted = new Set<Figure>();
  for (const { suspects } of located.values())
    for (const { cells } of suspects) for (const { figure } of cells) doubted.add(figure);
  for (const finding of findings) {
    const isOpen =
      finding.status === 'broken' &&
      finding.severity === 'error' &&
      (located.get(finding)?.suspects ?? []).length === 0;
    if (isOpen) for (const figure of finding.verdict?.reported.figures ?? []) doubted.add(figure);
  }
  return (figure) => doubted.has(figure);
}
