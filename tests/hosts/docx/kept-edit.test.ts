import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editKept, undoEdit } from '../../../src/hosts/docx/edit/kept-edit';
import { readReport } from '../../../src/hosts/docx/read-report';
import { DEFAULT_LIMITS } from '../../../src/hosts/file/zip/limits';
import { Package } from '../../../src/hosts/file/zip/package';
import { rewriteZip } from '../../../src/hosts/file/zip/zip-rewriter';

const bytes: Uint8Array<ArrayBuffer> = new Uint8Array(
  readFileSync(join(__dirname, '../../../assets/samples/report.docx')),
);
const DATE = { date: '2026-01-01T00:00:00Z' };

function editOf(expected: string, text: string, file: Uint8Array = bytes) {
  const { blocks } = readReport(file);
  const block = blocks.findIndex((one) => one.kind === 'paragraph' && one.text.includes(expected));
  const start = (blocks[block] as { text: string }).text.indexOf(expected);
  return { block, start, end: start + expected.length, expected, text };
}

const textsOf = (file: Uint8Array) => readReport(file).blocks.map((block) => ('text' in block ? block.text : ''));

test('corrections one after the other are taken back one after the other, to the first bytes', () => {
  const once = editKept(bytes, [editOf('41.20', '41.18'), editOf('11.67', '11.68')], DATE).bytes;
  const twice = editKept(once, [editOf('17.51', '17.52', once)], DATE).bytes;
  expect(textsOf(twice).join()).toContain('41.18');
  expect(textsOf(twice).join()).toContain('17.52');
  const back = undoEdit(twice)!;
  expect(textsOf(back)).toEqual(textsOf(once));
  expect(undoEdit(back)).toEqual(bytes);
});

test('nothing is kept in a report that was never corrected', () => {
  expect(undoEdit(bytes)).toBeUndefined();
});

test('what was edited since is left alone', () => {
  const once = editKept(bytes, [editOf('41.20', '41.18')], DATE).bytes;
  const part = 'word/document.xml';
  const xml = new TextDecoder().decode(new Package(once, DEFAULT_LIMITS).bytes(part));
  const replaced = new Map([[part, new TextEncoder().encode(xml.replace('41.18', '41.19'))]]);
  const edited = rewriteZip(once, DEFAULT_LIMITS, { replaced, removed: new Set(), added: [] });
  expect(() => undoEdit(edited)).toThrow(expect.objectContaining({ code: 'text-changed' }));
});

test('the bytes that are rewritten stay as they are, though they be a Buffer of Node', () => {
  const buffer = Buffer.from(bytes);
  rewriteZip(buffer, DEFAULT_LIMITS, {
    replaced: new Map([['word/document.xml', new Uint8Array(9)]]),
    removed: new Set(),
    added: [],
  });
  expect(new Uint8Array(buffer)).toEqual(bytes);
});
