import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import text from '../../../assets/samples/report-text.json';
import { readReport } from '../../../src/hosts/docx/read-report';
import { areaAddress } from '../../../src/workbook/address';
import type { Block } from '../../../src/workbook/report';
import { shownText } from '../../../src/workbook/shown-text';
import { sampleReport } from '../../fixtures/word/sample-report';
import { sampleTables } from '../../fixtures/workbooks';

const COMMITTED = join(__dirname, '../../../assets/samples/report.docx');
const FORMS = ['plain', 'messy'] as const;

/** A text as two readers may differ in it: widths, blanks. */
const folded = (shown: string): string => shown.normalize('NFKC').replace(/\s/g, '');

// The two blocks of 表25 are tables of their own, which have no columns in common.
const printedRows = (no: number, cells: readonly (readonly string[])[]): string[][] =>
  cells.map((row, at) => row.map(folded).filter((_, column) => no !== 25 || at > 2 || (column !== 3 && column !== 5)));

test('the sample report is what its builder writes, byte for byte', () => {
  const built = sampleReport('plain');
  if (process.env.UPDATE_SAMPLES) writeFileSync(COMMITTED, built);
  expect(Buffer.from(built).equals(readFileSync(COMMITTED))).toBe(true);
});

describe.each(FORMS)('%s', (form) => {
  const report = readReport(sampleReport(form));

  test('43 tables, each cell as it is printed', () => {
    expect(report.sheets.map(({ name }) => name)).toEqual(sampleTables().map(({ no }) => `表${no}`));
    for (const { no, caption, cells } of sampleTables()) {
      const { rows } = report.sheets.find(({ name }) => name === `表${no}`)!;
      const shown = printedRows(no, cells).map((row) => row.map(() => ''));
      for (const { index, cells: own } of rows)
        for (const cell of own) if (index > 0) shown[index - 1]![cell.column] = folded(shownText(cell, false));
      expect([no, shown]).toEqual([no, printedRows(no, cells)]);
      expect(folded(String(rows[0]!.cells[0]!.value))).toBe(folded(caption));
    }
  });

  test('cells are merged as they are printed, but where columns are left free instead', () => {
    for (const { no, merges } of sampleTables()) {
      if (no === 25) continue;
      const free = form === 'messy' ? ({ 4: ['A2:A3'], 39: ['A2:A6', 'A7:A10'] }[no] ?? []) : [];
      const found = report.sheets.find(({ name }) => name === `表${no}`)!.merges.filter(({ top }) => top > 0);
      const own = found.map((area) => areaAddress({ ...area, top: area.top - 1, bottom: area.bottom - 1 }));
      expect([no, own.sort()]).toEqual([no, merges.filter((area) => !free.includes(area)).sort()]);
    }
  });

  test('every heading and every paragraph, in order', () => {
    const wanted = (text as readonly { kind: string; level?: number; text?: string; no?: number }[]).map((item) =>
      item.kind === 'table' ? `表${item.no}` : `${item.kind} ${item.level ?? ''} ${folded(item.text!)}`,
    );
    const seen = report.blocks.map((block: Block) =>
      block.kind === 'table'
        ? block.sheet
        : `${block.kind} ${block.kind === 'heading' ? block.level : ''} ${folded(block.text)}`,
    );
    // Two chapters are counted by Word itself there, which writes what all others have.
    const counted = wanted.map((line) =>
      form === 'messy' ? line.replace('1 7、', '1 七、').replace('1 10、', '1 十、') : line,
    );
    const start = seen.indexOf(counted[0]!);
    expect(start).toBe(2);
    expect(seen.slice(start)).toEqual(counted);
  });

  test('every cell and every paragraph is found again in the file', () => {
    const xml = Buffer.from(unzipSync(sampleReport(form))['word/document.xml']!);
    const elementAt = ({ start, end }: { start: number; end: number }) => xml.subarray(start, end).toString();
    const stretches = [
      ...report.paragraphs.flatMap((paragraph) => paragraph?.at ?? []),
      ...[...report.cells.values()].flatMap((cells) => [...cells.values()].flat()),
    ];
    expect(stretches.length).toBeGreaterThan(1500);
    for (const stretch of stretches) expect(elementAt(stretch)).toMatch(/^<w:p[ >/][\s\S]*(?:<\/w:p>|\/>)$/);
    const [place] = report.cells.get('表3')!.get('4,2')!;
    expect(elementAt(place!)).toContain('456');
  });

  test('numbers are numbers, with the decimals that are printed', () => {
    const cell = (sheet: string, row: number, column: number) =>
      report.sheets
        .find(({ name }) => name === sheet)!
        .rows.find(({ index }) => index === row)!
        .cells.find((each) => each.column === column);
    expect(cell('表3', 5, 3)).toEqual({ column: 3, value: 0.8483, format: '0.00%' });
    expect(cell('表3', 4, 2)).toEqual({ column: 2, value: 456 });
    expect(cell('表2', 6, 2)).toEqual({ column: 2, value: 525.5, format: '0.00' });
    expect(cell('表1', 5, 2)).toEqual({ column: 2, value: '180156.772m²', printed: true });
  });
});
