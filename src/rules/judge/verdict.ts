import type { Figure } from '../../recognise/types';
import { placeKey } from '../../workbook/address';
import type { Rational } from '../../workbook/rational';
import type { Operator } from '../notation/syntax';
import type { Gap, Spot } from './labelled';
import type { Quantity } from './quantity';

/** How one relation came out for one set of labels. The four outcomes are kept apart; `rounding` is a kind of broken. */
export type Outcome = 'holds' | 'rounding' | 'broken' | 'skipped';

export interface Side {
  readonly figures: readonly Figure[];
  /** Absent where a side is not a number. */
  readonly quantity?: Quantity;
  readonly text?: string;
}

/** What a cell should say so that a predicate would hold: for labels, which no relation could be solved for. */
export interface Remedy {
  readonly figure: Figure;
  readonly value: Rational;
  /** The same as it would be written in the cell. */
  readonly text: string;
}

export interface Verdict {
  readonly outcome: Outcome;
  readonly labels: Readonly<Record<string, string>>;
  readonly reported: Side;
  readonly expected: Side;
  readonly operator: Operator;
  /** Terms of the chain that were compared. */
  readonly terms: readonly [reported: number, expected: number];
  readonly gaps: readonly Gap[];
  /** What a predicate found, in words. */
  readonly words?: string;
  /** What a predicate finds should stand instead, in one cell or another; absent where that cannot be told. */
  readonly remedies?: readonly Remedy[];
  /** Set where the finding is about cells that hold no figure: a caption, a row that was not understood. */
  readonly spots?: readonly Spot[];
}

/** A predicate's verdict that it does not hold at these figures. */
export function finding(figures: readonly Figure[], words: string, reported?: string, expected?: string): Verdict {
  return {
    outcome: 'broken',
    labels: {},
    reported: { figures, ...(reported === undefined ? {} : { text: reported }) },
    expected: { figures: [], ...(expected === undefined ? {} : { text: expected }) },
    operator: '=',
    terms: [0, 1],
    gaps: [],
    words,
  };
}

/** Each fault of a cell once: of two blocks under one header (年度 beside both) either reads the cells of the labels. */
export function onceEach(verdicts: readonly Verdict[]): Verdict[] {
  const told = new Set<string>();
  return verdicts.filter(({ words, reported: { figures }, spots = figures }) => {
    const key = `${words} ${spots.map(({ place }) => placeKey(place))}`;
    return told.size < told.add(key).size;
  });
}

/** A predicate's verdict that it holds everywhere. */
export const HOLDS: Verdict = { ...finding([], ''), outcome: 'holds' };
