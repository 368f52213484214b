import type { HostConflict } from '../../refusals/refusal';
import { isCovered, placeKey } from '../../workbook/address';
import type { CellContent, CellEdit } from '../../workbook/edits';
import { groupBy } from '../../workbook/group-by';
import { stillHolds } from '../../workbook/still-holds';
import type { CellPlace } from '../../workbook/types';
import { areasOf } from '../port/mark-areas';
import { formatsFor, GENERAL } from './cell-entry';
import { cellOf, formatOf } from './cell-of';
import { boundsOf, mergedAreas } from './merged-areas';
import { NotTaken } from './not-taken';
import { lockedPlaces, spilledPlaces } from './obstacles';
import type { OwnWrites } from './own-writes';
import { type Block, readInPages } from './pages';
import type { Part } from './part';
import { changedMeanwhile } from './refusals';
import type { Trip } from './session';
import { type BlockReport, queueCells } from './sheet-cells';
import { type Survey, type SurveyedSheet, sheetsByName } from './survey';
import { type Target, writeCells } from './write-cells';
import { mergedCell, protectedCells, protectedFormats, spilledCells } from './writing-refusals';

/** Around cells so close together the whole rectangle is read instead of each alone. */
const CLOSE_CELLS = 20_000;

/** The cells that a patch edits. */
export class CellsPart implements Part {
  readonly name = { zh: '单元格', en: 'cells' };
  private readonly sheets: ReadonlyMap<string, SurveyedSheet>;
  private before: ReadonlyMap<string, CellContent> = new Map();
  private unformatted: ReadonlySet<string> = new Set();
  private filtered: ReadonlySet<string> = new Set();

  /** Throws Refusal `unknown-sheet`. */
  constructor(
    survey: Survey,
    private readonly edits: readonly CellEdit[],
    private readonly expected: readonly CellEdit[],
    private readonly own: OwnWrites,
  ) {
    this.sheets = sheetsByName(
      survey,
      [...edits, ...expected].map(({ place }) => place),
    );
  }

  /** Throws Refusal: changed-meanwhile, protected, spilled-cell, merged-cell. */
  async prepare(trip: Trip): Promise<void> {
    const places = this.edits.map(({ place }) => place);
    this.before = await this.contents(trip, [...places, ...this.expected.map(({ place }) => place)]);
    const conflicts = this.expected
      .map(({ place, content }) => ({ place, content, now: this.before.get(placeKey(place)) ?? {} }))
      .filter(({ content, now }) => !stillHolds(now, content))
      .map(({ place, now }) => ({ place, now }));
    if (conflicts.length > 0) throw changedMeanwhile(conflicts);
    this.filtered = await this.withHiddenRows(trip, places);
    await this.refuseProtected(trip, places);
    const spilled = await spilledPlaces(trip, places, (place) => this.idOf(place));
    if (spilled.length > 0) throw spilledCells(spilled);
    await this.refuseMerged(
      trip,
      places.filter((place) => isBlank(this.before.get(placeKey(place)) ?? {})),
    );
  }

  /** What the cells held that are edited; known once prepared. */
  contentsBefore(): CellEdit[] {
    return this.edits.map(({ place }) => ({ place, content: this.before.get(placeKey(place)) ?? {} }));
  }

  /** Throws Refusal `changed-meanwhile` where a person was quicker; what they typed stands. */
  async write(trip: Trip): Promise<void> {
    for (const { place } of this.edits) this.own.wrote(this.idOf(place), place);
    const held = await writeCells(
      trip,
      this.edits.map(({ place, content }) => this.target(place, content, this.before.get(placeKey(place))?.format)),
    );
    // What was too much for one request at first may have been written already.
    this.keepTyped(
      contentsIn(held, ({ sheetId }) => this.nameOf(sheetId)),
      isTaken,
    );
    const now = await this.contents(
      trip,
      this.edits.map(({ place }) => place),
    );
    this.keepTyped(now, isOfOurs);
    const odd = this.edits.find(({ place, content }) => !isTaken(now.get(placeKey(place)) ?? {}, content));
    if (odd !== undefined) throw new NotTaken(odd.place);
  }

  async putBack(trip: Trip, gone: ReadonlySet<string>): Promise<readonly HostConflict[]> {
    const there = this.edits.filter(({ place }) => !gone.has(this.idOf(place)));
    const changed = await this.unlikeBefore(trip, there);
    // Where Excel let nothing be written, nothing need be put back, nor could it be.
    const ours = changed.filter(
      ({ place, now, content }) => isOfOurs(now, content) || isTaken(now, this.before.get(placeKey(place)) ?? {}),
    );
    if (ours.length === 0) return [];
    for (const { place } of ours) this.own.wrote(this.idOf(place), place);
    await writeCells(
      trip,
      ours.map(({ place }) => this.target(place, this.before.get(placeKey(place)) ?? { format: GENERAL }, undefined)),
    );
    const left = await this.unlikeBefore(trip, ours);
    return left.map(({ place, now }) => ({ place, now }));
  }

  /**
   * Throws `changed-meanwhile` where cells held neither what they held before nor what may be of ours, which from then on
   * is what they are to hold.
   */
  private keepTyped(
    now: ReadonlyMap<string, CellContent>,
    mayBeOurs: (now: CellContent, wanted: CellContent) => boolean,
  ): void {
    const typed = this.edits.flatMap(({ place, content }) => {
      const before = this.before.get(placeKey(place)) ?? {};
      const held = now.get(placeKey(place)) ?? {};
      return isAsBefore(held, before) || mayBeOurs(held, content) ? [] : [{ place, now: held }];
    });
    if (typed.length === 0) return;
    this.before = new Map([...this.before, ...typed.map(({ place, now: held }) => [placeKey(place), held] as const)]);
    throw changedMeanwhile(typed);
  }

  /** Those of the cells that do not hold what they held before. */
  private async unlikeBefore<T extends CellEdit>(
    trip: Trip,
    cells: readonly T[],
  ): Promise<(T & { readonly now: CellContent })[]> {
    const now = await this.contents(
      trip,
      cells.map(({ place }) => place),
    );
    return cells
      .map((cell) => ({ ...cell, now: now.get(placeKey(cell.place)) ?? {} }))
      .filter(({ place, now: held }) => !isAsBefore(held, this.before.get(placeKey(place)) ?? {}));
  }

  private target(place: CellPlace, content: CellContent, format: string | undefined): Target {
    const { row, column, sheet } = place;
    const sheetId = this.idOf(place);
    const [mayFormat, rowByRow] = [!this.unformatted.has(sheet), this.filtered.has(sheetId)];
    return { sheetId, row, column, content, format, mayFormat, rowByRow };
  }

  private idOf({ sheet }: CellPlace): string {
    return this.sheets.get(sheet)!.id;
  }

  /** What some cells hold, with their formats. */
  private async contents(trip: Trip, places: readonly CellPlace[]): Promise<Map<string, CellContent>> {
    const sheets = [...this.sheets.values()];
    const blocks = [...groupBy(places, ({ sheet }) => sheet)].flatMap(([name, own]) =>
      blocksOf(
        sheets.findIndex((sheet) => sheet.name === name),
        own,
      ),
    );
    const idOf = ({ sheet }: Block): string => sheets[sheet]!.id;
    const pages = await readInPages(blocks, (page) => trip((context) => queueCells(context, page, idOf)));
    return contentsIn(pages.flat(), ({ block }) => sheets[block.sheet]!.name);
  }

  private nameOf(id: string): string {
    return [...this.sheets.values()].find((sheet) => sheet.id === id)!.name;
  }
  /** Sheets of which rows among the cells to be written, or between them, are hidden. */
  private async withHiddenRows(trip: Trip, places: readonly CellPlace[]): Promise<Set<string>> {
    const bounds = [...groupBy(places, (place) => this.idOf(place))]
      .map(([sheetId, own]) => ({ sheetId, area: boundsOf(own) }))
      .filter(({ area: { top, bottom } }) => bottom > top);
    if (bounds.length === 0) return new Set();
    return trip((context) => {
      const asked = bounds.map(({ sheetId, area: { top, left, bottom } }) => {
        const rows = context.workbook.worksheets.getItem(sheetId).getRangeByIndexes(top, left, bottom - top + 1, 1);
        return { sheetId, rows: rows.load('rowHidden') };
      });
      return () => new Set(asked.filter(({ rows }) => rows.rowHidden !== false).map(({ sheetId }) => sheetId));
    });
  }

  private async refuseProtected(trip: Trip, places: readonly CellPlace[]): Promise<void> {
    const names = new Set(places.map(({ sheet }) => sheet));
    const touched = [...this.sheets.values()].filter(({ name }) => names.has(name));
    const guarded = touched.filter(({ isProtected }) => isProtected);
    if (guarded.length === 0) return;
    const isGuarded = new Set(guarded.map(({ name }) => name));
    const locked = await lockedPlaces(
      trip,
      places.filter(({ sheet }) => isGuarded.has(sheet)),
      (place) => this.idOf(place),
    );
    if (locked.length > 0) throw protectedCells(locked);
    this.unformatted = new Set(guarded.filter(({ mayFormat }) => !mayFormat).map(({ name }) => name));
    for (const { place, content } of this.edits) {
      const now = this.before.get(placeKey(place))?.format ?? GENERAL;
      const { during, after } = formatsFor(content, now);
      if (this.unformatted.has(place.sheet) && (during !== now || after !== now)) throw protectedFormats(place.sheet);
    }
  }

  /**
   * Only a blank cell can lie under a merged one. Where Excel does not tell merged areas, what it did not take is found
   * when it is read back.
   */
  private async refuseMerged(trip: Trip, places: readonly CellPlace[]): Promise<void> {
    const parts = [...groupBy(places, (place) => this.idOf(place))].map(([sheetId, own]) => ({
      sheetId,
      area: boundsOf(own),
    }));
    const merged = await mergedAreas(trip, parts);
    const covered = places.filter((place) => merged.get(this.idOf(place))?.some((area) => isCovered(place, area)));
    if (covered.length > 0) throw mergedCell(covered);
  }
}

/** What cells hold by `placeKey`, with their formats. */
function contentsIn<T extends BlockReport>(
  reports: readonly T[],
  nameOf: (report: T) => string,
): Map<string, CellContent> {
  const contents = new Map<string, CellContent>();
  for (const report of reports) {
    const { block, values, formulas, text, numberFormat, valueTypes } = report;
    const sheet = nameOf(report);
    for (let r = 0; r < block.rows; r++) {
      for (let c = 0; c < block.columns; c++) {
        const told = { value: values[r]?.[c], formula: formulas[r]?.[c], text: text[r]?.[c], format: GENERAL };
        const cell = cellOf(0, { ...told, type: valueTypes[r]?.[c] });
        contents.set(placeKey({ sheet, row: block.top + r, column: block.left + c }), {
          ...(cell === undefined ? {} : { value: cell.value }),
          ...(cell?.formula === undefined ? {} : { formula: cell.formula }),
          format: formatOf(numberFormat[r]?.[c]) ?? GENERAL,
        });
      }
    }
  }
  return contents;
}

const isBlank = ({ value, formula }: CellContent): boolean => value === undefined && formula === undefined;

function blocksOf(sheet: number, places: readonly CellPlace[]): Block[] {
  const around = boundsOf(places);
  const isClose = (around.bottom - around.top + 1) * (around.right - around.left + 1) <= CLOSE_CELLS;
  return (isClose ? [around] : areasOf(places, [])).map(({ top, left, bottom, right }) => ({
    sheet,
    top,
    left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  }));
}

/** True if a cell took what it was given. Excel writes formulas in its own way: that there is one is enough. */
function isTaken(now: CellContent, wanted: CellContent): boolean {
  if (wanted.formula !== undefined) return now.formula !== undefined;
  return stillHolds(now, wanted) && typeof now.value === typeof (wanted.value === '' ? undefined : wanted.value);
}

/** True for what Excel makes of what it is given, however it takes it; else a person has typed since. */
const isOfOurs = (now: CellContent, wanted: CellContent): boolean =>
  isTaken(now, wanted) || (wanted.formula === undefined && shownOf(now.value) === shownOf(wanted.value));

const shownOf = (value: CellContent['value']): string =>
  typeof value === 'object' ? value.error : String(value ?? '').trim();

const isAsBefore = (now: CellContent, before: CellContent): boolean =>
  isTaken(now, before) && stillHolds(now, before) && (now.format ?? GENERAL) === (before.format ?? GENERAL);
