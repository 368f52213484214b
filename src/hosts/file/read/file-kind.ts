import { Refusal } from '../../../refusals/file-refusal';
import { CompoundFile, isCompoundFile } from '../xls/compound-file';

/** Which reader a file is for; for .xls, with the stream that holds the workbook. */
export type FileKind = { readonly kind: 'zip' } | { readonly kind: 'xls'; readonly stream: Uint8Array };

const PREFIX_BYTES = 1024;

/**
 * Tells by content what a file is. Throws a `Refusal` that says what else the file is, if it is known, or that
 * it is empty, damaged or encrypted.
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Refusal('empty-file');
  if (isCompoundFile(bytes)) return compoundKind(bytes);
  const start = Array.from(bytes.subarray(0, PREFIX_BYTES), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('PK')) return { kind: 'zip' };
  const other = otherFile(start);
  // A self-extractor, or what a mail program put before the package.
  if (other === undefined && start.includes('PK\x03\x04')) return { kind: 'zip' };
  throw other ?? new Refusal('not-a-workbook');
}

function compoundKind(bytes: Uint8Array): FileKind {
  let names: Set<string>;
  try {
    const file = new CompoundFile(bytes);
    names = file.names;
    const encrypted = names.has('encryptedpackage') || names.has('encryptioninfo');
    const stream = encrypted ? undefined : file.stream('workbook');
    if (stream !== undefined) return { kind: 'xls', stream };
    if (encrypted) throw new Refusal('encrypted');
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('damaged-xls', { cause: error });
  }
  if (names.has('book')) throw new Refusal('old-format');
  if (names.has('worddocument')) throw new Refusal('word-document');
  if (names.has('powerpoint document')) throw new Refusal('presentation');
  throw new Refusal('not-a-workbook', { detail: `OLE: ${[...names].slice(0, 4).join(', ')}` });
}

function otherFile(start: string): Refusal | undefined {
  // Workbooks of Excel 2 to 4 are a bare stream that opens with a record of this kind.
  if (start[0] === '\t' && '\0\x02\x04'.includes(start[1] ?? '-')) return new Refusal('old-format');
  if (start.startsWith('Rar!') || start.startsWith("7z\xbc\xaf'\x1c") || start.startsWith('\x1f\x8b')) {
    return new Refusal('archive');
  }
  if (start.startsWith('%PDF')) return new Refusal('not-a-workbook', { detail: 'PDF' });
  if (start.startsWith('{\\rtf')) return new Refusal('word-document', { detail: 'RTF' });
  // Text may be in UTF-16, and a page or letter may have some lines before its first tag.
  const text = start.replaceAll('\0', '').toLowerCase();
  if (text.includes('urn:schemas-microsoft-com:office:spreadsheet')) return new Refusal('xml-spreadsheet');
  if (/<(!doctype html|html|head|body|meta|table)\b/.test(text) || text.startsWith('mime-version:')) {
    return new Refusal('web-page');
  }
  return undefined;
}
