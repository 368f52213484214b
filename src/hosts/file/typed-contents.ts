import { Refusal } from '../../refusals/file-refusal';
import { isCovered, placeKey } from '../../workbook/address';
import { areaFinder } from '../../workbook/area-finder';
import type { CellContent, CellEdit } from '../../workbook/edits';
import { resultOf } from '../../workbook/formulas/follow-up';
import { formulaCell } from '../../workbook/formulas/formula-cell';
import { type TypedCell, typedContent } from '../../workbook/typed-entry';
import type { CellPlace } from '../../workbook/types';
import { contentAt, type FileState, type FormulaReader } from './file-state';
import type { BookDraft } from './write/book-draft';
import { obstaclesIn } from './write/cell-guards';

const FORMULA = /^\s*=\s*(\S[\s\S]*)$/;

/**
 * What typed texts make of cells; what is blank in a block leaves cells that a merged area covers alone.
 * @param formulas those of the workbook, asked for where one is typed
 * @throws a Refusal: `formulas-in-block`, `not-calculable`
 */
export function typedContents(
  state: FileState,
  typed: readonly TypedCell[],
  formulas: () => ReturnType<FormulaReader['read']>,
): CellEdit[] {
  if (typed.length > 1) {
    const places = typed.filter(({ text }) => FORMULA.test(text)).map(({ place }) => place);
    // Each would be worked out from what stood there before the others.
    if (places.length > 0) throw new Refusal('formulas-in-block', { cells: places });
  }
  const covers = coveredIn(state);
  const isLeft = ({ place, text }: TypedCell) => typed.length > 1 && text.trim() === '' && covers(place);
  return typed
    .filter((one) => !isLeft(one))
    .map(({ place, text }) => ({ place, content: contentTyped(state, place, text, formulas) }));
}

function contentTyped(
  state: FileState,
  place: CellPlace,
  text: string,
  formulas: () => ReturnType<FormulaReader['read']>,
): CellContent {
  const cell = contentAt(state.workbook, place);
  const source = FORMULA.exec(text)?.[1]?.trim();
  if (source === undefined || cell.format === '@') return typedContent(text, cell);
  // A formula without its result would be read as an empty cell until Excel opens the file.
  const value = resultOf(formulaCell(place, source, 0), state.workbook, formulas());
  if (value === undefined) throw new Refusal('not-calculable', { cells: [place], what: source });
  return { value, formula: source };
}

/** Tells of a cell whether a merged area shows another one in its place. */
function coveredIn({ workbook }: FileState): (place: CellPlace) => boolean {
  const finders = new Map(workbook.sheets.map(({ name, merges }) => [name, areaFinder(merges)]));
  return (place) => {
    const area = finders.get(place.sheet)?.(place.row, place.column);
    return area !== undefined && isCovered(place, area);
  };
}

/** Throws `block-refused` where some of these cells may not be written to, naming them all. */
export function requireFree(book: BookDraft, edits: readonly CellEdit[]): void {
  const found = obstaclesIn(book, edits);
  if (found.size === 0) return;
  const cells = edits.map(({ place }) => place).filter((place) => found.has(placeKey(place)));
  const reasons = [...new Set(found.values())].map((code) => new Refusal(code).words);
  throw new Refusal('block-refused', {
    cells,
    what: { zh: reasons.map(({ zh }) => zh).join(''), en: reasons.map(({ en }) => en).join(' ') },
  });
}
