import { halfWidth } from '../../workbook/label-text';

/** A text without its blanks, in half-width signs, that knows where each of its characters stood. */
export interface SpokenText {
  readonly text: string;
  /** For each character the offset in the original; one more for the end. */
  readonly offsets: readonly number[];
}

const BLANK = /[\s\u00a0\u3000\u00ad\u200b-\u200f\u2060\ufeff]/;

/** Blanks within numbers and words say nothing in Chinese: `98.75 %` is 98.75%. A line break ends a clause. */
export function spoken(original: string): SpokenText {
  const half = halfWidth(original);
  let text = '';
  const offsets: number[] = [];
  for (let at = 0; at < half.length; at++) {
    const character = half[at]!;
    if (BLANK.test(character) && character !== '\n') continue;
    text += character === '∶' ? ':' : character;
    offsets.push(at);
  }
  return { text, offsets: [...offsets, half.length] };
}

/** A stretch of a spoken text where the original has it. */
export function placeIn({ offsets }: SpokenText, start: number, end: number): { start: number; end: number } {
  const last = offsets[Math.max(start, end - 1)] ?? 0;
  return { start: offsets[start] ?? 0, end: end > start ? last + 1 : last };
}
