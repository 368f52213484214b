import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import type { CheckResult } from '../check';
import { effectOf, isWeighty } from '../locate/effect';
import { type SuspectScenario, suspectNetwork } from '../locate/network';
import { scenarioOf } from '../whatif/scenario';

/** Which of two numbers for one figure the relations bear out. */
export interface Confirmed {
  /** Absent where they bear out neither, or each against the other. */
  readonly side?: 'first' | 'second';
  /** The relations that speak for each, by their ids. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** A workbook as it is, to try other values in; made when it is first asked for. */
export type Confirmer = () => SuspectScenario;

export function confirmerOf({ relations, recognition }: CheckResult): Confirmer {
  let scenario: SuspectScenario | undefined;
  return () => {
    scenario ??= scenarioOf(suspectNetwork(relations, recognition.figures));
    return scenario;
  };
}

/**
 * Puts the number of each workbook into the other, with what follows from it: where that mends relations and breaks none it
 * is borne out, where it breaks some and mends none the number that stood there is.
 */
export function confirmedBy(
  first: Figure,
  second: Figure,
  [inFirst, inSecond]: readonly [Confirmer, Confirmer],
): Confirmed {
  if (first.state !== 'number' || second.state !== 'number') return NOTHING;
  const other = tried(first, second, inFirst());
  const own = tried(second, first, inSecond());
  const forFirst = [...new Set([...other.spoilt, ...own.mended])];
  const forSecond = [...new Set([...other.mended, ...own.spoilt])];
  const isClear = forFirst.length > 0 !== forSecond.length > 0;
  return {
    ...(isClear ? { side: forFirst.length > 0 ? 'first' : 'second' } : {}),
    first: forFirst,
    second: forSecond,
  };
}

const NOTHING: Confirmed = { first: [], second: [] };

/** The weighty relations that another number in the place of a figure mends and breaks, by their ids. */
function tried(figure: Figure, { value }: Figure, scenario: SuspectScenario): { mended: string[]; spoilt: string[] } {
  const { mended, spoilt } = effectOf(figure, value!, scenario);
  const ids = (relations: readonly Relation[]) => relations.filter(isWeighty).map(({ compiled }) => compiled.rule.id);
  return { mended: ids(mended), spoilt: ids(spoilt) };
}
