import fc from 'fast-check';
import { builtInCatalogue } from '../../../src/audit/built-in';
import { locate } from '../../../src/audit/locate/locate';
import { applyEdits } from '../../../src/audit/recalculate/apply-changes';
import { cellsOf } from '../../../src/audit/recalculate/cells';
import { adoptionOf } from '../../../src/desk/steps/adopt';
import { check } from '../../fixtures/check';
import { mendedSample } from '../../fixtures/mended-sample';
import { sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { done, openSample, partsOf, refusal, sampleBytes } from '../desk-over-file';

test('405 becomes 407 in 表3, its share follows, and both findings are gone', async () => {
  const { desk, host } = openSample();
  const { findings } = await done(desk.check());
  const finding = findings.find(({ rule }) => rule.id === 'R03-01')!;
  const { view, cells } = await done(
    desk.adopt(finding.suspects.find(({ cells: [cell] }) => cell?.needed === '407')!.id),
  );
  expect(cells).toBe(2);
  expect(view.tables[2]?.state).toBe('没有问题');
  expect(view.undo?.cells).toBe(2);
  const [sheet] = (await host.readSheets(['表3'])).sheets;
  const row = sheet!.rows.find(({ index }) => index === 5)!;
  expect(row.cells.find(({ column }) => column === 2)?.value).toBe(407);
  expect(row.cells.find(({ column }) => column === 4)).toMatchObject({ value: 0.8925, format: '0.00%' });
  await done(desk.undo());
  expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes('typed')));
});

test('a text stays a text with only its digits replaced', async () => {
  const { desk, host } = openSample('pasted');
  const { findings } = await done(desk.check());
  const finding = findings.find(({ rule }) => rule.id === 'R03-01')!;
  await done(desk.adopt(finding.suspects.find(({ cells: [cell] }) => cell?.needed === '407')!.id));
  const [sheet] = (await host.readSheets(['表3'])).sheets;
  const row = sheet!.rows.find(({ index }) => index === 5)!;
  expect(row.cells.map(({ value }) => value)).toEqual(expect.arrayContaining(['407', '89.25%']));
});

test('what cannot be taken over is refused in words, with its cells', async () => {
  const { desk } = openSample();
  const { findings } = await done(desk.check());
  const suspect = findings.flatMap(({ suspects }) => suspects).find(({ hindrance }) => hindrance !== undefined)!;
  const outcome = await desk.adopt(suspect.id);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'not-adoptable' } });
  expect(!outcome.ok && outcome.error.words.zh).toBe(`${suspect.hindrance}。`);
  expect(!outcome.ok && outcome.error.places[0]).toEqual(suspect.cells[0]?.place);
});

test('a formula is never typed over', () => {
  const book = sampleWorkbook('typed');
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell.value === 405 ? { ...cell, formula: '400+5' } : cell)),
    })),
  }));
  const checked = check({ ...book, sheets }, builtInCatalogue());
  const suspects = [...locate(checked).located.values()].flatMap((located) => located.suspects);
  const typed = locate(check(book, builtInCatalogue())).suspects.find(({ cells: [cell] }) => cell?.now === '405')!;
  expect(adoptionOf(typed, cellsOf({ ...book, sheets })).hindrance).toBe('表3!C6 这一格是公式，请改公式或它用到的数');
  for (const suspect of suspects) {
    const { changes = [] } = adoptionOf(suspect, cellsOf({ ...book, sheets }));
    for (const { old } of changes) expect(old.formula).toBeUndefined();
  }
});

/** Figures of the mended sample whose slips are found. */
const CELLS = ['表3!C6', '表4!B5', '表5!A4', '表7!E12', '表34!C4', '表42!B3', '表12!B5', '表2!C5'] as const;

test('taking over what locating proposes makes the findings vanish that it says', () => {
  const catalogue = builtInCatalogue();
  const mended = mendedSample('typed');
  fc.assert(
    fc.property(fc.constantFrom(...CELLS), fc.integer({ min: 1, max: 40 }), (cell, by) => {
      const [sheet = '', address = ''] = cell.split('!');
      const now = cellsOf(mended).at({ sheet, ...placeOf(address) })?.value;
      fc.pre(typeof now === 'number' && Number.isInteger(now));
      const wrong = setCell(mended, sheet, address, (now as number) + by);
      const checked = check(wrong, catalogue);
      for (const { finding, suspects } of locate(checked).located.values()) {
        for (const suspect of suspects.slice(0, 3)) {
          const { changes } = adoptionOf(suspect, cellsOf(wrong));
          if (changes === undefined || suspect.follows.some(({ live }) => live)) continue;
          const edits = changes.map(({ place, new: content }) => ({ place, content }));
          const after = check(applyEdits(wrong, edits), catalogue).findings;
          // Two rows may say the same of themselves.
          const same = after.filter(({ rule, message, cells }) => {
            const [own, its] = [cells[0]?.place, finding.cells[0]?.place];
            return rule === finding.rule && message === finding.message && own?.row === its?.row;
          });
          expect(same).toEqual([]);
        }
      }
    }),
    { numRuns: 12 },
  );
});

function placeOf(address: string): { row: number; column: number } {
  return { row: Number(address.slice(1)) - 1, column: address.charCodeAt(0) - 65 };
}

test('nothing is adopted from a check that is past', async () => {
  const { desk } = openSample();
  const { findings } = await done(desk.check());
  await done(desk.check());
  expect(await refusal(desk.adopt(findings.flatMap(({ suspects }) => suspects)[0]!.id))).toBe('outdated');
});
