import type { CellError } from '../types';
import type { SheetArea } from './references';

/** What a formula says, as far as it is understood here: figures, sums and what schools make of them. */
export type Formula =
  | { readonly kind: 'value'; readonly value: number | string | boolean | CellError }
  | { readonly kind: 'area'; readonly of: SheetArea; readonly single: boolean }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Formula | undefined)[] }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '%'; readonly of: Formula };

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '=' | '<>' | '<' | '>' | '<=' | '>=';
