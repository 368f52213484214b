// What steers a terminal, ends a line or turns the order of reading: control characters, separators of lines, marks,
// overrides and isolates of direction, halves of pairs, and the two signs that no document may hold.
const STEERING = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufffe\uffff]/gu;

/** One line of text in which what steers is shown instead, as in JSON: `\u001b`. JSON stays JSON, and means the same. */
export function visible(line: string): string {
  return line.replace(STEERING, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The same of a text with lines of its own; whatever ended them, `\n` does. */
export const visibleLines = (text: string): string =>
  text
    .split(/\r\n?|\n/)
    .map(visible)
    .join('\n');
