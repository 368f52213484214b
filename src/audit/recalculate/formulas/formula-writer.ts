import type { Figure } from '../../../recognise/types';
import type { Derived } from '../../../rules/relations/derive';
import type { CellContent } from '../../../workbook/edits';
import { formulaNode } from '../../../workbook/formulas/formula-cell';
import type { FormulaGraph, FormulaNode } from '../../../workbook/formulas/formula-graph';
import { groupBy } from '../../../workbook/group-by';
import { type Rational, round, toDecimal } from '../../../workbook/rational';
import { shownText } from '../../../workbook/shown-text';
import type { Cell } from '../../../workbook/types';
import { type Baseline, peersOf } from '../baseline';
import { contentOf } from '../cells';
import type { RecalculationNote } from '../change';
import type { Proposal } from '../proposals';
import { type CellScale, inCell, scaleOf, writtenDecimals } from '../writing/cell-scale';
import { decimalsFor } from '../writing/decimals';
import { liveFormula } from './live-formula';

/** Gives live formulas to derived cells, and remembers them, so that no two go in a circle. */
export class FormulaWriter {
  #graph: FormulaGraph<FormulaNode>;

  constructor(private readonly baseline: Baseline) {
    this.#graph = baseline.graph;
  }

  /** A proposal's content with a formula; undefined where none shows the same text. */
  forProposal({ target, derived, content, text, scale, decimals }: Proposal): CellContent | undefined {
    if (typeof content.value !== 'number') return undefined;
    return this.written(target, derived, content, text, scale, decimals);
  }

  /** A formula in the place of a number that is right; undefined where none shows the same text. */
  forNumber(target: Figure, derived: Derived): CellContent | undefined {
    const { cells } = this.baseline;
    const peers = peersOf(target, this.baseline);
    const scale = scaleOf(target, peers, cells);
    const content = contentOf(cells.at(target.place));
    if (scale === undefined || typeof content.value !== 'number') return undefined;
    // A 0 without % among shares with % would show the next share as 0.05.
    const isBare = target.kind === 'ratio' && target.value?.n === 0n && !target.percent;
    if (isBare && peers.some(({ percent }) => percent)) return undefined;
    const decimalsOf = (figure: Figure) => writtenDecimals(figure, cells);
    const { usual } = decimalsFor(target, derived, decimalsOf, peers, cells);
    const decimals = Math.max(decimalsOf(target) ?? 0, usual);
    return this.written(target, derived, content, cells.text(target.place), scale, decimals);
  }

  private written(
    target: Figure,
    derived: Derived,
    content: CellContent,
    text: string,
    scale: CellScale,
    decimals: number,
  ): CellContent | undefined {
    const { index, cells } = this.baseline;
    const formula = liveFormula(derived, scale, Math.max(0, decimals - scale.shift), index, cells);
    if (formula === undefined) return undefined;
    const value = resultOf(formula, inCell(derived.expected.value, scale), decimals - scale.shift);
    const format = content.format ?? cells.at(target.place)?.format;
    const cell: Cell = { column: 0, value, ...(format === undefined ? {} : { format }) };
    if (shownText(cell, cells.date1904) !== text) return undefined;
    const graph = this.#graph.with(formulaNode(target.place, formula));
    if (graph.uses(target.place, [target.place])) return undefined;
    this.#graph = graph;
    return { ...content, value, formula };
  }
}

const resultOf = (formula: string, exact: Rational, digits: number): number =>
  Number(toDecimal(formula.startsWith('ROUND(') ? round(exact, Math.max(0, digits)) : exact, 15));

/** Says which tables' derived figures are kept as texts, so that they were given no formulas. */
export function textNotes(targets: readonly Figure[], baseline: Baseline): RecalculationNote[] {
  const texts = targets.filter(({ place }) => typeof baseline.cells.at(place)?.value === 'string');
  return [...groupBy(texts, ({ table }) => table)].map(([table, [first, ...others]]) => ({
    kind: 'no-formula',
    table,
    place: first!.place,
    others: others.map(({ place }) => place),
    message: `表${table} 有 ${others.length + 1} 个算出来的数存成了文本，没有写成公式；先改成数字才能写公式`,
  }));
}
