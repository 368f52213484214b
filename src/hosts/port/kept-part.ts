import { Refusal } from '../../refusals/refusal';
import { characterData } from './xml-escape';

/** Tells our custom XML part from those of other programs, wherever a program that saved the workbook has put it. */
export const KEPT_NAMESPACE = 'urn:gouji:store:1';

/** The part's element for a text; what its character data says is escaped as strings of a workbook are. */
export function keptXml(text: string): string {
  return `<store xmlns="${KEPT_NAMESPACE}">${characterData(text)}</store>`;
}

/**
 * Throws `changed-meanwhile` where something else is kept than was read: another pane, a button or a colleague has written
 * an explanation or a step there, which must not be lost.
 * @param expected undefined where anything may stand there
 */
export function requireKept(now: string | undefined, expected: string | null | undefined): void {
  if (expected === undefined || (now ?? null) === expected) return;
  throw new Refusal('kept-meanwhile');
}
