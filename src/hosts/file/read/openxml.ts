import { Refusal } from '../../../refusals/refusal';
import type { Sheet, Workbook } from '../../../workbook/types';
import { readLargeXml } from '../xml/xml-encoding';
import { XmlNames } from '../xml/xml-names';
import { XmlTokenizer } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';
import { remembered } from '../zip/remembered';
import { type Relationship, readRelationships } from './relationships';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './shared-strings';
import { type SheetContext, SheetReader } from './sheet-reader';
import { SHEET_SHAPE } from './sheet-shape';
import { NO_STYLES, readCellStyles } from './styles';
import { type ListedSheet, readWorkbookPart } from './workbook-part';

// Sheets without cells of data: passed over.
const SKIPPED_SHEETS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

const stringsOf = remembered((source: Parts, part) => readSharedStrings(source, part, source.limits));
const stylesOf = remembered((source: Parts, part) => readCellStyles(source, part, source.limits));

/**
 * Reads a workbook of the .xlsx family from its package; sheets that were read before, and whose parts are as they were
 * then, stay the very same. Throws a `Refusal`.
 */
export function readOpenXml(source: Parts): Workbook {
  const { limits } = source;
  const main = mainPart(source, limits);
  const { date1904, asShown, sheets: listed } = readWorkbookPart(source, main, limits);
  const relationships = readRelationships(source, main, limits);
  const strings = relationships.find(({ type }) => type === 'sharedStrings');
  const styles = relationships.find(({ type }) => type === 'styles');
  const context: SheetContext = {
    strings: strings === undefined ? NO_STRINGS : stringsOf(source, strings.target),
    styles: styles === undefined ? NO_STYLES : stylesOf(source, styles.target),
    date1904,
    asShown,
    limits,
    cellsLeft: limits.maxCells,
  };
  const byId = new Map(relationships.toReversed().map((relationship) => [relationship.id, relationship]));
  const xmlNames = new XmlNames();
  const sheets: Sheet[] = [];
  const names = new Set<string>();
  for (const sheet of listed) {
    const relationship = relationshipOf(sheet, byId, main);
    if (SKIPPED_SHEETS.has(relationship.type)) continue;
    if (names.has(sheet.name.toLowerCase())) {
      throw new Refusal('damaged-part', { part: main, sheet: sheet.name, detail: 'two sheets of this name' });
    }
    names.add(sheet.name.toLowerCase());
    sheets.push(readSheet(source, sheet, relationship.target, context, xmlNames));
  }
  if (sheets.length === 0) throw new Refusal('no-sheets');
  return { sheets, date1904 };
}

/** Name of the main part of a package. Throws a `Refusal` where it has none that is read here. */
export function mainPart(source: Parts, limits: Limits): string {
  const main = readRelationships(source, '', limits).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw foreignZip(source);
  if (main.toLowerCase().endsWith('.bin')) throw new Refusal('xlsb');
  return main;
}

/** What a zip file without a main Office part is. */
function foreignZip(source: Parts): Refusal {
  const names = source.names.map((name) => name.toLowerCase());
  if (names.includes('[content_types].xml')) {
    return new Refusal('damaged-part', { part: '_rels/.rels', detail: 'no main part' });
  }
  if (names.includes('meta-inf/manifest.xml') && names.includes('content.xml')) return new Refusal('opendocument');
  if (names.some((name) => name.endsWith('.iwa'))) return new Refusal('not-a-workbook', { detail: 'Apple iWork' });
  return new Refusal('archive', { detail: source.names.slice(0, 3).join(', ') });
}

function relationshipOf(
  sheet: ListedSheet,
  relationships: ReadonlyMap<string, Relationship>,
  main: string,
): Relationship {
  const found = relationships.get(sheet.relationship);
  if (found !== undefined && (found.type === 'worksheet' || SKIPPED_SHEETS.has(found.type))) return found;
  const detail = found === undefined ? `no relationship ${sheet.relationship}` : `sheet of type ${found.type}`;
  throw new Refusal('damaged-part', { part: main, sheet: sheet.name, detail });
}

/** A sheet as it was read, with what else it was read from. Styles only ever come and go at the end of their list. */
interface KnownSheet {
  readonly sheet: Sheet;
  readonly cells: number;
  readonly strings: SharedStrings;
  readonly dates: boolean;
  readonly asShown: boolean;
}

const knownSheets = new WeakMap<object, KnownSheet>();

function readSheet(
  source: Parts,
  { name, visibility }: ListedSheet,
  part: string,
  context: SheetContext,
  names: XmlNames,
): Sheet {
  try {
    const { strings, date1904: dates, asShown, limits, cellsLeft } = context;
    const known = source.has(part) ? knownSheets.get(source.version(part)) : undefined;
    if (known?.strings === strings && known.dates === dates && known.asShown === asShown) {
      context.cellsLeft -= known.cells;
      if (context.cellsLeft < 0) throw new Refusal('too-large', { part, detail: `more than ${limits.maxCells} cells` });
      const { sheet } = known;
      return sheet.name === name && sheet.visibility === visibility ? sheet : { ...sheet, name, visibility };
    }
    const reader = new SheetReader(part, context);
    readLargeXml(source, part, new XmlTokenizer(SHEET_SHAPE, reader, part, limits.maxDepth, names));
    const sheet = { name, visibility, ...reader.result() };
    knownSheets.set(source.version(part), { sheet, cells: cellsLeft - context.cellsLeft, strings, dates, asShown });
    return sheet;
  } catch (error) {
    throw error instanceof Refusal ? error.onSheet(name) : error;
  }
}
