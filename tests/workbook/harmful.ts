import fc from 'fast-check';

/** Any text, with signs that do harm in plenty. */
export const harmful = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\u001b[31m', '\u001b]0;x\u0007', '\r', '\n', '\t', '\u009b2J', '\u202e', '\u2066', '=', ' '),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

/** What may never come out as it is. */
export const RAW = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
