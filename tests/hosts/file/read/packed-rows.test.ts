import fc from 'fast-check';
import { RowPacker } from '../../../../src/hosts/file/read/packed-rows';
import { readWorkbook } from '../../../../src/hosts/file/read/read-workbook';
import type { Cell, Row } from '../../../../src/workbook/types';
import { workbookOf } from '../package-of';

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom('', '护理', 'x'),
  fc.boolean(),
  fc.constantFrom({ error: '#N/A' }, { error: '#REF!' }),
);
const cells = fc.uniqueArray(fc.integer({ min: 0, max: 16_383 }), { maxLength: 20 }).chain((columns) =>
  fc.tuple(
    ...columns
      .toSorted((a, b) => a - b)
      .map((column) =>
        fc.record(
          {
            column: fc.constant(column),
            value,
            format: fc.constantFrom('0.00', '0%', 'yyyy/m/d'),
            formula: fc.constant('A1'),
          },
          { requiredKeys: ['column', 'value'] },
        ),
      ),
  ),
);

/** As the packer gets it; shared between rows so that some are plain and some packed. */
function packedAndPlain(contents: readonly (readonly Cell[])[]): [packed: Row[], plain: Row[]] {
  const packer = new RowPacker();
  return [
    contents.map((content, i) => packer.row(i * 3, content)),
    contents.map((content, i) => ({ index: i * 3, cells: content })),
  ];
}

describe('packed rows', () => {
  test('are equal to plain ones', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 10 }), (contents) => {
        const [packed, plain] = packedAndPlain(contents as Cell[][]);
        expect(packed).toEqual(plain);
        expect(packed.toReversed().toReversed()).toEqual(plain);
        expect(JSON.stringify(packed)).toBe(JSON.stringify(plain));
        expect(structuredClone(packed)).toEqual(plain);
      }),
    );
  });

  test('keep more cells than one block holds', () => {
    const contents = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 2000 }, (_, column) => ({ column, value: column % 3 === 0 ? `${row}` : row * column })),
    );
    const [packed, plain] = packedAndPlain(contents);
    for (const row of [0, 99, 31, 32, 33, 65, 66, 1]) expect(packed[row]).toEqual(plain[row]);
  });

  test('stay plain if they come out of order', () => {
    const packer = new RowPacker();
    const rows = [5, 3, 9, 3].map((index) => packer.row(index, [{ column: 0, value: index }]));
    expect(rows.map((row) => row.cells[0]?.value)).toEqual([5, 3, 9, 3]);
  });

  test('take many formats', () => {
    const packer = new RowPacker();
    const rows = Array.from({ length: 70_000 }, (_, i) => packer.row(i, [{ column: 1, value: i, format: `0"${i}"` }]));
    expect(rows.every((row, i) => row.cells[0]?.format === `0"${i}"`)).toBe(true);
  });
});

test('a long sheet reads the same in its packed part as in its plain part', async () => {
  const row = (n: number) =>
    `<row r="${n}"><c r="A${n}"><v>${n}</v></c><c r="C${n}" t="s"><v>${n % 2}</v></c><c r="D${n}" s="1"><v>0.${n}</v></c></row>`;
  const data = Array.from({ length: 8000 }, (_, i) => row(i + 1)).join('');
  const bytes = workbookOf({
    data,
    strings: '<si><t>偶</t></si><si><t>奇</t></si>',
    styles: '<cellXfs><xf/><xf numFmtId="10"/></cellXfs>',
  });
  const rows = (await readWorkbook(bytes)).sheets[0]?.rows ?? [];
  expect(rows).toHaveLength(8000);
  rows.forEach(({ index, cells: found }, i) => {
    const n = i + 1;
    expect(index).toBe(i);
    expect(found).toEqual([
      { column: 0, value: n },
      { column: 2, value: n % 2 === 0 ? '偶' : '奇' },
      { column: 3, value: Number(`0.${n}`), format: '0.00%' },
    ]);
  });
});
