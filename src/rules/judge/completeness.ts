import type { Block } from '../../catalogue/types';
import { placedIn, placeIn, rowKey, turnedBy, turnedWords } from '../../recognise/headers/turn';
import { isWorkedOut } from '../../recognise/rows/row-words';
import type { Figure, Unread } from '../../recognise/types';
import { lackingColumns } from '../../recognise/values/lacking-columns';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { readOrdinal } from '../../workbook/ordinal-text';
import { rememberedOf } from '../../workbook/remembered';
import { declaredMembers } from '../compile/dimensions';
import type { PlannedReference } from '../compile/plan';
import {
  gapAt,
  lackingGap,
  partGap,
  partSumGap,
  strayGap,
  sumGap,
  unfilledGap,
  unnumberedGap,
  unreadGap,
  yearGap,
} from './gap-words';
import { hiddenTotals } from './hidden-totals';
import type { Gap } from './labelled';
import { type SharedNames, type StrayRow, strayRows } from './stray-rows';
import type { TablePart } from './table-parts';
import { unfilledIn } from './unfilled';
import { hasYearTotal, isDated, isOverYears, mayTakeYearsTogether, yearCompleteness } from './year-completeness';

/** A block of which a term adds up several rows or columns, each named by itself; `parts` where they are 其中. */
export interface AddedUp {
  readonly block: Block;
  readonly parts: boolean;
  readonly rows: boolean;
  readonly columns: boolean;
}

/** What was left out of the blocks when they were read: a sum over a block in which anything was left is not complete. */
export interface Completeness {
  /** Rows that were not read, and columns that were not found, that may belong under these labels of a reference. */
  readonly leftOf: (of: PlannedReference, labels: Readonly<Record<string, string>>) => readonly Gap[];
  /** Rows of a block whose figures were not read. */
  readonly leftIn: (block: Block) => readonly Gap[];
  /** All that was left out of what a reference names, whatever its labels. */
  readonly leftOut: (of: PlannedReference) => readonly Gap[];
  /**
   * What makes a sum of some figures doubtful: rows that the form does not know, for they may be sums of others, or parts;
   * columns of that kind; rows of a wrong year that belong here, or do not, or of one that no other table has; and several
   * counts that were not filled in, of which no sum can tell the numbers.
   */
  readonly strangersAmong: (
    of: PlannedReference,
    labels: Readonly<Record<string, string>>,
    figures: readonly Figure[],
  ) => readonly Gap[];
  /** What makes the row of a figure none of the form's: an unknown part, a name that is unread, 平均, 上年同期. */
  readonly strangeRowOf: (figure: Figure) => Gap | undefined;
  /** That a count was not filled in, though a blank may stand for none. */
  readonly unfilledOf: (figure: Figure) => Gap | undefined;
  /** Rows and columns that the form does not know, where some are added up: one of those that it knows may be wanting. */
  readonly strangersIn: (added: AddedUp) => readonly Gap[];
  /** Of a table whose years are all a year off those of the others, that it is so: nothing of it goes with anything of theirs. */
  readonly yearsOutOf: (table: number) => Gap | undefined;
  /** Columns that a measure has for each member of a dimension, and that were not found. */
  readonly columnsMissing: (of: PlannedReference) => readonly Gap[];
  /** What keeps the first and the last year of a block from being told. */
  readonly undatedIn: (block: Block, table: number) => readonly Gap[];
  /** Figures of rows which may be none of the table's, though nothing tells but that no other table has their names. */
  readonly suspectsAmong: (of: PlannedReference, figures: readonly Figure[]) => readonly Suspect[];
  /** Rows of a numbered list that have no number: a name that goes on in the next row, 以下空白. */
  readonly unnumberedAmong: (of: PlannedReference, figures: readonly Figure[]) => readonly Gap[];
  /** Anything left out of a block, or of an undated column of its table; what is made of its figures is in doubt. */
  readonly doubtIn: (figure: Figure) => Gap | undefined;
}

/** A figure that a sum may rightly go without, and what is said then. */
export interface Suspect {
  readonly figure: Figure;
  readonly gap: Gap;
}

const NONE: readonly Gap[] = [];
const NO_FIGURES: readonly Figure[] = [];

/**
 * What is not complete of some tables.
 * @param usual the years that most tables show
 * @param shared the names that several tables have
 */
export function completenessOf(
  parts: readonly TablePart[],
  usual: readonly string[] | undefined,
  shared: SharedNames,
): Completeness {
  const unread = gathered(parts, (part) => part.unread);
  const rows = unread.filter(({ what, aside }) => !aside && (what === 'row' || what === 'year'));
  const byBlock = groupBy(rows, ({ block }) => block);
  // Each block is asked about for every figure of it, and every sum.
  const leftIn = rememberedOf((block: Block) => (byBlock.get(block) ?? []).filter(({ counted }) => counted !== true));
  const strange = rememberedOf((block: Block) => (byBlock.get(block) ?? []).filter(({ counted }) => counted === true));
  const strangeRows = rememberedOf((block: Block) => strange(block).filter(({ what }) => what === 'row'));
  const blocks = groupBy(
    gathered(parts, ({ table }) => table.blocks),
    ({ header }) => header.block,
  );
  const partWith = rememberedOf((block: Block) => parts.find(({ ofBlock }) => ofBlock.has(block)));
  const figuresIn = (block: Block) => partWith(block)?.ofBlock.get(block) ?? NO_FIGURES;
  const years = yearCompleteness(parts, usual, figuresIn);
  const belowParts = groupBy(gathered(parts, maybeParts), ({ block }) => block);
  /** Columns that may be one more of those side by side, where they hold numbers in the rows asked about. */
  const extrasIn = (block: Block, isIn: (placed: Pick<Figure, 'place' | 'turned'>) => boolean): Gap[] =>
    gathered(blocks.get(block) ?? [], ({ header, unknown }) =>
      unknown
        .filter(({ text }) => !isWorkedOut(text))
        .filter(({ column, rows }) => rows.some((row) => isIn(placedIn(header, row, column))))
        .map(({ column, text }) =>
          gapAt(
            { table: header.form.no, place: placeIn(header, header.bottom, column), text },
            `“${text}”${turnedWords('这一列', turnedBy(header))}不认得`,
          ),
        ),
    );
  const strays = rememberedOf((block: Block): readonly StrayRow[] => {
    const part = partWith(block);
    return part === undefined ? [] : strayRows(part, block, shared);
  });
  const straysTold = rememberedOf((block: Block) => strays(block).filter(({ isTold, isIdle }) => isTold && !isIdle));
  const columnsMissing = ({ block, measure: name }: PlannedReference): Gap[] => {
    const measure = block.measures.find((own) => own.name === name);
    const [first] = blocks.get(block) ?? [];
    if (first === undefined || measure?.across !== true || measure.optional === true) return [];
    const there = new Set(
      gathered(blocks.get(block)!, ({ header: { columns } }) =>
        gathered(columns, ({ expected }) => (expected.measure?.name === name ? (expected.member?.name ?? []) : [])),
      ),
    );
    const table = first.header.form.no;
    return (declaredMembers(block, block.across!.name, measure) ?? [])
      .filter((member) => !there.has(member))
      .map((member) => ({ table, words: `表${table}没有找到“${member}”这一列`, isUnclear: true }));
  };
  const lacking = groupBy(
    gathered(parts, ({ table }) => lackingColumns(table.blocks)),
    ({ block }) => block,
  );
  /** Columns that a part of the table lacks, of which a reference with these labels needs the figures. */
  const lackedBy = ({ block, measure, picks }: PlannedReference, labels: Readonly<Record<string, string>>): Gap[] =>
    gathered(lacking.get(block) ?? [], (column) => {
      const { expected, year } = column;
      const { member } = expected;
      const across = block.across?.name ?? '';
      const isOther =
        expected.measure?.name !== measure ||
        (year !== undefined && labels.年度 !== undefined && labels.年度 !== year) ||
        (member !== undefined && labels[across] !== undefined && labels[across] !== member.name) ||
        (member !== undefined && picks[across] !== undefined && !picks[across].includes(member.name));
      return isOther ? [] : lackingGap(column);
    });
  const isOver = ({ block: { across }, picks }: PlannedReference, labels: Readonly<Record<string, string>>) =>
    across !== undefined && labels[across.name] === undefined && !(across.name in picks);
  return {
    yearsOutOf: years.outOf,
    columnsMissing,
    leftIn: (block) => leftIn(block).map(unreadGap),
    leftOut: (of) => [
      ...leftIn(of.block).map(unreadGap),
      // A row under a name that the form does not know is compared with none of another table's.
      ...(of.block.labels.some(({ name, kind }) => kind === 'closed' && of.dims.includes(name))
        ? strangeRows(of.block)
        : []
      ).map(unreadGap),
      ...hiddenTotals(of.block, figuresIn(of.block))
        .filter(({ isOfAll }) => isOfAll)
        .map(sumGap),
      ...(isDated(of) ? years.undatedOf(of.form.no) : []),
      ...years.lacking(of),
      ...(isOver(of, {}) ? columnsMissing(of) : []),
      ...lackedBy(of, {}),
    ],
    leftOf: (of, labels) => [
      ...leftIn(of.block)
        .filter((row) => mayBelong(row, of, labels))
        .map(unreadGap),
      ...(isDated(of) ? (labels.年度 === undefined ? years.undatedOf(of.form.no) : years.undatedLike(of)) : []),
      ...(labels.年度 === undefined ? years.lacking(of) : []),
      ...(isOverYears(of, labels) ? years.wanting(of) : []),
      ...(isOver(of, labels) ? columnsMissing(of) : []),
      ...lackedBy(of, labels),
    ],
    strangersAmong: (of, labels, group) => {
      const own = strangeRows(of.block);
      const totals = group.length < 2 ? [] : hiddenTotals(of.block, figuresIn(of.block));
      const sums = group.length < 3 ? totals.filter(({ level }) => level !== undefined) : totals;
      const mayAdd = isOver(of, labels) && (blocks.get(of.block) ?? []).some(({ unknown }) => unknown.length > 0);
      const wrong = labels.年度 === undefined ? NONE : years.wrongOf(of.block, labels.年度);
      const below = belowParts.get(of.block) ?? [];
      const told = straysTold(of.block);
      const wanting = hasYearTotal(of, labels) ? years.wanting(of) : NONE;
      const beyond = isOverYears(of, labels) ? years.beyond(group).slice(0, 1) : NO_FIGURES;
      const blanks = unfilledIn(of.block, figuresIn(of.block));
      const unfilled = blanks.size === 0 ? NO_FIGURES : group.filter((figure) => blanks.has(figure));
      const all = [own, sums, wrong, below, told, wanting, beyond, unfilled];
      if (all.every(({ length }) => length === 0) && !mayAdd) return NONE;
      const places = new Set(group.map(rowKey));
      const extras = mayAdd ? extrasIn(of.block, (placed) => places.has(rowKey(placed))) : [];
      return [
        ...own.filter((row) => places.has(rowKey(row))).map(unreadGap),
        ...sums.filter(({ figure }) => places.has(rowKey(figure))).map(sumGap),
        ...below.filter((part) => places.has(rowKey(part))).map(({ gap }) => gap),
        ...told.filter(({ key }) => places.has(key)).map(strayGap),
        ...extras,
        ...wrong,
        ...wanting,
        ...beyond.map(yearGap),
        ...unfilled.map((figure) => unfilledGap(figure, blanks.get(figure)!)),
      ];
    },
    strangeRowOf: (figure) => {
      if (isUnknownPart(figure) || isPartBesideWhole(figure)) return partGap(figure);
      const [unread, odd] = [strangeRows(figure.block), strays(figure.block)];
      if (unread.length === 0 && odd.length === 0) return undefined;
      const key = rowKey(figure);
      const unknown = unread.find((row) => rowKey(row) === key);
      if (unknown !== undefined) return unreadGap(unknown);
      const stray = odd.find((row) => row.key === key && row.isTold);
      return stray === undefined ? undefined : strayGap(stray);
    },
    unfilledOf: (figure) => {
      if (figure.text !== '') return undefined;
      const share = unfilledIn(figure.block, figuresIn(figure.block)).get(figure);
      return share === undefined ? undefined : unfilledGap(figure, share);
    },
    strangersIn: ({ block, parts, rows: addsRows, columns }) => [
      ...(parts ? figuresIn(block).filter(isUnknownPart).slice(0, 1).map(partGap) : []),
      ...(addsRows ? [...leftIn(block), ...strange(block)] : []).filter(({ what }) => what === 'row').map(unreadGap),
      ...(columns ? extrasIn(block, () => true) : []),
    ],
    undatedIn: (block, table) => [
      ...leftIn(block)
        .filter(({ labels }) => labels.年度 === undefined)
        .map(unreadGap),
      ...years.undatedOf(table),
    ],
    suspectsAmong: (of, group) => {
      const odd = strays(of.block).filter(({ isTold, isIdle }) => !isTold && !isIdle);
      const suspects = gathered(odd, (stray) => {
        const figure = group.find((one) => rowKey(one) === stray.key);
        return figure === undefined ? [] : { figure, gap: strayGap(stray) };
      });
      // Below a sum of the form's own there are no fewer rows than years, whatever years they bear.
      const fewest = hasYearTotal(of, {}) ? usual?.length : 1;
      if (fewest === undefined || group.length <= fewest || !mayTakeYearsTogether(of)) return suspects;
      const beyond = years.beyond(group);
      // Figures that all are of such a year are a sum of it, and not one over years.
      if (beyond.length === group.length) return suspects;
      return [...suspects, ...beyond.map((figure) => ({ figure, gap: yearGap(figure) }))];
    },
    unnumberedAmong: ({ block }, group) => {
      const name = block.labels.find(({ kind }) => kind === 'ordinal')?.name;
      // Two panels of a list stand side by side: one row of the sheet is two of the list.
      const rowOf = (figure: Figure) => figure.labels.行 ?? rowKey(figure);
      const numbered = new Set(
        gathered(figuresIn(block), (figure) =>
          figure.measure === name && readOrdinal(figure.text) !== undefined ? rowOf(figure) : [],
        ),
      );
      const others = group.filter((figure) => !numbered.has(rowOf(figure)));
      return others.length * 2 > group.length ? NONE : others.map(unnumberedGap);
    },
    doubtIn: ({ block, table, ...placed }) =>
      (isOfSome({ block, ...placed }) ? partSumGap({ table, ...placed }) : undefined) ??
      (byBlock.get(block) ?? []).map(unreadGap)[0] ??
      belowParts.get(block)?.[0]?.gap ??
      years.undatedOf(table)[0] ??
      years.wrongIn(block)[0]?.gap ??
      strays(block)
        .filter(({ key, isTold, isIdle }) => (isIdle ? key === rowKey(placed) : isTold))
        .map(strayGap)[0],
  };
}

/** True where nothing that is known of a row says that it is another one than asked for. */
function mayBelong({ labels: known }: Unread, of: PlannedReference, labels: Readonly<Record<string, string>>): boolean {
  const isOther = (dimension: string, wanted: readonly string[]) =>
    known[dimension] !== undefined && !wanted.includes(known[dimension]!);
  if (Object.entries(of.picks).some(([dimension, members]) => isOther(dimension, members))) return false;
  return !Object.entries(labels).some(([dimension, member]) => member !== '' && isOther(dimension, [member]));
}

/** True for a figure of a row under 其中 that the form does not know. */
const isUnknownPart = ({ block, labels, aside }: Figure): boolean =>
  block.labels.some(
    ({ name, kind, members }) =>
      kind === 'closed' && aside.includes(name) && !members?.some((member) => member.name === labels[name]),
  );

/** The same of a table in which the whole of all shares stands once beside the rows. */
const isPartBesideWhole = ({ block, labels, aside }: Figure): boolean =>
  block.measures.some(({ once }) => once === true) &&
  block.labels.some(
    ({ name, kind }) => kind === 'open' && aside.includes(name) && !/(?:计|汇总)$/.test(labels[name] ?? ''),
  );

/** Rows below a part (其中) that may be parts as well. */
const maybeParts = ({ table: { no, blocks } }: TablePart) =>
  gathered(blocks, ({ header, rows }) =>
    gathered(rows, ({ row, labelCells, mayBePart }) => {
      const [cell] = Object.values(labelCells);
      if (mayBePart !== true || cell === undefined) return [];
      const placed = placedIn(header, row, cell.column);
      const gap = gapAt(
        { table: no, place: placed.place, text: cell.text },
        `“${cell.text}”在“其中”之下，不知是不是也在其中`,
      );
      return [{ block: header.block, ...placed, gap }];
    }),
  );

/** True for a figure of a row that the school has put in: a sum of some rows (小计), or a part. */
const isOfSome = ({ block, aside, labels }: Pick<Figure, 'block' | 'aside' | 'labels'>): boolean =>
  block.labels.some(
    ({ kind, name, total }) =>
      kind === 'open' && aside.includes(name) && (total === undefined || labels[name] !== total.name),
  ) && !block.labels.some(({ name, total }) => total !== undefined && labels[name] === total.name);
