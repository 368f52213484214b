import { parseAddress, placeText } from '../workbook/address';
import type { CellContent } from '../workbook/edits';
import type { CellPlace } from '../workbook/types';
import type { BESIDE } from './beside';
import type { BLOCK } from './block';
import type { DISK } from './disk';
import type { FILE_WRITING } from './file-writing';
import type { READING } from './reading';
import type { RefusalText } from './types';
import type { WORD } from './word';
import { WORKING } from './working';
import type { WRITING } from './writing';

/** Every reason for which Gouji does not do what it is asked; the set is closed so that callers can handle each. */
export type RefusalCode =
  | keyof typeof READING
  | keyof typeof WRITING
  | keyof typeof FILE_WRITING
  | keyof typeof WORKING
  | keyof typeof DISK
  | keyof typeof BLOCK
  | keyof typeof BESIDE
  | keyof typeof WORD;

/** What every page may have to say; the rest is told by those who write, or read files (`alsoSay`), so that a page loads it with them. */
const TEXTS: Record<string, RefusalText> = { ...WORKING };

/** Adds the texts of more refusals, which whoever throws them has to say first. */
export function alsoSay(texts: Readonly<Record<string, RefusalText>>): void {
  Object.assign(TEXTS, texts);
}

/** How the technical words of those who read files are said in Chinese. */
let technical = (detail: string): string => detail;

/** Gives the Chinese for technical words, with the texts that they stand in. */
export function alsoTranslate(inChinese: (detail: string) => string): void {
  technical = inChinese;
}

/** The texts of an error in both languages: what was found, where, and what to do. */
export interface ErrorWords {
  readonly zh: string;
  readonly en: string;
}

/** A cell that is not as it was when the change was proposed. */
export interface HostConflict {
  readonly place: CellPlace;
  readonly now: CellContent;
}

/** A refusal as it is told. */
export interface Told {
  readonly code: RefusalCode;
  readonly words: ErrorWords;
  /** Cells that stand in the way. */
  readonly places: readonly CellPlace[];
}

/** What exactly is in the way. */
export interface Particulars {
  readonly cells?: readonly CellPlace[];
  /** Cells with what they hold now; they are the `cells`, too. */
  readonly conflicts?: readonly HostConflict[];
  /** Name of the worksheet. */
  readonly sheet?: string;
  /** Cell of that worksheet, as A1 address. */
  readonly cell?: string;
  /** Name of the package part, such as xl/worksheets/sheet1.xml. */
  readonly part?: string;
  /** What the texts name besides: a file, a formula, a place. */
  readonly what?: string | ErrorWords;
  /** What could not be put back, besides cells. */
  readonly others?: readonly ErrorWords[];
  /** What exactly is wrong, in a few technical words. */
  readonly detail?: string | ErrorWords;
  /** True where the workbook is open in Excel. */
  readonly open?: boolean;
  /** The exception that revealed it. */
  readonly cause?: unknown;
}

/** Why something was not done, in words for the user. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly words: ErrorWords;
  readonly conflicts: readonly HostConflict[];
  readonly sheet: string | undefined;
  readonly cell: string | undefined;
  readonly part: string | undefined;
  readonly detail: string;

  constructor(
    readonly code: RefusalCode,
    private readonly particulars: Particulars = {},
    words: ErrorWords = { zh: chinese(code, particulars), en: english(code, particulars) },
  ) {
    const { sheet, cell, part, detail = '', cause } = particulars;
    super(words.zh, cause === undefined ? undefined : { cause });
    this.words = words;
    this.conflicts = conflictsOf(particulars);
    this.sheet = sheet;
    this.cell = cell;
    this.part = part;
    this.detail = typeof detail === 'string' ? detail : detail.en;
  }

  /** One that was told, thrown again. */
  static again({ code, words, places }: Told): Refusal {
    return new Refusal(code, { cells: places }, words);
  }

  /** The exception that revealed it; `cause` says the same where the engine knows of causes. */
  get revealedBy(): unknown {
    const { cause } = this.particulars;
    return cause;
  }

  /** As plain values, which cross from a worker to its page. */
  get told(): Told {
    return { code: this.code, words: this.words, places: this.conflicts.map(({ place }) => ({ ...place })) };
  }

  /** The same, naming the worksheet it was met in. */
  onSheet(sheet: string): Refusal {
    return new Refusal(this.code, { ...this.particulars, sheet });
  }
}

function conflictsOf({ conflicts, cells = [], sheet, cell }: Particulars): readonly HostConflict[] {
  if (conflicts !== undefined) return conflicts;
  const own = sheet === undefined || cell === undefined ? undefined : parseAddress(cell);
  return [...cells, ...(own === undefined ? [] : [{ sheet: sheet!, ...own }])].map((place) => ({ place, now: {} }));
}

/** So many cells are named; the rest is counted. */
const MOST_NAMED = 5;

function listed(cells: readonly CellPlace[], language: keyof ErrorWords): string {
  const named = cells.slice(0, MOST_NAMED).map(placeText);
  const more = cells.length - named.length;
  if (language === 'zh') return named.join('、') + (more > 0 ? ` 等 ${cells.length} 格` : '');
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

const textOf = (said: string | ErrorWords | undefined, language: keyof ErrorWords): string =>
  said === undefined ? '' : typeof said === 'string' ? said : said[language];

/** Puts the particulars in their places. */
function filled(text: string, given: Particulars, language: keyof ErrorWords): string {
  const cells = conflictsOf(given).map(({ place }) => place);
  const values: Readonly<Record<string, string>> = {
    cells: listed(cells, language),
    count: String(cells.length),
    sheet: given.sheet ?? cells[0]?.sheet ?? '',
    left: leftIn(given, language),
    what: textOf(given.what, language),
    detail: textOf(given.detail, language),
  };
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** What could not be put back. */
function leftIn(given: Particulars, language: keyof ErrorWords): string {
  const cells = listed(
    conflictsOf(given).map(({ place }) => place),
    language,
  );
  const all = [...(cells === '' ? [] : [cells]), ...(given.others ?? []).map((words) => words[language])];
  if (language === 'zh') return all.join('、') || '原因不明';
  return all.join(', ') || 'unknown';
}

function textsOf(code: RefusalCode, { open }: Particulars): Omit<RefusalText, 'open'> {
  const texts = TEXTS[code];
  if (texts === undefined) throw new Error(`no words are loaded for ${code}`);
  return (open === true ? texts.open : undefined) ?? texts;
}

function chinese(code: RefusalCode, given: Particulars): string {
  const { found, remedy } = textsOf(code, given);
  const { sheet, cell, part } = given;
  const places = [
    sheet === undefined || found.includes('{sheet}') ? '' : `工作表“${sheet}”`,
    cell === undefined ? '' : `单元格 ${cell}`,
    part === undefined ? '' : `部件 ${part}`,
  ].filter(Boolean);
  const place = places.length === 0 ? '' : `位置：${places.join('，')}。`;
  const detail = found.includes('{detail}') ? '' : technical(textOf(given.detail, 'zh'));
  return `${filled(found, given, 'zh')}${place}${filled(remedy, given, 'zh')}${detail ? `（详情：${detail}）` : ''}`;
}

function english(code: RefusalCode, given: Particulars): string {
  const { english: text } = textsOf(code, given);
  const { sheet, cell, part } = given;
  const named = sheet === undefined || text.includes('{sheet}') ? '' : `sheet "${sheet}"`;
  const places = [named, cell ?? '', part ?? ''].filter(Boolean).join(', ');
  const detail = text.includes('{detail}') ? '' : textOf(given.detail, 'en');
  return [filled(text, given, 'en'), places ? `In ${places}.` : '', detail ? `(${detail})` : '']
    .filter(Boolean)
    .join(' ');
}
