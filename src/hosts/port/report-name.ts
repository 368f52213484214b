/** The names by which we know our sheet begin so; hidden, they stay when a user renames or moves it. */
const OURS = /^_gouji_\w+$/;
const MAX_NAME = 31;

/** The name that marks our sheet, from the marker it is given. */
export function markerName(marker: string): string {
  return `_gouji_${marker.replace(/^gouji[^A-Za-z0-9]?/, '').replaceAll(/\W/g, '_')}`;
}

/** True of a defined name that marks our sheet, if it belongs to the whole workbook. */
export function isReportName(name: string): boolean {
  return OURS.test(name);
}

/** The sheet that a name refers to a cell of; undefined if it refers to anything else. */
export function sheetReferredTo(refersTo: string): string | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+$/i.exec(refersTo.trim());
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2];
}

/** A reference to a place on a sheet; quoted always, which any name allows. */
export function reference(sheet: string, place: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${place}`;
}

/** A name for a new sheet that no sheet has, as near to the one wished for as Excel allows. */
export function freeSheetName(names: Iterable<string>, wish: string): string {
  const taken = new Set([...names].map((name) => name.toLowerCase()));
  const plain = wish.replaceAll(/[[\]:*?/\\\p{Cc}]/gu, '_').replaceAll(/^'|'$/g, '_') || '_';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = plain.slice(0, MAX_NAME - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
