/** A sentence without the number that it is about. */
export interface Sentence {
  readonly before: string;
  readonly after: string;
}

const ENDS = '。！？；!?;\n';

/** The sentence around a number in a text; its own sign of ending belongs to it. */
export function sentenceAround(text: string, start: number, length: number): Sentence {
  let first = start;
  while (first > 0 && !ENDS.includes(text[first - 1]!)) first--;
  let last = start + length;
  while (last < text.length && !ENDS.includes(text[last]!)) last++;
  if (text[last] !== undefined && text[last] !== '\n') last++;
  return { before: text.slice(first, start).replace(/^\s+/, ''), after: text.slice(start + length, last) };
}
