import type { Sheet, Workbook } from '../../../workbook/types';
import { WorkbookError } from '../workbook-error';
import { readLargeXml } from '../xml/xml-encoding';
import { XmlNames } from '../xml/xml-names';
import { XmlTokenizer } from '../xml/xml-tokenizer';
import type { ZipTools } from '../zip/inflate';
import type { Limits } from '../zip/limits';
import { Package } from './package';
import { type Relationship, readRelationships } from './relationships';
import { NO_STRINGS, readSharedStrings } from './shared-strings';
import { type SheetContext, SheetReader } from './sheet-reader';
import { SHEET_SHAPE } from './sheet-shape';
import { NO_STYLES, readCellStyles } from './styles';
import { type ListedSheet, readWorkbookPart } from './workbook-part';

// Sheets without cells of data: passed over.
const SKIPPED_SHEETS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** Reads a workbook of the .xlsx family from its zip package. Throws a `WorkbookError`. */
export function readOpenXml(bytes: Uint8Array, limits: Limits, tools?: ZipTools): Workbook {
  const source = new Package(bytes, limits, tools);
  const main = mainPart(source, limits);
  const { date1904, asShown, sheets: listed } = readWorkbookPart(source, main, limits);
  const relationships = readRelationships(source, main, limits);
  const strings = relationships.find(({ type }) => type === 'sharedStrings');
  const styles = relationships.find(({ type }) => type === 'styles');
  const context: SheetContext = {
    strings: strings === undefined ? NO_STRINGS : readSharedStrings(source, strings.target, limits),
    styles: styles === undefined ? NO_STYLES : readCellStyles(source, styles.target, limits),
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
      throw new WorkbookError('damaged-part', { part: main, sheet: sheet.name, detail: 'two sheets of this name' });
    }
    names.add(sheet.name.toLowerCase());
    sheets.push(readSheet(source, sheet, relationship.target, context, xmlNames));
  }
  if (sheets.length === 0) throw new WorkbookError('no-sheets');
  return { sheets, date1904 };
}

/** Name of the main part of a package. Throws a `WorkbookError` where it has none that is read here. */
export function mainPart(source: Package, limits: Limits): string {
  const main = readRelationships(source, '', limits).find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw foreignZip(source);
  if (main.toLowerCase().endsWith('.bin')) throw new WorkbookError('xlsb');
  return main;
}

/** What a zip file without a main Office part is. */
function foreignZip(source: Package): WorkbookError {
  const names = source.names.map((name) => name.toLowerCase());
  if (names.includes('[content_types].xml')) {
    return new WorkbookError('damaged-part', { part: '_rels/.rels', detail: 'no main part' });
  }
  if (names.includes('meta-inf/manifest.xml') && names.includes('content.xml'))
    return new WorkbookError('opendocument');
  if (names.some((name) => name.endsWith('.iwa')))
    return new WorkbookError('not-a-workbook', { detail: 'Apple iWork' });
  return new WorkbookError('archive', { detail: source.names.slice(0, 3).join(', ') });
}

function relationshipOf(
  sheet: ListedSheet,
  relationships: ReadonlyMap<string, Relationship>,
  main: string,
): Relationship {
  const found = relationships.get(sheet.relationship);
  if (found !== undefined && (found.type === 'worksheet' || SKIPPED_SHEETS.has(found.type))) return found;
  const detail = found === undefined ? `no relationship ${sheet.relationship}` : `sheet of type ${found.type}`;
  throw new WorkbookError('damaged-part', { part: main, sheet: sheet.name, detail });
}

function readSheet(
  source: Package,
  { name, visibility }: ListedSheet,
  part: string,
  context: SheetContext,
  names: XmlNames,
): Sheet {
  try {
    const reader = new SheetReader(part, context);
    readLargeXml(source, part, new XmlTokenizer(SHEET_SHAPE, reader, part, context.limits.maxDepth, names));
    return { name, visibility, ...reader.result() };
  } catch (error) {
    throw error instanceof WorkbookError ? error.onSheet(name) : error;
  }
}
