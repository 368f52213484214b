import type { Figure } from '../../recognise/types';
import type { FigureIndex } from '../../rules/judge/figure-index';
import type { Changes } from '../../rules/judge/labelled';
import { reportedValue } from '../../rules/judge/quantity';
import { type Derivation, type Derived, derivationsOf, derive, judgeDerived } from '../../rules/relations/derive';
import type { Relation } from '../../rules/relations/relation';
import { formulaNode } from '../../workbook/formulas/formula-cell';
import { FormulaGraph, type FormulaNode } from '../../workbook/formulas/formula-graph';
import { formulasIn } from '../../workbook/formulas/formulas-in';
import { groupBy } from '../../workbook/group-by';
import { compare, multiply, rational, round, unitInLastPlace } from '../../workbook/rational';
import type { Workbook } from '../../workbook/types';
import type { CheckResult } from '../check';
import { type Network, networkOf } from '../whatif/network';
import { type Cells, cellsOf } from './cells';

/** How a derived figure stands to its rule. `blank`, `unread`: there is no number to judge. */
export type DerivedStanding = 'holds' | 'rounding' | 'broken' | 'blank' | 'unread';

/** The workbook as it stands: what recalculation proposes from and compares with. */
export interface Baseline {
  readonly index: FigureIndex;
  readonly cells: Cells;
  readonly graph: FormulaGraph<FormulaNode>;
  /** Relations between figures, and what the rules make of what. */
  readonly network: Network<Derivation>;
  /** Relations about how every cell is written, which changed figures alone tell nothing of. */
  readonly aboutWriting: readonly Relation[];
  /** Derivations whose inputs are all there. */
  readonly derived: ReadonlyMap<Derivation, Derived>;
  /** The same by what they make, in the order of the rules. */
  readonly byTarget: ReadonlyMap<Figure, readonly Derived[]>;
}

export function baselineOf(workbook: Workbook, { index, relations }: CheckResult): Baseline {
  const isAboutWriting = ({ compiled: { statement } }: Relation) =>
    statement.kind === 'predicate' && statement.subjects.length === 0;
  const compared = relations.filter((relation) => !isAboutWriting(relation));
  const network = networkOf(compared, derivationsOf(compared), ({ ways }) =>
    ways.flatMap(({ entries: [, source] }) => (source === 'not-comparable' ? [] : source!.figures)),
  );
  const derived = new Map(
    network.derivations.flatMap((derivation) => {
      const made = derive(derivation);
      return made === undefined ? [] : [[derivation, made] as const];
    }),
  );
  const sheets = new Set(index.recognition.figures.map(({ place }) => place.sheet));
  const formulas = formulasIn(workbook).filter(({ place }) => sheets.has(place.sheet));
  return {
    index,
    cells: cellsOf(workbook),
    graph: new FormulaGraph(formulas.map(({ place, cell }) => formulaNode(place, cell.formula!))),
    network,
    aboutWriting: relations.filter(isAboutWriting),
    derived,
    byTarget: groupBy([...derived.values()], ({ derivation }) => derivation.target),
  };
}

/** True for a share by one last digit beside its quotient, neither rounded nor cut off: someone adjusted it. */
export const isTrimmed = (share: Figure, { byTarget }: Baseline): boolean =>
  share.kind === 'ratio' && (byTarget.get(share) ?? []).some((derived) => isAdjusted(share, derived));

function isAdjusted(target: Figure, derived: Derived): boolean {
  if (standingOf(target, derived) !== 'rounding') return false;
  const { value } = derived.expected;
  const unit = unitInLastPlace(target.decimals);
  const cutOff = multiply(rational((value.n * unit.d) / (value.d * unit.n)), unit);
  const shown = reportedValue(target);
  return compare(shown, cutOff) !== 0 && compare(shown, round(value, target.decimals)) !== 0;
}

const standings = new WeakMap<Derived, { readonly figure: Figure; readonly standing: DerivedStanding }>();

/** How a figure in the target's place stands to what its inputs make; asked again, it is remembered. */
export function standingOf(figure: Figure, derived: Derived): DerivedStanding {
  const known = standings.get(derived);
  if (known?.figure === figure) return known.standing;
  const { state } = figure;
  const standing = state === 'number' ? judgeDerived(figure, derived) : state === 'blank' ? 'blank' : 'unread';
  standings.set(derived, { figure, standing });
  return standing;
}

/** A derivation worked out in a scenario; undefined where its inputs are not all there. */
export function derivedIn(
  derivation: Derivation,
  { changes, touched }: { readonly changes: Changes; readonly touched: ReadonlySet<Relation> },
  { derived }: Baseline,
): Derived | undefined {
  return touched.has(derivation.relation) ? derive(derivation, changes) : derived.get(derivation);
}

/** The figures of one measure, among them the figure itself. */
export const peersOf = ({ block, measure }: Figure, { index }: Baseline): readonly Figure[] => index.of(block, measure);
