import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import type { Change } from '../../src/audit/recalculate/change';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import { shownText } from '../../src/workbook/shown-text';
import type { CellPlace, Workbook } from '../../src/workbook/types';
import { placeWords } from './in-workbook';
import { allTypedInto } from './met-slips';
import type { Slip } from './slip-changes';

/** What recalculation makes of a workbook with slips in it. */
export interface SafeOutcome {
  /** Slips in derived figures that a change is proposed for. */
  readonly offered: readonly Change[];
  /** Safe changes that put back what was there. */
  readonly mended: readonly Change[];
  /** Safe changes of figures that were right. */
  readonly rewritten: readonly Change[];
  /** Safe changes of wrong figures to others. */
  readonly otherwise: readonly Change[];
}

const catalogue = builtInCatalogue();

function textAt(book: Workbook, { sheet, row, column }: CellPlace): string {
  const rows = book.sheets.find(({ name }) => name === sheet)?.rows ?? [];
  const cell = rows.find(({ index }) => index === row)?.cells.find((each) => each.column === column);
  return cell === undefined ? '' : shownText(cell, book.date1904).trim();
}

/** The same number, be it with fewer digits behind the point: 69.1 for 69.14. */
function isSame(a: string, b: string): boolean {
  if (a === b) return true;
  const texts = [a, b].map((text) => text.replace('%', ''));
  const [one, other] = texts.map(Number);
  const decimals = Math.min(...texts.map((text) => text.split('.')[1]?.length ?? 0));
  return Math.abs(one! - other!) <= 0.51 * 10 ** -decimals;
}

const keyOf = ({ place, newText }: Change): string => `${placeWords(place)} ${newText}`;
const own = new WeakMap<CheckResult, ReadonlySet<string>>();

/** The changes that are safe without any slips. */
function ownChanges(book: Workbook, base: CheckResult): ReadonlySet<string> {
  const known = own.get(base);
  if (known !== undefined) return known;
  const safe = recalculate(book, base, catalogue).changes.filter((change) => change.safe);
  const found = new Set(safe.map(keyOf));
  own.set(base, found);
  return found;
}

/** Makes slips in a workbook and recalculates it. */
export function safeOutcome(book: Workbook, base: CheckResult, slips: readonly Slip[]): SafeOutcome {
  const damaged = allTypedInto(book, slips);
  const { changes } = recalculate(damaged, check(damaged, catalogue, [], base), catalogue);
  const known = ownChanges(book, base);
  const wrong = new Set(slips.map(({ figure }) => placeWords(figure.place)));
  const isWrong = ({ place }: Change) => wrong.has(placeWords(place));
  const isMended = ({ place, newText }: Change) => isSame(newText.trim(), textAt(book, place));
  const safe = changes.filter((change) => change.safe && !known.has(keyOf(change)));
  return {
    offered: changes.filter(isWrong),
    mended: safe.filter(isMended),
    rewritten: safe.filter((change) => !isMended(change) && !isWrong(change)),
    otherwise: safe.filter((change) => !isMended(change) && isWrong(change)),
  };
}

/** What was done to a workbook and what came of it, in a line. */
export const wordsFor = (slips: readonly Slip[], { rule, place, oldText, newText }: Change): string =>
  `${slips.map(({ figure, digits }) => `${placeWords(figure.place)} ${figure.text} → ${digits}`).join(', ')}: ${rule.id} ${placeWords(place)} ${oldText} → ${newText}`;
