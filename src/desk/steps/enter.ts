import type { CheckResult } from '../../audit/check';
import { followingOf } from '../../audit/locate/locate';
import { applyEdits } from '../../audit/recalculate/apply-changes';
import { cellsOf, contentOf, placeKey } from '../../audit/recalculate/cells';
import type { Figure } from '../../recognise/types';
import { Refusal } from '../../refusals/refusal';
import type { Words } from '../../report/words';
import { placeText } from '../../workbook/address';
import type { CellContent } from '../../workbook/edits';
import type { Rational } from '../../workbook/rational';
import { type TypedCell, typedContent } from '../../workbook/typed-entry';
import type { Cell, Workbook } from '../../workbook/types';
import { type CellChange, contentFor, inBoth } from './adopt';

/** True where a cell holds already what is typed into it. */
const holds = (cell: Cell | undefined, { value, format }: CellContent): boolean => {
  const old = contentOf(cell);
  return old.formula === undefined && old.value === value && (format === undefined || format === old.format);
};

/** Those that would change nothing: their cells hold it already. */
export function unchangedAmong(entered: readonly TypedCell[], workbook: Workbook): readonly TypedCell[] {
  const cells = cellsOf(workbook);
  return entered.filter(({ place, text }) => holds(cells.at(place), typedContent(text, cells.at(place))));
}

/**
 * The changes that values typed by hand come to, with those of derived figures that would not hold; none for what stands there already. Throws
 * `not-adoptable` for a cell with a formula, and for one that holds no figure of a table: a title, a name, a head.
 * @param entered no formulas
 * @param checkedAs the check of the workbook with other cells
 */
export function enteredChanges(
  entered: readonly TypedCell[],
  { workbook, checked }: { readonly workbook: Workbook; readonly checked: CheckResult },
  checkedAs: (workbook: Workbook) => CheckResult,
  words: Words,
): readonly CellChange[] {
  const cells = cellsOf(workbook);
  const own = new Map<string, CellChange>();
  const known = enterable(checked);
  for (const { place, text } of entered) {
    const cell = cells.at(place);
    if (!known.has(placeKey(place))) {
      throw new Refusal('not-adoptable', {
        what: inBoth(
          `${placeText(place)} 不是表里填数的格（是标题、表头、项目名，或在表外），这里不改，请在工作簿里改`,
          words,
        ),
        cells: [place],
      });
    }
    if (cell?.formula !== undefined) {
      throw new Refusal('not-adoptable', {
        what: inBoth(`${placeText(place)} 这一格是公式，请改公式或它用到的数`, words),
        cells: [place],
      });
    }
    own.set(placeKey(place), { place, old: contentOf(cell), new: typedContent(text, cell) });
  }
  const edits = [...own.values()].map(({ place, new: content }) => ({ place, content }));
  const after = checkedAs(applyEdits(workbook, edits)).recognition.figures;
  const given = new Map<Figure, Rational>();
  for (const figure of checked.recognition.figures) {
    if (!own.has(placeKey(figure.place))) continue;
    const now = after.find(
      (other) => placeKey(other.place) === placeKey(figure.place) && other.measure === figure.measure,
    );
    if (now?.value !== undefined) given.set(figure, now.value);
  }
  for (const part of followingOf(checked, given)) {
    const { place } = part.figure;
    if (part.live || own.has(placeKey(place))) continue;
    const made = contentFor(part, cells);
    if (typeof made === 'string')
      throw new Refusal('not-adoptable', { what: inBoth(`${placeText(place)} ${made}`, words), cells: [place] });
    own.set(placeKey(place), { place, old: contentOf(cells.at(place)), new: made });
  }
  return [...own.values()].filter(({ place, new: content }) => !holds(cells.at(place), content));
}

/** Cells of the tables that hold a figure, or what is to be one; the names of rows are none. */
function enterable({ recognition: { figures, unread } }: CheckResult): ReadonlySet<string> {
  const isName = ({ kind, measure, labels }: Figure) => kind === 'text' && labels[measure] !== undefined;
  const places = [
    ...figures.filter((figure) => !isName(figure)),
    ...unread.filter(({ what }) => what === 'value' || what === 'total-differs'),
  ];
  return new Set(places.map(({ place }) => placeKey(place)));
}
