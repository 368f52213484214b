import { columnKey, isWhole } from '../recognise/decimals';
import type { Figure } from '../recognise/types';
import { groupBy } from '../workbook/group-by';
import { multiply, rational, toDecimal } from '../workbook/rational';
import { finding, type Verdict } from './verdict';

/** How a share is written: 84.83%, 0.8483 or 84.83. */
type Style = 'percent' | 'fraction' | 'points';

const styleOf = ({ share }: Figure): Style => share ?? 'percent';

/** Shares that are written in another way than most of their column. */
export function oddShares(figures: readonly Figure[]): Verdict[] {
  const shares = figures.filter((figure) => figure.kind === 'ratio' && figure.state === 'number' && isTelling(figure));
  const columns = groupBy(shares, (figure) => `${figure.table}/${figure.block.name ?? ''}/${columnKey(figure)}`);
  return [...columns.values()].flatMap((column) => {
    const style = commonestStyle(column);
    return column.filter((figure) => styleOf(figure) !== style).map((figure) => oddOne(figure, style));
  });
}

/** 0 needs no %, and 100% is what it is. */
const isTelling = (figure: Figure): boolean =>
  figure.value!.n !== 0n && !(styleOf(figure) === 'percent' && isWhole(figure));

const STYLES: readonly Style[] = ['percent', 'fraction', 'points'];

function commonestStyle(column: readonly Figure[]): Style {
  const count = (style: Style) => column.filter((figure) => styleOf(figure) === style).length;
  return STYLES.reduce((best, style) => (count(style) > count(best) ? style : best));
}

const LIKE_THE_OTHERS: Record<Style, string> = {
  percent: '同列其他数都带 %',
  fraction: '同列其他数都写成小数',
  points: '同列其他数都不带 %，写的是百分之几',
};

function oddOne(figure: Figure, style: Style): Verdict {
  const { text } = figure;
  const [read, wanted] = [written(figure, 'percent'), written(figure, style)];
  const found = style === 'percent' ? `这里的 ${text} 没有` : `这里是 ${text}`;
  const asRead = read === wanted || text === read ? '' : `，按 ${read} 读`;
  return finding([figure], `${LIKE_THE_OTHERS[style]}，${found}${asRead}，应写 ${wanted}`, text, wanted);
}

/** A share with the digits that it is reported to. */
function written({ value, decimals }: Figure, style: Style): string {
  if (style === 'fraction') return toDecimal(value!, decimals);
  return toDecimal(multiply(value!, rational(100n)), decimals - 2, true) + (style === 'percent' ? '%' : '');
}
