import { columnKey, turnedWords } from '../../recognise/headers/turn';
import type { Figure } from '../../recognise/types';
import { isWhole } from '../../recognise/values/decimals';
import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import { multiply, rational, toDecimal } from '../../workbook/rational';
import { finding, type Verdict } from '../judge/verdict';

/** How a share is written: 84.83%, 0.8483 or 84.83. */
type Style = 'percent' | 'fraction' | 'points';

const styleOf = ({ share }: Figure): Style => share ?? 'percent';

/** Shares that are written in another way than most of their column; of as many the rest of the table decides. */
export function oddShares(figures: readonly Figure[]): Verdict[] {
  const shares = figures.filter(
    (figure) => figure.kind === 'ratio' && figure.state === 'number' && figure.value!.n !== 0n,
  );
  if (!shares.some(({ share }) => share !== undefined)) return [];
  const byTable = groupBy(shares, ({ table }) => table);
  const columns = groupBy(shares, (figure) => `${figure.table}/${figure.block.name ?? ''}/${columnKey(figure)}`);
  return gathered([...columns.values()], (column) => {
    const style = commonestStyle(column, byTable.get(column[0]!.table)!);
    const odd = column.filter((figure) => styleOf(figure) !== style && !isWholePercent(figure));
    return style === undefined ? mixed(column) : odd.map((figure) => oddOne(figure, style, odd.length === 1));
  });
}

/** 100% is what it is, whatever the others are. */
const isWholePercent = (figure: Figure): boolean => figure.share === undefined && isWhole(figure);

const STYLES: readonly Style[] = ['percent', 'fraction', 'points'];

/** Undefined where there is nothing to choose between fractions and points. */
function commonestStyle(column: readonly Figure[], table: readonly Figure[]): Style | undefined {
  const countIn = (figures: readonly Figure[]) => (style: Style) =>
    figures.filter((figure) => styleOf(figure) === style).length;
  const [own, all] = [countIn(column), countIn(table)];
  const isBefore = (a: Style, b: Style) => own(a) > own(b) || (own(a) === own(b) && all(a) > all(b));
  const best = STYLES.reduce((found, style) => (isBefore(style, found) ? style : found));
  const isTied = best === 'fraction' && !isBefore('fraction', 'points');
  return isTied ? undefined : best;
}

const WAYS: Record<Style, string> = { percent: '带 %', fraction: '写成小数', points: '写成百分之几，不带 %' };

function oddOne(figure: Figure, style: Style, isOnly: boolean): Verdict {
  const { text } = figure;
  const [read, wanted] = [written(figure, 'percent'), written(figure, style)];
  const found = style === 'percent' ? `这里的 ${text} 没有` : `这里是 ${text}`;
  const asRead = read === wanted || text === read ? '' : `，按 ${read} 读`;
  const others = turnedWords(isOnly ? '同列其他数都' : '同列多数', figure);
  return finding([figure], `${others}${WAYS[style]}，${found}${asRead}，应写 ${wanted}`, text, wanted);
}

/** As many fractions as points: nobody can say which of them are the odd ones. */
function mixed(column: readonly Figure[]): Verdict[] {
  const words = column.map((figure) => `${figure.text}（按 ${written(figure, 'percent')} 读）`).join('、');
  return [
    finding(column, `${turnedWords('同列', column[0]!)}的百分比有的写成小数，有的写成百分之几：${words}，应统一写法`),
  ];
}

/** A share with the digits that it is reported to. */
function written({ value, decimals }: Figure, style: Style): string {
  if (style === 'fraction') return toDecimal(value!, decimals);
  return toDecimal(multiply(value!, rational(100n)), decimals - 2, true) + (style === 'percent' ? '%' : '');
}
