import type { FollowingCell, Suspect, SuspectCell } from '../../audit/locate/suspect';
import { writtenAs } from '../../audit/locate/written';
import { type Cells, cellsOf, contentOf, GENERAL, placeKey } from '../../audit/recalculate/cells';
import type { Change } from '../../audit/recalculate/change';
import { contentSaying, type NewNumber, numberSaying } from '../../audit/recalculate/writing/write-cell';
import { type ErrorWords, Refusal } from '../../refusals/refusal';
import type { Words } from '../../report/words';
import { placeText } from '../../workbook/address';
import type { CellContent } from '../../workbook/edits';
import { divide, rational } from '../../workbook/rational';
import { shownText } from '../../workbook/shown-text';
import type { Cell, Workbook } from '../../workbook/types';

/** One cell to be written, and what it held. */
export type CellChange = Pick<Change, 'place' | 'old' | 'new'>;

/** What taking over a suspect would write; or why it cannot be done with one click, in Chinese. */
export type Adoption =
  | { readonly changes: readonly CellChange[]; readonly hindrance?: never }
  | { readonly hindrance: string; readonly changes?: never };

/** Works out the edits that give the cells of a suspect, and the typed ones that follow, the values they need. */
export function adoptionOf({ cells: suspected, follows }: Suspect, cells: Cells): Adoption {
  const changes = new Map<string, CellChange>();
  for (const part of [...suspected, ...follows.filter(({ live }) => !live)]) {
    const { place } = part.figure;
    const made = contentFor(part, cells);
    if (typeof made === 'string') return { hindrance: `${placeText(place)} ${made}` };
    if (changes.has(placeKey(place))) return { hindrance: `${placeText(place)} 一格里有几个数要改，请自己改` };
    changes.set(placeKey(place), { place, old: contentOf(cells.at(place)), new: made });
  }
  return { changes: [...changes.values()] };
}

/** Why a value is not taken over, for a refusal in the language that is spoken: `words` know the other one only then. */
export const inBoth = (zh: string, words: Pick<Words, 'why'>): ErrorWords => ({ zh, en: words.why(zh) });

/** The changes that take a suspect over. Throws `not-adoptable`. */
export function adopted(suspect: Suspect, workbook: Workbook, words: Words): readonly CellChange[] {
  const { changes, hindrance } = adoptionOf(suspect, cellsOf(workbook));
  if (hindrance === undefined) return changes;
  const cells = [...suspect.cells, ...suspect.follows].map(({ figure }) => figure.place);
  throw new Refusal('not-adoptable', { what: inBoth(hindrance, words), cells });
}

/** The content that says the value needed, in the way in which the cell is written; or why there is none. */
export function contentFor(part: SuspectCell | FollowingCell, cells: Cells): CellContent | string {
  const { figure, value } = part;
  const cell = cells.at(figure.place);
  if (cell?.formula !== undefined) return '这一格是公式，请改公式或它用到的数';
  if ('label' in part && part.label !== undefined) return labelContent(cell, part.label, Number(value.n / value.d));
  const { scale, decimals, percent } = writtenAs(figure);
  const written = divide(value, scale);
  const number: NewNumber = percent
    ? { value: divide(written, rational(100n)), decimals: decimals + 2 }
    : { value: written, decimals };
  const content =
    cell === undefined ? numberSaying(percent ? { format: '0.00%' } : {}, number) : contentSaying(cell, number);
  return content ?? `“${cells.text(figure.place)}”的写法没法只换数字，请自己改`;
}

/** A text stays a text; a number stays one, in its format where that shows what is meant, which a date's does not. */
function labelContent(cell: Cell | undefined, label: string, value: number): CellContent {
  if (label === '') return {};
  if (typeof cell?.value === 'string' || !/^\d+$/.test(label)) return { value: label };
  if (cell === undefined) return { value };
  const format = cell.format ?? GENERAL;
  if (shownText({ column: 0, value, format }, false) === label) return { value };
  return { value, format: GENERAL };
}
