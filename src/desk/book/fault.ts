import { Refusal } from '../../refusals/refusal';
import type { DeskError } from '../desk';

/** What was written stands, though what came after it failed: the user must not think that nothing happened. */
export function writtenBut(error: unknown): Refusal {
  const { words, places } = deskErrorOf(error);
  return new Refusal('written-but', { what: words, cells: places, cause: error });
}

const LONGEST_MESSAGE = 200;

/** Any error as the pane is told of it; what nobody foresaw is named in one line, without its stack. */
export function deskErrorOf(error: unknown): DeskError {
  if (error instanceof Refusal) return error.told;
  const said = error instanceof Error ? error.message : String(error);
  const detail = (said.split('\n')[0] ?? '').slice(0, LONGEST_MESSAGE);
  return new Refusal('internal', { detail }).told;
}
