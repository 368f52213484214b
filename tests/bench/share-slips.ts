import { writtenAs } from '../../src/audit/locate/written';
import type { Network } from '../../src/audit/whatif/network';
import type { Figure } from '../../src/recognise/types';
import { address } from '../../src/workbook/address';
import { compare, divide, multiply, type Rational, rational, toDecimal, ZERO } from '../../src/workbook/rational';
import type { Workbook } from '../../src/workbook/types';
import { setCell } from '../fixtures/workbooks';
import { alarmsIn, brokenIn, checkedAgain, placeAmongSuspects, placeWords } from './in-workbook';
import type { Counted } from './slip-lines';
import { guardOf } from './slip-outcome';

/** Slips in how a share is written: only reading the workbook tells what becomes of them. */

const HUNDRED = rational(100n);

/** A share as a bare number: the percentage where fractions or % stand around it, the fraction among points. */
function misScaled(figure: Figure): string {
  const { scale, decimals } = writtenAs(figure);
  const isPoints = !figure.percent && compare(scale, rational(1n, 100n)) === 0;
  const value = isPoints ? figure.value! : multiply(figure.value!, HUNDRED);
  return toDecimal(value, isPoints ? decimals + 2 : Math.max(0, figure.decimals - 2), false);
}

/** The share with two more digits: the exact ones, or others. */
function longer(figure: Figure, exact: Rational | undefined, isWrong: boolean): string | undefined {
  if (exact === undefined) return undefined;
  const written = writtenAs(figure);
  const digits = toDecimal(divide(exact, written.scale), written.decimals + 2, true);
  if (!isWrong) return digits;
  const last = digits.at(-1)!;
  const before = digits.at(-2)!;
  return `${digits.slice(0, -2)}${(Number(before) + 4) % 10}${last}`;
}

/** What a share comes to by the rule that it follows from. */
function exactOf(figure: Figure, network: Network): Rational | undefined {
  for (const relation of network.about(figure)) {
    for (const { outcome, reported, expected } of relation.verdicts) {
      if (outcome !== 'holds' || !relation.compiled.rule.formula.includes(':=')) continue;
      if (reported.figures.includes(figure) && expected.quantity !== undefined) return expected.quantity.value;
    }
  }
  return undefined;
}

/** Shares that stand in an equation, mis-scaled and with more digits; one in `every`. */
export function slipsInShares(book: Workbook, figures: readonly Figure[], network: Network, every: number): Counted[] {
  const shares = figures
    .filter(
      ({ kind, state, value, formula }) =>
        kind === 'ratio' && state === 'number' && compare(value!, ZERO) > 0 && !formula,
    )
    .filter((figure) => guardOf(figure, network) === '逻辑等式')
    .filter((_, at) => at % every === 0);
  return shares.flatMap((figure) => {
    const { sheet, row, column } = figure.place;
    const cell = placeWords(figure.place);
    const type = (kind: string, digits: string | undefined, hasSign: boolean, isRight: boolean): Counted[] => {
      if (digits === undefined) return [];
      const fraction = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
      const format = `0${fraction === 0 ? '' : `.${'0'.repeat(fraction)}`}${hasSign ? '%' : ''}`;
      const value = Number(hasSign ? `${digits}e-2` : digits);
      const result = checkedAgain(setCell(book, sheet, address(row, column), value, format));
      const isNoticed = isRight ? brokenIn(result).length === 0 : brokenIn(result).length > 0;
      const place = isRight ? { first: 1, three: 1 } : placeAmongSuspects(result, cell);
      const falseAlarms = isRight ? brokenIn(result).length : alarmsIn(result, new Set([cell])).length;
      return [{ table: figure.table, kind, isProvable: true, isNoticed, ...place, falseAlarms }];
    };
    const exact = exactOf(figure, network);
    return [
      ...type('share mis-scaled', misScaled(figure), false, false),
      ...type(
        'share with two more digits, right (not to be noticed)',
        longer(figure, exact, false),
        figure.percent,
        true,
      ),
      ...type('share with two more digits, wrong', longer(figure, exact, true), figure.percent, false),
    ];
  });
}
