import type { Figure } from '../recognise/types';
import type { Statement } from './statement';

/** A number of the text that may be set right. */
export interface Correction {
  readonly statement: Statement;
  /** What to write in the place of its digits. */
  readonly text: string;
  /**
   * True where only the text can be wrong: a share, a change, a last digit that follows from figures that nothing doubts.
   * Else text and table say two things, and a person must say which is right.
   */
  readonly safe: boolean;
}

const DERIVED = new Set<Statement['kind']>(['share', 'change', 'growth']);

/**
 * The numbers that a check of the text would set right, in the order of the text, one for each place.
 * @param isDoubted figures that a finding holds for wrong: nothing that follows from one is safe
 */
export function correctionsOf(statements: readonly Statement[], isDoubted: (figure: Figure) => boolean): Correction[] {
  const taken = new Set<string>();
  return statements.flatMap((statement): Correction[] => {
    const { outcome, operator, correction, number, kind, figures, severity } = statement;
    if (outcome === 'agrees' || operator !== '=' || correction === undefined) return [];
    const place = `${number.block}:${number.start}`;
    if (taken.has(place)) return [];
    taken.add(place);
    const isDerived = DERIVED.has(kind) && severity !== 'query';
    return [{ statement, text: correction, safe: isDerived && figures.length > 0 && !figures.some(isDoubted) }];
  });
}
