/** A text that is struck out: no text of the report, but a reader sees that something stood there. */
export interface Struck {
  /** Where it stood in the text that is left. */
  readonly at: number;
  readonly text: string;
}

/** A sign that numbers are written with. */
const SIGN = /[\d０-９.．,，一二两三四五六七八九十百千万亿零〇点]/;
/** A part of a number, and no number itself: the .28 of 41.28, the 41. of it. */
const TAIL = /^[.．,，点][\d０-９一二三四五六七八九零〇]/;
const HEAD = /[\d０-９一二三四五六七八九零〇][.．,，点]$/;

/** The text with what is struck out in its place. */
export function withStruck(text: string, struck: readonly Struck[]): string {
  let whole = '';
  let done = 0;
  for (const { at, text: gone } of struck) {
    whole += text.slice(done, at) + gone;
    done = at;
  }
  return whole + text.slice(done);
}

/**
 * Where in the text that is left a number is torn: something between its signs, or a part of it, is struck out. What is
 * left of 45~~7~~6 and 41~~.28~~% is no number that anybody wrote; of ~~457~~456 it is.
 */
export function tornAt(text: string, struck: readonly Struck[]): number[] {
  return struck.flatMap(({ at, text: gone }) => {
    const before = at > 0 && SIGN.test(text.charAt(at - 1));
    const behind = SIGN.test(text.charAt(at));
    return (before && behind) || (before && TAIL.test(gone)) || (behind && HEAD.test(gone)) ? [at] : [];
  });
}
