import { type ErrorWords, Refusal } from '../../../refusals/word-refusal';
import { xmlEncoding } from '../../file/xml/xml-encoding';
import { attributeValue } from '../../port/xml-escape';
import type { Paragraph } from '../items';
import type { WordReport } from '../read-report';
import { openWord } from '../word-package';
import { decoded, spliced, withPart } from './edit-bytes';
import { type Cut, splitRun } from './split-run';
import { type EditOptions, type EditStep, type TextEdit, WHY } from './text-edit';

/** A file with one edit made, or why it cannot be. */
export type EditedOnce =
  | { readonly bytes: Uint8Array; readonly part: string; readonly step: EditStep; readonly why?: never }
  | { readonly why: ErrorWords };

const AUTHOR = '勾稽';

/**
 * Makes one edit. Throws a `Refusal`: text-changed where something else stands there, and those of reading.
 * @param report as the bytes read, in the forms that the block is of
 */
export function editOnce(
  bytes: Uint8Array,
  edit: TextEdit,
  report: WordReport,
  { author = AUTHOR, date, limits = {} }: EditOptions,
): EditedOnce {
  const { source, document: part } = openWord(bytes, limits);
  const content = source.bytes(part);
  if (xmlEncoding(content) !== 'utf-8') throw new Refusal('unwritable-encoding', { part });
  const cuts = cutsFor(edit, report);
  if (!Array.isArray(cuts)) return cuts;
  const runs = [...new Set(cuts.map(({ piece }) => piece.run))];
  const [first, last] = [runs[0]!, runs[runs.length - 1]!];
  let id = freeId(new TextDecoder().decode(content));
  const by = ` w:author="${attributeValue(author)}" w:date="${attributeValue(date)}"`;
  const mark = (name: string, prefix: string, inner: string) =>
    `<${prefix}${name} ${prefix}id="${id++}"${by.replaceAll(' w:', ` ${prefix}`)}>${inner}</${prefix}${name}>`;
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
    if (split === undefined) return { why: WHY.mixed };
    const prefix = /^<([\w.-]*:)/.exec(split.tag)?.[1];
    // Attributes without a prefix are of no namespace, and would say nothing.
    if (prefix === undefined) return { why: WHY.mixed };
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

/** The pieces of a paragraph that an edit goes through, and which of their characters go. Throws text-changed. */
export function cutsFor(
  { block: index, start, end, expected }: TextEdit,
  { blocks, paragraphs }: WordReport,
): Cut[] | { readonly why: ErrorWords } {
  const block = blocks[index];
  const paragraph = paragraphs[index];
  if (block === undefined || block.kind === 'table' || paragraph === undefined) return { why: WHY.gone };
  if (start < 0 || end < start || block.text.slice(start, end) !== expected || end > block.text.length)
    throw new Refusal('text-changed', { what: expected });
  const shift = block.text.length - paragraph.text.length;
  if (start < shift) return { why: WHY.counted };
  const cuts =
    start === end ? insertionIn(paragraph, start - shift) : deletionsIn(paragraph, start - shift, end - shift);
  if (cuts.length === 0) return { why: WHY.gone };
  return cuts.every(({ piece }) => piece.run.isFree) ? cuts : { why: WHY.field };
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
