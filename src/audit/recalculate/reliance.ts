import type { Figure } from '../../recognise/types';

/** Ways of writing a number after which a person has to say what is meant. */
const UNSURE: ReadonlySet<string> = new Set(['rich', 'remarked']);

/**
 * True of a number that nothing is safely made of: one in a text with runs of several looks (some struck out, some
 * raised), or with a word or a footnote mark beside it.
 */
export const isUnsure = ({ slips }: Figure): boolean => slips.some((slip) => UNSURE.has(slip));
