import { remembered } from '../zip/remembered';
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

/** The greatest number of a style that its cells, rows and columns refer to; -1 for none. */
export const greatestStyleOf = remembered((draft: PackageDraft, part): number => {
  let greatest = -1;
  // In texts too: then a style too many is left, never one too few.
  for (const [, number] of draft.glance(part).matchAll(/\s(?:s|style)\s*=\s*["'](\d+)["']/g)) {
    greatest = Math.max(greatest, Number(number));
  }
  return greatest;
});

/** Numbers of the differential formats that a part refers to. */
export const looksUsedBy = remembered((draft: PackageDraft, part): ReadonlySet<number> => {
  const uses = draft.glance(part).matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g);
  return new Set(Array.from(uses, ([, number]) => Number(number)));
});
