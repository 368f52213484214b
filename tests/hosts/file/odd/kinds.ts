import { MAIN, OFFICE, type Parts } from '../package-of';
import { DATA, FONT, MERGES, type Odd, override, relation, STYLES } from './odd-book';

const styled = (styles: Odd['styles']): Odd => ({ styles: styles as never });
const renamed = (from: string, to: string, change: (parts: Parts) => Parts = (parts) => parts) => ({
  turn: (parts: Parts) =>
    change(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name === from ? to : name, part]))),
});
const utf16 = (part: string, big: boolean, mark: boolean): Odd => ({
  turn: (parts) => {
    const text = `${mark ? '\ufeff' : ''}<?xml version="1.0" encoding="UTF-16"?>${String(parts[part])}`;
    const bytes = Buffer.from(text, 'utf16le');
    return { ...parts, [part]: new Uint8Array(big ? bytes.swap16() : bytes) };
  },
});
const CHAIN = `<calcChain xmlns="${MAIN}"><c r="B4" i="1"/><c r="E6" i="1"/></calcChain>`;
const chained: Odd = {
  relations: [relation('rId4', 'calcChain', 'calcChain.xml')],
  overrides: [override('/xl/calcChain.xml', 'calcChain')],
  parts: { 'xl/calcChain.xml': CHAIN },
};
const rule = (dxf: number) =>
  `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="${dxf}" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
const strict = (parts: Parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      String(text)
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
        .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships'),
    ]),
  );
const prefixed = (parts: Parts) =>
  Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      /^xl\/[^_]/.test(name)
        ? String(text)
            .replaceAll(/<(\/?)(?![?!])/g, '<$1x:')
            .replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`)
        : text,
    ]),
  );
const onSheet = '<sheet name="表3" sheetId="1" r:id="rId1"/>';

const NAMES = ['&lt;&quot;&amp;&apos;&gt;', "it''s", '_x0041_', ' a ', '[1]', '😀', '!A1', 'a:b', '核对报告'];

/** Oddities that are read, written to and taken back like any workbook. */
export const ODD: Readonly<Record<string, Odd>> = {
  'nothing odd': {},
  'no styles at all': styled(null),
  'styles that are an empty element': styled(`<styleSheet xmlns="${MAIN}"/>`),
  'styles without content': styled(`<styleSheet xmlns="${MAIN}"></styleSheet>`),
  'an empty element, with declaration': styled(`\ufeff<?xml version="1.0"?>\n<x:styleSheet xmlns:x="${MAIN}" />`),
  ...Object.fromEntries(
    Object.keys(STYLES).flatMap((list): [string, Odd][] => [
      [`styles without ${list}`, styled({ [list]: '' })],
      [`${list} that is empty`, styled({ [list]: `<${list} count="0"/>` })],
      [`${list} that has nothing`, styled({ [list]: `<${list}></${list}>` })],
      [
        `only ${list}`,
        styled(`<styleSheet xmlns="${MAIN}">${STYLES[list as keyof typeof STYLES] || `<${list}/>`}</styleSheet>`),
      ],
    ]),
  ),
  'a font that leads nowhere': styled({
    cellXfs:
      '<cellXfs><xf numFmtId="0" fontId="1"/><xf numFmtId="10" fontId="4" fillId="3" borderId="1" xfId="7"/></cellXfs>',
  }),
  'a number format that leads nowhere': styled({
    cellXfs: '<cellXfs><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>',
  }),
  'a style that leads nowhere': { data: DATA.replaceAll('s="0"', 's="2"').replace('s="1"', 's="4"') },
  'a style that leads far': { data: DATA.replaceAll('s="0"', 's="4294967295"') },
  'a look that leads nowhere': { tail: rule(0) + rule(2) },
  'a look that leads nowhere beside one that does not': {
    styles: { dxfs: `<dxfs count="1"><dxf>${FONT}</dxf></dxfs>` },
    tail: rule(0) + rule(1),
  },
  'a reference to styles that are not there': { parts: { 'xl/styles.xml': undefined } },
  'the same without a content type': {
    parts: { 'xl/styles.xml': undefined },
    turn: (parts) => ({
      ...parts,
      '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(override('/xl/styles.xml', 'styles'), ''),
    }),
  },
  'styles that nothing refers to': {
    styles: null,
    parts: { 'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><!--theirs--></styleSheet>` },
    overrides: [override('/xl/styles.XML', 'styles')],
  },
  'content types of parts that are not there': {
    styles: null,
    overrides: ['/xl/styles.XML', '/xl/worksheets/sheet2.xml', '/customXml/itemProps1.xml'].map((name) =>
      override(name, 'worksheet'),
    ),
  },
  'references to parts that are not there': {
    relations: [
      relation('rId9', 'customXml', '../customXml/item1.xml'),
      relation('rId10', 'worksheet', 'worksheets/sheet2.xml'),
    ],
  },
  'references of parts that are not there': {
    parts: {
      'xl/worksheets/_rels/sheet2.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    },
  },
  'an order of calculation': chained,
  'an order of calculation of one cell': {
    ...chained,
    parts: { 'xl/calcChain.xml': CHAIN.replace('<c r="B4" i="1"/>', '') },
  },
  'an order of calculation that is not there': { ...chained, parts: {} },
  'an order of calculation named twice': {
    ...chained,
    relations: [...chained.relations!, relation('rId5', 'calcChain', '/xl/CalcChain.xml')],
    overrides: [...chained.overrides!, override('/xl/calcchain.xml', 'calcChain')],
    parts: { 'xl/calcChain.xml': CHAIN.replace('<c r="B4" i="1"/>', '') },
  },
  'ids given twice': { relations: [relation('rId1', 'theme', 'theme.xml'), relation('RID3', 'theme', 'theme.xml')] },
  'ids of other kinds': {
    relations: [
      relation('rId99999999', 'theme', 't.xml'),
      relation('rId100000000', 'theme', 't.xml'),
      relation('Rb1', 'theme', 't.xml'),
    ],
  },
  'content types given twice': {
    overrides: [override('/xl/styles.xml', 'styles'), override('/XL/workbook.xml', 'sheet.main')],
    defaults:
      '<Default Extension="xml" ContentType="application/xml"/><Default Extension="XML" ContentType="text/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  },
  'no default content types': { defaults: '' },
  'absolute targets': {
    turn: (parts) => ({
      ...parts,
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replaceAll('Target="', 'Target="/xl/'),
    }),
  },
  'targets up and down': {
    turn: (parts) => ({
      ...parts,
      'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replaceAll(
        'Target="',
        'Target="../x/../xl/./',
      ),
    }),
  },
  'names in other case': renamed('xl/worksheets/sheet1.xml', 'XL/Worksheets/Sheet1.XML'),
  'styles in other case': renamed('xl/styles.xml', 'xl/Styles.xml'),
  'escapes in targets': renamed('xl/styles.xml', 'xl/样式 styles.xml', (parts) => ({
    ...parts,
    'xl/_rels/workbook.xml.rels': String(parts['xl/_rels/workbook.xml.rels']).replace(
      '"styles.xml"',
      '"%E6%A0%B7%E5%BC%8F%20styles.xml"',
    ),
  })),
  'a module sheet without reference': {
    sheets: `${onSheet}<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/>`,
  },
  'chart, dialog and macro sheets': {
    sheets: `<sheet name="图" sheetId="7" r:id="c"/>${onSheet}<sheet name="框" sheetId="8" r:id="d"/><sheet name="宏" sheetId="9" r:id="m"/>`,
    relations: [
      relation('c', 'chartsheet', 'c.xml'),
      relation('d', 'dialogsheet', 'd.xml'),
      `<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet" Target="m.xml"/>`,
    ],
    parts: { 'xl/c.xml': '<chartsheet/>', 'xl/d.xml': '<dialogsheet/>', 'xl/m.xml': '<macrosheet/>' },
  },
  'a sheet whose part is not there': {
    sheets: `${onSheet}<sheet name="丢" sheetId="2" r:id="x"/>`,
    relations: [relation('x', 'worksheet', 'worksheets/no.xml')],
  },
  'a sheet of an unknown kind': {
    sheets: `${onSheet}<sheet name="怪" sheetId="2" r:id="x"/>`,
    relations: [relation('x', 'image', 'x.png')],
  },
  'a sheet without a name': { sheets: `${onSheet}<sheet sheetId="2" r:id="rId1"/>` },
  'two sheets of a name': { sheets: `${onSheet}<sheet name="表3" sheetId="2" r:id="rId1"/>` },
  'odd names of sheets': {
    sheets: onSheet + NAMES.map((name, at) => `<sheet name="${name}" sheetId="${at + 2}" r:id="e${at}"/>`).join(''),
    relations: NAMES.map((_, at) => relation(`e${at}`, 'worksheet', `worksheets/e${at}.xml`)),
    overrides: NAMES.map((_, at) => override(`/xl/worksheets/e${at}.xml`, 'worksheet')),
    parts: Object.fromEntries(
      NAMES.map((_, at) => [`xl/worksheets/e${at}.xml`, `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`]),
    ),
  },
  'the greatest id of a sheet': { sheets: onSheet.replace('sheetId="1"', 'sheetId="65534"') },
  'ids of sheets that are none': { sheets: onSheet.replace('sheetId="1"', 'sheetId="x"') },
  ...Object.fromEntries(
    ['2024-01-02', '2024-01-02T03:04:05.678Z', '12:30:00', 'T12:30', 'PT12H30M', 'P1DT2H', '昨天'].map((date) => [
      `a date "${date}"`,
      { data: `${DATA}<row r="20"><c r="B20" t="d"><v>${date}</v></c></row>` },
    ]),
  ),
  ...Object.fromEntries(
    ['Err:508', '#名称?', '#N/A', 'Fehler'].map((code) => [
      `an error "${code}"`,
      { data: `${DATA}<row r="20"><c r="B20" t="e"><f>1/0</f><v>${code}</v></c></row>` },
    ]),
  ),
  'values that are none': {
    data: `${DATA}<row r="20"><c r="A20"><v>abc</v></c><c r="B20" t="b"><v>maybe</v></c><c r="C20" t="s"><v>999</v></c><c r="D20" t="zz"><v>1</v></c><c r="E20"><v>NaN</v></c></row>`,
  },
  ...Object.fromEntries(
    ['A:A', '$20:22', 'G1', 'G2:H3', 'H3:I4', 'ZZZZ1', '', 'A1:XFE2'].map((area) => [
      `merged "${area}"`,
      { merges: [...MERGES, 'G2:H3', area] },
    ]),
  ),
  'strings that are not there': {
    parts: { 'xl/sharedStrings.xml': undefined },
    data: DATA.replaceAll(
      /t="s"><v>(\d)<\/v>/g,
      (_, at) =>
        `t="inlineStr"><is><t>${['表3 2020-2021年招生区域人数统计表', '区域范围', '人数（人）', '占比（%）', '招生总人数', '本市（州）招生人数', '省内市（州）外招生人数', '其他省学籍招生人数'][at]}</t></is>`,
    ),
  },
  ...Object.fromEntries(
    [
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/styles.xml',
      'xl/sharedStrings.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
    ].flatMap((part) =>
      [false, true].flatMap((big) =>
        [false, true].map((bom) => [
          `${part} in UTF-16 ${big ? 'BE' : 'LE'}${bom ? '' : ' without a mark'}`,
          utf16(part, big, bom),
        ]),
      ),
    ),
  ),
  'strict namespaces': { turn: strict },
  'prefixes of namespaces': { turn: prefixed },
  'prefixes, and no styles': { styles: null, turn: prefixed },
};

/** What the user is told of some. */
export const TOLD: readonly (readonly [kind: string, words: string])[] = [
  ['a module sheet without reference', '工作表“Module1”没有指明内容在哪里（如旧版的宏模块），没有核对'],
  ['a sheet whose part is not there', '工作表“丢”的内容（xl/worksheets/no.xml）不在文件里，没有核对'],
  ['a sheet of an unknown kind', '工作表“怪”是“image”，不是表格，没有核对'],
  ['a sheet without a name', '有一张工作表没有名字，没有核对'],
  ['two sheets of a name', '工作表“表3”与前面的一张同名，没有核对'],
  ['a reference to styles that are not there', '文件里找不到样式表，数字格式无从知道（xl/styles.xml）'],
  ['strings that are not there', '文件里找不到共用的文字表，用到它的单元格读不出（xl/sharedStrings.xml）'],
  ['values that are none', '工作表“表3”的单元格 A20、B20、C20、D20（t="zz"）、E20 的内容读不懂，没有当作数'],
  ['merged "ZZZZ1"', '工作表“表3”的合并区域 “ZZZZ1” 读不懂，没有理会'],
];

/** Others that something is told of, in the same words. */
export const ALIKE: readonly string[] = [
  'the same without a content type',
  'a date "昨天"',
  'merged ""',
  'merged "A1:XFE2"',
];
