import type { Block, Label } from '../../catalogue/types';
import { yearsOut } from '../../recognise/sets/usual-years';
import type { Figure, OddColumn } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import type { PlannedReference } from '../compile/plan';
import { gapAt } from './gap-words';
import type { Gap } from './labelled';
import type { TablePart } from './table-parts';

/** What the years of some tables lack or have besides, as far as sums over them are concerned. */
export interface YearCompleteness {
  /** Of a table whose years are all a year off those of the others, that it is so. */
  readonly outOf: (table: number) => Gap | undefined;
  /** Columns of a table that name no year. */
  readonly undatedOf: (table: number) => readonly Gap[];
  /** Columns without their year in one part of a table, where another part has it: they hold figures of that year, too. */
  readonly undatedLike: (of: PlannedReference) => readonly Gap[];
  /** Columns of single years that a measure lacks. */
  readonly lacking: (of: PlannedReference) => readonly Gap[];
  /** The years that a sum over all of them lacks. */
  readonly wanting: (of: PlannedReference) => readonly Gap[];
  /** Figures of years that most tables do not show. */
  readonly beyond: (figures: readonly Figure[]) => readonly Figure[];
  /** Rows of a block that bear a wrong year. */
  readonly wrongIn: (block: Block) => readonly WrongYearGap[];
  /** Those that bear this year wrongly, or another one in its place. */
  readonly wrongOf: (block: Block, year: string) => readonly Gap[];
}

interface WrongYearGap {
  readonly years: readonly string[];
  readonly gap: Gap;
}

const NO_FIGURES: readonly Figure[] = [];
const NONE_WRONG: readonly WrongYearGap[] = [];
const OF_ONE_YEAR = / \d{4}年$/;

/**
 * What is not complete of the years of some tables.
 * @param usual the years that most tables show
 */
export function yearCompleteness(
  parts: readonly TablePart[],
  usual: readonly string[] | undefined,
  figuresIn: (block: Block) => readonly Figure[],
): YearCompleteness {
  const oddColumns = gathered(parts, (part) => part.oddColumns);
  const undated = groupBy(
    oddColumns.filter(({ what }) => what === 'undated'),
    ({ table }) => table,
  );
  const undatedOf = (table: number, isMeant: (column: OddColumn) => boolean = () => true) =>
    (undated.get(table) ?? []).filter(isMeant).map((column) => gapAt(column, `“${column.text}”没有写年度`));
  const missing = groupBy(
    oddColumns.filter(({ what, text }) => what === 'missing' && OF_ONE_YEAR.test(text)),
    ({ table }) => table,
  );
  let wrong: ReturnType<typeof wrongYearGaps> | undefined;
  const wrongIn = (block: Block) => {
    wrong ??= wrongYearGaps(parts, usual);
    return wrong.get(block) ?? NONE_WRONG;
  };
  const out = new Map(
    gathered(parts, ({ table: { no, blocks } }): [number, Gap][] => {
      const years = yearsOut({ blocks }, usual);
      if (years === undefined) return [];
      return [
        [no, { table: no, words: `表${no}的年度是 ${years.join('、')}，与其他表（${usual!.join('、')}）差一年` }],
      ];
    }),
  );
  return {
    outOf: (table) => out.get(table),
    undatedOf,
    undatedLike: ({ form, measure }) => undatedOf(form.no, ({ text }) => text.split('·').at(-1) === measure),
    lacking: ({ form, measure }) =>
      (missing.get(form.no) ?? [])
        .filter(({ text }) => text.replace(OF_ONE_YEAR, '').split('·').at(-1) === measure)
        .map((column) => gapAt(column, `没有找到“${column.text}”这一列`)),
    wanting: ({ form, block, measure }) => {
      const items = figuresIn(block).filter((figure) => figure.measure === measure && figure.aside.length === 0);
      const shown = new Set(items.map(({ labels }) => labels.年度));
      if (shown.size === 0 || (shown.size >= (usual?.length ?? 2) && !shown.has(undefined))) return [];
      const wanted = usual?.filter((year) => !shown.has(year)).map((year) => `${year}年`) ?? ['另一年'];
      return [{ table: form.no, words: `表${form.no}没有“${wanted.join('、') || '年度'}”` }];
    },
    beyond: (group) =>
      usual === undefined
        ? NO_FIGURES
        : group.filter(({ labels: { 年度 } }) => 年度 !== undefined && !usual.includes(年度)),
    wrongIn,
    wrongOf: (block, year) => gathered(wrongIn(block), ({ years, gap }) => (years.includes(year) ? [gap] : [])),
  };
}

type Labels = Readonly<Record<string, string>>;

/** True where nothing picks one year of a block whose rows have years of such a kind. */
const takesYears = (
  { block, yearPicks }: PlannedReference,
  labels: Labels,
  isMeant: (year: Label) => boolean = () => true,
): boolean =>
  labels.年度 === undefined &&
  Object.keys(yearPicks).length === 0 &&
  block.labels.some((label) => label.kind === 'year' && isMeant(label));

/** True where figures of several years are taken together; a list by years, or one with its own sum, may show but one. */
export const isOverYears = (of: PlannedReference, labels: Labels): boolean =>
  takesYears(of, labels, ({ carries, total }) => carries !== true && total === undefined);

/** True of a reference that may take several years together: for a sum that has none, or for another table's. */
export const mayTakeYearsTogether = (of: PlannedReference): boolean => takesYears(of, {});

/** True where figures of all years are taken together for the sum that the form has below them. */
export const hasYearTotal = (of: PlannedReference, labels: Labels): boolean =>
  takesYears(of, labels, ({ total }) => total !== undefined);

export const isDated = ({ block, measure }: PlannedReference): boolean =>
  block.measures.some(({ name, dated }) => name === measure && dated === true);

/** Rows that bear a wrong year, by their block: the sums of that year and of the one that is meant are not to be trusted. */
function wrongYearGaps(parts: readonly TablePart[], usual: readonly string[] | undefined): Map<Block, WrongYearGap[]> {
  const wrong = gathered(parts, (part) => part.wrongYears(usual));
  const found = wrong.map(({ cell, year, needed }) => {
    const gap = gapAt(cell, `年度“${cell.text}”像是 ${needed}`);
    return { block: cell.block, years: [year, needed], gap };
  });
  return groupBy(found, ({ block }) => block);
}
