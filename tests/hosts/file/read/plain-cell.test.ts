import fc from 'fast-check';
import { PlainCell } from '../../../../src/hosts/file/read/plain-cell';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import { workbookOf } from '../package-of';

const plain = new PlainCell();
const read = (xml: string, row = 0, filled = Number.POSITIVE_INFINITY) => {
  const bytes = new TextEncoder().encode(`${xml}   `);
  return plain.read(bytes, 0, Math.min(filled, bytes.length), row);
};

describe('a cell read at one go', () => {
  test.each<[xml: string, found: object]>([
    ['<c r="A1"><v>25</v></c>', { column: 0, style: 0, shared: false, blank: false, number: 25 }],
    [
      '<c r="XFD1" s="12" t="n"><v>-0.5</v></c>',
      { column: 16_383, style: 12, shared: false, blank: false, number: -0.5 },
    ],
    ['<c r="B1" t="s"><v>7</v></c>', { column: 1, style: 0, shared: true, blank: false, number: 7 }],
    ['<c r="B1" s="3"/>', { column: 1, style: 3, blank: true }],
    ['<c r="B1"/>', { column: 1, blank: true }],
    ['<c r="A1"><f>B1</f><v>2</v></c>', { number: 2, formulaStart: 13, formulaEnd: 15 }],
  ])('%s', (xml, found) => {
    expect(read(xml)).toBe(xml.length);
    expect(plain).toMatchObject(found);
    for (let filled = 0; filled < xml.length; filled++) expect(read(xml, 0, filled)).toBe(-1);
  });

  test.each([
    '<c r="A2"><v>1</v></c>',
    '<c r="A01"><v>1</v></c>',
    '<c r="XFE1"><v>1</v></c>',
    '<c r="AAAA1"><v>1</v></c>',
    '<c r="1"><v>1</v></c>',
    '<c r="A1" ><v>1</v></c>',
    "<c r='A1'><v>1</v></c>",
    '<c r="A1" t="str"><v>1</v></c>',
    '<c r="A1" t="b"><v>1</v></c>',
    '<c r="A1" t="s" s="1"><v>1</v></c>',
    '<c r="A1" cm="1"><v>1</v></c>',
    '<c r="A1" s=""x><v>1</v></c>',
    '<c r="A1" s="99999999999"><v>1</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>1e5</v></c>',
    '<c r="A1"><v>1.2.3</v></c>',
    '<c r="A1"><v>+1</v></c>',
    '<c r="A1"><v> 1</v></c>',
    '<c r="A1"><v>1234567890123456</v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '<c r="A1" t="s"><v>1.5</v></c>',
    '<c r="A1"><f t="shared" si="0"/><v>1</v></c>',
    '<c r="A1"><f>B1</g><v>1</v></c>',
    '<c r="A1"><f>B1',
    '<c r="A1"><v>1</v><x/></c>',
    '<c r="A1"><v>1</v></d>',
    '<col min="1"/>',
  ])('not %s', (xml) => {
    expect(read(xml)).toBe(-1);
  });

  test('has the value that any other way of reading finds', () => {
    fc.assert(
      fc.property(
        fc.boolean(),
        fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
        fc.nat({ max: 15 }),
        (minus, digits, places) => {
          const whole = String(digits).padStart(places, '0');
          if (whole.length > 15) return;
          const point = whole.length - places;
          const text = `${minus ? '-' : ''}${whole.slice(0, point)}${places === 0 ? '' : `.${whole.slice(point)}`}`;
          const xml = `<c r="A1"><v>${text}</v></c>`;
          expect(read(xml)).toBe(xml.length);
          expect(plain.number).toBe(Number(text) + 0);
        },
      ),
    );
  });

  test('is the same cell taken apart', async () => {
    const content = fc.record({
      number: fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
      style: fc.constantFrom('', ' s="0"', ' s="1"'),
      type: fc.constantFrom('', ' t="n"', ' t="s"'),
      formula: fc.constantFrom('', '<f>A1*2</f>', '<f>IF(A1&lt;2,"护",)</f>', '<f/>', '<f>=A1</f>'),
      blank: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(content, { maxLength: 10 }), async (contents) => {
        const rows = (taken: boolean) =>
          contents.map(({ number, style, type, formula, blank }, i) => {
            // A comment is enough to have a cell read token by token.
            const note = taken ? '<!---->' : '';
            const text = type === ' t="s"' ? (Number.isInteger(number) ? Math.abs(number) % 2 : 0) : number;
            const cell = `<c r="A${i + 1}"${style}${type}`;
            return `<row r="${i + 1}">${blank ? `${cell}/>` : `${cell}>${note}${formula}<v>${text}</v></c>`}</row>`;
          });
        const source = {
          strings: '<si><t>护理</t></si><si><t/></si>',
          styles: '<cellXfs><xf/><xf numFmtId="9"/></cellXfs>',
        };
        const [whole, apart] = await Promise.all(
          [false, true].map((taken) => readWorkbook(workbookOf({ ...source, data: rows(taken).join('') }))),
        );
        expect(whole).toEqual(apart);
      }),
    );
  });
});
