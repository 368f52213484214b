import type { Conflict, FoundBlock, Recognition, Table } from '../../recognise/types';
import { A1_NAMES, type PlaceNames } from '../../report/place-names';
import { conflictWords } from '../../report/table-words';
import type { Words } from '../../report/words';
import { oddColumnWords, unreadWords } from '../../rules/predicates/every-table';
import { isWithin } from '../../workbook/address';
import type { CellPlace } from '../../workbook/types';
import type { NoteView } from './views';

/**
 * What was read with doubt, in words: places claimed twice, places passed over, columns and cells not understood,
 * formulas that nobody has worked out since.
 */
export function doubtNotes(
  { conflicts, passedOver = [], oddColumns = [], unread, tables }: Recognition,
  words: Words,
  stale: readonly CellPlace[] = [],
  names: PlaceNames = A1_NAMES,
): NoteView[] {
  const { say, list, obstacle } = words;
  return [
    ...stale.map((place) => ({ table: tableAt(tables, place), place: { ...place }, message: say(...STALE) })),
    ...conflicts.map((conflict) => {
      const { places, tables } = conflictWords(conflict, names);
      return noteOf(
        conflict,
        say(
          `${places} 可能是${tables}，没有采用；请删去多余的一份或写明标题`,
          `${list(places)} may be ${list(tables)}; none was taken. Delete what is too much or give it a title`,
        ),
      );
    }),
    ...passedOver.map((conflict) => {
      const { places, tables } = conflictWords(conflict, names);
      return noteOf(
        conflict,
        say(
          `${places} 也像${tables}，没有采用，已有更合适的一份`,
          `${list(places)} looks like ${list(tables)} too; not taken, as there is a better one`,
        ),
      );
    }),
    ...oddColumns.map((odd) => ({
      table: odd.table,
      place: { ...odd.place },
      message: obstacle(oddColumnWords(odd)),
    })),
    ...unread.map((cell) => ({ table: cell.table, place: { ...cell.place }, message: obstacle(unreadWords(cell)) })),
  ];
}

const STALE = [
  '这里的公式用到改过的数，还没有重算，显示的是原来的结果；请在 Excel 或 WPS 中打开并保存一次',
  'The formula here uses changed figures and was not worked out anew; it shows what it did. Open and save the workbook in Excel or WPS',
] as const;

/** The table that a cell stands in; 0 where it is in none. */
function tableAt(tables: readonly Table[], place: CellPlace): number {
  const isAround = ({ header, area }: FoundBlock) => header.sheet === place.sheet && isWithin(place, area);
  return tables.find(({ blocks }) => blocks.some(isAround))?.no ?? 0;
}

function noteOf({ forms, claims: [claim] }: Conflict, message: string): NoteView {
  const table = forms[0] ?? 0;
  if (claim === undefined) return { table, message };
  return { table, place: { sheet: claim.sheet, row: claim.area.top, column: claim.area.left }, message };
}
