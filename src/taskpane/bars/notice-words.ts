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
      return notices.undone(notice.cells) + (notice.left.length === 0 ? '' : notices.left(notice.left.length));
    case 'marked':
      return notices.marked(notice.cells);
    default:
      return notices[notice.kind];
  }
}
