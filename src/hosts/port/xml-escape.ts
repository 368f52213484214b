const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// What XML 1.0 cannot hold, a carriage return (which its readers turn into a line feed), and what reads as an escape, or
// would once the sign after it is written as one.
const UNHELD = '[^\\P{Cc}\\t\\n\\u007f-\\u009f]|\\p{Cs}|[\\ufffe\\uffff]';
const UNSPEAKABLE = new RegExp(`${UNHELD}|_(?=x[\\da-fA-F]{4}(?:_|${UNHELD}))`, 'gu');

/** Character data that stands for a text; as in all strings of a workbook, `_x000D_` stands for what XML cannot hold. */
export function characterData(text: string): string {
  return escapeUnits(text).replaceAll(/[&<>]/g, entity);
}

/** Character data that stands for a formula: its readers here leave escapes as they are, so none are written. */
export function formulaData(formula: string): string {
  return formula.replaceAll(/[&<>]/g, entity).replaceAll('\r', '&#13;');
}

/** An attribute's value that stands for a text; in either quotes. */
export function attributeValue(text: string): string {
  return escapeUnits(text)
    .replaceAll(/[&<>"']/g, entity)
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

function entity(character: string): string {
  return ENTITIES[character] as string;
}

function escapeUnits(text: string): string {
  return text.replaceAll(UNSPEAKABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Decodes Excel's escapes of UTF-16 units in strings: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
