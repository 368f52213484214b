import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import type { Cell } from '../../../src/workbook/types';
import { cellsOf, type WorkbookSource, workbookOf } from './package-of';

const STRINGS = [
  '<si><t>护理</t></si>',
  '<si><t xml:space="preserve"> 合计 </t></si>',
  '<si><r><rPr><b/></rPr><t>专业</t></r><r><t xml:space="preserve"> 代码</t></r><rPh sb="0" eb="1"><t>ZHUAN</t></rPh></si>',
  '<si><t>A&amp;B &lt;1&gt; &quot;二&quot; &apos;三&apos; &#22235;&#x4E94;</t></si>',
  '<si><t>行一_x000D_\r\n行二_x005F_x000D_</t></si>',
  '<si><t><![CDATA[<原样> & 不变]]></t></si>',
  '<si><t/></si>',
  '<si><phoneticPr fontId="1"/><t>末</t><!-- t --><?pi t?></si>',
].join('');

const STYLES = `<numFmts count="3"><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="&quot;约&quot;0"/>
<numFmt numFmtId="178" formatCode="G/通用格式"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
<cellXfs>${[0, 10, 14, 176, 177, 31, 49, 178, 200, 57].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs>`;

/** The only cell of a sheet whose first row holds this. */
async function only(row: string, more: Partial<WorkbookSource> = {}): Promise<Partial<Cell> | undefined> {
  const bytes = workbookOf({ data: `<row r="1">${row}</row>`, strings: STRINGS, styles: STYLES, ...more });
  const cells = Object.values(cellsOf(await readWorkbook(bytes)));
  expect(cells.length).toBeLessThanOrEqual(1);
  return cells[0];
}

describe('values', () => {
  test.each<[what: string, xml: string, value: unknown]>([
    ['an integer', '<c r="A1"><v>25</v></c>', 25],
    ['an integer of stated type', '<c r="A1" t="n"><v>25</v></c>', 25],
    ['a decimal', '<c r="A1"><v>-12.50</v></c>', -12.5],
    ['a decimal of 17 digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.1 + 0.2],
    ['an exponent', '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ['a decimal without whole part', '<c r="A1"><v>.5</v></c>', 0.5],
    ['minus zero', '<c r="A1"><v>-0</v></c>', 0],
    ['a number among blanks', '<c r="A1"><v> 25\n</v></c>', 25],
    ['a number in pieces', '<c r="A1"><v>1<!-- . -->2<![CDATA[3]]>&#52;</v></c>', 1234],
    ['a shared string', '<c r="A1" t="s"><v>0</v></c>', '护理'],
    ['a shared string with blanks at its ends', '<c r="A1" t="s"><v>1</v></c>', ' 合计 '],
    ['rich text without its phonetic run', '<c r="A1" t="s"><v>2</v></c>', '专业 代码'],
    ['entities', '<c r="A1" t="s"><v>3</v></c>', 'A&B <1> "二" \'三\' 四五'],
    ['escapes and line ends', '<c r="A1" t="s"><v>4</v></c>', '行一\r\n行二_x000D_'],
    ['a CDATA section', '<c r="A1" t="s"><v>5</v></c>', '<原样> & 不变'],
    ['a string among comments', '<c r="A1" t="s"><v>7</v></c>', '末'],
    ['an inline string', '<c r="A1" t="inlineStr"><is><t>护理</t></is></c>', '护理'],
    ['an inline rich text', '<c r="A1" t="inlineStr"><is><r><t>护</t></r><r><t>理</t></r></is></c>', '护理'],
    ['an inline string with escape', '<c r="A1" t="inlineStr"><is><t>护_x000A_理</t></is></c>', '护\n理'],
    ['a text result', '<c r="A1" t="str"><v>护理 </v></c>', '护理 '],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { error: '#REF!' }],
    ['a division by zero', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a name error', '<c r="A1" t="e"><v>#NAME?</v></c>', { error: '#NAME?' }],
  ])('%s', async (_, xml, value) => {
    expect((await only(xml))?.value).toEqual(value);
  });

  test.each<[what: string, xml: string]>([
    ['a styled blank', '<c r="A1" s="1"/>'],
    ['a blank with two tags', '<c r="A1" s="1"></c>'],
    ['an empty value', '<c r="A1"><v></v></c>'],
    ['an empty shared string', '<c r="A1" t="s"><v>6</v></c>'],
    ['an empty reference to a shared string', '<c r="A1" t="s"><v/></c>'],
    ['an empty inline string', '<c r="A1" t="inlineStr"><is><t></t></is></c>'],
  ])('%s is dropped', async (_, xml) => {
    expect(await only(xml)).toBeUndefined();
  });

  test('cells with the same error share one value', async () => {
    const data = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="e"><v>#N/A</v></c></row>';
    const { A1, B1 } = cellsOf(await readWorkbook(workbookOf({ data })));
    expect(A1?.value).toBe(B1?.value);
  });

  test.each<[what: string, xml: string, error: string, kind?: string]>([
    ['a word for a number', '<c r="A1"><v>二十</v></c>', '二十'],
    ['an infinite number', '<c r="A1"><v>1e999</v></c>', '1e999'],
    ['hexadecimal', '<c r="A1"><v>0x10</v></c>', '0x10'],
    ['a string not in the table', '<c r="A1" t="s"><v>99</v></c>', '#REF!'],
    ['a string at a broken place', '<c r="A1" t="s"><v>0.5</v></c>', '#REF!'],
    ['a boolean of 2', '<c r="A1" t="b"><v>2</v></c>', '2'],
    ['a date that is none', '<c r="A1" t="d"><v>2024-02-30</v></c>', '2024-02-30'],
    ['an unknown type', '<c r="A1" t="x"><v>1</v></c>', '1', '（t="x"）'],
  ])('%s is not read, and its cell is named, with its type if that is not known', async (_, xml, error, kind = '') => {
    const workbook = await readWorkbook(
      workbookOf({ data: `<row r="1">${xml}<c r="B1"><v>1</v></c></row>`, strings: STRINGS }),
    );
    expect(cellsOf(workbook)).toEqual({ A1: { value: { error, unread: true } }, B1: { value: 1 } });
    expect(workbook.odd).toEqual([`工作表“表”的单元格 A1${kind} 的内容读不懂，没有当作数`]);
  });

  test.each(['Err:508', '#名称?', 'oops'])('the error %s of another program is an error', async (code) => {
    const workbook = await readWorkbook(workbookOf({ data: `<row r="1"><c r="A1" t="e"><v>${code}</v></c></row>` }));
    expect(cellsOf(workbook)).toEqual({ A1: { value: { error: code } } });
    expect(workbook.odd).toBeUndefined();
  });
});

describe('dates of type "d"', () => {
  test.each<[text: string, date1904: boolean, style: number, value: number, format: string]>([
    ['2024-01-01', false, 0, 45292, 'yyyy/m/d'],
    ['2024-01-01', true, 0, 43830, 'yyyy/m/d'],
    ['2024-01-01T18:00:00', false, 0, 45292.75, 'yyyy/m/d h:mm:ss'],
    ['2024-01-01T18:00:00.000Z', false, 0, 45292.75, 'yyyy/m/d h:mm:ss'],
    ['12:00:00', false, 0, 0.5, 'h:mm:ss'],
    ['PT36H', false, 0, 1.5, 'yyyy/m/d h:mm:ss'],
    ['P1DT2H30M36S', true, 0, 1 + 9036 / 86_400, 'yyyy/m/d h:mm:ss'],
    ['PT90M', false, 0, 0.0625, 'h:mm:ss'],
    ['1900-03-01', false, 0, 61, 'yyyy/m/d'],
    ['1900-02-28', false, 0, 59, 'yyyy/m/d'],
    ['1900-01-01', false, 0, 1, 'yyyy/m/d'],
    ['1904-01-01', true, 0, 0, 'yyyy/m/d'],
    ['2024-01-01', false, 5, 45292, 'yyyy"年"m"月"d"日"'],
    ['2024-01-01', false, 4, 45292, 'yyyy/m/d'],
  ])('%s (1904: %p, style %p) is %p', async (text, date1904, style, value, format) => {
    const head = date1904 ? '<workbookPr date1904="1"/>' : '';
    expect(await only(`<c r="A1" s="${style}" t="d"><v>${text}</v></c>`, { head })).toEqual({ value, format });
  });
});

describe('number formats', () => {
  test.each<[style: number, format: string | undefined]>([
    [0, undefined],
    [1, '0.00%'],
    [2, 'yyyy/m/d'],
    [3, '0.00_ '],
    [4, '"约"0'],
    [5, 'yyyy"年"m"月"d"日"'],
    [6, '@'],
    [7, undefined],
    [8, undefined],
    [9, 'yyyy"年"m"月"'],
    [99, undefined],
  ])('of style %p is %p', async (style, format) => {
    const cell = await only(`<c r="A1" s="${style}"><v>1</v></c>`);
    expect(cell).toStrictEqual(format === undefined ? { value: 1 } : { value: 1, format });
  });

  test('a file may spell out a built-in format its own way', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="14" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="14"/></cellXfs>';
    expect((await only('<c r="A1"><v>1</v></c>', { styles }))?.format).toBe('yyyy-mm-dd');
  });
});

describe('formulas', () => {
  test.each<[what: string, xml: string, cell: Partial<Cell>]>([
    ['a formula with its value', '<f>NPV(B1:C1)</f><v>3</v>', { value: 3, formula: 'NPV(B1:C1)' }],
    ['a formula with entities', '<f>IF(B1&lt;2,1,2)</f><v>1</v>', { value: 1, formula: 'IF(B1<2,1,2)' }],
    ['a formula with attributes', '<f ca="1">NOW()</f><v>3</v>', { value: 3, formula: 'NOW()' }],
    ['a formula with equals sign', '<f>=N(B1)</f><v>3</v>', { value: 3, formula: 'N(B1)' }],
    [
      'the master of a shared formula',
      '<f t="shared" ref="A1:A2" si="0">N(B1)</f><v>3</v>',
      { value: 3, formula: 'N(B1)' },
    ],
    ['a member of a shared formula', '<f t="shared" si="0"/><v>3</v>', { value: 3, formula: '' }],
    ['an array formula', '<f t="array" ref="A1:A2">B1:B2*2</f><v>3</v>', { value: 3, formula: 'B1:B2*2' }],
    ['a formula not calculated', '<f>B1+C1</f>', { value: '', formula: 'B1+C1' }],
    ['a formula with an empty value', '<f>B1+C1</f><v></v>', { value: '', formula: 'B1+C1' }],
    ['no formula', '<f/><v>3</v>', { value: 3 }],
    ['two formulas', '<f>20</f><f>+3</f><v>23</v>', { value: { error: '#REF!', unread: true }, formula: '+3' }],
    ['two values', '<v>2</v><v>3</v>', { value: { error: '#REF!', unread: true } }],
    ['a value and a text', '<v>23</v><is><t>23</t></is>', { value: { error: '#REF!', unread: true } }],
    ['a text before runs', '<is><t>2</t><r><t>3</t></r></is>', { value: '23', rich: '23' }],
    ['no formula in two tags', '<f></f><v>3</v>', { value: 3 }],
  ])('%s', async (_, content, cell) => {
    expect(await only(`<c r="A1">${content}</c>`)).toStrictEqual(cell);
  });

  test.each<[what: string, xml: string, cell: Partial<Cell>]>([
    ['a text result', '<c r="A1" t="str"><f>N(B1)</f><v>护理</v></c>', { value: '护理', formula: 'N(B1)' }],
    [
      'an empty text result',
      '<c r="A1" t="str"><f>IF(1,"")</f><v></v></c>',
      { value: '', formula: 'IF(1,"")', text: '' },
    ],
    ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' }, formula: '1/0' }],
    ['a boolean', '<c r="A1" t="b"><f>1=1</f><v>1</v></c>', { value: true, formula: '1=1' }],
    ['a format', '<c r="A1" s="1"><f>N(B1)</f><v>0.5</v></c>', { value: 0.5, format: '0.00%', formula: 'N(B1)' }],
    ['a shared string', '<c r="A1" t="s"><f>N(B1)</f><v>0</v></c>', { value: '护理', formula: 'N(B1)' }],
  ])('with %s', async (_, xml, cell) => {
    expect(await only(xml)).toStrictEqual(cell);
  });
});

describe('rows filtered out or hidden', () => {
  test.each([
    ['hidden', ' hidden="1"', true],
    ['shown', ' hidden="0"', undefined],
    ['nothing said', '', undefined],
  ])('%s', async (_, attribute, hidden) => {
    const data = `<row r="1"${attribute}><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c></row>`;
    const { sheets } = await readWorkbook(workbookOf({ data }));
    expect(sheets[0]!.rows.map((row) => row.hidden)).toEqual([hidden, undefined]);
  });
});
