import { Refusal, type RefusalCode } from '../../refusals/word-refusal';
import { readRelationships } from '../file/read/relationships';
import { readElements } from '../file/xml/xml-elements';
import type { ElementShape } from '../file/xml/xml-tokenizer';
import type { ZipTools } from '../file/zip/inflate';
import { DEFAULT_LIMITS, type Limits } from '../file/zip/limits';
import { Package } from '../file/zip/package';

/** Bounds as for workbooks; content may nest deeper, since tables, text boxes and controls hold each other. */
const LIMITS: Limits = { ...DEFAULT_LIMITS, maxDepth: 128 };

/** Parts of a report that are read. Pictures, sounds and the like are never unpacked. */
export interface WordPackage {
  readonly source: Package;
  readonly document: string;
  readonly styles: string | undefined;
  readonly numbering: string | undefined;
}

/** What files of other kinds are told apart by; the words of refusals for workbooks do not fit them. */
const AS_WORD: Partial<Record<RefusalCode, RefusalCode>> = {
  encrypted: 'word-encrypted',
  'damaged-zip': 'word-damaged',
  'damaged-part': 'word-damaged',
  'too-large': 'word-too-large',
  'unsafe-xml': 'word-unsafe',
  unreadable: 'word-unreadable',
};

/**
 * Opens a report in Word (.docx, .docm, .dotx, .dotm). Throws a `Refusal` that says what else the file is, or that it is
 * encrypted, damaged or too large.
 */
export function openWord(bytes: Uint8Array, limits: Partial<Limits> = {}, tools?: ZipTools): WordPackage {
  const all = { ...LIMITS, ...limits };
  if (bytes.length > all.maxFileBytes) throw new Refusal('word-too-large', { detail: `${bytes.length} bytes` });
  requireZip(bytes);
  const source = new Package(bytes, all, tools);
  const main = readRelationships(source, '', all).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw foreignZip(source.names.map((name) => name.toLowerCase()));
  requireDocument(source, main, all);
  const related = readRelationships(source, main, all);
  const part = (type: string) => related.find((each) => each.type === type && source.has(each.target))?.target;
  return { source, document: main, styles: part('styles'), numbering: part('numbering') };
}

/** Runs what reads a report: whatever goes wrong in it is thrown as a `Refusal` in words for reports. */
export function inWordsOfWord<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw new Refusal('word-unreadable', { detail: error instanceof Error ? error.message : '', cause: error });
    }
    const code = AS_WORD[error.code];
    if (code === undefined) throw error;
    const { part, detail } = error;
    throw new Refusal(code, { detail, cause: error, ...(part === undefined ? {} : { part }) });
  }
}

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const LOOKED_AT = 65_536;

function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (!COMPOUND.every((byte, at) => bytes[at] === byte)) {
    const start = String.fromCharCode(...bytes.subarray(0, 8));
    throw start.startsWith('{\\rtf') ? new Refusal('old-word', { detail: 'RTF' }) : new Refusal('not-a-report');
  }
  // Names of streams stand in UTF-16 in the directory, which may lie at either end.
  const wide = (name: string) => name.split('').join('\u0000');
  const ends = [bytes.subarray(0, LOOKED_AT), bytes.subarray(Math.max(0, bytes.length - LOOKED_AT))];
  const text = ends.map((piece) => Array.from(piece, (byte) => String.fromCharCode(byte)).join('')).join('');
  if (text.includes(wide('EncryptedPackage'))) throw new Refusal('word-encrypted');
  if (text.includes(wide('WordDocument'))) throw new Refusal('old-word');
  throw text.includes(wide('Workbook')) ? new Refusal('a-workbook') : new Refusal('not-a-report');
}

function foreignZip(names: readonly string[]): Refusal {
  if (names.includes('[content_types].xml')) return new Refusal('word-damaged', { part: '_rels/.rels' });
  return new Refusal('not-a-report', { detail: names.slice(0, 3).join(', ') });
}

const ROOT: ElementShape = { name: '*', kind: 0, children: [{ name: 'Override', kind: 1 }] };

/** Throws a `Refusal` unless the main part is said to be a document. */
function requireDocument(source: Package, main: string, limits: Limits): void {
  let type = '';
  readElements(source, '[Content_Types].xml', limits, ROOT, (element) => {
    if (element.kind === 1 && element.attribute('PartName')?.replace(/^\//, '').toLowerCase() === main.toLowerCase())
      type = element.attribute('ContentType') ?? '';
  });
  if (/spreadsheet|ms-excel/.test(type)) throw new Refusal('a-workbook');
  if (/presentation|powerpoint|visio/.test(type)) throw new Refusal('not-a-report', { detail: type });
}
