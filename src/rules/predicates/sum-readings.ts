import type { Measure } from '../../catalogue/types';
import { isWhole } from '../../recognise/headers/sub-columns';
import { isSumHead } from '../../recognise/rows/added-cells';
import { isPartOfYear, isWorkedOut } from '../../recognise/rows/row-words';
import type { AddedColumn, FoundBlock, FoundColumn } from '../../recognise/types';
import { factorFromUnit } from '../../recognise/words/cell-unit';
import { isPartLabel } from '../../recognise/words/row-labels';
import { groupBy } from '../../workbook/group-by';
import { isTotalWord, plainLabel } from '../../workbook/label-text';
import { readNumber } from '../../workbook/read-number';
import { sameItems } from '../../workbook/same-items';

/** A column that a sum may add up: one of the form's, or one that the school added. */
export interface Part {
  readonly column: number;
  readonly heads: readonly string[];
  readonly year?: string | undefined;
  /** The unit in which its numbers are read; '' for one that the school added and that names none. */
  readonly unit: string;
  readonly found?: FoundColumn;
}

/** The columns that a column of sums may add up; `isSure` where what stands over it says so and nothing else. */
export interface SumReading {
  readonly parts: readonly Part[];
  readonly isSure: boolean;
}

const SUM_BEHIND = /(?:合计|小计|总计|共计)$/;
const OVER_YEARS = /^两个?学?年/;
/** True for a word over the sum of two years. */
export const isOverYears = (text: string): boolean => OVER_YEARS.test(plainLabel(text));
/** Men and women are all that there are. */
const SEX = /^(?:其中[:,]?)?[男女](?:生|性|教师|学生|职工)?(?:人?数)?$/;
export const isOfSex = (text: string): boolean => SEX.test(plainLabel(text));

/** Nobody adds up shares, or what one person earns. */
const isAddedUp = ({ kind, unit, once, parts }: Measure): boolean =>
  once !== true &&
  parts === undefined &&
  (kind === 'count' || kind === 'number' || (kind === 'amount' && unit !== '元'));
const isShare = (text: string): boolean => /[率比%]$|占比|比例|均/.test(text) || isWorkedOut(text);

/** 总收入 is none of what was spent. */
const MONEY = /收入|支出/;

/** What a sum says besides that it is one: 项目经费 of 项目经费合计. */
const stemsOf = ({ heads }: AddedColumn): readonly string[] =>
  heads.flatMap((head) => {
    const stem = head.replace(SUM_BEHIND, '');
    if (isTotalWord(head)) return MONEY.exec(head)?.[0] ?? [];
    return stem === '' || (stem === head && isWhole(head)) || OVER_YEARS.test(stem) ? [] : stem;
  });

/** The columns of a block that may be added up, from left to right. */
export function partsOf({ header, added }: FoundBlock): readonly Part[] {
  const own = header.columns.flatMap((found): Part[] => {
    const { measure, member } = found.expected;
    if (measure === undefined || !isAddedUp(measure) || member?.role !== undefined) return [];
    return [{ column: found.column, heads: found.words, year: found.year, unit: measure.unit, found }];
  });
  const others = [...added].flatMap(([{ column, heads, year, text, unit = '' }, cells]): Part[] => {
    const isNumeric = [...cells.values()].every((cell) => readNumber(cell).kind !== 'text');
    const isAdded = cells.size > 0 && isNumeric && !heads.some(isSumHead) && !isShare(text);
    return isAdded && unit !== '%' ? [{ column, heads, year, unit }] : [];
  });
  return [...own, ...others].sort((a, b) => a.column - b.column);
}

/** What a column of sums may add up: what its heads name, or else what stands beside it, in every way that makes sense. */
export function readingsOf(sum: AddedColumn, all: readonly Part[]): readonly SumReading[] {
  const stems = stemsOf(sum);
  const isOfYear = ({ year }: Part) => sum.year === undefined || year === undefined || year === sum.year;
  const isNamed = ({ heads, found: own }: Part) =>
    stems.every(
      (stem) =>
        own?.expected.measure?.name === stem ||
        heads.some((head) => head === stem || (stem.length > 1 && head.startsWith(stem))),
    );
  const parts = all.filter((part) => part.column !== sum.column && isOfYear(part) && !isContained(part));
  const named = parts.filter(isNamed);
  const isOfYears = sum.heads.some((head) => OVER_YEARS.test(head));
  const found: SumReading[] = [];
  const add = (some: readonly Part[], isSure: boolean) => {
    if (some.length < 2 || !isOneUnit(some, sum.unit)) return;
    const same = found.findIndex(({ parts: own }) => sameItems(own, some));
    if (same < 0) found.push({ parts: some, isSure });
    else if (isSure) found[same] = { parts: some, isSure };
  };
  if (stems.length > 0) add(named, isOneMeasure(named) || areSexes(named));
  const years = [...groupBy(named, ({ found: own }) => own?.expected).values()].filter((some) => some.length > 1);
  if (isOfYears || sum.year === undefined)
    for (const some of years) add(some, isOfYears && (years.length === 1 || isBetween(sum, some, named)));
  if (isOfYears) return found;
  const left = parts.filter(({ column }) => column < sum.column);
  const beside = left.length > 0 ? left : parts;
  for (const some of groupBy(beside, ({ unit }) => unit || undefined).values()) addBeside(some);
  addBeside(beside);
  return found;

  /** The last ones may be contained in those before them: 纸质 | 电子 | 专业类. */
  function addFirst(own: readonly Part[]): void {
    for (let count = own.length; count > 1; count--) add(own.slice(0, count), false);
  }

  function addBeside(some: readonly Part[]): void {
    add(some, stems.length === 0 && beside.length === parts.length && isFlat(some));
    for (const own of groupBy(some, ({ heads }) => (heads.length > 1 ? heads[0] : '')).values()) addFirst(own);
    // The nearest ones, as many as may be: 学费 | 其他 | 小计.
    for (let count = 2; count < some.length; count++) {
      const near = left.length > 0 ? some.slice(-count) : some.slice(0, count);
      add(near, count === 2 && areSexes(near) && Math.abs(near.at(-1)!.column - sum.column) === 1);
    }
  }
}

/** True for a sum right behind the years of one measure, before those of another. */
const isBetween = ({ column }: AddedColumn, years: readonly Part[], all: readonly Part[]): boolean =>
  years.at(-1)!.column === column - 1 && all.some((part) => part.column > column);

/** The parts of a column of the form that is their sum: 男 and 女 beside 小计. */
export function partedReading(
  { column, words, year }: FoundColumn,
  { added }: FoundBlock,
  all: readonly Part[],
): SumReading | undefined {
  const above = words.slice(0, -1).join('/');
  const isSum = above !== '' && isWhole(words.at(-1)!);
  const isBelow = ({ heads, year: own }: AddedColumn) => own === year && heads.slice(0, -1).join('/') === above;
  const own = [...added.keys()].filter((one) => one.of === column || (isSum && isBelow(one)));
  const parts = all.filter((part) => own.some((one) => one.column === part.column) && !isContained(part));
  if (own.length > 1 && parts.length === own.length) return { parts, isSure: areSexes(parts) || areQuarters(parts) };
  const ofOthers = new Set([...added.keys()].flatMap((one) => (one.of === undefined ? [] : one.column)));
  const free = all.filter((part) => !ofOthers.has(part.column));
  const beside = quartersBehind(column, free);
  return beside === undefined ? undefined : { parts: beside, isSure: false };
}

/** The quarters, or halves of a year, right behind a column: 其他收入 | 一季度 … 四季度. */
function quartersBehind(column: number, all: readonly Part[]): readonly Part[] | undefined {
  const near = all.filter(
    (part) => part.column > column && part.column <= column + QUARTERS && part.found === undefined,
  );
  const end = near.findIndex((part, at) => part.column !== column + 1 + at || !areQuarters([part, part]));
  const own = end < 0 ? near : near.slice(0, end);
  return areQuarters(own) ? own : undefined;
}

const QUARTERS = 4;

/** True for four quarters, or two halves of a year. */
const areQuarters = (parts: readonly Part[]): boolean =>
  (parts.length === 4 || parts.length === 2) && parts.every(({ heads }) => isPartOfYear(heads.at(-1) ?? ''));

/** True for a column under 其中: it is contained in one at its left. */
export const isContained = ({ heads, found }: Part): boolean => found === undefined && heads.some(isPartLabel);

export const areSexes = (parts: readonly Part[]): boolean =>
  parts.length === 2 &&
  new Set(parts.map(({ heads }) => heads.join())).size === 2 &&
  parts.every(({ heads }) => heads.some(isOfSex));

/** True for the figures of one measure, of several years or members but not of both. */
function isOneMeasure(parts: readonly Part[]): boolean {
  const measures = new Set(parts.map(({ found }) => found?.expected.measure));
  const members = new Set(parts.map(({ found }) => found?.expected.member));
  const years = new Set(parts.map(({ year }) => year));
  return measures.size === 1 && !measures.has(undefined) && (members.size === 1 || years.size === 1);
}

/** True for all members of a dimension side by side, with no heads that part them in groups. */
const isFlat = (parts: readonly Part[]): boolean =>
  isOneMeasure(parts) && parts.every(({ found }) => (found?.expected.member?.header?.length ?? 1) === 1);

/** True where all can be added up: in the form's unit, in one that can be told in it, or in none. */
function isOneUnit(parts: readonly Part[], named: string | undefined): boolean {
  const unit = parts.find(({ found }) => found !== undefined)?.unit ?? parts[0]!.unit;
  const fits = (own: string) => own === unit || own === '' || factorFromUnit(own, unit, true) !== undefined;
  const isSame = parts.every(({ found, unit: own }) => (found === undefined ? fits(own) : own === unit));
  return isSame && (named === undefined || fits(named));
}
