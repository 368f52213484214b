import { Refusal } from '../../../refusals/word-refusal';
import { OfficeDraft } from '../../file/write/office-draft';
import { PackageDraft } from '../../file/write/package-draft';
import { setStore, storedText } from '../../file/write/store';
import { DEFAULT_LIMITS, type Limits } from '../../file/zip/limits';
import { inWordsOfWord } from '../word-package';
import { editReport, revertReport } from './edit-report';
import type { EditedReport, EditOptions, EditUndo, TextEdit } from './text-edit';

/** A report that was edited, and what of it was not. */
export type KeptEdit = Pick<EditedReport, 'bytes' | 'left' | 'elsewhere'>;

const VERSION = 1;

/** What we keep in a report: how to take each of our edits back, the last one last. */
interface Kept {
  readonly version: typeof VERSION;
  readonly edits: readonly EditUndo[];
}

/**
 * Edits a report as `editReport` does, and keeps in it how to take that back: `undoEdit` gives every part as it was. Where
 * nothing could be edited the report stays as it is.
 * Throws a `Refusal` as `editReport` does, and kept-unreadable where something of a later version is kept.
 */
export function editKept(bytes: Uint8Array, edits: readonly TextEdit[], options: EditOptions): KeptEdit {
  const { bytes: edited, undo, left, elsewhere } = editReport(bytes, edits, options);
  const isEdited = undo.steps.length > 0;
  return { bytes: isEdited ? keeping(edited, (kept) => [...kept, undo], options.limits) : bytes, left, elsewhere };
}

/** Takes the last edit back; undefined where none is kept. Throws a `Refusal`, text-changed where it was edited since. */
export function undoEdit(bytes: Uint8Array, limits: Partial<Limits> = {}): Uint8Array | undefined {
  const edits = inWordsOfWord(() => keptIn(draftOf(bytes, limits)));
  const last = edits[edits.length - 1];
  if (last === undefined) return undefined;
  const reverted = revertReport(bytes, last, limits);
  return keeping(reverted, (kept) => kept.slice(0, -1), limits);
}

const draftOf = (bytes: Uint8Array, limits: Partial<Limits>): OfficeDraft =>
  new OfficeDraft(PackageDraft.of(bytes, { ...DEFAULT_LIMITS, ...limits }));

function keeping(
  bytes: Uint8Array,
  change: (kept: readonly EditUndo[]) => readonly EditUndo[],
  limits: Partial<Limits> = {},
): Uint8Array {
  return inWordsOfWord(() => {
    const draft = draftOf(bytes, limits);
    const edits = change(keptIn(draft));
    const kept: Kept = { version: VERSION, edits };
    setStore(draft, edits.length === 0 ? null : JSON.stringify(kept));
    return draft.draft.build();
  });
}

function keptIn(draft: OfficeDraft): readonly EditUndo[] {
  const text = storedText(draft);
  if (text === undefined) return [];
  try {
    const { version, edits } = JSON.parse(text) as Partial<Kept>;
    if (version === VERSION && Array.isArray(edits) && edits.every(isUndo)) return edits;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new Refusal('word-kept-unreadable');
}

function isUndo(value: unknown): value is EditUndo {
  const { part, steps } = value as Partial<EditUndo>;
  const isStep = (step: unknown): boolean => {
    const { start, after, before } = step as Partial<EditUndo['steps'][number]>;
    return typeof start === 'number' && typeof after === 'string' && typeof before === 'string';
  };
  return typeof part === 'string' && Array.isArray(steps) && steps.every(isStep);
}
