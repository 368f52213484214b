import type { LeftAlone } from '../../desk/desk';
import type { Notice } from '../state/pane-state';
import type { Texts } from '../texts/texts';

/** What a step did, in a sentence or two. */
export function noticeWords(notice: Notice, { notices }: Texts): string {
  switch (notice.kind) {
    case 'checked':
      return notices.checked(notice.counts.error, notice.counts.query);
    case 'applied':
      return notices.applied(notice.cells) + (notice.undoable ? '' : notices.notUndoable);
    case 'undone':
      if (notice.directed) return notices.directionUndone;
      if (notice.explained) return notices.explanationUndone;
      return notices.undone(notice.cells) + leftWords(notice.left, notices);
    case 'redone':
      if (notice.directed) return notices.directionRedone;
      if (notice.explained) return notices.explanationRedone;
      return notices.redone(notice.cells) + leftWords(notice.left, notices);
    case 'marked':
      return notices.marked(notice.cells);
    default:
      return notices[notice.kind];
  }
}

function leftWords(left: readonly LeftAlone[], notices: Texts['notices']): string {
  if (left.length === 0) return '';
  return left.some(({ why }) => why === 'sheet-gone') ? notices.leftAsGone(left.length) : notices.left(left.length);
}
