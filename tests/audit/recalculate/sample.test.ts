import type { Finding } from '../../../src/audit/finding';
import { applyChanges, editsOf } from '../../../src/audit/recalculate/apply-changes';
import { newFindings } from '../../../src/audit/recalculate/safety/proof';
import { check } from '../../fixtures/check';
import { expectedFindings } from '../../fixtures/expected';
import { mendedSample, pasteInto, typeInto } from '../../fixtures/mended-sample';
import { recompute, type SampleForm, sampleWorkbook } from '../../fixtures/workbooks';
import { catalogue, cellName, lines, recalculated, safeOf, textIn } from './recalculated';

const FORMS: readonly SampleForm[] = ['typed', 'pasted', 'formulas'];

/** What recalculation proposes for the sample, by table. Safe ones break nothing; the others ask for a decision. */
const SAFE = [
  '表8!H5 99.03% → 99.04%',
  '表8!F6 16.50% → 16.51%',
  '表8!H7 0.97% → 0.96%',
  '表12!E5 42.33% → 42.34%',
  '表12!G5 38.68% → 38.69%',
  '表12!I5 17.51% → 17.52%',
  '表12!O5 35.03% → 35.04%',
  '表12!Q5 28.46% → 28.47%',
  '表12!G6 37.87% → 37.88%',
  '表12!O6 38.63% → 38.64%',
  '表13!I5 26.27% → 26.28%',
  '表13!G6 51.51% → 51.52%',
  '表13!I6 26.51% → 26.52%',
  '表35!G4 96.90% → 96.91%',
  '表35!G11 98.30% → 98.31%',
  '表35!G17 90.47% → 90.48%',
];
const TO_DECIDE = [
  '表14!G4 6320 → 8136',
  '表14!H4 9661 → 8356',
  '表14!G5 67058 → 26435',
  '表14!H5 82909 → 26282',
  '表14!G6 38135 → 43689',
  '表14!H6 50561 → 43269',
  '表16!E4 32.63 → 38.35',
  '表16!E5 46.58 → 39.59',
  // 7.73 may be right, and 3.98 wrong.
  '表42!B5 7.73 → 7.65',
];

describe.each(FORMS)('the sample, %s', (form) => {
  const book = sampleWorkbook(form);
  const before = check(book, catalogue);
  const result = recalculated(book);
  const mended = applyChanges(book, safeOf(result));
  const after = check(mended, catalogue);

  test('what is safe, and what needs a decision', () => {
    const safe = lines(result).filter((line) => line.endsWith(' safe'));
    expect(safe.map((line) => line.replace(' safe', ''))).toEqual(SAFE);
    expect(lines(result).filter((line) => !line.endsWith(' safe'))).toEqual(TO_DECIDE);
  });

  test('each decision says why, no safe change does', () => {
    for (const { safe, why } of result.changes) expect(why === undefined).toBe(safe);
    const [first] = result.changes.filter(({ safe }) => !safe);
    expect(first?.why).toBe('R14-01 是核实关系，口径可能不同，确认按表内口径计算后再改。');
  });

  test('all sixteen rounding slips are gone', () => {
    const cells = expectedFindings().flatMap(({ severity, sheet, cells: [cell] }) =>
      severity === 'rounding' ? [`${sheet}!${cell}`] : [],
    );
    expect(cells).toHaveLength(16);
    expect(safeOf(result).map(({ place }) => cellName(place))).toEqual(expect.arrayContaining(cells));
    expect(after.summary.rounding).toBe(0);
  });

  test('456 in 表3 stays, as do its shares', () => {
    expect(result.changes.filter(({ table }) => table === 3)).toEqual([]);
    expect(textIn(mended, '表3!C5')).toBe('456');
  });

  test('no rule that held is broken, nothing new is found, no error touched', () => {
    expect(newFindings(before.findings, after.findings)).toEqual([]);
    expect(after.summary.error).toBe(before.summary.error);
    expect(after.summary.query).toBe(before.summary.query);
    expect(after.summary.held).toBeGreaterThan(before.summary.held);
  });

  test('made once, nothing safe is left to make', () => {
    expect(lines(recalculated(mended))).toEqual(TO_DECIDE);
  });

  test('a decision taken is not proposed again', () => {
    expect(lines(recalculated(applyChanges(book, result.changes)))).toEqual([]);
  });

  test('two shares that were trimmed against each other go together', () => {
    const group = result.changes.filter((change) => change.group === '表8!H5');
    expect(group.map(({ place }) => cellName(place))).toEqual(['表8!H5', '表8!H7']);
  });

  test('old contents put everything back', () => {
    const edits = editsOf(safeOf(result));
    expect(edits).toHaveLength(SAFE.length);
    const back = safeOf(result).map((change) => ({ ...change, new: change.old }));
    expect(applyChanges(mended, back)).toEqual(book);
  });

  test('only the cells proposed are touched', () => {
    const written = new Set(result.changes.map(({ place }) => cellName(place)));
    const others = (findings: readonly Finding[]) =>
      findings.flatMap(({ cells }) => cells).filter(({ place }) => !written.has(cellName(place)));
    for (const { place, value } of others(before.findings)) expect(textIn(mended, cellName(place)).trim()).toBe(value);
  });
});

test.each(FORMS)('the mended sample, %s: nothing to propose', (form) => {
  expect(lines(recalculated(mendedSample(form)))).toEqual([]);
});

describe('a slip in a base figure is not laundered into its shares', () => {
  /** 烹饪 2020 in 表6; 表5, 表8 and 表19 keep saying how many there are in all. */
  const COOKING = '表6!C9';
  const slipped = (form: SampleForm, to: string) => {
    const write = form === 'pasted' ? pasteInto : typeInto;
    return recompute(write(mendedSample(form), COOKING, to));
  };

  test.each(FORMS)('%s: 烹饪 112 → 121', (form) => {
    const { changes } = recalculated(slipped(form, '121'));
    expect(changes.filter(({ safe }) => safe)).toEqual([]);
    if (form === 'formulas') return;
    expect(changes.filter(({ table }) => table === 6).length).toBeGreaterThan(10);
    expect(changes[0]?.why).toContain('所在的关系 R05-01 不成立，可能是那里错了，先弄清再改');
  });

  // So small a slip moves other shares by a last digit only: they look like slips of rounding.
  test.each(['111', '113', '118', '106'])('typed: 烹饪 112 → %s', (to) => {
    const { changes } = recalculated(slipped('typed', to));
    expect(changes.length).toBeGreaterThan(1);
    expect(changes.filter(({ safe }) => safe)).toEqual([]);
  });
});
