import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { type CheckResult, check } from '../../../src/audit/check';
import { formChanges } from '../../../src/audit/form/form-changes';
import { ALL_FORM_KINDS, type FormKind, formKindOf } from '../../../src/audit/form/form-kinds';
import { applyEdits } from '../../../src/audit/recalculate/apply-changes';
import { placeKey, placeText } from '../../../src/workbook/address';
import { toDecimal } from '../../../src/workbook/rational';
import type { Cell, Workbook } from '../../../src/workbook/types';
import { type SampleForm, sampleWorkbook } from '../../fixtures/workbooks';

const catalogue = builtInCatalogue();

function mendedBook(book: Workbook, kinds: readonly FormKind[] = ALL_FORM_KINDS) {
  const before = check(book, catalogue);
  const { changes, notes } = formChanges(book, before, catalogue, kinds);
  const edits = changes.map(({ place, new: content }) => ({ place, content }));
  return { before, after: check(applyEdits(book, edits), catalogue), changes, notes };
}

/** Every figure with its value as exactly as it is known and the decimals it is reported to. */
const figures = ({ recognition }: CheckResult): string[] =>
  recognition.figures.map(
    ({ table, measure, unit, place, labels, state, value, decimals }) =>
      `${table} ${measure} ${unit} ${placeText(place)} ${JSON.stringify(labels)} ${state} ${value && toDecimal(value, 12)} ${decimals}`,
  );

/** The findings but those about form. */
const others = ({ findings }: CheckResult): string[] =>
  findings
    .filter(({ rule }) => formKindOf(rule) === undefined)
    .map(({ rule, severity, status, cells, difference }) =>
      [rule.id, severity, status, difference, ...cells.map(({ place }) => placeText(place)).sort()].join(' '),
    )
    .sort();

/** Ways in which people write a number or a word that says the same. */
const MESSES: Record<string, (text: string) => Partial<Cell>> = {
  text: (text) => ({ value: text }),
  wide: (text) => ({ value: text.replace(/[0-9.%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) }),
  blanks: (text) => ({ value: ` ${text}\u3000` }),
  unseen: (text) => ({ value: `${text}\u200b` }),
  thousands: (text) => ({ value: text.replace(/^(\d+)(\d{3})/, '$1 $2') }),
  about: (text) => ({ value: `约${text}` }),
  noted: (text) => ({ value: `${text}①` }),
  runs: (text) => ({ value: `${text}9`, rich: text }),
};

/** The workbook with some of its numbers written in such a way. */
function messy(book: Workbook, messes: readonly { readonly how: string; readonly at: number }[]): Workbook {
  const before = check(book, catalogue);
  const cells = before.recognition.figures.filter(({ state, formula }) => state === 'number' && !formula);
  const made = new Map(messes.map(({ how, at }) => [cells[at % cells.length]!, how]));
  const byPlace = new Map([...made].map(([{ place, text }, how]) => [placeKey(place), MESSES[how]!(text)]));
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => {
          const mess = byPlace.get(placeKey({ sheet: sheet.name, row: row.index, column: cell.column }));
          if (mess === undefined) return cell;
          const { format: _, ...own } = cell;
          return { ...own, ...mess };
        }),
      })),
    })),
  };
}

const FORMS: readonly SampleForm[] = ['typed', 'pasted', 'formulas'];

test.each(FORMS)('%s: no figure changes, no finding but the mended ones', (form) => {
  const { before, after, changes, notes } = mendedBook(sampleWorkbook(form));
  expect(changes.length).toBeGreaterThan(4);
  expect(notes).toEqual([]);
  expect(figures(after)).toEqual(figures(before));
  expect(others(after)).toEqual(others(before));
  expect(after.findings.filter(({ rule }) => formKindOf(rule) !== undefined)).toEqual([]);
});

test('nor does one however it is messed up', () => {
  const mess = fc.record({ how: fc.constantFrom(...Object.keys(MESSES)), at: fc.nat(9999) });
  const kinds = fc.subarray(ALL_FORM_KINDS, { minLength: 1 });
  const books = fc.record({ form: fc.constantFrom(...FORMS), messes: fc.array(mess, { maxLength: 12 }), kinds });
  fc.assert(
    fc.property(books, ({ form, messes, kinds: asked }) => {
      const { before, after, changes } = mendedBook(messy(sampleWorkbook(form), messes), asked);
      expect(figures(after)).toEqual(figures(before));
      expect(others(after)).toEqual(others(before));
      for (const { forms } of changes) expect(forms.every((kind) => asked.includes(kind))).toBe(true);
    }),
    { numRuns: 5 },
  );
});

test.each<[how: string, why: RegExp]>([
  ['about', /旁边有话/],
  ['noted', /旁边有话/],
  ['runs', /几种字样/],
])('%s: left alone, with the reason', (how, why) => {
  const { changes, notes } = mendedBook(messy(sampleWorkbook('typed'), [{ how, at: 40 }]));
  expect(notes.map(({ message }) => message)).toEqual([expect.stringMatching(why)]);
  expect(changes.some(({ place }) => placeKey(place) === placeKey(notes[0]!.place))).toBe(false);
});

test('one kind alone leaves the others as they are', () => {
  const book = messy(sampleWorkbook('typed'), [{ how: 'wide', at: 40 }]);
  const { changes } = mendedBook(book, ['width']);
  expect(changes.map(({ old, new: { value } }) => [typeof old.value, typeof value])).toEqual([['string', 'string']]);
  expect(changes[0]!.newText).toBe(changes[0]!.oldText.normalize('NFKC'));
});
