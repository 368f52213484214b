import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import type { HostEvent } from '../../../src/hosts/port/host';
import { Refusal } from '../../../src/refusals/refusal';
import { cellAt } from '../../../src/workbook/cell-at';
import { formulasIn } from '../../../src/workbook/formulas/formulas-in';
import { recompute } from '../../fixtures/workbooks';
import { MAIN, partsOf, relationships, zip } from './package-of';
import { at, edit, mark, reportOf } from './write/places';

const sample = (form: string) => new Uint8Array(readFileSync(join(__dirname, `../../../assets/samples/${form}.xlsx`)));
const parts = (bytes: Uint8Array) => unzipSync(bytes);

/** A workbook of one sheet, "表", with these rows. */
const fileOf = (data: string, tail = '') => openFile(zip(partsOf({ data, tail })), '年报.xlsx');
const SUM = fileData('<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>A1+B1</f><v>3</v></c>');

function fileData(cells: string): string {
  return `<row r="1">${cells}</row>`;
}

async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('it was done');
}

/** The step that a write gives to whoever keeps it. */
async function stepOf(host: ReturnType<typeof openFile>, edits: Parameters<typeof host.write>[0]['edits']) {
  let before: unknown;
  await host.write({
    edits: edits ?? [],
    store: ({ memory }) => {
      before = memory;
      return null;
    },
  });
  return before;
}

describe('reading', () => {
  test('gives the workbook, its name, what is kept and which marks stand there', async () => {
    const host = openFile(sample('typed'), 'typed.xlsx');
    const progress: number[] = [];
    const first = await host.read({ onProgress: ({ done, of }) => void progress.push(done / of) });
    const { sheetIds = {}, ...reading } = first;
    const workbook = await readWorkbook(sample('typed'));
    expect(reading).toEqual({ workbook, marked: false, marks: [], name: 'typed.xlsx' });
    expect(Object.keys(sheetIds)).toEqual(reading.workbook.sheets.map(({ name }) => name));
    expect(new Set(Object.values(sheetIds)).size).toBe(43);
    expect(progress).toEqual([0, 1]);
    const marks = [mark('C5', 'error', '表3')];
    await host.write({ store: '说明', marks });
    expect(await host.read()).toMatchObject({ marked: true, marks, store: '说明' });
    const [sheet] = (await host.readSheets(['表3'])).sheets;
    expect(sheet?.name).toBe('表3');
  });

  test('a file that is no workbook says so in both languages', async () => {
    const { code, words } = await refusal(openFile(strToU8('%PDF-1.7'), '报告.xlsx').read());
    expect(code).toBe('not-a-workbook');
    expect(words.zh).toContain('这不是 Excel 工作簿');
    expect(words.en).toContain('not an Excel workbook');
  });

  test('stops where it is told to', async () => {
    const controller = new AbortController();
    controller.abort();
    expect((await refusal(openFile(sample('typed'), '').read({ signal: controller.signal }))).code).toBe('cancelled');
  });

  test('a sheet that is not there', async () => {
    const host = fileOf(SUM);
    expect((await refusal(host.readSheets(['表9']))).code).toBe('unknown-sheet');
    expect((await refusal(host.select(at('A1', '表9')))).code).toBe('unknown-sheet');
  });

  test('.xls is read, and cannot be written to', async () => {
    const bytes = new Uint8Array(write(read(sample('typed')), { bookType: 'biff8', type: 'array' }));
    const host = openFile(bytes, '年报.xls');
    expect(host.isReadOnly).toBe(true);
    expect(openFile(sample('typed'), '').isReadOnly).toBe(false);
    expect((await host.read()).workbook.sheets).toHaveLength(43);
    expect(host.marks()).toEqual([]);
    const { code, words } = await refusal(host.edit(at('C6', '表3'), '407'));
    expect(code).toBe('read-only-format');
    expect(words.zh).toContain('另存为');
    expect((await refusal(host.write({ marks: [] }))).code).toBe('read-only-format');
  });
});

describe('writing', () => {
  test('all or nothing: nothing where a cell is not as expected', async () => {
    const host = fileOf(SUM);
    const before = host.bytes();
    const edits = [{ place: at('A1'), content: { value: 9 } }];
    const expected = [
      { place: at('A1'), content: { value: 1 } },
      { place: at('B1'), content: { value: 7 } },
    ];
    const { code, conflicts } = await refusal(host.write({ edits, expected }));
    expect(code).toBe('changed-meanwhile');
    expect(conflicts).toEqual([{ place: at('B1'), now: { value: 2 } }]);
    expect(host.bytes()).toBe(before);
    await host.write({ edits, expected: expected.slice(0, 1) });
    expect(host.bytes()).not.toBe(before);
  });

  test('nothing where the store refuses', async () => {
    const host = fileOf(SUM);
    const before = host.bytes();
    const store = () => {
      throw new RangeError('too large');
    };
    await expect(host.write({ edits: [{ place: at('A1'), content: { value: 9 } }], store })).rejects.toThrow(
      RangeError,
    );
    expect(host.bytes()).toBe(before);
  });

  test('writes that come at once are made one after the other', async () => {
    const host = fileOf(SUM);
    await Promise.all([
      host.write({ edits: [{ place: at('A1'), content: { value: 10 } }] }),
      host.edit(at('B1'), '20'),
      host.write({ store: '文本' }),
    ]);
    const { workbook, store } = await host.read();
    expect(store).toBe('文本');
    expect(cellAt(workbook, at('C1'))).toEqual({ column: 2, value: 30, formula: 'A1+B1' });
  });

  test('our own writes tell nobody; edits tell what changed', async () => {
    const host = openFile(sample('formulas'), '');
    const events: HostEvent[] = [];
    const leave = await host.subscribe((event) => void events.push(event));
    await host.write({ edits: [{ place: at('B5', '表4'), content: { value: 90 } }] });
    expect(events).toEqual([]);
    await host.edit(at('C4', '表6'), '90');
    expect(events).toMatchObject([{ kind: 'typed', cells: [{ after: { value: 90 } }] }, { kind: 'changed' }]);
    expect(events[1]?.kind === 'changed' && events[1].sheets).toEqual(['表6', '表5', '表8', '表15', '表19']);
    await host.select(at('A1', '表3'));
    expect(events[2]).toEqual({ kind: 'selected', place: at('A1', '表3') });
    leave();
    await host.edit(at('C4', '表6'), '81');
    expect(events).toHaveLength(3);
  });

  test('marks pass protected sheets by, and those that a rule of the user’s may hide are counted apart', async () => {
    const rule =
      '<conditionalFormatting sqref="A1:A9"><cfRule type="expression" priority="1" stopIfTrue="1"><formula>A1=1</formula></cfRule></conditionalFormatting>';
    const marks = [mark('A1', 'error', '表'), mark('B1', 'error', '表')];
    expect(await fileOf(SUM, rule).write({ marks })).toEqual({ sheets: [], hidden: 1 });
    const host = fileOf(SUM, '<sheetProtection sheet="1"/>');
    expect(await host.write({ marks })).toEqual({ sheets: ['表'], hidden: 0 });
    expect(host.marks()).toEqual([]);
  });

  test('what must not be written is known beforehand: locked cells, blocks, covered cells, a table’s totals', async () => {
    const edits = ['A1', 'B1', 'C1', 'A2', 'B2'].map((cell) => ({ place: at(cell, '表'), content: { value: 1 } }));
    const codes = async (data: string, tail: string) =>
      Object.fromEntries(await fileOf(data, tail).obstacles(edits)) as Record<string, string>;
    expect(Object.values(await codes(SUM, ''))).toEqual([]);
    expect(new Set(Object.values(await codes(SUM, '<sheetProtection sheet="1"/>')))).toEqual(
      new Set(['protected-cell']),
    );
    expect(Object.values(await codes(SUM, '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'))).toEqual([
      'merged-cell',
    ]);
    const block = fileData('<c r="A1"><f t="array" ref="A1:B1">1</f><v>1</v></c><c r="B1"><v>1</v></c>');
    expect(Object.values(await codes(block, ''))).toEqual(['array-formula', 'array-formula']);
  });

  test('a table’s row of totals takes a number where the table names no function, a formula never', async () => {
    const columns =
      '<tableColumns count="2"><tableColumn id="1" name="甲" totalsRowFunction="sum"/><tableColumn id="2" name="乙"/></tableColumns>';
    const table = `<table xmlns="${MAIN}" id="1" name="t" displayName="t" ref="A1:B3" totalsRowCount="1">${columns}</table>`;
    const source = {
      data: '<row r="1"><c r="A1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>',
      parts: {
        'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
        'xl/tables/table1.xml': table,
      },
    };
    const host = openFile(zip(partsOf(source)), '年报.xlsx');
    const number = { value: 5 };
    const tried = [
      edit('A3', number),
      edit('B3', number),
      edit('B3', { value: 5, formula: '2+3' }),
      edit('A1', number),
    ];
    const codes = await Promise.all(tried.map(async (one) => [...(await host.obstacles([one])).values()]));
    expect(codes).toEqual([['table-totals'], [], ['table-totals'], ['table-header']]);
    expect((await refusal(host.write({ edits: [tried[2]!] }))).code).toBe('table-totals');
    await host.write({ edits: [tried[1]!] });
  });

  test('marks are as they were set, one for each cell', async () => {
    const marks = [mark('C6', 'query', '表3'), mark('C5', 'error', '表3'), mark('A1', 'note', '表5')];
    const host = openFile(sample('typed'), '');
    await host.write({ marks });
    const sorted = (all: readonly unknown[]) => all.map((each) => JSON.stringify(each)).sort();
    expect(sorted(host.marks())).toEqual(sorted(marks));
    expect(openFile(host.bytes(), '').marks()).toEqual(host.marks());
    await host.write({ marks: [], report: reportOf() });
    expect(host.marks()).toEqual([]);
    expect((await host.read()).workbook.sheets.at(-1)?.name).toBe('核对报告');
  });

  test('a mark that someone filled down a whole column is still told, of some cells', async () => {
    const host = fileOf(SUM);
    await host.write({ marks: [mark('A1', 'error')] });
    const all = parts(host.bytes());
    const name = 'xl/worksheets/sheet1.xml';
    all[name] = strToU8(strFromU8(all[name]!).replace('sqref="A1"', 'sqref="A1:A1048576"'));
    const marks = openFile(zipSync(all), '').marks();
    expect(marks[0]).toEqual(mark('A1', 'error'));
    expect(marks).toHaveLength(10_000);
  });
});

describe('formulas follow edits', () => {
  test('their results are in the bytes too, and Excel is asked to work them out again', async () => {
    const host = fileOf(SUM);
    const { before, after, follows, stale } = await host.edit(at('A1'), '10');
    expect([before, after]).toEqual([{ value: 1 }, { value: 10 }]);
    expect(follows).toEqual([at('C1')]);
    expect(stale).toEqual([]);
    const xml = strFromU8(parts(host.bytes())['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('<c r="C1"><f>A1+B1</f><v>12</v></c>');
    expect(strFromU8(parts(host.bytes())['xl/workbook.xml']!)).toContain('fullCalcOnLoad="1"');
  });

  test('an edit is taken back by what is told of it', async () => {
    const host = fileOf(SUM);
    const untouched = parts(host.bytes());
    const told: HostEvent[] = [];
    await host.subscribe((event) => void told.push(event));
    await host.edit(at('A1'), '7');
    expect(cellAt((await host.read()).workbook, at('C1'))?.value).toBe(9);
    const [typed] = told;
    if (typed?.kind !== 'typed') throw new Error('nothing was told');
    expect(typed.before.contents).toContainEqual({ place: at('A1'), content: { value: 1, format: 'General' } });
    await host.write({ undo: typed.before.memory });
    expect(parts(host.bytes())).toEqual(untouched);
  });

  test('members of a shared formula follow, and stay members', async () => {
    const shared =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row>';
    const host = fileOf(shared);
    await host.edit(at('A2'), '5');
    const xml = strFromU8(parts(host.bytes())['xl/worksheets/sheet1.xml']!);
    expect(xml).toContain('<c r="B2"><f t="shared" si="0"/><v>10</v></c>');
    expect(host.stale()).toEqual([]);
  });

  test('a locked formula follows an unlocked figure, as in Excel; the formula itself stays locked', async () => {
    const styles =
      '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
      '<cellXfs count="2"><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';
    const data = fileData('<c r="A1" s="1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>A1+B1</f><v>3</v></c>');
    const bytes = zip(partsOf({ data, styles, tail: '<sheetProtection sheet="1"/>' }));
    const host = openFile(bytes, '');
    const step = await stepOf(host, [{ place: at('A1'), content: { value: 5 } }]);
    expect(cellAt((await host.read()).workbook, at('C1'))?.value).toBe(7);
    const { code, conflicts } = await refusal(host.edit(at('C1'), '8'));
    expect([code, conflicts[0]?.place]).toEqual(['protected-cell', at('C1')]);
    await host.write({ undo: step, edits: [] });
    expect(parts(host.bytes())).toEqual(parts(bytes));
  });

  test('what cannot be worked out is named until it can, and told by a whole reading', async () => {
    const host = fileOf(fileData('<c r="A1"><v>1</v></c><c r="B1"><f>VLOOKUP(A1,A1:A1,1)</f><v>1</v></c>'));
    const events: HostEvent[] = [];
    await host.subscribe((event) => void events.push(event));
    expect((await host.edit(at('A1'), '2')).stale).toEqual([at('B1')]);
    expect(host.stale()).toEqual([at('B1')]);
    expect((await host.read()).stale).toEqual([at('B1')]);
    expect(events.at(-1)).toEqual({ kind: 'restructured' });
    await host.edit(at('B1'), '2');
    expect(host.stale()).toEqual([]);
  });

  test('a typed formula is written with its result, or not at all', async () => {
    const host = fileOf(SUM);
    const { after } = await host.edit(at('D1'), '= SUM(A1:C1) ');
    expect(after).toEqual({ value: 6, formula: 'SUM(A1:C1)' });
    const before = host.bytes();
    for (const typed of ['=VLOOKUP(A1,A1:B1,2)', '=D1+1', '=C1+', '=招生总数']) {
      const { code, words } = await refusal(host.edit(at('D1'), typed));
      expect(code).toBe('not-calculable');
      expect(words.zh).toContain(typed);
    }
    expect(host.bytes()).toBe(before);
  });
});

describe('taking a step back', () => {
  test('is exact, the results that followed with it', async () => {
    const host = openFile(sample('formulas'), '');
    const step = await stepOf(host, [
      { place: at('C4', '表6'), content: { value: 90 } },
      { place: at('C6', '表3'), content: { value: 407 } },
    ]);
    expect(parts(host.bytes())).not.toEqual(parts(sample('formulas')));
    await host.write({ undo: JSON.parse(JSON.stringify(step)), edits: [] });
    expect(parts(host.bytes())).toEqual(parts(sample('formulas')));
  });

  test('leaves what it is told to, and works out what then follows', async () => {
    const host = fileOf(SUM);
    const step = await stepOf(host, [
      { place: at('A1'), content: { value: 10 } },
      { place: at('B1'), content: { value: 20 } },
    ]);
    await host.edit(at('B1'), '25');
    await host.write({ undo: step, leave: [at('B1')] });
    const { workbook } = await host.read();
    expect(['A1', 'B1', 'C1'].map((cell) => cellAt(workbook, at(cell))?.value)).toEqual([1, 25, 26]);
  });

  test('puts no result back that other edits have made wrong', async () => {
    const host = fileOf(SUM);
    const step = await stepOf(host, [{ place: at('A1'), content: { value: 10 } }]);
    await host.edit(at('B1'), '5');
    await host.write({ undo: step });
    expect(cellAt((await host.read()).workbook, at('C1'))?.value).toBe(6);
  });

  test('makes the edits instead where the memory is of another host', async () => {
    const host = fileOf(SUM);
    await host.write({ undo: { excel: true }, edits: [{ place: at('A1'), content: { value: 4 } }] });
    expect(cellAt((await host.read()).workbook, at('C1'))?.value).toBe(6);
  });

  test('is possible after the file was saved and opened again', async () => {
    const host = openFile(sample('typed'), '');
    const step = await stepOf(host, [{ place: at('C6', '表3'), content: { value: 407 } }]);
    const again = openFile(host.bytes(), '');
    await again.write({ undo: JSON.parse(JSON.stringify(step)) });
    expect(parts(again.bytes())).toEqual(parts(sample('typed')));
  });
});

test('any edits, in any order: every formula is as working all of them out anew gives', async () => {
  const places = ['表3!C6', '表4!B5', '表6!C4', '表6!D9', '表7!E12', '表12!B5', '表2!C5', '表42!C3'].map((cell) => {
    const [sheet, address] = cell.split('!');
    return at(address!, sheet);
  });
  const typed = fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 999 }));
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 3 }), async (edits) => {
      const host = openFile(sample('formulas'), '');
      for (const [place, value] of edits) await host.edit(place, String(value));
      const { workbook } = await host.read();
      const results = formulasIn(workbook).map(({ cell }) => cell.value as number);
      const wanted = formulasIn(recompute(workbook)).map(({ cell }) => cell.value as number);
      for (const [i, value] of results.entries()) expect(value).toBeCloseTo(wanted[i]!, 9);
      expect(host.stale()).toEqual([]);
    }),
    { numRuns: 6 },
  );
}, 60_000);

describe('a file kept as a draft', () => {
  test('typing what stands there changes nothing, and tells nobody', async () => {
    const host = openFile(sample('typed'), '');
    const { workbook } = await host.read();
    const [before, version] = [host.bytes(), host.version];
    const events: HostEvent[] = [];
    await host.subscribe((event) => void events.push(event));
    for (const place of [at('C6', '表3'), at('A3', '表3'), at('B5', '表42'), at('Z99', '表3')]) {
      const { value } = cellAt(workbook, place) ?? {};
      const edited = await host.edit(place, value === undefined ? '' : String(value));
      expect(edited.after).toBe(edited.before);
    }
    expect(events).toEqual([]);
    expect([host.bytes(), host.version]).toEqual([before, version]);
    expect(host.version).toBe(version);
  });

  test('sheets that an edit does not touch are the same objects after it', async () => {
    const host = openFile(sample('typed'), '');
    const before = (await host.read()).workbook.sheets;
    await host.edit(at('C6', '表3'), '407');
    const after = (await host.read()).workbook.sheets;
    expect(after.filter((sheet, i) => sheet !== before[i]).map(({ name }) => name)).toEqual(['表3']);
  });

  test('what could not be written is refused when it is typed, and nothing has changed', async () => {
    const host = fileOf(SUM, '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>');
    await host.edit(at('A1'), '5');
    const [before, { workbook }] = [host.version, await host.read()];
    expect((await refusal(host.edit(at('B3'), '1'))).code).toBe('merged-cell');
    expect((await refusal(host.edit(at('A1'), 'x'.repeat(40_000)))).code).toBe('unwritable-content');
    expect(host.version).toBe(before);
    expect(await readWorkbook(host.bytes())).toEqual(workbook);
  });

  test('after any writes it says what its bytes say to whoever opens them', async () => {
    const places = ['表3!C6', '表4!B5', '表6!C4', '表42!C3', '表42!F9', '表2!C5'].map((cell) => {
      const [sheet, address] = cell.split('!');
      return at(address!, sheet);
    });
    const place = fc.constantFrom(...places);
    const content = fc.record(
      {
        value: fc.oneof(fc.integer(), fc.constantFrom('合计', '<&>', ''), fc.boolean()),
        format: fc.constantFrom('0.0', '0"人"', 'General'),
      },
      { requiredKeys: [] },
    );
    const write = fc.oneof(
      fc.record({ edits: fc.tuple(fc.record({ place, content })) }),
      fc.record({ marks: fc.array(fc.record({ place, look: fc.constantFrom('error' as const, 'note' as const) })) }),
      fc.record({ store: fc.constantFrom('一', '二', null) }),
      fc.record({ report: fc.constantFrom(reportOf({}), null) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('typed', 'formulas'),
        fc.array(write, { maxLength: 6 }),
        async (form, writes) => {
          const host = openFile(sample(form), '');
          for (const patch of writes) await host.write(patch);
          const { stale, ...told } = await host.read();
          const again = openFile(host.bytes(), '');
          expect(told).toEqual(await again.read());
          expect(host.marks()).toEqual(again.marks());
          for (const { sheet } of places) expect(host.looks(sheet)).toEqual(again.looks(sheet));
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});

test('once closed it holds nothing, and says so', async () => {
  const host = openFile(sample('typed'), '');
  const pending = host.read();
  host.close();
  expect((await refusal(pending)).code).toBe('closed');
  expect((await refusal(host.read())).code).toBe('closed');
  expect(() => host.bytes()).toThrow(Refusal);
});

describe('a block of cells', () => {
  const MERGED = '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>';
  const typed = (...cells: [string, string][]) => cells.map(([cell, text]) => ({ place: at(cell), text }));

  test('is one step: formulas follow, what is blank leaves covered cells alone, and one event tells of it', async () => {
    const host = fileOf(SUM, MERGED);
    await host.read();
    const events: HostEvent[] = [];
    await host.subscribe((event) => void events.push(event));
    const { cells, follows } = await host.enter(typed(['A1', '5'], ['B1', '6'], ['A3', '甲'], ['B3', '']));
    expect(cells.map(({ place, after }) => [place.column, after.value])).toEqual([
      [0, 5],
      [1, 6],
      [0, '甲'],
    ]);
    expect(follows).toEqual([at('C1')]);
    expect(cellAt((await host.read()).workbook, at('C1'))?.value).toBe(11);
    expect(events.map(({ kind }) => kind)).toEqual(['typed', 'changed']);
  });

  test('all or nothing: every cell in the way is named', async () => {
    const host = fileOf(SUM, MERGED);
    const { version } = host;
    const { code, words, told } = await refusal(host.enter(typed(['A1', '5'], ['B3', '乙'])));
    expect([code, told.places]).toEqual(['block-refused', [at('B3')]]);
    expect(words.zh).toMatch(/^表!B3 不能写入，因此整块都没有写入。原因：.*合并单元格/);
    const formulas = await refusal(host.enter(typed(['A1', '=B1'], ['B1', '1'])));
    expect([formulas.code, formulas.told.places]).toEqual(['formulas-in-block', [at('A1')]]);
    const many = Array.from({ length: 20_001 }, (_, row) => ({ place: { ...at('A1'), row }, text: '1' }));
    expect((await refusal(host.enter(many))).code).toBe('block-too-large');
    expect(cellAt((await host.read()).workbook, at('A1'))?.value).toBe(1);
    expect(version).toBe(host);
  });
});
