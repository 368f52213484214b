import type { Figure } from '../recognise/types';
import type { ClaimOperator } from './lines/lines';

/** A stretch of one block's text. Offsets are into the text as the block has it. */
export interface TextPlace {
  /** Index among the report's blocks. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What kind of thing a number says. */
export type StatementKind =
  /** A figure of the tables, or a bound for it. */
  | 'figure'
  | 'share'
  /** 增加133人, 提高1.2个百分点. */
  | 'change'
  /** 同比增长41.20%. */
  | 'growth'
  /** 上年的3.1倍. */
  | 'times'
  /** A、B、C等三个. */
  | 'list'
  /** 其中: parts and their whole. */
  | 'parts'
  /** Two places of the text. */
  | 'texts';

/** A number of the text, what it was compared with, and how that came out. */
export interface Statement {
  readonly place: TextPlace;
  /** Its digits. */
  readonly number: TextPlace;
  readonly kind: StatementKind;
  /** Number of the line of the catalogue it goes by; absent where none is needed. */
  readonly line?: string;
  /** What it is compared with, in the notation; absent where that is but the text itself. */
  readonly target?: string;
  /** Members that the line leaves open: 机械类. */
  readonly members: readonly string[];
  readonly year?: string;
  readonly operator: ClaimOperator;
  readonly outcome: 'agrees' | 'rounding' | 'differs';
  /** How grave it is where it does not agree. */
  readonly severity: 'error' | 'query' | 'rounding';
  /** As printed, and as it should be. */
  readonly said: string;
  readonly expected: string;
  /** Digits that would be right in its place; absent where that cannot be told. */
  readonly correction?: string;
  /** Figures of tables it was compared with. */
  readonly figures: readonly Figure[];
  /** Places of the text it was compared with. */
  readonly others: readonly TextPlace[];
  readonly reason?: string;
  /** Of a list, the names that the table lacks. */
  readonly missing?: readonly string[];
}

/** A number that was compared with nothing, and why. */
export interface Unread {
  readonly place: TextPlace;
  readonly printed: string;
  /** `plan`: it tells of what is to be; `unknown`: no line knows what it is about; `no-year`, `no-figure`: the tables lack it;
   * `torn`: a part of it is struck out. */
  readonly why: 'plan' | 'unknown' | 'no-year' | 'no-figure' | 'torn';
}
