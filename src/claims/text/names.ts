/** The names of a list: 公共课教师、专业课教师和实习指导教师. */
export const namesIn = (text: string): string[] =>
  text
    .replace(/\([^)]*\)/g, '')
    .split(/、|和|与|及|以及|,/)
    .filter((name) => name !== '');
