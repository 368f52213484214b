import type { Figure } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import type { Plan, PlannedChain, PlannedReference, PlannedStatement } from '../compile/plan';
import type { FigureIndex } from './figure-index';

/** The figures as they would be if some of them were others; the figures of `index` itself stay as they are. */
export function alter(index: FigureIndex, changes: ReadonlyMap<Figure, Figure>): FigureIndex {
  if (changes.size === 0) return index;
  const blocks = new Set([...changes.keys()].map(({ block }) => block));
  const now = (figures: readonly Figure[]) => figures.map((figure) => changes.get(figure) ?? figure);
  const once = new Map<readonly Figure[], readonly Figure[]>();
  const changed = (figures: readonly Figure[]) => {
    const known = once.get(figures) ?? now(figures);
    once.set(figures, known);
    return known;
  };
  return {
    ...index,
    // Rules about 每表 read the figures there; most are about a few tables and never ask.
    get recognition() {
      return { ...index.recognition, figures: changed(index.recognition.figures) };
    },
    of: (block, measure) => (blocks.has(block) ? changed(index.of(block, measure)) : index.of(block, measure)),
    rows: (block) => (blocks.has(block) ? now(index.rows(block)) : index.rows(block)),
  };
}

/** What a statement refers to; undefined where it is about every table. */
export function referencesOf(statement: PlannedStatement): readonly PlannedReference[] | undefined {
  const ofChain = ({ terms }: PlannedChain) => gathered(terms, referencesIn);
  switch (statement.kind) {
    case 'chain':
      return ofChain(statement);
    case 'either':
      return gathered(statement.options, ofChain);
    case 'implication':
      return gathered([statement.condition, statement.consequence], ofChain);
    case 'predicate':
      return statement.subjects.length === 0 ? undefined : statement.subjects;
  }
}

/** The references that a term is made of. */
export function referencesIn(plan: Plan): PlannedReference[] {
  if (plan.kind === 'number') return [];
  if (plan.kind === 'reference') return [plan];
  return plan.kind === 'aggregate' ? [plan.of] : gathered([plan.left, plan.right], referencesIn);
}
