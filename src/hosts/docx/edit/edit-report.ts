import { Refusal } from '../../../refusals/word-refusal';
import type { Limits } from '../../file/zip/limits';
import type { Forms } from '../choices';
import { readReport, type WordReport } from '../read-report';
import { inWordsOfWord, openWord, type WordPackage } from '../word-package';
import { isAt, spliced, withPart } from './edit-bytes';
import { editOnce } from './edit-once';
import { type OtherForm, otherForms, textAt } from './other-forms';
import {
  type EditedReport,
  type EditOptions,
  type EditStep,
  type EditUndo,
  type LeftEdit,
  type TextEdit,
  WHY,
} from './text-edit';

/**
 * Writes other words into a report, each as a change that is tracked: what stood there as deleted, what is to stand there
 * as inserted, so that the reader accepts or rejects it in Word. What is more than plain text (a field, a change that is not
 * accepted, a number that Word counts) is left, and told; everything else in the file stays byte for byte, and
 * `revertReport` gives the first bytes of every part again.
 * Throws a `Refusal`: text-changed where something else stands there, signed, word-protected, and those of reading.
 */
export function editReport(bytes: Uint8Array, edits: readonly TextEdit[], options: EditOptions): EditedReport {
  return inWordsOfWord(() => {
    const { limits = {} } = options;
    const before = readReport(bytes, { limits });
    requireEditable(openWord(bytes, limits));
    // From the last to the first: what comes before an edit stays where it is.
    const ordered = [...edits].sort((a, b) => b.block - a.block || b.start - a.start || b.end - a.end);
    const together = edited(bytes, ordered, options);
    if (isAsWanted(bytes, together, before, limits)) return finished(together);
    // One of them reads otherwise than was wanted: each by itself, and what does so is left.
    let now: Edited = nothingYet(bytes);
    for (const edit of ordered) {
      const next = edited(bytes, [edit], options, now);
      now = isAsWanted(bytes, next, before, limits) ? next : { ...now, left: [...now.left, { edit, why: WHY.mixed }] };
    }
    return finished(now);
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

/** A report while it is edited. */
interface Edited {
  readonly bytes: Uint8Array;
  readonly part: string;
  readonly steps: readonly EditStep[];
  readonly made: readonly TextEdit[];
  /** Made in other forms, each with the edit that it is the same as. */
  readonly forms: readonly (OtherForm & { readonly of: TextEdit })[];
  readonly left: readonly LeftEdit[];
  readonly elsewhere: readonly TextEdit[];
}

const nothingYet = (bytes: Uint8Array): Edited => ({
  ...{ bytes, part: '', steps: [], made: [] },
  ...{ forms: [], left: [], elsewhere: [] },
});

/** In the order of the text. */
const finished = ({ bytes, part, steps, left, elsewhere }: Edited): EditedReport => ({
  bytes,
  undo: { part, steps },
  left: [...left].reverse(),
  elsewhere: [...elsewhere].reverse(),
});

/** @param edits from the last to the first, none behind those made so far */
function edited(first: Uint8Array, edits: readonly TextEdit[], options: EditOptions, from = nothingYet(first)): Edited {
  const { limits = {} } = options;
  let now = from;
  for (const edit of edits) {
    const next = now.made[now.made.length - 1];
    if (next !== undefined && next.block === edit.block && edit.end > next.start) {
      now = { ...now, left: [...now.left, { edit, why: WHY.overlapping }] };
      continue;
    }
    const report = readReport(now.bytes, { limits });
    const others = otherForms(now.bytes, edit, report, limits);
    const once = editOnce(now.bytes, edit, report, options);
    if (once.why !== undefined) {
      now = { ...now, left: [...now.left, { edit, why: once.why }] };
      continue;
    }
    let { isElsewhere } = others;
    now = { ...now, bytes: once.bytes, part: once.part, steps: [...now.steps, once.step], made: [...now.made, edit] };
    for (const other of others.same) {
      const form = readReport(now.bytes, { limits, forms: other.forms });
      const again = editOnce(now.bytes, other.edit, form, options);
      if (again.why !== undefined) isElsewhere = true;
      else
        now = {
          ...now,
          bytes: again.bytes,
          steps: [...now.steps, again.step],
          forms: [...now.forms, { ...other, of: edit }],
        };
    }
    if (isElsewhere) now = { ...now, elsewhere: [...now.elsewhere, edit] };
  }
  return now;
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

/** True where the edited report reads as was wanted, and as before once the changes are rejected, in each form. */
function isAsWanted(
  bytes: Uint8Array,
  { bytes: now, made, forms }: Edited,
  { blocks, sheets }: WordReport,
  limits: Partial<Limits>,
): boolean {
  const wanted = blocks.map((block) => ('text' in block ? { ...block } : block));
  for (const { block, start, end, text } of made) {
    const own = wanted[block] as { text: string };
    own.text = own.text.slice(0, start) + text + own.text.slice(end);
  }
  const accepted = readReport(now, { limits });
  const isRead = said({ blocks: wanted, sheets }) === said(accepted);
  return isRead && isSameRejected(bytes, now, limits) && forms.every(isFormAsWanted(bytes, now, accepted, limits));
}

const isFormAsWanted =
  (bytes: Uint8Array, now: Uint8Array, accepted: WordReport, limits: Partial<Limits>) =>
  ({ forms, edit, of }: Edited['forms'][number]): boolean => {
    const own = readReport(now, { limits, forms });
    const isRead = textAt(edit.block, own) === textAt(of.block, accepted);
    return isRead && isSameRejected(bytes, now, limits, forms);
  };

function isSameRejected(bytes: Uint8Array, now: Uint8Array, limits: Partial<Limits>, forms: Forms = new Map()) {
  const rejected = (file: Uint8Array) => said(readReport(file, { limits, forms, changes: 'rejected' }));
  return rejected(bytes) === rejected(now);
}

const said = ({ blocks, sheets }: Pick<WordReport, 'blocks' | 'sheets'>): string =>
  JSON.stringify([blocks.map((block) => ('text' in block ? block.text : block)), sheets]);
