import { isTranslation, plainLabel } from '../../workbook/label-text';
import { readNumber } from '../../workbook/read-number';
import type { Grid } from '../headers/grid';
import { DEEPEST_HEADER } from '../headers/headers';
import type { FoundColumn, FoundHeader } from '../types';
import type { Naming } from '../words/row-labels';
import { type Between, betweenOf, isBlank, isBox, isLikeHeader, openingOf } from './between';
import { betterUnits, unitsOver, unitsWithin } from './column-units';
import { dittosRead } from './dittos';
import { type EitherRow, settled } from './groups';
import type { LabelColumn } from './label-columns';
import { isList } from './list-block';
import { NamesAmidst } from './names-amidst';
import { saysTotal } from './one-of-each-year';
import { type RowProblem, type RowRead, readRow } from './read-row';
import { LARGEST_GAP, surelyGoesOn } from './row-gaps';
import { instructs, unitLine } from './row-words';
import { holdsNumber, isWholeRow, strayBelow } from './rows-below';
import { knownOf, type UnreadNotes } from './unread-notes';
import { NO_YEAR, yearHeading } from './year-headings';

/** Where rows are collected. */
export interface Ground {
  readonly grid: Grid;
  readonly header: FoundHeader;
  readonly labels: readonly LabelColumn[];
  readonly naming: Naming;
  /** The first row that belongs to something else. */
  readonly limit: number;
}

/** The rows under a header as they were met, of which nothing is settled yet. */
export interface CollectedRows {
  readonly rows: readonly EitherRow[];
  /** Those that are a part (其中) of one of the others. */
  readonly parts: readonly (RowRead & { kind: 'row' })[];
  /** Zeros under names that the form does not know. */
  readonly idle: readonly RowProblem[];
  /** Of a table without labels, rows besides the one that was taken. */
  readonly others: readonly number[];
  /** Units that stand over the columns, and lines that tell them. */
  readonly units: ReadonlyMap<FoundColumn, string>;
  readonly lines: readonly string[];
  /** The years that stood alone over rows, by row. */
  readonly headed: ReadonlyMap<number, string>;
  /** What the label columns held at the end. */
  readonly carried: ReadonlyMap<LabelColumn, string>;
}

/**
 * Collects the rows under a header, passing by what stands among them and is none of them.
 * @param before what the label columns held at the end of the part that this one continues
 */
export function collectRows(ground: Ground, before: ReadonlyMap<string, string>, notes: UnreadNotes): CollectedRows {
  return new Collector(ground, before, notes).collected();
}

class Collector {
  private readonly rows: EitherRow[] = [];
  private readonly parts: (RowRead & { kind: 'row' })[] = [];
  private readonly idle: RowProblem[] = [];
  private readonly others: number[] = [];
  private readonly units: Map<FoundColumn, string>;
  private readonly lines: string[] = [];
  private readonly headed = new Map<number, string>();
  private readonly carried: Map<LabelColumn, string>;
  private readonly dittoless: (row: number) => Grid;
  private readonly measures: readonly FoundColumn[];
  private readonly amidst: NamesAmidst;
  private readonly numberings = new Set<string>();
  /** A row that is the table's only if no other is: 1 2 3 or a row of words where no label tells. */
  private spare: number | undefined;
  private isNoted = false;
  private above: Between | undefined;
  /** Of rows below a year alone in its row. */
  private yearOver: string | undefined;

  constructor(
    private readonly ground: Ground,
    before: ReadonlyMap<string, string>,
    private readonly notes: UnreadNotes,
  ) {
    const { grid, header, labels } = ground;
    this.measures = header.columns.filter(({ expected }) => expected.measure !== undefined);
    this.carried = new Map(
      labels.map((found) => {
        const over = textsWithinHeader(grid, found, header);
        return [found, over || (before.get(found.expected.label.name) ?? '')];
      }),
    );
    this.amidst = new NamesAmidst(grid, header, labels, this.carried);
    this.dittoless = dittosRead(grid, header, labels, this.carried);
    this.units = new Map(unitsWithin(grid, header));
  }

  collected(): CollectedRows {
    const { grid, header, labels, limit, naming } = this.ground;
    const { rows, parts, idle, others, units, lines, headed, carried } = this;
    const { end, last } = this.walk();
    if (rows.length === 0 && this.spare !== undefined) this.notes.addRow(this.spare);
    const stray = end === undefined ? undefined : strayBelow(grid, header, end, limit);
    if (stray !== undefined) this.notes.addRow(stray.row, stray.why);
    if (rows.length === 0 && last + 1 < limit && this.measures.some(isBox)) {
      // Boxes of which none is ticked leave an empty row, which says just that.
      const read = readRow(grid, last + 1, header, labels, carried, naming);
      if (read.kind === 'row') rows.push(read);
    }
    return { rows, parts, idle, others, units, lines, headed, carried };
  }

  /** Goes down the rows. Returns the last that is the table's or was passed by, and the first that surely is neither. */
  private walk(): { readonly last: number; readonly end: number | undefined } {
    const { grid, header, labels, limit } = this.ground;
    let last = header.bottom;
    for (let row = header.bottom + 1; row < limit; row++) {
      if (header.columns.every(({ column }) => isBlank(grid, row, column))) {
        if (row - last > LARGEST_GAP) return { last, end: row };
        continue;
      }
      const heading = yearHeading(grid, row, header);
      if (heading !== undefined) {
        this.yearOver = heading;
        for (const found of labels) this.carried.set(found, '');
        [last, this.above] = [row, 'header'];
        continue;
      }
      const gap = row - last - 1;
      const first = this.rows.length === 0;
      const kind = betweenOf(grid, row, header, { first, apart: gap > 0 || isLine(this.above) });
      if (kind === 'caption' || kind === 'foreign') {
        if (kind === 'foreign' && isLikeHeader(grid, row, header)) return { last, end: row };
        // Words right below the last row may be figures that nobody can read, unless the next table's header goes on below.
        if (kind === 'foreign' && gap === 0 && !isLine(this.above) && limit - row >= DEEPEST_HEADER)
          this.notes.addRow(row);
        return { last, end: undefined };
      }
      if (kind !== undefined) {
        if (gap > 1 && !first && isSaid(kind)) return { last, end: row };
        this.passBy(row, kind, first);
      } else if (!this.take(row, gap)) return { last, end: row };
      [last, this.above] = [row, kind];
    }
    return { last, end: undefined };
  }

  /** Goes on below a row that is none of the table's, and keeps what it says of the others. */
  private passBy(row: number, kind: Between, first: boolean): void {
    const { grid, header, labels } = this.ground;
    const { above, lines, numberings, units } = this;
    if (kind === 'note') this.isNoted = !first;
    if (kind === 'doubtful-numbering') this.notes.addRow(row);
    if (kind === 'numbering' || kind === 'likely-numbering') {
      const key = header.columns.map(({ column }) => grid.text(row, column)).join('|');
      const isKnown = kind === 'numbering' || numberings.has(key) || above === 'header' || above === 'page';
      if (first && labels.length === 0 && !isKnown) this.spare = row;
      else if (!first && !isKnown) this.notes.addRow(row);
      numberings.add(key);
    }
    if (kind !== 'words' && kind !== 'remark') return;
    const named = unitsOver(grid, row, header);
    if (first) {
      const opening = openingOf(grid, row, header);
      lines.push(...unitLine(opening));
      for (const [found, unit] of named) units.set(found, unit);
      const isSaidPlainly = instructs(opening) || isTranslation(opening);
      if (labels.length === 0 && named.size + lines.length === 0 && !isSaidPlainly) this.spare ??= row;
    } else if (betterUnits(named, units)) this.notes.addRow(row);
  }

  /** Takes a row of the table; false where nothing shows that it is one, far below the others or below a note. */
  private take(row: number, gap: number): boolean {
    const { grid, header, labels, naming } = this.ground;
    const { rows, notes } = this;
    this.amidst.enter(row);
    if (this.isOddHeading(row)) {
      notes.addRow(row);
      return true;
    }
    const read = this.withYear(readRow(this.dittoless(row), row, header, labels, this.carried, naming));
    const hasFigures = this.measures.some(({ column }) => !isBlank(grid, row, column));
    if (hasFigures) this.amidst.met(read, row);
    const isUsed =
      read.kind !== 'empty' &&
      (labels.length === 0 || (saysAnything(grid, row, header) && (hasFigures || !onlyText(grid, row, header))));
    const isFar = gap > 1 && rows.length > 0;
    if (isFar || (this.isNoted && isUsed)) {
      const isNext = this.isNoted && gap === 0 && isWholeRow(grid, read, header);
      if (!isNext && !surelyGoesOn(grid, read, settled(grid, header, rows), header)) return false;
    }
    if (read.kind === 'empty' && read.doubt !== undefined && hasFigures) this.idle.push(read.doubt);
    if (!isUsed) return true;
    this.isNoted = false;
    if (read.kind === 'problem') {
      if (hasFigures && !notes.isSaidAbove(read.problem, read.labels))
        notes.add(read.problem, read.labels, false, read.aside);
      return true;
    }
    if (read.kind === 'row') this.addRow(read, hasFigures);
    return true;
  }

  /**
   * True for words alone in a row, in the column of names that stand beside the rows above: unless they are a class by their
   * name (财经商贸类) the rows below may go on with the one above.
   */
  private isOddHeading(row: number): boolean {
    const { grid, header, labels } = this.ground;
    const next = grid.nextRow(row + 1);
    if (next === undefined || !onlyText(grid, row, header)) return false;
    const found = labels.find(({ column }) => !isBlank(grid, row, column));
    if (found?.expected.label.kind !== 'open' || found.expected.label.carries !== true) return false;
    const { name } = found.expected.label;
    const isName = readNumber(grid.cell(row, found.column)).kind === 'text';
    if (!isName || /类$/.test(plainLabel(grid.text(row, found.column)))) return false;
    const isBeside = this.rows.some((one) => one.row.role === 'item' && one.row.labelCells[name] !== undefined);
    return isBeside && isBlank(grid, next, found.column) && holdsNumber(grid, next, header);
  }

  private withYear(read: RowRead): RowRead {
    const year = this.yearOver;
    if (year === undefined || read.kind !== 'row' || read.row.year !== undefined) return read;
    this.headed.set(read.row.row, year);
    if (year === NO_YEAR) return read;
    const orElse = read.orElse && { orElse: { ...read.orElse, year } };
    return { ...read, row: { ...read.row, year }, ...orElse };
  }

  private addRow(read: RowRead & { kind: 'row' }, hasFigures: boolean): void {
    const { grid, header, labels } = this.ground;
    const { rows } = this;
    const { row } = read.row;
    const [one] = rows;
    if (labels.length === 0 && isList(header.block)) {
      if (!saysTotal(grid, row) && saysAnything(grid, row, header)) rows.push(read);
    } else if (labels.length > 0 || one === undefined) {
      if (read.row.role === 'part') this.parts.push(read);
      else if (read.doubt !== undefined && hasFigures) this.notes.add(read.doubt, knownOf(read.row), !read.nameless);
      rows.push(read);
    } else if (!holdsNumber(grid, one.row.row, header)) rows.splice(0, 1, read);
    // Without labels there is one row; of several the one that sums is meant, or none can be told.
    else if (holdsNumber(grid, row, header) && !isSame(grid, one.row.row, row, header)) {
      if (saysTotal(grid, row)) rows.splice(0, 1, read);
      else if (!saysTotal(grid, one.row.row)) this.others.push(row);
    }
  }
}

/** True for what people say below a table rather than in its midst. */
const isSaid = (kind: Between): boolean => kind === 'words' || kind === 'remark' || kind === 'note';

/** True for a line that may head something else. */
const isLine = (kind: Between | undefined): boolean => kind === 'remark' || kind === 'note' || kind === 'page';

/** What a label column holds between its own header and the end of the deepest one: a merged cell that starts early. */
function textsWithinHeader(grid: Grid, found: FoundColumn, header: FoundHeader): string {
  let text = '';
  for (let row = found.headerEnd + 1; row <= header.bottom; row++) text = grid.text(row, found.column) || text;
  return text;
}

/** True where a row holds one text and nothing else: a heading or remark between the rows. */
const onlyText = (grid: Grid, row: number, { columns }: FoundHeader): boolean =>
  columns.filter(({ column }) => !isBlank(grid, row, column)).length < 2;

/** False for a row without labels that holds nothing but dashes, except in boxes. */
const saysAnything = (grid: Grid, row: number, { columns }: FoundHeader): boolean =>
  columns.some((found) =>
    found.expected.label === undefined && !isBox(found)
      ? readNumber(grid.cell(row, found.column)).kind !== 'nothing'
      : !isBlank(grid, row, found.column),
  );

const isSame = (grid: Grid, one: number, other: number, { columns }: FoundHeader): boolean =>
  columns.every(({ column }) => isBlank(grid, other, column) || grid.text(one, column) === grid.text(other, column));
