import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { builtInCatalogue } from '../../src/audit/built-in';
import { type CheckResult, check } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import { locate } from '../../src/audit/locate/locate';
import type { Direction, Figure } from '../../src/recognise/types';
import type { Verdict } from '../../src/rules/judge/verdict';
import type { Cell, Row, Sheet, Workbook } from '../../src/workbook/types';
import { drawn } from '../fixtures/drawn';
import { secondSchool, secondSheets } from '../fixtures/second-school/second-school';
import { sampleWorkbook } from '../fixtures/workbooks';

/**
 * A check that knows what came before gives what a fresh one does, whatever was edited in between, and after going back.
 */

const catalogue = builtInCatalogue();

interface Edit {
  readonly what: (typeof WHATS)[number];
  readonly sheet: number;
  readonly row: number;
  readonly cell: number;
  readonly value: number;
}

const CELL_EDITS = ['number', 'number', 'label', 'joined', 'year', 'blank', 'formula', 'share'] as const;
const ROW_EDITS = ['header', 'insert', 'delete', 'conceal'] as const;
const SHEET_EDITS = ['rename', 'hide', 'remove', 'copy', 'order', 'years', 'years', 'direct', 'back', 'back'] as const;
const WHATS = [...CELL_EDITS, ...CELL_EDITS, ...ROW_EDITS, ...SHEET_EDITS] as const;

const edits: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...WHATS),
  sheet: fc.nat(9999),
  row: fc.nat(9999),
  cell: fc.nat(99),
  value: fc.nat(2000),
});
const histories = fc.array(edits, { minLength: 3, maxLength: 8 });

const LABELS = ['合计', '小计', '机械类', '2021', '本市', '其中：女', '数控技术应用', '无', '备注：以上按学籍'];

/** The cells of a row after an edit of one of them. */
function cellsAfter({ what, cell: which, value }: Edit, cells: readonly Cell[]): readonly Cell[] {
  const fits = (cell: Cell): boolean => {
    if (what === 'number' || what === 'formula' || what === 'share') return typeof cell.value === 'number';
    if (what === 'label' || what === 'joined') return typeof cell.value === 'string';
    return what !== 'year' || /20\d\d/.test(String(cell.value));
  };
  const fitting = cells.filter(fits);
  const chosen = fitting[which % Math.max(1, fitting.length)];
  if (chosen === undefined) return cells;
  const { format: _, text: __, ...bare } = chosen;
  const edited: Record<(typeof CELL_EDITS)[number], Cell | undefined> = {
    number: { ...chosen, value },
    share: { ...bare, value: value / 20 },
    label: { ...chosen, value: LABELS[value % LABELS.length]! },
    joined: { ...chosen, value: String(chosen.value).replace(/[和与、及]/, (sign) => (sign === '与' ? '、' : '与')) },
    year: { ...chosen, value: String(chosen.value).replace(/20\d\d/, String(2018 + (value % 6))) },
    formula: { ...chosen, value, formula: `SUM(B${which + 1}:B${which + 3})` },
    blank: undefined,
  };
  const now = edited[what as keyof typeof edited];
  return cells.flatMap((cell) => (cell === chosen ? (now ?? []) : cell));
}

function rowsAfter(edit: Edit, rows: readonly Row[]): readonly Row[] {
  const at = edit.row % rows.length;
  const row = rows[at]!;
  switch (edit.what) {
    case 'header': {
      const first = edit.row % Math.min(4, rows.length);
      return rows.map((each, index) =>
        index === first ? { ...each, cells: cellsAfter({ ...edit, what: 'label' }, each.cells) } : each,
      );
    }
    case 'insert':
      return rows.map((each, index) => (index < at ? each : { ...each, index: each.index + 1 }));
    case 'delete':
      return rows.flatMap((each, index) =>
        index < at ? each : index === at ? [] : { ...each, index: each.index - 1 },
      );
    case 'conceal':
      return rows.map((each) => (each === row ? { ...each, hidden: true as const } : each));
    default: {
      const cells = cellsAfter(edit, row.cells);
      return rows.flatMap((each) => (each !== row ? each : cells.length === 0 ? [] : { ...each, cells }));
    }
  }
}

const withYearsMoved = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      typeof cell.value === 'string' && /20[12]\d/.test(cell.value)
        ? { ...cell, value: cell.value.replace(/20[12]\d/g, (year) => String(Number(year) + 1)) }
        : typeof cell.value === 'number' && cell.value >= 2018 && cell.value < 2026
          ? { ...cell, value: cell.value + 1 }
          : cell,
    ),
  })),
});

/** The sheets after an edit; those that it leaves alone are the very same. */
function sheetsAfter(edit: Edit, sheets: readonly Sheet[]): readonly Sheet[] {
  const at = edit.sheet % sheets.length;
  const sheet = sheets[at]!;
  const anew = (changed: Sheet) => sheets.map((each) => (each === sheet ? changed : each));
  const isFree = (name: string) => sheets.every((each) => each.name !== name);
  switch (edit.what) {
    case 'rename': {
      const name = [`Sheet${edit.value}`, `上年${sheet.name}`, `表${1 + (edit.value % 43)}`][edit.value % 3]!;
      return isFree(name) ? anew({ ...sheet, name }) : sheets;
    }
    case 'hide':
      return anew({ ...sheet, visibility: sheet.visibility === 'visible' ? 'hidden' : 'visible' });
    case 'remove':
      return sheets.length === 1 ? sheets : sheets.filter((each) => each !== sheet);
    case 'copy':
      return isFree(`${sheet.name} (2)`) ? [...sheets, { ...sheet, name: `${sheet.name} (2)` }] : sheets;
    // Most of the workbook is of another year, a few sheets are left as they are.
    case 'years':
      return sheets.map((each, index) => (index % 7 === at % 7 ? each : withYearsMoved(each)));
    case 'order':
      return [...sheets.slice(at), ...sheets.slice(0, at)];
    default:
      // Read anew from the file, every row and cell is another one.
      return sheet.rows.length === 0 ? sheets : anew(structuredClone({ ...sheet, rows: rowsAfter(edit, sheet.rows) }));
  }
}

function directionFor({ sheet, value }: Edit, sheets: readonly Sheet[]): Direction {
  const { name, rows } = sheets[sheet % sheets.length]!;
  const table = value % 5 === 0 ? 'none' : 1 + (value % 43);
  const area = { top: 0, left: 0, bottom: Math.ceil((rows.at(-1)?.index ?? 0) / 2), right: 9 };
  return { sheet: name, table, ...(value % 2 === 0 ? {} : { area }) };
}

/** All that comes of a check, without the functions in it. */
function outcomeOf(checked: CheckResult) {
  const { recognition, findings, summary, relations, coverage } = checked;
  const relationAt = new Map(relations.map((relation, at) => [relation, at]));
  const figureAt = new Map(recognition.figures.map((figure, at) => [figure, at]));
  // A figure stands in many places: there it is told by its number, and compared once.
  const numbered = (figures: readonly Figure[]) => figures.map((figure) => figureAt.get(figure) ?? figure);
  const bare = ({ reported, expected, gaps, ...verdict }: Verdict) => ({
    ...verdict,
    sides: [reported, expected].map((side) => ({ ...side, figures: numbered(side.figures) })),
    gaps: gaps.map(({ figure, ...gap }) => ({ ...gap, figure: figure && numbered([figure]) })),
  });
  const plain = ({ relation, verdict, ...finding }: Finding) => ({
    ...finding,
    verdict: verdict && bare(verdict),
    relation: relation === undefined ? undefined : relationAt.get(relation),
  });
  const { located, suspects } = locate(checked);
  const told = suspects.map(({ explains, ...suspect }) => ({ ...suspect, explains: explains.map(plain) }));
  return {
    recognition,
    findings: findings.map(plain),
    summary,
    coverage,
    relations: relations.map(({ compiled: { rule }, figures, verdicts }) => ({
      rule,
      figures: numbered(figures),
      verdicts: verdicts.map(bare),
    })),
    suspects: told,
    located: [...located].map(([finding, { suspects: own, confirmed, sentence }]) => ({
      finding: plain(finding),
      suspects: own.map(({ cells, follows, breaks, cost, rank }) => ({ cells, follows, breaks, cost, rank })),
      confirmed,
      sentence,
    })),
  };
}

interface Version {
  readonly book: Workbook;
  readonly directions: readonly Direction[];
}

/** What a check finds that knows nothing: asked again of the same version, as after going back to it, it is known. */
const fresh = new WeakMap<Version, ReturnType<typeof outcomeOf>>();
function freshOutcome(version: Version): ReturnType<typeof outcomeOf> {
  const { book, directions } = version;
  const known = fresh.get(version) ?? outcomeOf(check(structuredClone(book), catalogue, directions));
  fresh.set(version, known);
  return known;
}

function expectSameAsFresh(start: Workbook, history: readonly Edit[]): void {
  const versions: Version[] = [{ book: start, directions: [] }];
  let known = check(start, catalogue);
  locate(known);
  history.forEach((edit, step) => {
    const { book, directions } = versions.at(-1)!;
    if (edit.what === 'back') versions.push(versions[edit.value % versions.length]!);
    else if (edit.what === 'direct')
      versions.push({ book, directions: [...directions.slice(-1), directionFor(edit, book.sheets)] });
    else versions.push({ book: { ...book, sheets: sheetsAfter(edit, book.sheets) }, directions });
    const now = versions.at(-1)!;
    known = check(now.book, catalogue, now.directions, known);
    const [one, other] = [outcomeOf(known), freshOutcome(now)];
    if (isDeepStrictEqual(one, other)) return;
    const part = (Object.keys(one) as (keyof typeof one)[]).find((each) => !isDeepStrictEqual(one[each], other[each]))!;
    console.error(`after ${JSON.stringify(history.slice(0, step + 1))}: ${part}`);
    expect(one[part]).toEqual(other[part]);
    throw new Error(`${part} differs`);
  });
}

test.each([
  ['the sample, typed', () => sampleWorkbook('typed')],
  ['the sample with formulas', () => sampleWorkbook('formulas')],
  ['a second school, each table on a sheet', () => secondSheets('typed')],
  ['a second school, twenty tables on one sheet', () => secondSchool('typed')],
])('%s', (_, start) => {
  fc.assert(
    fc.property(histories, (history) => {
      expectSameAsFresh(start(), history);
    }),
    drawn(3),
  );
});

/** What one sheet says may bear on others that are not edited: the years that most tables show, the 大类 of a 专业. */
test('edits that bear on other sheets', () => {
  const start = sampleWorkbook('typed');
  const majors = start.sheets.findIndex(({ name }) => name.startsWith('表6'));
  const back: Edit = { what: 'back', sheet: 0, row: 0, cell: 0, value: 0 };
  const years = [0, 1, 2, 3, 4, 5, 6].flatMap((sheet): Edit[] => [{ ...back, what: 'years', sheet }, back]);
  const classes = [0, 1, 2].flatMap((cell) =>
    [3, 5, 8].map((row): Edit => ({ what: 'label', sheet: majors, row, cell, value: 2 })),
  );
  expect(majors).toBeGreaterThan(0);
  expectSameAsFresh(start, [...years, ...classes, back]);
});
