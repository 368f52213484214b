/** A name in quotes or brackets of its own. */
export interface QuotedName {
  readonly start: number;
  readonly end: number;
  /** True for that of a document or a book. */
  readonly isTitle: boolean;
}

const QUOTED = /《[^》\n]*》|「[^」\n]*」|『[^』\n]*』|“[^”\n]*”|‘[^’\n]*’/g;

/** The names that stand in quotes: numbers in them are theirs, 《职业教育提质培优三年计划》, “第46届世界技能大赛”. */
export const quotedNames = (text: string): QuotedName[] =>
  [...text.matchAll(QUOTED)].map(({ 0: all, index: start }) => ({
    start,
    end: start + all.length,
    isTitle: all.startsWith('《'),
  }));

/** The names of a list: 公共课教师、专业课教师和实习指导教师. */
export const namesIn = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, '')
    .split(/、|和|与|及|以及|,/)
    .filter((name) => name !== '');
