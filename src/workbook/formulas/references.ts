import { areaAddress, parseArea } from '../address';
import type { Area } from '../types';

/** A piece of a sheet that a formula names. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

const TEXT = /"(?:[^"]|"")*"/g;
const REFERENCE =
  /(?:'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}(?=:\$?[A-Z]{1,3}(?![A-Z\d(])))(?::(\$?[A-Z]{1,3}\$?[1-9]\d{0,6}|\$?[A-Z]{1,3}))?(?![\p{L}\p{N}_.(!])/giu;
const WORD_BEFORE = /[\p{L}\p{N}_.$'!]$/u;

/** The cells and ranges that a formula names, in order. Names and other workbooks are passed over. */
export function referencesIn(formula: string, home: string): SheetArea[] {
  const source = formula.replace(TEXT, (text) => ' '.repeat(text.length));
  return [...source.matchAll(REFERENCE)].flatMap((match) => {
    const [, quoted, bare, first = '', last] = match;
    if (WORD_BEFORE.test(source.slice(0, match.index))) return [];
    const area = parseArea(`${first}:${last ?? first}`);
    return area === undefined ? [] : [{ sheet: quoted?.replaceAll("''", "'") ?? bare ?? home, area }];
  });
}

/** What a formula uses. */
export interface Uses {
  readonly areas: readonly SheetArea[];
  /** True where it works out by itself which cells it uses (INDIRECT, OFFSET). */
  readonly finds: boolean;
  /** True where it seems to name more than cells: a defined name, a table's column. */
  readonly namesMore: boolean;
}

/** What a formula uses of its own workbook; '' is one that is not known. */
export function usesIn(formula: string, home: string): Uses {
  const own = formula.replace(OTHER_WORKBOOK, ' ');
  return {
    areas: referencesIn(own, home),
    finds: /\b(?:INDIRECT|OFFSET)\(/i.test(own),
    namesMore: own === '' || /[\p{L}[]/u.test(own.replace(SPELT_OUT, ' ')),
  };
}

/** Cells of another workbook: nothing done here changes them. */
const OTHER_WORKBOOK = /\[[^\]]*\][\p{L}\p{N}_.]*!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

const SPELT_OUT =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!|\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\p{L}\p{N}_.(])|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|(?:TRUE|FALSE)\b|[\p{L}_][\p{L}\p{N}_.]*(?=\()|\d+(?:\.\d*)?(?:E[+-]?\d+)?/giu;

/** The ranges that a formula's SUMs take, with the text in which they are written. */
export function summedIn(formula: string, home: string): (SheetArea & { readonly written: string })[] {
  return [...formula.matchAll(/(?:^|[^\p{L}\p{N}_.])SUM\(([^()]*)\)/giu)].flatMap(([, list = '']) =>
    list.split(',').flatMap((written) => {
      const [found, more] = referencesIn(written, home);
      return found === undefined || more !== undefined ? [] : [{ ...found, written: written.trim() }];
    }),
  );
}

/** A reference to a cell or range, with its sheet where that is another one than the formula's own. */
export function referenceTo({ sheet, area }: SheetArea, home: string): string {
  const range = areaAddress(area);
  return sheet === home ? range : `'${sheet.replaceAll("'", "''")}'!${range}`;
}
