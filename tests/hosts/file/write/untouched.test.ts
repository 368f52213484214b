import { read } from '@e965/xlsx';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import type { Patch } from '../../../../src/hosts/file/write/patch';
import { patchWorkbook } from '../../../fixtures/patch-workbook';
import { cellsOf } from '../package-of';
import { hostileParts, hostileWorkbook } from './hostile-workbook';
import { directoryOf, edit, mark, reportOf } from './places';
import { differentParts, partsIn, rawEntries } from './raw-zip';

const original = hostileWorkbook();
const EMPTY = "空 '白' 表";
const SHEET = (n: number) => `xl/worksheets/sheet${n}.xml`;

const edits = [
  edit('C2', { value: 1 }, '数据'),
  edit('B2', { value: 5, format: '0.000' }, '数据'),
  edit('A3', { value: ' =甲' }, '数据'),
  edit('G6', { value: true }, '数据'),
  edit('G7', { value: { error: '#N/A' } }, '数据'),
  edit('J5', { formula: 'B5*2', value: 8 }, '数据'),
  edit('B8', { value: 3 }, '数据'),
  edit('B12', { value: 3 }, '数据'),
  edit('B1', { value: 'x' }, '前缀'),
  edit('C1', { value: 3 }, '前缀'),
  edit('A2', { value: 3 }, '前缀'),
  edit('B3', { value: 3 }, '前缀'),
  edit('F1', { value: 3 }, '前缀'),
  edit('B2', { value: 1 }, EMPTY),
];
const marks = [
  mark('B2', 'error', '数据'),
  mark('B9', 'query', '数据'),
  mark('A1', 'rounding', EMPTY),
  mark('A1', 'note', '前缀'),
];
const LISTS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'];

function expectUntouched(patched: Uint8Array, touched: readonly string[], added: readonly string[] = []): void {
  expect(differentParts(original, patched).toSorted()).toEqual([...touched, ...added].toSorted());
  const [before, after] = [rawEntries(original), rawEntries(patched)];
  for (const [name, raw] of before) if (!touched.includes(name)) expect(after.get(name)).toBe(raw);
  expect(directoryOf(patched)).toEqual([...directoryOf(original), ...added]);
}

test.each<[what: string, patch: Patch, touched: string[], added?: string[]]>([
  ['nothing', {}, []],
  ['marks', { marks }, [SHEET(1), SHEET(3), SHEET(5), 'xl/styles.xml']],
  ['edits', { edits }, [SHEET(1), SHEET(3), SHEET(5), 'xl/styles.xml', 'xl/calcChain.xml', 'xl/workbook.xml']],
  ['an edit of one value', { edits: [edit('B5', { value: 1 }, '数据')] }, [SHEET(1), 'xl/workbook.xml']],
  ['a report', { report: reportOf() }, ['xl/styles.xml', ...LISTS], [SHEET(6)]],
  [
    'a store',
    { store: 'x' },
    LISTS.slice(1),
    ['customXml/item2.xml', 'customXml/itemProps2.xml', 'customXml/_rels/item2.xml.rels'],
  ],
])('all else stays as it is: %s', (...[, patch, touched, added]) => {
  expectUntouched(patchWorkbook(original, patch).bytes, touched, added);
});

describe('touched parts differ only where they are meant to', () => {
  const before = partsIn(original);

  test('marks', () => {
    const after = partsIn(patchWorkbook(original, { marks }).bytes);
    const ours =
      /<(x:)?conditionalFormatting sqref="[A-Z0-9:]+"><(x:)?cfRule type="expression" dxfId="\d" priority="\d+"><(x:)?formula>N\("gouji:[a-z]+"\)=0<\/(x:)?formula><\/(x:)?cfRule><\/(x:)?conditionalFormatting>/g;
    for (const n of [1, 3, 5]) expect(after.get(SHEET(n))?.replaceAll(ours, '')).toBe(before.get(SHEET(n)));
    const styles = after
      .get('xl/styles.xml')
      ?.replace('<dxfs count="5">', '<dxfs count="1">')
      .replace('<!--gouji:dxfs:1:oooo-->', '');
    expect(styles?.replace(/(<\/dxf>)(<dxf>.*<\/dxf>)(<\/dxfs>)/, '$1$3')).toBe(before.get('xl/styles.xml'));
  });

  test('edits', () => {
    const after = partsIn(patchWorkbook(original, { edits }).bytes);
    const sheet = (before.get(SHEET(1)) as string)
      .replace('ref="A1:H12"', 'ref="A1:J12"')
      .replace('<c r="B2" s="1"><v>0.10000000000000001</v></c>', '<c r="B2" s="5"><v>5</v></c>')
      .replace(/<c r="C2">.*?<\/c>/, '<c r="C2"><v>1</v></c>')
      .replace('<c r="A3" t="s"><v>3</v></c>', '<c r="A3" t="inlineStr"><is><t xml:space="preserve"> =甲</t></is></c>')
      .replace(
        '<c r="C3"><f t="shared" si="0"/>',
        '<c r="C3"><f t="shared" si="0" ref="C3:C5">B3/SUM(B$2:B$5)+LOG10(10)</f>',
      )
      .replace('<!-- a comment -->', '<c r="J5"><f>B5*2</f><v>8</v></c><!-- a comment -->')
      .replace('s="2" customFormat="1"/>', 's="2" customFormat="1"><c r="G6" s="2" t="b"><v>1</v></c></row>')
      .replace('<row r="8">', '<row r="7"><c r="G7" s="1" t="e"><v>#N/A</v></c></row><row r="8">')
      .replace(/<c r="B8".*?<\/v>/, '<c r="B8"><v>3</v>')
      .replace('<c r="B12"><f>A12*2</f><v>2</v></c>', '<c r="B12"><v>3</v></c>');
    expect(after.get(SHEET(1))).toBe(sheet);
    const prefixed = (before.get(SHEET(3)) as string)
      .replace(
        '<x:c t="str"><x:v>乙</x:v></x:c>',
        '<x:c t="inlineStr"><x:is><x:t>x</x:t></x:is></x:c><x:c r="C1"><x:v>3</x:v></x:c>',
      )
      .replace('<x:c><x:f>A1+E1</x:f><x:v>6</x:v></x:c>', '<x:c><x:v>3</x:v></x:c>')
      .replace('<x:row/>', '<x:row><x:c r="A2"><x:v>3</x:v></x:c></x:row>')
      .replace("<x:row r='7'>", `<x:row r="3"><x:c r="B3"><x:v>3</x:v></x:c></x:row><x:row r='7'>`);
    expect(after.get(SHEET(3))).toBe(prefixed);
    expect(after.get('xl/workbook.xml')).toBe(
      before.get('xl/workbook.xml')?.replace('iterate="1"/>', 'iterate="1" fullCalcOnLoad="1"/>'),
    );
    expect(after.get('xl/calcChain.xml')).toContain(
      '<c r="C3" i="1"/><c r="C4"/><c r="C5"/><c r="D2"/><c r="D4"/><c r="H2" a="1"/><c r="H3" a="1"/><c r="E3" a="1"/><c r="B3" i="7"/></calcChain>',
    );
  });
});

describe('undone', () => {
  const rest = { marks, report: reportOf(), store: '说明' };

  test('edits give back every part, and once more the edits', () => {
    const edited = patchWorkbook(original, { edits });
    const undone = patchWorkbook(edited.bytes, { undo: edited.before });
    expect(differentParts(original, undone.bytes)).toEqual([]);
    expect(differentParts(edited.bytes, patchWorkbook(undone.bytes, { undo: undone.before }).bytes)).toEqual([]);
  });

  test('the log outlives JSON, marks, a report and a store', () => {
    const edited = patchWorkbook(original, { edits, ...rest });
    const log = JSON.parse(JSON.stringify(edited.before));
    const undone = patchWorkbook(edited.bytes, { undo: log }).bytes;
    expect(differentParts(undone, patchWorkbook(original, rest).bytes)).not.toContain(SHEET(1));
    // A style that the report's were appended after stays until nothing is kept any more.
    expect(differentParts(original, patchWorkbook(undone, { marks: [], report: null }).bytes)).toContain(
      'xl/styles.xml',
    );
    expect(differentParts(original, patchWorkbook(undone, { marks: [], report: null, store: null }).bytes)).toEqual([]);
    const other = patchWorkbook(edited.bytes, { undo: log, marks: [], report: null, store: null });
    expect(differentParts(original, other.bytes)).toEqual([]);
  });

  test('edits of edits, the latest first', () => {
    const one = patchWorkbook(original, { edits });
    const two = patchWorkbook(one.bytes, {
      edits: edits.map(({ place }) => ({ place, content: { value: 9, format: '0' } })),
      marks,
    });
    const back = patchWorkbook(two.bytes, { undo: two.before });
    const start = patchWorkbook(back.bytes, { undo: one.before, marks: [] });
    expect(differentParts(original, start.bytes)).toEqual([]);
  });
});

test('what was written is read back, by ourselves and by another', async () => {
  const { bytes } = patchWorkbook(original, { edits, marks, report: reportOf(), store: 'x' });
  const workbook = await readWorkbook(bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['数据', '受保护', '前缀', '透视', EMPTY, '核对报告']);
  const data = cellsOf(workbook, 0);
  expect(data).toMatchObject({
    C2: { value: 1 },
    B2: { value: 5, format: '0.000' },
    A3: { value: ' =甲' },
    G6: { value: true },
    G7: { value: { error: '#N/A' } },
    J5: { value: 8, formula: 'B5*2' },
  });
  const unchanged = cellsOf(await readWorkbook(original), 0);
  const changed = [
    'C2',
    'C3',
    ...edits
      .filter(({ place }) => place.sheet === '数据')
      .map(({ place }) => `${'ABCDEFGHIJ'[place.column]}${place.row + 1}`),
  ];
  for (const [address, cell] of Object.entries(unchanged))
    if (!changed.includes(address)) expect({ ...data[address], stale: undefined }).toEqual(cell);
  const other = read(bytes, { cellFormula: true }).Sheets.数据 ?? {};
  expect(other.A3).toMatchObject({ t: 's', v: ' =甲' });
  expect(other.C3).toMatchObject({ f: 'B3/SUM(B$2:B$5)+LOG10(10)' });
  expect(other.C5).toMatchObject({ f: 'B5/SUM(B$2:B$5)+LOG10(10)' });
});

test('the fixture holds what it says', () => {
  expect(Object.keys(hostileParts())).toHaveLength(36);
});
