import type { Conflict, Recognition } from '../recognise/types';
import { conflictWords } from '../report/table-words';
import { ODD_COLUMN_WORDS, UNREAD_WORDS } from '../rules/every-table';
import type { NoteView } from './views';

/** What was read with doubt, in words: places claimed twice, places passed over, columns and cells not understood. */
export function doubtNotes({ conflicts, passedOver = [], oddColumns = [], unread }: Recognition): NoteView[] {
  return [
    ...conflicts.map((conflict) => {
      const { places, tables } = conflictWords(conflict);
      return noteOf(conflict, `${places} 可能是${tables}，没有采用；请删去多余的一份或写明标题`);
    }),
    ...passedOver.map((conflict) => {
      const { places, tables } = conflictWords(conflict);
      return noteOf(conflict, `${places} 也像${tables}，没有采用，已有更合适的一份`);
    }),
    ...oddColumns.map(({ table, place, text, what }) => ({
      table,
      place: { ...place },
      message: ODD_COLUMN_WORDS[what](text),
    })),
    ...unread.map(({ table, place, text, what }) => ({
      table,
      place: { ...place },
      message: UNREAD_WORDS[what](text),
    })),
  ];
}

function noteOf({ forms, claims: [claim] }: Conflict, message: string): NoteView {
  const table = forms[0] ?? 0;
  if (claim === undefined) return { table, message };
  return { table, place: { sheet: claim.sheet, row: claim.area.top, column: claim.area.left }, message };
}
