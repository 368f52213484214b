import { Refusal } from '../../../refusals/word-refusal';
import { xmlEncoding } from '../../file/xml/xml-encoding';
import type { Limits } from '../../file/zip/limits';
import { rewriteZip } from '../../file/zip/zip-rewriter';
import { attributeValue } from '../../port/xml-escape';
import type { Paragraph } from '../items';
import { readReport, type WordReport } from '../read-report';
import { inWordsOfWord, openWord, type WordPackage } from '../word-package';
import { type Cut, splitRun } from './split-run';

/** Other words for some characters of a paragraph. */
export interface TextEdit {
  /** Which block of the report. */
  readonly block: number;
  /** Of the block's text; nothing is deleted where they are the same. */
  readonly start: number;
  readonly end: number;
  /** What has to stand there. */
  readonly expected: string;
  readonly text: string;
}

export interface EditOptions {
  /** Who is said to have made the change. */
  readonly author?: string;
  /** When, in ISO form. */
  readonly date: string;
  readonly limits?: Partial<Limits>;
}

/** What was replaced in a part, in the text that came of it; undone from the last to the first. */
export interface EditUndo {
  readonly part: string;
  readonly steps: readonly { readonly start: number; readonly after: string; readonly before: string }[];
}

export interface EditedReport {
  readonly bytes: Uint8Array;
  readonly undo: EditUndo;
}

const AUTHOR = '勾稽';

/**
 * Writes other words into a report, each as a change that is tracked: what stood there as deleted, what is to stand there
 * as inserted, so that the reader accepts or rejects it in Word. All of them or none; everything else in the file stays
 * byte for byte, and `revertReport` gives the first bytes of every part again.
 * Throws a `Refusal`: text-changed where something else stands there, text-not-editable where it is more than plain text
 * (a field, somebody's insertion, a number that Word counts), signed, word-protected, and those of reading.
 */
export function editReport(bytes: Uint8Array, edits: readonly TextEdit[], options: EditOptions): EditedReport {
  return inWordsOfWord(() => {
    const { limits = {} } = options;
    const before = readReport(bytes, { limits });
    requireEditable(openWord(bytes, limits));
    // From the last to the first: what comes before an edit stays where it is.
    const ordered = [...edits].sort((a, b) => b.block - a.block || b.start - a.start || b.end - a.end);
    requireApart(ordered);
    let now = bytes;
    const steps: EditUndo['steps'][number][] = [];
    let part = '';
    for (const edit of ordered) {
      const made = editOnce(now, edit, options);
      steps.push(made.step);
      [now, part] = [made.bytes, made.part];
    }
    const undo = { part, steps };
    requireNothingElse(bytes, now, before, ordered, limits);
    return { bytes: now, undo };
  });
}

/** Takes an edit back. Throws a `Refusal`, text-changed where what it wrote is not as it was. */
export function revertReport(bytes: Uint8Array, { part, steps }: EditUndo, limits: Partial<Limits> = {}): Uint8Array {
  return inWordsOfWord(() => {
    const { source } = openWord(bytes, limits);
    let content = source.bytes(part);
    for (const { start, after, before } of [...steps].reverse()) {
      const [old, wanted] = [new TextEncoder().encode(before), new TextEncoder().encode(after)];
      if (!isAt(content, start, wanted)) throw new Refusal('text-changed', { what: part });
      content = spliced(content, start, start + wanted.length, old);
    }
    return withPart(bytes, source, part, content);
  });
}

interface EditedOnce {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly step: EditUndo['steps'][number];
}

function editOnce(bytes: Uint8Array, edit: TextEdit, { author = AUTHOR, date, limits = {} }: EditOptions): EditedOnce {
  const { source, document: part } = openWord(bytes, limits);
  const content = source.bytes(part);
  if (xmlEncoding(content) !== 'utf-8') throw new Refusal('unwritable-encoding', { part });
  const report = readReport(bytes, { limits });
  const cuts = cutsFor(edit, report);
  const runs = [...new Set(cuts.map(({ piece }) => piece.run))];
  const [first, last] = [runs[0]!, runs[runs.length - 1]!];
  const text = new TextDecoder().decode(content);
  const stamp = { id: freeId(text), by: ` w:author="${attributeValue(author)}" w:date="${attributeValue(date)}"` };
  let id = stamp.id;
  const mark = (name: string, prefix: string, inner: string) =>
    `<${prefix}${name} ${prefix}id="${id++}"${stamp.by.replaceAll(' w:', ` ${prefix}`)}>${inner}</${prefix}${name}>`;
  const pieces: string[] = [];
  let done = first.start;
  for (const run of runs) {
    pieces.push(decoded(content, done, run.start));
    const xml = decoded(content, run.start, run.end);
    const split = splitRun(
      xml,
      run.start,
      cuts.filter(({ piece }) => piece.run === run),
    );
    if (split === undefined) throw notEditable(edit, 'mixed');
    const prefix = /^<([\w.-]*:)/.exec(split.tag)?.[1];
    // Attributes without a prefix are of no namespace, and would say nothing.
    if (prefix === undefined) throw notEditable(edit, 'mixed');
    const runOf = (inner: string) => (inner === '' ? '' : `${split.tag}${split.properties}${inner}</${prefix}r>`);
    pieces.push(runOf(split.before));
    if (split.gone !== '') pieces.push(mark('del', prefix, runOf(split.gone)));
    if (run === last && edit.text !== '') pieces.push(mark('ins', prefix, runOf(newText(edit.text, prefix))));
    pieces.push(runOf(split.after));
    done = run.end;
  }
  const after = pieces.join('');
  const changed = spliced(content, first.start, last.end, new TextEncoder().encode(after));
  return {
    bytes: withPart(bytes, source, part, changed),
    part,
    step: { start: first.start, after, before: decoded(content, first.start, last.end) },
  };
}

/** The pieces of a paragraph that an edit goes through, and which of their characters go. */
function cutsFor(edit: TextEdit, { blocks, paragraphs }: WordReport): Cut[] {
  const { block: index, start, end, expected } = edit;
  const block = blocks[index];
  const paragraph = paragraphs[index];
  if (block === undefined || block.kind === 'table' || paragraph === undefined) throw notEditable(edit, 'gone');
  if (start < 0 || end < start || block.text.slice(start, end) !== expected || end > block.text.length)
    throw new Refusal('text-changed', { what: expected });
  const shift = block.text.length - paragraph.text.length;
  if (start < shift) throw notEditable(edit, 'counted');
  const cuts =
    start === end ? insertionIn(paragraph, start - shift) : deletionsIn(paragraph, start - shift, end - shift);
  if (cuts.length === 0) throw notEditable(edit, 'gone');
  const isFree = cuts.every(({ piece }) => piece.run.isFree);
  if (!isFree) throw notEditable(edit, 'field');
  return cuts;
}

function deletionsIn({ pieces }: Paragraph, start: number, end: number): Cut[] {
  let at = 0;
  return pieces.flatMap((piece): Cut[] => {
    const from = at;
    at += piece.text.length;
    if (at <= start || from >= end) return [];
    return [{ piece, from: Math.max(0, start - from), to: Math.min(piece.text.length, end - from) }];
  });
}

/** Behind the character before it, or at the very beginning. */
function insertionIn({ pieces }: Paragraph, at: number): Cut[] {
  let seen = 0;
  for (const piece of pieces) {
    const within = at - seen;
    seen += piece.text.length;
    if (at <= seen) return [{ piece, from: within, to: within }];
  }
  return [];
}

/** A number that no change, bookmark or comment of the document has. */
function freeId(text: string): number {
  let most = 0;
  for (const [, digits] of text.matchAll(/\s[\w.-]+:id=["'](\d{1,9})["']/g)) most = Math.max(most, Number(digits));
  return most + 1;
}

/** The text of a new run; lines and tabs have elements of their own. */
function newText(text: string, prefix: string): string {
  return text
    .split(/(\n|\t)/)
    .map((piece) => {
      if (piece === '\n') return `<${prefix}br/>`;
      if (piece === '\t') return `<${prefix}tab/>`;
      const data = piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return piece === '' ? '' : `<${prefix}t xml:space="preserve">${data}</${prefix}t>`;
    })
    .join('');
}

const decoded = (bytes: Uint8Array, start: number, end: number): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start, end));

function spliced(bytes: Uint8Array, start: number, end: number, put: Uint8Array): Uint8Array {
  const made = new Uint8Array(bytes.length - (end - start) + put.length);
  made.set(bytes.subarray(0, start));
  made.set(put, start);
  made.set(bytes.subarray(end), start + put.length);
  return made;
}

const isAt = (bytes: Uint8Array, start: number, wanted: Uint8Array): boolean =>
  wanted.every((byte, at) => bytes[start + at] === byte);

function withPart(bytes: Uint8Array, source: WordPackage['source'], part: string, content: Uint8Array): Uint8Array {
  const name = source.listedName(part) ?? part;
  const replaced = new Map([[name.toLowerCase(), content]]);
  return rewriteZip(bytes, source.limits, { replaced, removed: new Set(), added: [] });
}

function requireApart(ordered: readonly TextEdit[]): void {
  ordered.forEach((edit, at) => {
    const next = ordered[at - 1];
    if (next !== undefined && next.block === edit.block && edit.end > next.start)
      throw notEditable(edit, 'overlapping');
  });
}

/** Throws a `Refusal` for a document that must not be written to. */
function requireEditable({ source, document }: WordPackage): void {
  if (source.names.some((name) => /^_xmlsignatures\/./i.test(name))) throw new Refusal('word-signed');
  const settings = `${document.slice(0, document.lastIndexOf('/') + 1)}settings.xml`;
  if (!source.has(settings)) return;
  const text = new TextDecoder().decode(source.bytes(settings));
  const protection = /<(?:\w+:)?documentProtection\s[^>]*>/.exec(text)?.[0] ?? '';
  const isEnforced = /enforcement=["'](?:1|true|on)["']/.test(protection);
  if (isEnforced && !/edit=["'](?:trackedChanges|none)["']/.test(protection)) throw new Refusal('word-protected');
}

/** Throws an error unless the edited report reads as was wanted, and as before once the changes are rejected. */
function requireNothingElse(
  bytes: Uint8Array,
  edited: Uint8Array,
  { blocks, sheets }: WordReport,
  edits: readonly TextEdit[],
  limits: Partial<Limits>,
): void {
  const wanted = blocks.map((block) => ('text' in block ? { ...block } : block));
  for (const { block, start, end, text } of edits) {
    const own = wanted[block] as { text: string };
    own.text = own.text.slice(0, start) + text + own.text.slice(end);
  }
  const now = readReport(edited, { limits });
  const textOf = (all: WordReport['blocks']) =>
    JSON.stringify(all.map((block) => ('text' in block ? block.text : block)));
  const rejected = (file: Uint8Array) => readReport(file, { limits, changes: 'rejected' });
  const [first, second] = [rejected(bytes), rejected(edited)];
  const isSame =
    textOf(now.blocks) === textOf(wanted) &&
    JSON.stringify(now.sheets) === JSON.stringify(sheets) &&
    textOf(first.blocks) === textOf(second.blocks) &&
    JSON.stringify(first.sheets) === JSON.stringify(second.sheets);
  if (!isSame) throw new Refusal('text-not-editable', { what: WHY.mixed });
}

const WHY = {
  gone: { zh: '那里没有这一段', en: 'there is no such paragraph' },
  counted: { zh: '那里是 Word 自动编的号', en: 'the number there is counted by Word' },
  field: {
    zh: '那里是域（自动生成的内容），或者别人的修订还没有接受',
    en: 'there is a field, or a change by somebody that was not accepted yet',
  },
  mixed: { zh: '那里不只是文字', en: 'there is more than text' },
  overlapping: { zh: '两处改动重叠', en: 'two changes overlap' },
} as const;

const notEditable = ({ expected }: TextEdit, why: keyof typeof WHY): Refusal =>
  new Refusal('text-not-editable', {
    what: { zh: `“${expected}”：${WHY[why].zh}`, en: `“${expected}”: ${WHY[why].en}` },
  });
