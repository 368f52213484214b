import { ALSO_CALLED } from '../../catalogue/claims/words';
import { SYNONYMS } from '../../catalogue/synonyms';
import type { Figure } from '../../recognise/types';
import type { Plan } from '../../rules/compile/plan';
import type { FigureIndex } from '../../rules/judge/figure-index';
import { operandOf } from '../../rules/judge/join';
import { figuresOf } from '../../rules/judge/operands';
import { exactly, type Quantity } from '../../rules/judge/quantity';
import { plainLabel } from '../../workbook/label-text';
import { rational } from '../../workbook/rational';
import type { Target } from './lines';

/** One value that the tables have for a target. */
export interface Value {
  /** Absent where the tables give no year; `all` for the row of both years together. */
  readonly year?: string;
  /** What else it is of, by dimension: 专业大类 → 机械类. */
  readonly members: Readonly<Record<string, string>>;
  /** Absent where something it needs is missing or doubtful. */
  readonly quantity?: Quantity;
  readonly figures: readonly Figure[];
}

const UNSPOKEN = new Set(['行', '行年度', '计量']);

/**
 * All values of a target that is in tables.
 * @param shown the years that the report shows
 */
export function valuesOf(target: Target, index: FigureIndex, shown: readonly string[]): readonly Value[] {
  if (target.kind === 'said') return [];
  if (target.kind === 'plan') return planValues(target.plan, index);
  if (target.kind === 'rest') return planValues(target.of, index);
  if (target.kind === 'listed') {
    return figuresOf(target.reference, index).flatMap((figure): Value[] => {
      const count = listLength(figure.text);
      return count === 0
        ? []
        : [{ ...yearOf(figure.labels), members: {}, quantity: exactly(rational(BigInt(count))), figures: [figure] }];
    });
  }
  const years = new Map<string, Figure[]>();
  for (const figure of figuresOf(target.reference, index)) {
    if (figure.value === undefined || figure.value.d !== 1n) continue;
    const year = String(figure.value.n);
    years.set(year, [...(years.get(year) ?? []), figure]);
  }
  for (const year of shown) if (!years.has(year)) years.set(year, []);
  return [...years].map(([year, figures]) => ({
    year,
    members: {},
    quantity: exactly(rational(BigInt(figures.length))),
    figures,
  }));
}

function planValues(plan: Plan, index: FigureIndex): Value[] {
  const { entries, dims } = operandOf(plan, index, plan.kind === 'reference');
  return [...entries.values()].flatMap((entry): Value[] => {
    if (entry.idle) return [];
    const members: Record<string, string> = {};
    for (const dimension of dims)
      if (dimension !== '年度' && !UNSPOKEN.has(dimension) && isSpoken(dimension, dims))
        members[dimension] = entry.labels[dimension] ?? '';
    const isSound = entry.gaps.length === 0 && entry.doubts === undefined && entry.quantity !== undefined;
    return [
      { ...yearOf(entry.labels), members, ...(isSound ? { quantity: entry.quantity! } : {}), figures: entry.figures },
    ];
  });
}

/** A class that was looked up for a name says no more than the name does. */
const isSpoken = (dimension: string, dims: readonly string[]): boolean =>
  dimension !== '专业大类' || !dims.includes('专业名称');

function yearOf(labels: Readonly<Record<string, string>>): { year?: string } {
  const year = labels.年度;
  return year === undefined ? {} : { year: /^\d{4}$/.test(year) ? year : 'all' };
}

const LIST = /[、,，;；\n]|和(?=.)/;

/** How many names a cell lists: 数控加工、现代物流 are two; 0 and 无 are none. */
export function listLength(text: string): number {
  const plain = plainLabel(text).replace(/[(（][^)）]*[)）]/g, '');
  if (plain === '' || /^(?:0|无|-|\/)$/.test(plain)) return 0;
  return plain.split(LIST).filter((name) => name !== '').length;
}

const TOTAL = /^(?:两年)?(?:合计|总计|小计)$/;
const BRACKETED = /[([【][^()[\]【】]*[)\]】]/g;

/** The words by which a text may name a member: as printed, without brackets, and as others call it. */
export function wordsFor(dimension: string, member: string): readonly string[] {
  const plain = plainLabel(member);
  if (TOTAL.test(plain)) return [];
  const bare = plain.replace(BRACKETED, '');
  const groups: readonly (readonly string[])[] =
    (SYNONYMS as Readonly<Record<string, readonly (readonly string[])[]>>)[dimension] ?? [];
  const others = groups.find((group) => group.includes(plain) || group.includes(bare)) ?? [];
  const called = ALSO_CALLED[dimension]?.find((group) => group.some((word) => word === plain || word === bare)) ?? [];
  const words = [plain, bare, ...others, ...called];
  const kinds =
    dimension === '专业大类'
      ? words
          .map((word) => word.replace(/类$/, ''))
          .flatMap((word) => [`${word}大类`, `${word}专业`, ...(word.length >= 4 ? [word] : [])])
      : [];
  const levels =
    dimension === '级别'
      ? ({ 国家级: ['国家级', '全国'], 省级: ['省级', '省'], 市级: ['市级', '州级', '市', '州'] }[plain] ?? [])
      : [];
  const kind = /^(.+)[(](.+)[)]$/.exec(plain);
  const turned = kind === null ? [] : [`${kind[2]}${kind[1]}`, `${kind[1]}${kind[2]}`];
  const aids = dimension === '资助项目' ? ['免学费', '助学金', '奖学金'].filter((aid) => plain.includes(aid)) : [];
  const stems =
    dimension === '项目' || dimension === '培训项目' ? words.map((word) => word.replace(/(?:制|培训|项目)+$/, '')) : [];
  return [...new Set([...words, ...turned, ...kinds, ...levels, ...aids, ...stems])].filter(
    (word) => word.length >= 2 || levels.includes(word),
  );
}
