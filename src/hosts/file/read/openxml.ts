import { Refusal } from '../../../refusals/file-refusal';
import type { StandingFormula } from '../../../workbook/formulas/judge-results';
import type { Sheet, Workbook } from '../../../workbook/types';
import { readLargeXml } from '../xml/xml-encoding';
import { XmlNames } from '../xml/xml-names';
import { XmlTokenizer } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';
import { remembered } from '../zip/remembered';
import { type Relationship, readRelationships } from './relationships';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './shared-strings';
import type { SheetFormulas } from './sheet-formulas';
import { type SheetContext, SheetReader } from './sheet-reader';
import { SHEET_SHAPE } from './sheet-shape';
import { NO_STYLES, readCellStyles } from './styles';
import { uncalculated } from './uncalculated';
import { type ListedSheet, readWorkbookPart } from './workbook-part';

// Sheets without cells of data: passed over.
const SKIPPED_SHEETS: ReadonlySet<string> = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

const stringsOf = remembered((source: Parts, part) => readSharedStrings(source, part, source.limits));
const stylesOf = remembered((source: Parts, part) => readCellStyles(source, part, source.limits));

/** True where a workbook asks for all formulas to be calculated when it is opened. Throws a `Refusal`. */
export function asksForCalculation(source: Parts): boolean {
  return readWorkbookPart(source, mainPart(source, source.limits), source.limits).recalculates;
}

/**
 * Reads a workbook of the .xlsx family from its package; sheets that were read before, and whose parts are as they were
 * then, stay the very same. Throws a `Refusal`.
 * @param asked whether it asked for being calculated before anything of ours did
 */
export function readOpenXml(source: Parts, asked?: boolean): Workbook {
  const { limits } = source;
  const main = mainPart(source, limits);
  const { date1904, asShown, recalculates, iterates, sheets: listed } = readWorkbookPart(source, main, limits);
  const relationships = readRelationships(source, main, limits);
  const odd: string[] = [];
  const related = (type: string, words: string) => {
    const named = relationships.filter((each) => each.type === type).map(({ target }) => target);
    const there = named.find((part) => source.has(part));
    if (there === undefined && named.length > 0) odd.push(`文件里找不到${words}（${named[0]}）`);
    return there;
  };
  const strings = related('sharedStrings', '共用的文字表，用到它的单元格读不出');
  const styles = related('styles', '样式表，数字格式无从知道');
  const context: SheetContext = {
    strings: strings === undefined ? NO_STRINGS : stringsOf(source, strings),
    styles: styles === undefined ? NO_STYLES : stylesOf(source, styles),
    date1904,
    asShown,
    limits,
    cellsLeft: limits.maxCells,
  };
  const byId = new Map(relationships.toReversed().map((relationship) => [relationship.id, relationship]));
  const xmlNames = new XmlNames();
  const sheets: Sheet[] = [];
  const formulas: StandingFormula[][] = [];
  let beyond = 0;
  const names = new Set<string>();
  let damage: Refusal | undefined;
  for (const sheet of listed) {
    const { name, relationship } = sheet;
    const found = byId.get(relationship ?? '');
    if (found !== undefined && SKIPPED_SHEETS.has(found.type)) continue;
    const why = oddityOf(sheet, found, source, names);
    if (why !== undefined) {
      const detail = { zh: `它${why.words}`, en: why.english };
      damage ??= new Refusal('damaged-part', { part: found?.target ?? main, sheet: name, detail });
      odd.push(`${name === '' ? '有一张工作表' : `工作表“${name}”`}${why.words}，没有核对`);
      continue;
    }
    names.add(name.toLowerCase());
    const read = readSheet(source, sheet, found!.target, context, xmlNames);
    odd.push(...read.odd.map((words) => `工作表“${name}”的${words}`));
    sheets.push(read.sheet);
    formulas.push(read.formulas.in(read.sheet));
    beyond += read.formulas.beyond;
  }
  if (sheets.length === 0) throw damage ?? new Refusal('no-sheets');
  const calculation = { asks: asked ?? recalculates, isPlain: !asShown && !iterates };
  const read = uncalculated(sheets, formulas.flat(), calculation, beyond);
  odd.push(...read.odd);
  return { sheets: read.sheets, date1904, ...(odd.length > 0 ? { odd } : {}) };
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

/** Why a sheet cannot be read; undefined if it can. */
function oddityOf(
  { name }: ListedSheet,
  found: Relationship | undefined,
  source: Parts,
  names: ReadonlySet<string>,
): { readonly words: string; readonly english: string } | undefined {
  if (found === undefined) return { words: '没有指明内容在哪里（如旧版的宏模块）', english: 'no relationship' };
  if (found.type !== 'worksheet')
    return { words: `是“${found.type}”，不是表格`, english: `sheet of type ${found.type}` };
  if (!source.has(found.target)) return { words: `的内容（${found.target}）不在文件里`, english: 'part is missing' };
  if (name === '') return { words: '没有名字', english: 'sheet without name' };
  if (names.has(name.toLowerCase())) return { words: '与前面的一张同名', english: 'two sheets of this name' };
  return undefined;
}

/** A sheet as it was read, with what else it was read from. Styles only ever come and go at the end of their list. */
interface KnownSheet {
  readonly sheet: Sheet;
  readonly odd: readonly string[];
  readonly formulas: SheetFormulas;
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
): Pick<KnownSheet, 'sheet' | 'odd' | 'formulas'> {
  try {
    const { strings, date1904: dates, asShown, limits, cellsLeft } = context;
    const known = source.has(part) ? knownSheets.get(source.version(part)) : undefined;
    if (known?.strings === strings && known.dates === dates && known.asShown === asShown) {
      context.cellsLeft -= known.cells;
      if (context.cellsLeft < 0) throw new Refusal('too-large', { part, detail: `more than ${limits.maxCells} cells` });
      const { sheet, odd, formulas } = known;
      const isSame = sheet.name === name && sheet.visibility === visibility;
      return { sheet: isSame ? sheet : { ...sheet, name, visibility }, odd, formulas };
    }
    const reader = new SheetReader(part, context);
    readLargeXml(source, part, new XmlTokenizer(SHEET_SHAPE, reader, part, limits.maxDepth, names));
    const { odd, formulas, ...result } = reader.result();
    const sheet = { name, visibility, ...result };
    knownSheets.set(source.version(part), {
      sheet,
      odd,
      formulas,
      cells: cellsLeft - context.cellsLeft,
      strings,
      dates,
      asShown,
    });
    return { sheet, odd, formulas };
  } catch (error) {
    throw error instanceof Refusal ? error.onSheet(name) : error;
  }
}
