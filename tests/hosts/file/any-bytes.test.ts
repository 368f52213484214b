import fc from 'fast-check';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { Refusal } from '../../../src/refusals/refusal';
import { type Parts, partsOf, zip } from './package-of';

const PARTS = partsOf({
  data: Array.from(
    { length: 30 },
    (_, i) =>
      `<row r="${i + 1}"><c r="A${i + 1}" t="s"><v>${i % 3}</v></c><c r="B${i + 1}" s="1"><f>A1*2</f><v>${i / 7}</v></c><c r="C${i + 1}" t="inlineStr"><is><t>备注${i}</t></is></c><c r="D${i + 1}" t="d"><v>2024-01-02</v></c></row>`,
  ).join(''),
  tail: '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
  strings: '<si><t>护理</t></si><si><r><t>专</t></r><r><t>业</t></r></si><si><t>&amp;</t></si>',
  styles: '<numFmts><numFmt numFmtId="176" formatCode="0.0"/></numFmts><cellXfs><xf/><xf numFmtId="176"/></cellXfs>',
  head: '<workbookPr date1904="0"/>',
});

/** Reads it or refuses it in an orderly way; "unreadable" would be an error nobody foresaw. */
async function expectOrder(bytes: Uint8Array): Promise<void> {
  const error: unknown = await readWorkbook(bytes).then(
    (workbook) => {
      for (const sheet of workbook.sheets) for (const row of sheet.rows) expect(row.cells.length).toBeGreaterThan(0);
    },
    (reason: unknown) => reason,
  );
  if (error === undefined) return;
  expect(error).toBeInstanceOf(Refusal);
  expect((error as Refusal).code).not.toBe('unreadable');
}

const changes = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 });

function changed(bytes: Uint8Array, places: [place: number, byte: number][]): Uint8Array {
  const copy = bytes.slice();
  for (const [place, byte] of places) copy[place % copy.length] = byte;
  return copy;
}

describe('any bytes are read as a workbook or refused as something else', () => {
  test.each([
    ['', []],
    [' after PK', [0x50, 0x4b, 3, 4]],
    [' after the signature of OLE', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])('random bytes%s', async (_, start) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), (bytes) =>
        expectOrder(Uint8Array.from([...start, ...bytes])),
      ),
    );
  });

  test.each([0, 6] as const)('a workbook packed at level %p with bytes changed', async (level) => {
    const bytes = zip(PARTS, level);
    await fc.assert(
      fc.asyncProperty(changes, (places) => expectOrder(changed(bytes, places))),
      { numRuns: 100 },
    );
  });

  test('a workbook cut off', async () => {
    const bytes = zip(PARTS);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), (length) => expectOrder(bytes.subarray(0, length))),
    );
  });

  // Checksums catch changes to the package; these have right checksums.
  test.each(Object.keys(PARTS))('a workbook with bytes of %s changed before packing', async (part) => {
    const content = new TextEncoder().encode(String(PARTS[part]));
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(), (places, cut) => {
        const altered = changed(content, places);
        const parts: Parts = { ...PARTS, [part]: cut % 5 === 0 ? altered.subarray(0, cut % altered.length) : altered };
        return expectOrder(zip(parts, 0));
      }),
      { numRuns: 100 },
    );
  });

  test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/workbook.xml'])(
    'a workbook with tags and numbers of %s mixed up',
    async (part) => {
      const tokens = String(PARTS[part]).match(/<[^>]*>|[^<]+/g) ?? [];
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 4 }), (swaps) => {
          const mixed = [...tokens];
          for (const [a, b] of swaps) mixed[a % mixed.length] = tokens[b % tokens.length] as string;
          return expectOrder(zip({ ...PARTS, [part]: mixed.join('') }, 0));
        }),
        { numRuns: 100 },
      );
    },
  );
});
