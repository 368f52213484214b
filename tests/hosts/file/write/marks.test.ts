import { LOOK_ORDER, MARK_LOOKS } from '../../../../src/hosts/port/mark-looks';
import { patchWorkbook } from '../../../fixtures/patch-workbook';
import { relationships, type WorkbookSource, workbookOf } from '../package-of';
import { mark } from './places';
import { differentParts, partsIn } from './raw-zip';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const rule = (sqref: string, look: string, dxf: number, priority: number) =>
  `<conditionalFormatting sqref="${sqref}"><cfRule type="expression" dxfId="${dxf}" priority="${priority}"><formula>N("gouji:${look}")=0</formula></cfRule></conditionalFormatting>`;
const sheetOf = (bytes: Uint8Array) => partsIn(bytes).get(SHEET) ?? '';
const cleared = (bytes: Uint8Array) => patchWorkbook(bytes, { marks: [] }).bytes;

test('looks differ by more than colour, and text stands out from its fill', () => {
  const shapes = LOOK_ORDER.map((look) => {
    const { bold, italic, underline, border } = MARK_LOOKS[look];
    return [bold, italic, underline, border].join();
  });
  expect(new Set(shapes).size).toBe(LOOK_ORDER.length);
  const light = (colour: string) => {
    const [r, g, b] = [0, 2, 4].map((i) => {
      const part = Number.parseInt(colour.slice(i, i + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const { text, fill } of Object.values(MARK_LOOKS)) {
    expect((light(fill) + 0.05) / (light(text) + 0.05)).toBeGreaterThanOrEqual(4.5);
  }
});

describe('where marks go', () => {
  test('cells of one look in few areas, behind the rules of the user, where the schema has them', () => {
    const user =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="4"><formula>TRUE</formula></cfRule></conditionalFormatting>';
    const before = `<mergeCells count="1"><mergeCell ref="D5:E6"/></mergeCells>${user}`;
    const after = '<dataValidations count="0"/><extLst><ext><x:cfRule xmlns:x="y" priority="9"/></ext></extLst>';
    const bytes = workbookOf({ data: '', tail: before + after, styles: '<dxfs count="1"><dxf/></dxfs>' });
    const marks = [
      ...['A1', 'B1', 'A2', 'B2', 'A9', 'E6'].map((cell) => mark(cell, 'error')),
      mark('C1', 'note'),
      mark('A1', 'query'),
      mark('C2', 'query'),
    ];
    expect(sheetOf(patchWorkbook(bytes, { marks }).bytes)).toContain(
      `${before}${rule('A1:B2 D5:E6 A9', 'error', 1, 10)}${rule('C2', 'query', 2, 11)}${rule('C1', 'note', 3, 12)}${after}`,
    );
  });

  test('long lists are split', () => {
    const marks = Array.from({ length: 1000 }, (_, i) => mark(`A${i * 2 + 1}`, 'error'));
    const lists = [...sheetOf(patchWorkbook(workbookOf({}), { marks }).bytes).matchAll(/sqref="([^"]*)"/g)];
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.length).toBeLessThan(5);
    expect(lists.flatMap(([, list]) => list?.split(' '))).toHaveLength(1000);
  });

  test('the greatest priority there is is not passed', () => {
    const tail =
      '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="2147483647"><formula>1</formula></cfRule></conditionalFormatting>';
    expect(sheetOf(patchWorkbook(workbookOf({ tail }), { marks: [mark('A1', 'error')] }).bytes)).not.toContain(
      '2147483648',
    );
  });
});

const WITHOUT_STYLES = {
  [STYLES]: undefined,
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
  'xl/_rels/workbook.xml.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
};

describe('clearing gives back every part', () => {
  const marks = [mark('A1', 'error'), mark('B2', 'query'), mark('C3', 'rounding'), mark('D4', 'note')];
  const lists = [
    '',
    '<dxfs/>',
    '<dxfs count="0"/>',
    '<dxfs count="0"></dxfs>',
    "<dxfs count='0' >\n</dxfs >",
    '<dxfs><dxf/></dxfs>',
    '<dxfs count="7">\n <dxf/>\n <dxf/>\n</dxfs>',
    '<cellXfs count="1"><xf/></cellXfs><cellStyles/><colors/>',
  ];
  test.each<[what: string, source: WorkbookSource]>([
    ...lists.map((styles): [string, WorkbookSource] => [styles || 'no list of looks', { styles }]),
    ['no styles', { parts: WITHOUT_STYLES }],
    [
      'an empty sheet',
      {
        parts: {
          [SHEET]:
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
        },
      },
    ],
  ])('%s', (_, source) => {
    const bytes = workbookOf(source);
    const marked = patchWorkbook(bytes, { marks }).bytes;
    expect(sheetOf(marked)).toContain('gouji:rounding');
    expect(differentParts(bytes, cleared(marked))).toEqual([]);
    const again = patchWorkbook(marked, { marks: marks.slice(1) }).bytes;
    expect(differentParts(again, patchWorkbook(bytes, { marks: marks.slice(1) }).bytes)).toEqual([]);
  });

  test('without marks nothing changes', () => {
    const bytes = workbookOf({});
    expect(cleared(bytes)).toBe(bytes);
  });
});

describe('after another program has saved the workbook', () => {
  const ours =
    '<cfRule priority="2" type="expression" dxfId="1"><formula>N( &quot;gouji:error&quot; ) = 0</formula></cfRule>';
  const user = '<cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;0</formula></cfRule>';
  const like =
    '<cfRule type="expression" dxfId="2" priority="3"><formula>AND(N("gouji:error")=0,A1)</formula></cfRule>';
  const wrap = (rules: string) => `<conditionalFormatting sqref="A1:A9">${rules}</conditionalFormatting>`;
  const dxfs = (count: number) => `<dxfs count="${count}">${'<dxf/>'.repeat(count)}</dxfs>`;
  const leaves = (tail: string, styles: string, data = '') => {
    const parts = partsIn(cleared(workbookOf({ tail, styles, data })));
    return [
      parts.get(SHEET)?.match(/<\/sheetData>(.*)<\/worksheet>/)?.[1],
      parts.get(STYLES)?.match(/<dxfs.*dxfs>/)?.[0],
    ];
  };

  test('ours go out of an element shared with a rule of the user', () => {
    expect(leaves(wrap(user + ours), dxfs(2))).toEqual([wrap(user), dxfs(1)]);
  });
  test('a look before others stays, since others would change number', () => {
    expect(leaves(wrap(ours) + wrap(like), dxfs(3))).toEqual([wrap(like), dxfs(3)]);
  });
  test('a look that a rule of the user has come to share stays', () => {
    expect(leaves(wrap(ours + user.replace('dxfId="0"', 'dxfId="1"')), dxfs(2))[1]).toBe(dxfs(2));
  });
});
