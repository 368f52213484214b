import type { Limits } from '../../file/zip/limits';
import type { Forms } from '../choices';
import type { Stretch } from '../items';
import { readReport, type WordReport } from '../read-report';
import { openWord } from '../word-package';
import { decoded } from './edit-bytes';
import { cutsFor } from './edit-once';
import type { TextEdit } from './text-edit';

/** The same edit where the document has its place in another form, for older readers or newer ones. */
export interface OtherForm {
  readonly forms: Forms;
  readonly edit: TextEdit;
}

/**
 * Where the text of an edit stands in a second form, as a text box does that Word draws in two ways.
 * @returns those that hold the same text, and whether some form holds something else
 */
export function otherForms(
  bytes: Uint8Array,
  edit: TextEdit,
  report: WordReport,
  limits: Partial<Limits>,
): { readonly same: readonly OtherForm[]; readonly isElsewhere: boolean } {
  const cuts = cutsFor(edit, report);
  const [cut] = Array.isArray(cuts) ? cuts : [];
  const same: OtherForm[] = [];
  let isElsewhere = false;
  if (cut === undefined) return { same, isElsewhere };
  const { start } = cut.piece.run;
  report.choices.forEach(({ forms, taken }, place) => {
    const own = forms[taken];
    if (own === undefined || !isIn(start, own)) return;
    forms.forEach((form, at) => {
      if (at === taken || isEmpty(bytes, form, limits)) return;
      const wanted = new Map([[place, at]]);
      const other = readReport(bytes, { limits, forms: wanted });
      const block = counterpart(edit.block, own, report, form, other);
      if (block === undefined || hasForms(block, other, place)) isElsewhere = true;
      else same.push({ forms: wanted, edit: { ...edit, block } });
    });
  });
  return { same, isElsewhere };
}

/** The block with the same text at the same place of the other form; undefined for none. */
function counterpart(block: number, own: Stretch, report: WordReport, form: Stretch, other: WordReport) {
  const place = startOf(block, report);
  const found = isIn(place, own)
    ? blocksIn(form, other)[blocksIn(own, report).indexOf(block)]
    : other.paragraphs.findIndex((_, at) => startOf(at, other) === place);
  return found !== undefined && found >= 0 && textAt(found, other) === textAt(block, report) ? found : undefined;
}

/** True of a block that has further forms within the one it is in: they are not gone into. */
const hasForms = (block: number, other: WordReport, place: number): boolean =>
  other.choices.some(({ forms, taken }, at) => {
    const own = forms[taken];
    return at > place && own !== undefined && isIn(startOf(block, other), own);
  });

const blocksIn = (form: Stretch, report: WordReport): number[] =>
  report.paragraphs.flatMap((_, at) => (isIn(startOf(at, report), form) ? [at] : []));

const startOf = (block: number, { paragraphs }: WordReport): number => paragraphs[block]?.at[0]?.start ?? -1;

/** The text of a block; undefined for a table, or none. */
export function textAt(block: number, { blocks }: WordReport): string | undefined {
  const own = blocks[block];
  return own === undefined || own.kind === 'table' ? undefined : own.text;
}

const isIn = (at: number, { start, end }: Stretch): boolean => at >= start && at < end;

/** True of a form without anything in it. */
function isEmpty(bytes: Uint8Array, { start, end }: Stretch, limits: Partial<Limits>): boolean {
  const { source, document } = openWord(bytes, limits);
  const xml = decoded(source.bytes(document), start, end);
  return !/<[^/]/.test(xml.slice(xml.indexOf('>') + 1));
}
