import { areaAddress, parseAddress, parseArea } from './address';
import type { Area } from './types';

/** A piece of a sheet, or without an area the whole of it. */
export interface SheetPlace {
  readonly sheet: string;
  readonly area?: Area;
}

/** As Excel writes it: `Sheet1!A3:E8`, `'招生 区域'!A3:E8`; the whole sheet by its name alone. */
export function sheetReference({ sheet, area }: SheetPlace): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && parseAddress(sheet) === undefined;
  const name = isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return area === undefined ? name : `${name}!${areaAddress(area)}`;
}

export type ReadReference =
  | { readonly place: SheetPlace }
  | { readonly fault: 'no-sheet' | 'no-area'; readonly text: string };

/**
 * Reads a reference to one of some sheets, as Excel writes it or as a shell leaves it: with its quotes or without, in
 * either width, with letters in either case.
 */
export function readReference(text: string, sheets: readonly string[]): ReadReference {
  const read = readOnce(text.trim(), sheets);
  const inner = unquoted(text);
  // Some shells hand on the quotes that were to hold the whole together.
  const again = 'place' in read || inner === text.trim() ? read : readOnce(inner, sheets);
  return 'place' in again ? again : read;
}

function readOnce(whole: string, sheets: readonly string[]): ReadReference {
  const sheet = sheetCalled(whole, sheets);
  if (sheet !== undefined) return { place: { sheet } };
  // The name of a sheet may hold an exclamation mark, an area never does.
  const [, name, range] = /^(.*)[!！](.*)$/s.exec(whole) ?? [];
  if (name === undefined || range === undefined) return { fault: 'no-sheet', text: unquoted(whole) };
  const named = sheetCalled(name, sheets);
  if (named === undefined) return { fault: 'no-sheet', text: unquoted(name) };
  const area = parseArea(unquoted(range).normalize('NFKC').replace(/\s/g, ''));
  return area === undefined ? { fault: 'no-area', text: range } : { place: { sheet: named, area } };
}

/** The sheet of a name; a name that is written less exactly must leave no choice. */
function sheetCalled(name: string, sheets: readonly string[]): string | undefined {
  const called = unquoted(name);
  for (const key of [asWritten, keyOf]) {
    const found = sheets.filter((sheet) => key(sheet) === key(called));
    if (found.length === 1) return found[0];
  }
  return undefined;
}

/** True where a sheet's name is as given, * standing for anything. */
export function isCalled(sheet: string, pattern: string): boolean {
  const parts = pattern.normalize('NFKC').split('*').map(keyOf);
  const last = parts.pop()!;
  let rest = keyOf(sheet);
  if (parts.length > 0 && !rest.startsWith(parts[0]!)) return false;
  for (const part of parts) {
    const at = rest.indexOf(part);
    if (at < 0) return false;
    rest = rest.slice(at + part.length);
  }
  return parts.length === 0 ? rest === last : rest.endsWith(last);
}

const asWritten = (name: string): string => name;

/** Excel knows no two sheets that differ in case; a shell takes quotes away, also those that belong to the name. */
const keyOf = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/['\s]/g, '');

const QUOTES = [
  ["'", "'"],
  ['"', '"'],
  ['‘', '’'],
  ['“', '”'],
] as const;

function unquoted(text: string): string {
  const inner = text.trim();
  const quotes = QUOTES.find(([open, close]) => inner.length > 1 && inner.startsWith(open) && inner.endsWith(close));
  return quotes === undefined ? inner : inner.slice(1, -1).replaceAll(`${quotes[0]}${quotes[0]}`, quotes[0]);
}
