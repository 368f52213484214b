import type { ErrorWords } from '../../../refusals/word-refusal';
import type { Limits } from '../../file/zip/limits';

/** Other words for some characters of a paragraph. */
export interface TextEdit {
  /** Which block of the report. */
  readonly block: number;
  /** Of the block's text; nothing is deleted where they are the same. */
  readonly start: number;
  readonly end: number;
  /** What has to stand there. */
  readonly expected: string;
  readonly text: string;
}

export interface EditOptions {
  /** Who is said to have made the change. */
  readonly author?: string;
  /** When, in ISO form. */
  readonly date: string;
  readonly limits?: Partial<Limits>;
}

/** What was replaced in a part, in the text that came of it; undone from the last to the first. */
export interface EditUndo {
  readonly part: string;
  readonly steps: readonly EditStep[];
}

export interface EditStep {
  readonly start: number;
  readonly after: string;
  readonly before: string;
}

/** Why a text cannot be edited. */
export const WHY = {
  gone: { zh: '那里没有这一段', en: 'there is no such paragraph' },
  counted: { zh: '那里是 Word 自动编的号', en: 'the number there is counted by Word' },
  field: {
    zh: '那里是域（自动生成的内容），或者有修订还没有接受',
    en: 'there is a field, or a tracked change that was not accepted yet',
  },
  mixed: { zh: '那里不只是文字', en: 'there is more than text' },
  overlapping: { zh: '两处改动重叠', en: 'two changes overlap' },
} as const satisfies Record<string, ErrorWords>;

/** An edit that is not made, or not everywhere, and why. */
export interface LeftEdit {
  readonly edit: TextEdit;
  readonly why: ErrorWords;
}

/** What editing came to. */
export interface EditedReport {
  readonly bytes: Uint8Array;
  readonly undo: EditUndo;
  /** Edits that could not be made. */
  readonly left: readonly LeftEdit[];
  /** Edits made where Word shows them, but not where another program may: the document has the place in a second form. */
  readonly elsewhere: readonly TextEdit[];
}
