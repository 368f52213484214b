import type { Figure } from '../../recognise/types';
import type { RuleBook } from '../../rules/compile/rule-book';
import type { FigureIndex } from '../../rules/judge/figure-index';
import { reportedValue } from '../../rules/judge/quantity';
import { type Derivation, derivationsOf, judgeDerived } from '../../rules/relations/derive';
import type { FormulaGraph, FormulaNode } from '../../workbook/formulas/formula-graph';
import { compare, multiply, rational, round, unitInLastPlace } from '../../workbook/rational';
import type { Cells } from './cells';

/** How a derived figure stands to its rule. `blank`, `unread`: there is no number to judge. */
export type Standing = 'holds' | 'rounding' | 'broken' | 'blank' | 'unread';

/** What recalculation looks at: the figures as the workbook has them, their cells, and the formulas among them. */
export interface Ground {
  readonly rules: RuleBook['rules'];
  readonly index: FigureIndex;
  readonly cells: Cells;
  readonly graph: FormulaGraph<FormulaNode>;
  readonly derivations: readonly Derivation[];
  /** By figure, then by the id of the rule that it follows from. */
  readonly standing: ReadonlyMap<Figure, ReadonlyMap<string, Standing>>;
  /** True for a share by one last digit beside its quotient, neither rounded nor cut off: someone adjusted it. */
  readonly isTrimmed: (share: Figure) => boolean;
}

export function groundOf(
  rules: RuleBook['rules'],
  index: FigureIndex,
  cells: Cells,
  graph: FormulaGraph<FormulaNode>,
): Ground {
  const derivations = derivationsOf(rules, index);
  const standing = new Map<Figure, Map<string, Standing>>();
  for (const derivation of derivations) {
    const own = standing.get(derivation.target) ?? new Map<string, Standing>();
    standing.set(derivation.target, own.set(derivation.compiled.rule.id, standingOf(derivation.target, derivation)));
  }
  const trimmed = new Set(derivations.filter(isAdjusted).map(({ target }) => target));
  return { rules, index, cells, graph, derivations, standing, isTrimmed: (share) => trimmed.has(share) };
}

function isAdjusted(derivation: Derivation): boolean {
  const { target, expected } = derivation;
  if (target.kind !== 'ratio' || standingOf(target, derivation) !== 'rounding') return false;
  const { value } = expected;
  const unit = unitInLastPlace(target.decimals);
  const cutOff = multiply(rational((value.n * unit.d) / (value.d * unit.n)), unit);
  const shown = reportedValue(target);
  return compare(shown, cutOff) !== 0 && compare(shown, round(value, target.decimals)) !== 0;
}

export function standingOf(target: Figure, derivation: Derivation): Standing {
  if (target.state === 'number') return judgeDerived(target, derivation);
  return target.state === 'blank' ? 'blank' : 'unread';
}

/** The figures of one measure, among them the figure itself. */
export const peersOf = ({ block, measure }: Figure, { index }: Ground): readonly Figure[] => index.of(block, measure);
