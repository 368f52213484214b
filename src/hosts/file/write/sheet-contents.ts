import { remembered } from '../zip/remembered';
import type { BookDraft } from './book-draft';
import type { PackageDraft } from './package-draft';

/** What is asked of every sheet, however large, each time a workbook is written to. */
export interface SheetContents {
  /** True where it may hold formulas, or marks of ours. */
  readonly formulas: boolean;
  readonly marks: boolean;
}

export const contentsOf = remembered((draft: PackageDraft, part): SheetContents => {
  const text = draft.glance(part);
  return { formulas: /<(?:[\w.-]+:)?f[\s/>]/.test(text), marks: text.includes('gouji:') };
});

/** Numbers of the styles that its cells, rows and columns refer to. */
const stylesUsedBy = remembered((draft: PackageDraft, part): ReadonlySet<number> => {
  // In texts too: then a style too many is left, never one too few.
  const uses = draft.glance(part).matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g);
  const found = new Set<string>();
  for (const [, number] of uses) found.add(number as string);
  return new Set(Array.from(found, Number));
});

/** The same of all sheets. */
export function stylesUsed(book: BookDraft): ReadonlySet<number> {
  const sheets = book.sheets().flatMap(({ part }) => (part === undefined ? [] : [...stylesUsedBy(book.draft, part)]));
  return new Set(sheets);
}

/** Numbers of the differential formats that a part refers to. */
export const looksUsedBy = remembered((draft: PackageDraft, part): ReadonlySet<number> => {
  const uses = draft.glance(part).matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g);
  return new Set(Array.from(uses, ([, number]) => Number(number)));
});
