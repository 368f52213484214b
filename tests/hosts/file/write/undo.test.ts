import fc from 'fast-check';
import { address } from '../../../../src/workbook/address';
import type { CellContent } from '../../../../src/workbook/edits';
import { patchWorkbook, readCells } from '../../../fixtures/patch-workbook';
import { workbookOf } from '../package-of';
import { at, edit, mark, reportOf } from './places';
import { differentParts, partsIn } from './raw-zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const ROWS = 6;
const COLUMNS = 4;
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0"/><xf numFmtId="9" fontId="0"/></cellXfs>';
const STRINGS = '<si><t>甲</t></si><si><r><t>乙</t></r></si>';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const all = Array.from({ length: (ROWS + 2) * (COLUMNS + 2) }, (_, i) =>
  at(address(Math.floor(i / (COLUMNS + 2)), i % (COLUMNS + 2))),
);

type Kind = 'none' | 'blank' | 'number' | 'string' | 'inline' | 'formula' | 'shared';
const kind = fc.constantFrom<Kind>('none', 'blank', 'number', 'string', 'inline', 'formula', 'shared', 'shared');
const inner: Readonly<Record<Exclude<Kind, 'none' | 'shared'>, [attributes: string, content: string]>> = {
  blank: ['', ''],
  number: ['', '<v>0.10000000000000001</v>'],
  string: [' t="s"', '<v>1</v>'],
  inline: [' t="inlineStr"', '<is><t xml:space="preserve"> 丙 </t></is>'],
  formula: [' t="str"', '<f>A1&amp;"A1"</f><v>x</v>'],
};

/** A sheet of random cells, all shared ones of a column in a group; `counted` leaves out what can be left out. */
function sheetData(kinds: readonly Kind[], counted: boolean, spaced: boolean, styled: boolean): string {
  const gap = spaced ? '\n ' : '';
  const defined = new Set<number>();
  const rows = Array.from({ length: ROWS }, (_, row) => {
    let next = 0;
    const cells = Array.from({ length: COLUMNS }, (_, column) => {
      const kind = kinds[row * COLUMNS + column] as Kind;
      if (kind === 'none') return '';
      const place = counted && column === next ? '' : ` r="${address(row, column)}"`;
      next = column + 1;
      const style = styled ? ' s="1"' : '';
      if (kind !== 'shared') {
        const [attributes, content] = inner[kind];
        return content === '' ? `<c${place}${style}/>` : `<c${place}${style}${attributes}>${content}</c>`;
      }
      const isFirst = !defined.has(column);
      defined.add(column);
      const formula = isFirst
        ? `<f t="shared" ref="${address(row, column)}:${address(ROWS - 1, column)}" si="${column}">${address(row, 0)}+$A$1+${address(row, 3)}</f>`
        : `<f t="shared" si="${column}"/>`;
      return `<c${place}${style}>${formula}<v>${row}</v></c>`;
    });
    const tag = `<row${counted ? '' : ` r="${row + 1}" spans="1:${COLUMNS}"`}`;
    const content = cells.join(gap);
    if (content.trim() === '') return counted ? `${tag}/>` : row % 2 === 0 ? `${tag}></row>` : '';
    return `${tag}>${content}</row>`;
  });
  return rows.join(gap);
}

/** References in small letters, as some programs write them. */
const inSmall = (rows: string): string => rows.replace(/ (?:r|ref)="[^"]*"/g, (reference) => reference.toLowerCase());

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constant({}),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => ({ value: value + 0 })),
  fc.string({ minLength: 1, maxLength: 6 }).map((value) => ({ value })),
  fc.constantFrom({ value: 1, format: '0.000' }, { value: 2, format: 'General' }, { value: 0.5, format: '0.0%' }),
  fc.constantFrom({ formula: 'B2*2', value: 1 }, { formula: 'A1&"A1"', value: 'x' }, { value: true }),
);
const edits = fc.uniqueArray(fc.tuple(fc.nat(all.length - 1), content), {
  selector: ([i]) => i,
  minLength: 1,
  maxLength: 8,
});
const data = fc
  .tuple(
    fc.array(kind, { minLength: ROWS * COLUMNS, maxLength: ROWS * COLUMNS }),
    fc.boolean(),
    fc.boolean(),
    fc.boolean(),
  )
  .chain((source) => fc.constantFrom(sheetData(...source), inSmall(sheetData(...source))));

const fileOf = (rows: string) =>
  workbookOf({ data: rows, styles: STYLES, strings: STRINGS, parts: { '[Content_Types].xml': TYPES } });
const editsOf = (list: readonly [number, CellContent][]) =>
  list.map(([i, value]) => ({ place: all[i] as (typeof all)[number], content: value }));

describe('random edits of random sheets', () => {
  test('change what they name and nothing else, and are undone to the last byte', () => {
    fc.assert(
      fc.property(data, edits, (rows, list) => {
        const bytes = fileOf(rows);
        const before = readCells(bytes, all);
        const edited = patchWorkbook(bytes, { edits: editsOf(list) });
        const after = readCells(edited.bytes, all);
        for (const [i, raw] of after.entries()) {
          const wanted = list.find(([n]) => n === i)?.[1];
          const format = wanted?.format ?? before[i]?.content.format;
          const expected =
            wanted === undefined
              ? before[i]?.content
              : { ...wanted, ...(format === undefined || format === 'General' ? { format: undefined } : { format }) };
          expect({ format: undefined, ...raw.content }).toEqual({ format: undefined, ...expected });
        }
        const undone = patchWorkbook(edited.bytes, { undo: edited.before });
        expect(differentParts(bytes, undone.bytes)).toEqual([]);
        expect(
          readCells(patchWorkbook(undone.bytes, { undo: undone.before }).bytes, all).map(({ content }) => content),
        ).toEqual(after.map(({ content }) => content));
      }),
      { numRuns: 150 },
    );
  });

  test('one after another, with marks and a report between, leave nothing behind', () => {
    fc.assert(
      fc.property(data, fc.array(edits, { minLength: 1, maxLength: 4 }), fc.boolean(), (rows, steps, together) => {
        const bytes = fileOf(rows);
        let now = bytes;
        const log = steps.map((list, n) => {
          const { bytes: next, before } = patchWorkbook(now, {
            edits: editsOf(list),
            marks: [mark(n % 2 === 0 ? 'A1' : 'B7', 'query')],
            ...(together || n === 0 ? { report: reportOf() } : {}),
            store: String(n),
          });
          now = next;
          return before;
        });
        if (together) now = patchWorkbook(now, { report: null, marks: [] }).bytes;
        for (const before of log.toReversed()) now = patchWorkbook(now, { undo: before }).bytes;
        now = patchWorkbook(now, { report: null, marks: [], store: null }).bytes;
        // A style that others were appended after may stay; nothing refers to it.
        const left = differentParts(bytes, now);
        expect(together ? left : left.filter((name) => name !== 'xl/styles.xml')).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('where the workbook was saved by another program in between', () => {
  const rows = '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f>A1</f><v>0</v></c></row>';
  const bytes = workbookOf({ data: rows, styles: STYLES, strings: STRINGS });
  const { before } = patchWorkbook(bytes, { edits: [edit('A1', { value: 7, format: '0' }), edit('C1', { value: 1 })] });

  test('contents and formats come back, in whatever numbers that program uses', () => {
    const saved = workbookOf({
      data: '<row r="1"><c r="A1" s="2"><v>7</v></c><c r="B1"><f>A1</f><v>7</v></c><c r="C1"><v>1</v></c></row>',
      styles: STYLES.replace('</cellXfs>', '<xf numFmtId="1"/></cellXfs>').replace(
        '<xf numFmtId="9" fontId="0"/>',
        '<xf numFmtId="11"/>',
      ),
      strings: '<si><t>丙</t></si>',
    });
    const { bytes: undone } = patchWorkbook(saved, { undo: before });
    const [a, b, c] = readCells(undone, [at('A1'), at('B1'), at('C1')]);
    expect(a?.content).toEqual({ value: '甲', format: '0%' });
    expect(b?.content).toEqual({ value: 7, formula: 'A1' });
    expect(c?.xml).toBeNull();
    expect(partsIn(undone).get('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });

  test('a log that makes no sense does no harm', () => {
    const { bytes: edited, before: log } = patchWorkbook(bytes, { edits: [edit('A1', { value: 7 })] });
    const cells = log.cells.map((cell) => ({ ...cell, xml: '<c r="Z9"><v>1</v></c></row><row>' }));
    const undone = patchWorkbook(edited, { undo: { ...log, cells } }).bytes;
    expect(readCells(undone, [at('A1')])[0]?.content).toEqual({ value: '甲', format: '0%' });
  });

  test('a shared formula is put back only among those it belongs to', () => {
    const group = (first: string, rest: string) =>
      `<row r="1"><c r="A1">${first}<v>1</v></c></row><row r="2"><c r="A2">${rest}<v>2</v></c></row>`;
    const shared = workbookOf({ data: group('<f t="shared" ref="A1:A2" si="0">B1</f>', '<f t="shared" si="0"/>') });
    const edited = patchWorkbook(shared, { edits: [edit('A1', { value: 1 })] });
    const foreign = workbookOf({ data: group('', '<f t="shared" ref="A2" si="0">C2*2</f>') });
    const { bytes: undone } = patchWorkbook(foreign, {
      undo: { ...edited.before, cells: edited.before.cells.slice(0, 1) },
    });
    expect(readCells(undone, [at('A1'), at('A2')]).map((cell) => cell.content.formula)).toEqual(['B1', 'C2*2']);
    const alone = patchWorkbook(foreign, { undo: { ...edited.before, cells: edited.before.cells.slice(1) } });
    expect(readCells(alone.bytes, [at('A2')])[0]?.content.formula).toBe('B2');
    expect(partsIn(alone.bytes).get(SHEET)).toContain('<f>B2</f>');
  });
});

test('cells read before and put back later', () => {
  const bytes = workbookOf({ data: '<row r="1"><c r="A1" t="s"><v>1</v></c></row>', strings: STRINGS, styles: STYLES });
  const places = [at('A1'), at('B1'), at('A9')];
  const raws = readCells(bytes, places);
  const edited = patchWorkbook(bytes, { edits: places.map((place) => ({ place, content: { value: 1 } })) }).bytes;
  const back = patchWorkbook(edited, { edits: raws.map((raw) => ({ place: raw.place, raw })) });
  expect(differentParts(bytes, back.bytes)).toEqual([]);
  expect(back.before.cells.map((cell) => cell.content)).toEqual([{ value: 1 }, { value: 1 }, { value: 1 }]);
});
