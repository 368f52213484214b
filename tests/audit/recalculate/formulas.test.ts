import { applyChanges } from '../../../src/audit/recalculate/apply-changes';
import { areaAddress } from '../../../src/workbook/address';
import { referencesIn, referenceTo, summedIn } from '../../../src/workbook/formulas/references';
import type { Workbook } from '../../../src/workbook/types';
import { mendedSample, typeInto } from '../../fixtures/mended-sample';
import { insertRow, recompute, renameSheets, sampleWorkbook, setCell } from '../../fixtures/workbooks';
import { amount, form, open, table } from '../../rules/small-book';
import { cellName, recalculated, smallRecalculation, textIn } from './recalculated';

const formulasIn = (book: Workbook) =>
  new Map(recalculated(book, { formulas: true }).changes.map((change) => [cellName(change.place), change.new.formula]));

describe('live formulas', () => {
  const live = formulasIn(mendedSample('typed'));

  test.each([
    ['a sum down', '表10!C12', 'SUM(C4:C11)'],
    ['a sum along', '表43!I3', 'SUM(B3:H3)'],
    ['named terms that stand together', '表2!C4', 'SUM(C5:C7)'],
    ['a share', '表3!D6', 'ROUND(B6/B5,4)'],
    ['a share of a sum', '表4!D5', 'ROUND(B5/SUM(B5:B11),4)'],
    ['single cells that stand apart', '表8!H4', 'ROUND(G4/(G4+G6+G8+G10),4)'],
    ['of another sheet', '表12!C5', "ROUND(B5/'表11'!B4,4)"],
    ['in other units', '表14!G4', "ROUND(E4*10000/SUM('表6'!C14:C16),0)"],
    ['per hundred', '表15!J4', "ROUND(H4/'表5'!A4*100,2)"],
    ['divided twice', '表21!F3', 'ROUND(E3*10000/D3/2,1)'],
    ['one decimal', '表36!E4', 'ROUND(D4/C4,3)'],
  ])('%s: %s', (_, cell, formula) => {
    expect(live.get(cell)).toBe(formula);
  });

  test.each(['typed', 'formulas'] as const)('%s: worked out, they show what stood there', (kind) => {
    const book = mendedSample(kind);
    const { changes } = recalculated(book, { formulas: true });
    expect(changes.every((change) => change.kind === 'formula')).toBe(true);
    const made = recompute(applyChanges(book, changes));
    for (const { place, oldText, newText } of changes) {
      expect(newText).toBe(oldText);
      expect(textIn(made, cellName(place))).toBe(oldText);
    }
    expect(recalculated(made).changes).toEqual([]);
  });

  test('in the sample the corrected cells get them', () => {
    const { changes } = recalculated(sampleWorkbook('typed'), { formulas: true });
    const corrected = changes.filter(({ kind }) => kind === 'correct');
    const safe = corrected.filter((change) => change.safe);
    expect(safe.map(({ new: { formula } }) => formula).filter((formula) => formula === undefined)).toEqual([]);
    expect(corrected.find(({ place }) => cellName(place) === '表42!B5')?.new).toMatchObject({
      value: 7.65,
      formula: 'SUM(B3:B4)',
    });
  });

  test('of a query rule needs a decision', () => {
    const { changes } = recalculated(mendedSample('typed'), { formulas: true });
    const ofQuery = changes.filter(({ rule }) => rule.severity === 'query');
    expect(ofQuery.length).toBeGreaterThan(5);
    expect(ofQuery.filter(({ safe }) => safe)).toEqual([]);
  });

  test('are not given to texts, which is said', () => {
    const { changes, notes } = recalculated(mendedSample('pasted'), { formulas: true });
    expect(changes).toEqual([]);
    expect(notes[0]?.message).toBe('表2 有 2 个算出来的数存成了文本，没有写成公式；先改成数字才能写公式');
  });

  test('quote the names of sheets', () => {
    const renamed = renameSheets(mendedSample('typed'), { 表11: "11 师资's" });
    expect(formulasIn(renamed).get('表12!C5')).toBe("ROUND(B5/'11 师资''s'!B4,4)");
  });

  test('are not made in a circle', () => {
    const PARTS = form(1, [open('项')], amount('一'), amount('二'), amount('和'));
    const small = { forms: [PARTS], rules: ['表1.和 := 表1.一 + 表1.二'] };
    const plug = { value: 2, formula: 'D3-B3' };
    const { result } = smallRecalculation(small, [table(1, ['项', '一', '二', '和'], ['甲', 1, plug, 3])], {
      formulas: true,
    });
    expect(result.changes).toEqual([]);
  });

  test('convert 元 to 万元', () => {
    const PARTS = form(1, [open('项')], amount('一'), amount('二'), amount('和'));
    const small = { forms: [PARTS], rules: ['表1.和 := 表1.一 + 表1.二'] };
    const rows = table(1, ['项', '一（元）', '二', '和'], ['甲', 12000, 3.5, 4.7]);
    const { result } = smallRecalculation(small, [rows], { formulas: true });
    expect(result.changes.map((change) => change.new.formula)).toEqual(['B3/10000+C3']);
  });
});

describe('a SUM that does not fit its table', () => {
  const live = mendedSample('formulas');
  const notesOf = (book: Workbook) => recalculated(book).notes;

  test('misses a row that was added below', () => {
    expect(notesOf(live)).toContainEqual(
      expect.objectContaining({
        kind: 'range-misses-row',
        range: "'表6'!C4:C19",
        label: '财经商贸类 会计 2020年',
        message: "表5!A4 的公式 SUM('表6'!C4:C19) 没有包括 表6!C20“财经商贸类 会计 2020年”",
      }),
    );
  });

  test('formulas filled down with one slip are named together', () => {
    const shares = notesOf(live).find(({ place }) => cellName(place) === '表6!E4');
    expect(shares?.others).toHaveLength(15);
  });

  test('takes the row of sums in', () => {
    const total = insertRow(sampleWorkbook('formulas'), '表4', 12, ['合计', 323, 456, 1, 1]);
    const [sheet, cell] = ['表4', 'D5'];
    const book = setCell(total, sheet, cell, 0.0975, '0.00%');
    const withFormula = {
      ...book,
      sheets: book.sheets.map((own) =>
        own.name !== sheet
          ? own
          : {
              ...own,
              rows: own.rows.map((row) => ({
                ...row,
                cells: row.cells.map((it) =>
                  row.index === 4 && it.column === 3 ? { ...it, formula: 'B5/SUM(B5:B12)' } : it,
                ),
              })),
            },
      ),
    };
    const { changes, notes } = recalculated(withFormula);
    expect(notes.map(({ message }) => message)).toContain('表4!D5 的公式 SUM(B5:B12) 多包括了 表4!B12“合计 2020年”');
    const change = changes.find(({ place }) => cellName(place) === '表4!D5');
    expect(change?.safe).toBe(false);
    expect(change?.new.formula).toBe('ROUND(B5/SUM(B5:B11),4)');
    expect(change?.why).toBe('这里的公式算得不对，将换成 =ROUND(B5/SUM(B5:B11),4)。');
  });

  test('of the sample as it is: none', () => {
    expect(notesOf(sampleWorkbook('formulas'))).toEqual([]);
  });
});

test('a formula that uses a corrected cell is worked out for the preview', () => {
  const wrong = recompute(typeInto(mendedSample('formulas'), '表42!B5', '7.73'));
  const { changes } = recalculated(wrong);
  expect(changes.map(({ place }) => cellName(place))).toEqual(['表42!B5']);
});

describe('references in a formula', () => {
  const named = (formula: string) =>
    referencesIn(formula, '此').map(({ sheet, area }) => `${sheet}!${areaAddress(area)}`);
  test.each([
    ['D12+E12', ['此!D12', '此!E12']],
    ["SUM('表6'!C$4:$C19)", ['表6!C4:C19']],
    ['表11!$B$4*2', ['表11!B4']],
    ["'it''s'!A1", ["it's!A1"]],
    ['IF(A1="B2",C3,0)', ['此!A1', '此!C3']],
    ['SUM(C:D)', ['此!C1:D1048576']],
    ['LOG10(2)+Q1汇总', []],
  ])('%s', (formula, wanted) => {
    expect(named(formula)).toEqual(wanted);
  });

  test('a SUM names its ranges as written', () => {
    expect(summedIn("SUM(C$4:C$9, '表6'!D1)+SUMIF(A1:A9,1,B1:B9)", '此').map(({ written }) => written)).toEqual([
      'C$4:C$9',
      "'表6'!D1",
    ]);
  });

  test('its own sheet is not named', () => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    expect([referenceTo({ sheet: '表3', area }, '表3'), referenceTo({ sheet: '表3', area }, '表4')]).toEqual([
      'A1',
      "'表3'!A1",
    ]);
  });
});
