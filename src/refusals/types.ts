/** The texts of one refusal. `{cells}`, `{sheet}`, `{sheets}`, `{what}`, `{detail}` and `{rest}` stand for the particulars. */
interface Texts {
  /** What was found, and that nothing was done. */
  readonly found: string;
  /** What to do; '' where nothing is. */
  readonly remedy: string;
  /** Both in English. */
  readonly english: string;
}

export interface RefusalText extends Texts {
  /** What is said where the workbook is open in Excel, if that is something else. */
  readonly open?: Texts;
}
