/** Why a rule does not load. */
export type RuleErrorCode =
  | 'bad-id'
  | 'duplicate-id'
  | 'syntax'
  | 'unknown-table'
  | 'unknown-name'
  | 'ambiguous-name'
  | 'unknown-member'
  | 'unknown-dimension'
  | 'dimension-mismatch'
  | 'unit-mismatch'
  | 'bad-operand';

/** A fault in the rule book: which rule, what, and where in its formula (offset from 0). */
export class RuleError extends Error {
  override readonly name = 'RuleError';

  constructor(
    readonly code: RuleErrorCode,
    message: string,
    readonly at = 0,
    readonly rule = '',
  ) {
    super(message);
  }

  /** The same fault, named after the rule it stands in. */
  in(rule: string): RuleError {
    return new RuleError(this.code, this.message, this.at, rule);
  }
}
