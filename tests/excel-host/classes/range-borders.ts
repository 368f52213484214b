import type { Area } from '../../../src/workbook/types';
import { HostError } from '../errors';
import { type BorderTarget, type ClassRules, object, type RangeTarget } from '../host-object';
import { cellsOf } from '../model/areas';
import { type Border, NO_BORDER } from '../model/cell';
import { setLook } from '../model/set-look';
import { lookAt } from '../model/sheet-looks';
import { color, oneOf } from './arguments';
import { checkAllowed } from './guards';

/** https://learn.microsoft.com/javascript/api/excel/excel.borderindex */
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
type Side = (typeof SIDES)[number];

const LINES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'];

/** Which side of which cells a side of an area is. */
function* cellSides(area: Area, side: string): Generator<readonly [row: number, column: number, side: string]> {
  const { top, left, bottom, right } = area;
  for (const [row, column] of cellsOf(area)) {
    if (side === 'EdgeTop' && row === top) yield [row, column, 'EdgeTop'];
    if (side === 'EdgeBottom' && row === bottom) yield [row, column, 'EdgeBottom'];
    if (side === 'EdgeLeft' && column === left) yield [row, column, 'EdgeLeft'];
    if (side === 'EdgeRight' && column === right) yield [row, column, 'EdgeRight'];
    if (side === 'InsideHorizontal' && row < bottom) yield [row, column, 'EdgeBottom'];
    if (side === 'InsideVertical' && column < right) yield [row, column, 'EdgeRight'];
    if (side.startsWith('Diagonal')) yield [row, column, side];
  }
}

function setBorder({ sheet, areas, side }: BorderTarget, change: Partial<Border>): void {
  checkAllowed({ sheet }, 'allowFormatCells');
  for (const area of areas) {
    for (const [row, column, cellSide] of cellSides(area, side)) {
      const { borders } = lookAt(sheet, row, column);
      const old = borders?.[cellSide] ?? NO_BORDER;
      // A colour or a weight makes a line where there was none.
      const border = { ...old, style: old.style === 'None' ? 'Continuous' : old.style, ...change };
      const cell = { top: row, left: column, bottom: row, right: column };
      setLook({ sheet, areas: [cell] }, { borders: { ...borders, [cellSide]: border } });
    }
  }
}

function borderPart({ sheet, areas, side }: BorderTarget, key: keyof Border): unknown {
  const parts = areas
    .flatMap((area) => [...cellSides(area, side)])
    .map(([row, column, cellSide]) => (lookAt(sheet, row, column).borders?.[cellSide] ?? NO_BORDER)[key]);
  const [first = NO_BORDER[key]] = parts;
  return parts.every((part) => part === first) ? first : null;
}

/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
export const rangeBorderCollection: ClassRules<'RangeBorderCollection'> = {
  className: 'RangeBorderCollection',
  read: { count: () => SIDES.length },
  items: (range) => SIDES.map((side) => border(range, side)),
  call: {
    getItem: (range, [side]) => border(range, oneOf(side, SIDES) as Side),
    getItemAt: (range, [index]) => {
      const side = SIDES[Number(index)];
      if (side === undefined) throw new HostError('InvalidArgument');
      return border(range, side);
    },
  },
};

const border = (range: RangeTarget, side: Side) => object('RangeBorder', { ...range, side });

/** https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
export const rangeBorder: ClassRules<'RangeBorder'> = {
  className: 'RangeBorder',
  read: {
    sideIndex: ({ side }) => side,
    style: (target) => borderPart(target, 'style'),
    color: (target) => borderPart(target, 'color'),
    weight: (target) => borderPart(target, 'weight'),
  },
  write: {
    style: (target, value) => setBorder(target, { style: oneOf(value, LINES) }),
    color: (target, value) => setBorder(target, { color: color(value) }),
    weight: (target, value) => setBorder(target, { weight: oneOf(value, WEIGHTS) }),
  },
};
