import { labelWords } from '../../rules/judge/operands';
import { readOrdinal } from '../../workbook/ordinal-text';
import type { Finding } from '../finding';
import { slipNote } from './sentence';
import { slipBetween, slipTier } from './slip';
import type { Suspect, SuspectCell } from './suspect';

/** A suspect and how likely it is, in the order of `weightOf`. */
export interface Weighed {
  readonly suspect: Suspect;
  readonly weight: readonly number[];
}

/**
 * The suspects of a finding that says itself what should stand in a cell: of a label no relation can be solved for, but
 * its neighbours and the other tables tell it.
 */
export function remediesOf(finding: Finding): Weighed[] {
  const { verdict, status, severity } = finding;
  if (status !== 'broken') return [];
  return (verdict?.remedies ?? []).map(({ figure, value, text }) => {
    const slip = slipOf(figure.text, text);
    const cell: SuspectCell = {
      figure,
      now: figure.text || EMPTY,
      needed: text || EMPTY,
      value,
      label: text,
      ...(slip === undefined ? {} : { slip }),
    };
    const suspect = { cells: [cell], follows: [], explains: [finding], breaks: [], cost: 1, rank: 1 };
    const [errors, queries] = severity === 'error' ? [1, 0] : [0, 1];
    return { suspect, weight: [-errors, 1, -queries, slipTier(slip)] };
  });
}

/** How an empty cell is told. */
export const EMPTY = '空';

function slipOf(now: string, needed: string): SuspectCell['slip'] {
  const [is, meant] = [now, needed].map((text) => readOrdinal(text)?.value);
  if (is === undefined || meant === undefined || Number.isNaN(is)) return undefined;
  return slipBetween(String(is), String(meant));
}

/** What a colleague would say of a remedy. */
export function remedySentence(suspects: readonly Suspect[]): string {
  const cells = suspects.map(({ cells: [cell] }) => cell!);
  const [only, ...others] = cells;
  if (only === undefined) return '';
  if (others.length === 0) return `最可能错的是这一格：应为 ${only.needed}${slipNote(only)}。`;
  return `下面几格中有一格要改：${cells.map((cell) => `“${labelWords(cell.figure)}”应为 ${cell.needed}`).join('，或 ')}。`;
}
