import type { SheetModel } from './sheet-model';

/** A comment with its replies; it hangs on one cell. */
export interface CommentModel {
  readonly id: string;
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly content: string;
  readonly author: string;
  /** ISO time. */
  readonly created: string;
  readonly replies: readonly ReplyModel[];
}

export type ReplyModel = Pick<CommentModel, 'id' | 'content' | 'author' | 'created'>;
