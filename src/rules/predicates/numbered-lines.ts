import type { Block, Label } from '../../catalogue/types';
import { columnKey, formColumn, formRow, placeBelow, placeIn } from '../../recognise/headers/turn';
import { isBesides } from '../../recognise/rows/row-words';
import type { DataRow, Figure, FoundHeader, Table } from '../../recognise/types';
import { isDitto } from '../../recognise/words/ditto-marks';
import { placeKey } from '../../workbook/address';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { isSubtotalWord, isTotalWord } from '../../workbook/label-text';
import { type OrdinalReading, readOrdinal } from '../../workbook/ordinal-text';

/** A row of a numbered list. */
export interface Line {
  /** The cell of its 序号; of a row without one, as it would be. */
  readonly figure: Figure;
  /** `nested` numbers count within another (1.1, 1.2) and are not judged; `none` needs no number: a sum, a part, a dash. */
  readonly kind: 'number' | 'nested' | 'text' | 'blank' | 'none';
  readonly reading?: OrdinalReading;
  readonly labels: DataRow['labels'];
  /** True for a row that is contained in another (其中). */
  readonly isPart: boolean;
  /** Which piece of the table it stands in: a panel at the side, or a part under a header of its own. */
  readonly part: number;
  /** True of a part that has no column of numbers. */
  readonly uncounted?: true;
}

const NOTHING = /^[-—–―−─/\\*※★…]*$|^[（(]?(?:无|略|空|以下空白)[）)]?$/;

/** The rows of a block with their 序号, part by part, as far as their cells are among the figures. */
export function linesOf(
  block: Block,
  figures: readonly Figure[],
  tables: readonly Table[],
  isWhole: boolean,
): readonly Line[] {
  const byPlace = new Map(figures.map((figure) => [placeKey(figure.place), figure]));
  const parts = gathered(tables, ({ blocks }) => blocks).filter(({ header }) => header.block === block);
  const lines = gathered(parts, ({ header, rows }, part) => {
    const column = header.columns.find(({ expected }) => expected.label?.kind === 'ordinal')?.column;
    const [like] = figures;
    if (like === undefined) return [];
    if (column === undefined) return isWhole ? unnumbered(rows, part, like) : [];
    return gathered(rows, (row): Line[] => {
      const own = byPlace.get(placeKey(placeIn(header, row.row, column)));
      // A ditto mark is no number, and named as unread; its row counts as one that is passed by.
      if ((own === undefined && !isWhole) || isDitto(own?.text ?? '') || isCheck(row, header)) return [];
      const place = placeIn(header, row.row, column);
      const figure = own ?? { ...like, labels: row.labels, place, text: '', state: 'blank', formula: false };
      const labels = row.year === undefined ? row.labels : { ...row.labels, 年度: row.year };
      return [{ figure, labels, part, isPart: row.role === 'part', ...kindOf(figure.text, row, header) }];
    });
  });
  return withNested(withPassedBy(withUncounted(lines)));
}

/** Rows under a header without a column of numbers. */
const unnumbered = (rows: readonly DataRow[], part: number, like: Figure): Line[] =>
  rows
    .filter(({ role }) => role === 'item')
    .map(({ labels }) => ({
      figure: { ...like, text: '' },
      kind: 'none',
      labels,
      isPart: false,
      part,
      uncounted: true,
    }));

/** They have their numbers where the next part counts on from them. */
function withUncounted(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ uncounted }) => uncounted)) return lines;
  const counted = [...lines];
  let run: number[] = [];
  let before = 0;
  for (const [at, { uncounted, reading }] of lines.entries()) {
    if (uncounted) run.push(at);
    if (reading === undefined) continue;
    if (reading.value === before + run.length + 1)
      for (const [index, line] of run.entries())
        counted[line] = { ...lines[line]!, kind: 'number', reading: { ...reading, value: before + index + 1 } };
    run = [];
    before = reading.value;
  }
  return counted;
}

/** 国家级合计. */
const SUM_OF_SOME = /\p{sc=Han}(?:合计|小计|总计)$/u;

/** A check or a difference is none of the list, whatever number stands before it. */
const isCheck = ({ role, labelCells }: DataRow, { block }: FoundHeader): boolean =>
  role === 'item' && block.labels.some(({ name, kind }) => isName(kind) && isBesides(labelCells[name]?.text ?? ''));

const isName = (kind: Label['kind']): boolean => kind === 'open' || kind === 'closed';

/** Rows between that are not read (all zeros, under a name that the form does not know) have numbers of their own. */
function withPassedBy(lines: readonly Line[]): readonly Line[] {
  return gathered(lines, (line, at) => {
    const [next, { reading, figure, part }] = [lines[at + 1], line];
    const passed = next?.part === part ? formRow(next.figure) - formRow(figure) - 1 : 0;
    const isCounted = next?.reading?.value === (reading?.value ?? Number.NaN) + passed + 1;
    if (passed < 1 || !isCounted || reading?.within !== undefined || next?.reading?.within !== undefined) return line;
    const between = Array.from({ length: passed }, (_, index): Line => {
      const value = reading!.value + index + 1;
      const place = placeBelow(figure, index + 1);
      const own = { ...figure, text: String(value), place };
      return { ...line, figure: own, reading: { ...reading!, value } };
    });
    return [line, ...between];
  });
}

function kindOf(text: string, { role, labelCells }: DataRow, { block }: FoundHeader): Pick<Line, 'kind' | 'reading'> {
  if (text === '') return { kind: role === 'item' ? 'blank' : 'none' };
  if (NOTHING.test(text) || isTotalWord(text) || isSubtotalWord(text) || SUM_OF_SOME.test(text))
    return { kind: 'none' };
  // A name merged from the running number on stands where the number would.
  const isNamed = block.labels.some(({ name, kind }) => isName(kind) && labelCells[name]?.text === text);
  if (isNamed && readOrdinal(text) === undefined) return { kind: 'none' };
  const reading = readOrdinal(text);
  // What is said in front of a sum or a part stands where the number would.
  return reading !== undefined ? { kind: 'number', reading } : { kind: role === 'item' ? 'text' : 'none' };
}

/** Tells numbers within numbers from numbers that are wrong: they come two or more at a time, from .1 on, under their outer one. */
function withNested(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ reading }) => reading?.within !== undefined)) return lines;
  const numbers = lines.filter(({ kind }) => kind === 'number');
  if (numbers.length > 1 && numbers.every(({ reading }) => (reading?.within?.outer ?? 0) > 0))
    return lines.map((line) => (line.kind === 'number' ? { ...line, kind: 'nested' } : line));
  const nested = new Set<Line>();
  let outer: number | undefined;
  let run: Line[] = [];
  const close = () => {
    if (run.length > 1) for (const line of run) nested.add(line);
    run = [];
  };
  for (const line of numbers) {
    const within = line.reading?.within;
    if (within === undefined) {
      close();
      outer = line.reading!.value;
    } else if (within.outer === outer && within.at === run.length + 1) run.push(line);
    else close();
  }
  close();
  return lines.map((line) => (nested.has(line) ? { ...line, kind: 'nested' } : line));
}

/** One way in which lines may be numbered: as these lists, each from 1 on. */
export interface Layout {
  readonly lists: readonly (readonly Line[])[];
  /** How much less likely this is than one list down the table. */
  readonly cost: number;
}

/** Another way of numbering than one list has to explain something. */
export const UNUSUAL = 0.5;

/** The other ways in which lines may be numbered. */
export function otherLayouts(lines: readonly Line[]): Layout[] {
  const layouts: Layout[] = [];
  for (const ordered of [lines, ...acrossPanels(lines)]) {
    if (ordered !== lines) layouts.push({ lists: [ordered], cost: UNUSUAL });
    layouts.push(usual(runs(ordered, ({ part }) => part)));
    for (const dimension of dimensionsOf(lines)) {
      const groups = runs(ordered, ({ labels }) => labels[dimension]);
      // Where every row has a label of its own, each would be a list of one.
      if (groups.some(({ length }) => length > 1)) layouts.push(usual(groups));
    }
    layouts.push(usual(afterUnnumbered(ordered)));
  }
  layouts.push(...byStyle(lines));
  return layouts.filter(({ lists }) => lists.length > 0);
}

const usual = (lists: readonly (readonly Line[])[]): Layout => ({ lists, cost: UNUSUAL });

/** The dimensions whose change may start the numbers anew. */
export function dimensionsOf(lines: readonly Line[]): readonly string[] {
  return [...new Set(gathered(lines.slice(0, 1), ({ labels }) => Object.keys(labels)).concat('年度'))];
}

/** Neighbours with the same key. */
export function runs(lines: readonly Line[], keyOf: (line: Line) => unknown): Line[][] {
  const found: Line[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    if (before !== undefined && keyOf(before) === keyOf(line)) found.at(-1)!.push(line);
    else found.push([line]);
  });
  return found;
}

/** The rows of panels side by side, line by line across all of them. */
function acrossPanels(lines: readonly Line[]): Line[][] {
  const columns = new Set(lines.map(({ figure }) => formColumn(figure)));
  if (columns.size < 2) return [];
  const sheets = groupBy(lines, ({ figure }) => figure.place.sheet);
  return [
    gathered([...sheets.values()], (own) =>
      [...own].sort(({ figure: a }, { figure: b }) => formRow(a) - formRow(b) || formColumn(a) - formColumn(b)),
    ),
  ];
}

/** A sum or a heading without a number may part one list from the next, as may a row that is none of the table's. */
function afterUnnumbered(lines: readonly Line[]): Line[][] {
  let passed = 0;
  const isUnnumbered = ({ kind }: Line) => kind === 'none' || kind === 'blank';
  const isApart = (one: Figure, next: Figure) => columnKey(one) === columnKey(next) && formRow(next) > formRow(one) + 1;
  const keys = new Map(
    lines.map((line, at) => {
      const before = lines[at - 1]?.figure;
      const begins = isUnnumbered(line) || (before !== undefined && isApart(before, line.figure));
      return [line, begins ? ++passed : passed];
    }),
  );
  return passed === 0 ? [] : runs(lines, (line) => keys.get(line));
}

/** 一, 1, 2, 二, 1, 2: numbers written in one way, and within each of them numbers written in another. */
function byStyle(lines: readonly Line[]): Layout[] {
  const lists = nestedLists(lines);
  return lists.length > 1 ? [usual(lists)] : [];
}

function nestedLists(lines: readonly Line[]): Line[][] {
  const first = lines.find(({ kind }) => kind === 'number');
  if (first === undefined) return [[...lines]];
  const isOuter = (line: Line) => line.kind === 'number' && styleOf(line) === styleOf(first);
  const isInner = (line: Line) => line.kind === 'number' && !isOuter(line);
  if (!lines.some(isInner)) return [[...lines]];
  let passed = 0;
  const sections = new Map(lines.map((line) => [line, isOuter(line) ? ++passed : passed]));
  const inner = runs(lines.filter(isInner), (line) => sections.get(line));
  return [lines.filter((line) => !isInner(line)), ...gathered(inner, nestedLists)];
}

const styleOf = ({ isPart, reading }: Line): string => `${isPart ? 'part ' : ''}${reading!.style}`;
