import { read } from '@e965/xlsx';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import type { CellContent } from '../../../../src/workbook/edits';
import { patchWorkbook, readCells } from '../../../fixtures/patch-workbook';
import { cellsOf, type WorkbookSource, workbookOf } from '../package-of';
import { at, edit } from './places';
import { partsIn } from './raw-zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="9" fontId="0" quotePrefix="1"><alignment wrapText="1"/></xf></cellXfs>';

/** Content of sheetData after edits of a small workbook. */
function dataAfter(data: string, edits: readonly [cell: string, content: CellContent][], source: WorkbookSource = {}) {
  const bytes = workbookOf({ styles: STYLES, strings: '<si><t>旧</t></si>', data, ...source });
  const after = patchWorkbook(bytes, { edits: edits.map(([cell, content]) => edit(cell, content)) }).bytes;
  return /<sheetData>(.*)<\/sheetData>/s.exec(partsIn(after).get(SHEET) ?? '')?.[1];
}

describe('one cell', () => {
  test.each<[what: string, data: string, content: CellContent, after: string]>([
    [
      'a number',
      '<c r="A1" s="1"><v>1</v></c>',
      { value: 0.1 + 0.2 },
      '<c r="A1" s="1"><v>0.30000000000000004</v></c>',
    ],
    ['a large number', '<c r="A1"/>', { value: 1e21 }, '<c r="A1"><v>1e+21</v></c>'],
    ['minus zero', '<c r="A1"/>', { value: -0 }, '<c r="A1"><v>0</v></c>'],
    [
      'a text',
      '<c r="A1" t="s"><v>0</v></c>',
      { value: '合计<1>' },
      '<c r="A1" t="inlineStr"><is><t>合计&lt;1&gt;</t></is></c>',
    ],
    [
      'a text like a formula',
      '<c r="A1"><v>1</v></c>',
      { value: '=SUM(A2)' },
      '<c r="A1" t="inlineStr"><is><t>=SUM(A2)</t></is></c>',
    ],
    [
      'blanks, breaks and what XML cannot hold',
      '<c r="A1"/>',
      { value: ' a\r\n\u0001_x0041_\ud800 ' },
      '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> a_x000D_\n_x0001__x005F_x0041__xD800_ </t></is></c>',
    ],
    ['an empty text', '<c r="A1"><v>1</v></c>', { value: '' }, '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
    ['a boolean', '<c r="A1"><v>1</v></c>', { value: true }, '<c r="A1" t="b"><v>1</v></c>'],
    ['an error', '<c r="A1"><v>1</v></c>', { value: { error: '#N/A' } }, '<c r="A1" t="e"><v>#N/A</v></c>'],
    ['nothing', '<c r="A1" s="1" t="str"><v>x</v></c>', {}, '<c r="A1" s="1"/>'],
    ['a formula', '<c r="A1"/>', { formula: '=B1&"<"', value: 2 }, '<c r="A1"><f>B1&amp;"&lt;"</f><v>2</v></c>'],
    ['a formula with a text', '<c r="A1"/>', { formula: 'B1', value: 'x' }, '<c r="A1" t="str"><f>B1</f><v>x</v></c>'],
    ['a formula without result', '<c r="A1"><v>1</v></c>', { formula: 'B1' }, '<c r="A1"><f>B1</f></c>'],
    [
      'the same formula, kept as written',
      '<c r="A1" cm="1"><f ca="1" xml:space="preserve">B1 </f><v>1</v></c>',
      { formula: 'B1 ', value: 2 },
      '<c r="A1" cm="1"><f ca="1" xml:space="preserve">B1 </f><v>2</v></c>',
    ],
    [
      'metadata and phonetic runs go with their value',
      '<c r="A1" vm="1" cm="2" t="inlineStr" ph="1"><is><t>x</t><rPh sb="0" eb="1"><t>y</t></rPh></is><extLst><ext uri="u"/></extLst></c>',
      { value: 1 },
      '<c r="A1" ph="1"><v>1</v><extLst><ext uri="u"/></extLst></c>',
    ],
  ])('%s', (_, data, content, after) => {
    expect(dataAfter(`<row r="1">${data}</row>`, [['A1', content]])).toBe(`<row r="1">${after}</row>`);
  });
});

describe('where cells and rows go', () => {
  const number: CellContent = { value: 5 };
  test.each<[what: string, data: string, cell: string, after: string]>([
    ['first in a row', '<row r="1"><c r="B1"/></row>', 'A1', '<row r="1"><c r="A1"><v>5</v></c><c r="B1"/></row>'],
    [
      'between',
      '<row r="1"><c r="A1"/> <c r="C1"/></row>',
      'B1',
      '<row r="1"><c r="A1"/> <c r="B1"><v>5</v></c><c r="C1"/></row>',
    ],
    [
      'last',
      '<row r="1"><c r="A1"/><extLst/></row>',
      'Z1',
      '<row r="1"><c r="A1"/><c r="Z1"><v>5</v></c><extLst/></row>',
    ],
    ['in a row without cells', '<row r="1" ht="20"/>', 'A1', '<row r="1" ht="20"><c r="A1"><v>5</v></c></row>'],
    [
      'in a row that is not there',
      '<row r="1"/><row r="9"/>',
      'B3',
      '<row r="1"/><row r="3"><c r="B3"><v>5</v></c></row><row r="9"/>',
    ],
    ['after the last row', '<row r="1"/>', 'B3', '<row r="1"/><row r="3"><c r="B3"><v>5</v></c></row>'],
    ['in a sheet without rows', '', 'B3', '<row r="3"><c r="B3"><v>5</v></c></row>'],
    [
      'beyond the spans',
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      'E1',
      '<row r="1" spans="2:5"><c r="B1"/><c r="E1"><v>5</v></c></row>',
    ],
    [
      'among counted cells',
      '<row><c/><c/><c r="E1"/><c/></row>',
      'F1',
      '<row><c/><c/><c r="E1"/><c><v>5</v></c></row>',
    ],
    [
      'in a gap of counted cells',
      '<row><c/><c r="E1"/></row>',
      'C1',
      '<row><c/><c r="C1"><v>5</v></c><c r="E1"/></row>',
    ],
    ['in counted rows', '<row/><row r="7"/><row/>', 'A8', '<row/><row r="7"/><row><c r="A8"><v>5</v></c></row>'],
    [
      'in a row of its own style',
      '<row r="1" s="1" customFormat="1"/>',
      'A1',
      '<row r="1" s="1" customFormat="1"><c r="A1" s="1"><v>5</v></c></row>',
    ],
  ])('%s', (_, data, cell, after) => {
    expect(dataAfter(data, [[cell, number]])).toBe(after);
  });

  test('several in one row and gap, in the order of the sheet', () => {
    const after = dataAfter('<row r="2"><c r="D2"/></row>', [
      ['C2', number],
      ['A4', number],
      ['B2', { value: true }],
      ['A3', number],
    ]);
    expect(after).toBe(
      '<row r="2"><c r="B2" t="b"><v>1</v></c><c r="C2"><v>5</v></c><c r="D2"/></row><row r="3"><c r="A3"><v>5</v></c></row><row r="4"><c r="A4"><v>5</v></c></row>',
    );
  });

  test('nothing where nothing was changes nothing', () => {
    const bytes = workbookOf({ data: '<row r="1"/>' });
    expect(patchWorkbook(bytes, { edits: [edit('A1', {}), edit('B7', {})] }).bytes).toBe(bytes);
  });

  test('a new cell takes the style of its column, and the dimension takes it in', () => {
    const sheet = (dimension: string, rows: string) =>
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><cols><col min="3" max="5" style="1"/></cols><sheetData>${rows}</sheetData></worksheet>`;
    const bytes = workbookOf({ styles: STYLES, parts: { [SHEET]: sheet('B2', '<row r="2"><c r="B2"/></row>') } });
    const after = patchWorkbook(bytes, { edits: [edit('D4', { value: 5 })] }).bytes;
    expect(partsIn(after).get(SHEET)).toBe(
      sheet('B2:D4', '<row r="2"><c r="B2"/></row><row r="4"><c r="D4" s="1"><v>5</v></c></row>'),
    );
  });
});

describe('number formats', () => {
  const styled = (data: string, content: CellContent) => {
    const bytes = workbookOf({ styles: STYLES, data: `<row r="1">${data}</row>` });
    const parts = partsIn(patchWorkbook(bytes, { edits: [edit('A1', content)] }).bytes);
    return { sheet: parts.get(SHEET), styles: parts.get('xl/styles.xml') };
  };

  test('a new one copies the style of the cell', () => {
    const { sheet, styles } = styled('<c r="A1" s="1"/>', { value: 1, format: '0.0_ "元"' });
    expect(sheet).toContain('<c r="A1" s="2"><v>1</v></c>');
    expect(styles).toContain(
      '<numFmts count="2"><numFmt numFmtId="170" formatCode="0.000"/><numFmt numFmtId="171" formatCode="0.0_ &quot;元&quot;"/></numFmts>',
    );
    expect(styles).toContain('<cellXfs count="3">');
    expect(styles).toContain(
      '<xf numFmtId="171" fontId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs>',
    );
  });

  test('one that there is is used again', () => {
    expect(styled('<c r="A1"/>', { value: 1, format: '0.000' }).styles).toContain(
      '<xf numFmtId="170" applyNumberFormat="1"/>',
    );
    expect(styled('<c r="A1"/>', { value: 1, format: '0.00%' }).styles).toContain(
      '<xf numFmtId="10" applyNumberFormat="1"/>',
    );
  });

  test('one that the cell has already changes no style', () => {
    const { sheet, styles } = styled('<c r="A1" s="1"/>', { value: 1, format: '0%' });
    expect(sheet).toContain('<c r="A1" s="1"><v>1</v></c>');
    expect(styles).toContain(STYLES);
  });

  test('a workbook without styles gets some', async () => {
    const bytes = workbookOf({
      data: '<row r="1"/>',
      parts: {
        'xl/styles.xml': undefined,
        'xl/_rels/workbook.xml.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      },
    });
    const after = patchWorkbook(bytes, { edits: [edit('A1', { value: 0.5, format: '0.0%' })] }).bytes;
    expect(cellsOf(await readWorkbook(after))).toEqual({ A1: { value: 0.5, format: '0.0%' } });
  });
});

describe('shared formulas', () => {
  const shared = (r: string, inner: string) => `<c r="${r}"><f t="shared"${inner}<v>0</v></c>`;
  const master = shared('B1', ' ref="B1:B4" si="3">A1+$A$1</f>');
  const member = (r: string) => shared(r, ' si="3"/>');
  const rows = (...cells: string[]) => cells.map((cell, i) => `<row r="${i + 1}">${cell}</row>`).join('');
  const data = rows(master, member('B2'), member('B3'), member('B4'));

  test('the next member takes over from a definition that goes', () => {
    expect(dataAfter(data, [['B1', { value: 1 }]])).toBe(
      rows('<c r="B1"><v>1</v></c>', shared('B2', ' si="3" ref="B2:B4">A2+$A$1</f>'), member('B3'), member('B4')),
    );
  });

  test('the next that stays, where others go too', () => {
    expect(
      dataAfter(data, [
        ['B1', {}],
        ['B2', { value: 2 }],
        ['B4', { value: 4 }],
      ]),
    ).toBe(
      rows(
        '<c r="B1"/>',
        '<c r="B2"><v>2</v></c>',
        shared('B3', ' si="3" ref="B3">A3+$A$1</f>'),
        '<c r="B4"><v>4</v></c>',
      ),
    );
  });

  test('a member that goes leaves the others alone', () => {
    expect(dataAfter(data, [['B3', { value: 1 }]])).toBe(
      rows(master, member('B2'), '<c r="B3"><v>1</v></c>', member('B4')),
    );
  });

  test('a member that keeps its formula keeps it shared, unless its definition goes', () => {
    const kept: CellContent = { formula: 'A2+$A$1', value: 9 };
    expect(dataAfter(data, [['B2', kept]])).toContain('<c r="B2"><f t="shared" si="3"/><v>9</v></c>');
    const both = dataAfter(data, [
      ['B1', { value: 1 }],
      ['B2', kept],
    ]);
    expect(both).toContain('<c r="B2"><f>A2+$A$1</f><v>9</v></c><');
    expect(both).toContain(shared('B3', ' si="3" ref="B3:B4">A3+$A$1</f>'));
  });
});

test('entries of the order of calculation go with their formulas, and the part with its last', () => {
  const RELS = 'xl/_rels/workbook.xml.rels';
  const chain = (entries: string) => `<calcChain xmlns="x">${entries}</calcChain>`;
  const bytes = workbookOf({
    data: '<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>2</f></c></row>',
    parts: {
      'xl/calcChain.xml': chain('<c r="A1" i="1"/><c r="B1"/>'),
      [RELS]:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\n<Relationship Id="rId2" Type="x/calcChain" Target="calcChain.xml"/>\n</Relationships>',
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="c"/></Types>',
    },
  });
  const one = patchWorkbook(bytes, { edits: [edit('A1', { value: 1 })] });
  expect(partsIn(one.bytes).get('xl/calcChain.xml')).toBe(chain('<c r="B1" i="1"/>'));
  const both = patchWorkbook(one.bytes, { edits: [edit('B1', { value: 1 })] });
  const parts = partsIn(both.bytes);
  expect([...parts.keys()]).not.toContain('xl/calcChain.xml');
  expect(parts.get(RELS)).not.toContain('calcChain');
  expect(parts.get('[Content_Types].xml')).not.toContain('calcChain');
  const undone = patchWorkbook(patchWorkbook(both.bytes, { undo: both.before }).bytes, { undo: one.before }).bytes;
  expect(new Map([...partsIn(undone)].toSorted())).toEqual(new Map([...partsIn(bytes)].toSorted()));
});

describe('calculation on opening', () => {
  const head = (after: string, data: string, workbook = '') => {
    const bytes = workbookOf({ data, head: workbook });
    return partsIn(patchWorkbook(bytes, { edits: [edit('A1', { value: 1 })] }).bytes)
      .get('xl/workbook.xml')
      ?.includes(after);
  };
  test('is asked for where there are formulas', () => {
    expect(head('</sheets><calcPr fullCalcOnLoad="1"/></workbook>', '<row r="1"><c r="B1"><f>A1</f></c></row>')).toBe(
      true,
    );
  });
  test('is not where there are none', () => {
    expect(head('calcPr', '<row r="1"><c r="B1"><v>1</v></c></row>')).toBe(false);
  });
});

test('other programs read what was written', async () => {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const types = [type('workbook', 'sheet.main'), type('worksheets/sheet1', 'worksheet'), type('styles', 'styles')];
  const bytes = workbookOf({
    styles: STYLES,
    data: '<row r="1"><c r="A1"><v>1</v></c></row>',
    parts: {
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types.join('')}</Types>`,
    },
  });
  const edits = [
    edit('A1', { value: '  =1\n中文&<>_x0041_ ' }),
    edit('B1', { value: -1.5e-7, format: '0.0%' }),
    edit('C1', { value: false }),
    edit('D1', { value: { error: '#DIV/0!' } }),
    edit('E1', { value: 'x', formula: 'IF(A1="",1,"x")' }),
  ];
  const after = patchWorkbook(bytes, { edits }).bytes;
  expect(cellsOf(await readWorkbook(after))).toEqual(
    Object.fromEntries(edits.map(({ content }, i) => [`${'ABCDE'[i]}1`, content])),
  );
  const sheet = read(after, { cellNF: true }).Sheets.表 ?? {};
  expect(sheet.A1).toMatchObject({ t: 's', v: '  =1\n中文&<>_x0041_ ' });
  expect(sheet.B1).toMatchObject({ t: 'n', v: -1.5e-7, z: '0.0%' });
  expect(sheet.C1).toMatchObject({ t: 'b', v: false });
  expect(sheet.D1).toMatchObject({ t: 'e', w: '#DIV/0!' });
  expect(sheet.E1).toMatchObject({ t: 's', v: 'x', f: 'IF(A1="",1,"x")' });
});

test('cells read exactly', () => {
  const bytes = workbookOf({
    styles: STYLES,
    strings: '<si><r><t>护</t></r><r><t>理</t></r><rPh><t>x</t></rPh></si>',
    data: '<row r="1" ht="20"><c r="A1" t="s" s="1"><v>0</v></c></row>',
  });
  const [first, second] = readCells(bytes, [at('A1'), at('B9')]);
  expect(first).toMatchObject({
    place: at('A1'),
    xml: '<c r="A1" t="s" s="1"><v>0</v></c>',
    row: '<row r="1" ht="20">',
    content: { value: '护理', format: '0%' },
  });
  expect(second).toMatchObject({ xml: null, row: null, content: {} });
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
});
