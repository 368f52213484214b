import type { Figure } from '../../recognise/types';
import type { Relation } from '../../rules/relations/relation';
import type { CheckResult } from '../check';
import { effectOf, isWeighty } from '../locate/effect';
import { type SuspectScenario, suspectNetwork } from '../locate/network';
import { withValue } from '../locate/written';
import { differences, scenarioOf } from '../whatif/scenario';

/** Which of two numbers for one figure the relations bear out. */
export interface Confirmed {
  /** Absent where they bear out neither, or each against the other. */
  readonly side?: 'first' | 'second';
  /** The relations that speak for each, by their ids. */
  readonly first: readonly string[];
  readonly second: readonly string[];
}

type Pair = readonly [first: Figure, second: Figure];

/** What a number of one workbook does to the relations of the other, by their ids. */
interface Trial {
  readonly mended: readonly string[];
  readonly spoilt: readonly string[];
}

const NOTHING: Confirmed = { first: [], second: [] };

/**
 * Tells which of the numbers in which two workbooks differ the relations bear out. The number of each is put into the
 * other, with what follows from it: where that mends relations and breaks none it is borne out, where it breaks some and
 * mends none the number that stood there is. Where that is divided, or says nothing, all numbers are put in together.
 */
export function confirming(first: CheckResult, second: CheckResult, pairs: readonly Pair[]): (pair: Pair) => Confirmed {
  const numbers = pairs.filter(([one, other]) => one.state === 'number' && other.state === 'number');
  if (numbers.length === 0) return () => NOTHING;
  const inFirst = trialsIn(first, numbers);
  const inSecond = trialsIn(
    second,
    numbers.map(([one, other]) => [other, one]),
  );
  const known = new Set(numbers);
  return (pair) => {
    if (!known.has(pair)) return NOTHING;
    const [one, other] = pair;
    const alone = judged(inFirst.alone(one, other), inSecond.alone(other, one));
    if (alone.side !== undefined) return alone;
    const together = judged(inFirst.together(one), inSecond.together(other));
    return together.side === undefined ? alone : together;
  };
}

function judged(inFirst: Trial, inSecond: Trial): Confirmed {
  const first = [...new Set([...inFirst.spoilt, ...inSecond.mended])];
  const second = [...new Set([...inFirst.mended, ...inSecond.spoilt])];
  if (first.length > 0 === second.length > 0) return { first, second };
  return { side: first.length > 0 ? 'first' : 'second', first, second };
}

/**
 * Tries numbers in a workbook.
 * @param numbers its own figures, with those of the other workbook
 */
function trialsIn({ relations, recognition }: CheckResult, numbers: readonly Pair[]) {
  const scenario: SuspectScenario = scenarioOf(suspectNetwork(relations, recognition.figures));
  const all = scenarioOf(scenario.network, new Map(numbers.map(([own, other]) => [own, withValue(own, other.value!)])));
  return {
    alone: (own: Figure, other: Figure): Trial => trialOf(effectOf(own, other.value!, scenario)),
    together: (own: Figure): Trial => trialOf(differences(scenario.network.about(own), scenario, all)),
  };
}

function trialOf({
  mended,
  spoilt,
}: {
  readonly mended: readonly Relation[];
  readonly spoilt: readonly Relation[];
}): Trial {
  const ids = (relations: readonly Relation[]) => relations.filter(isWeighty).map(({ compiled }) => compiled.rule.id);
  return { mended: ids(mended), spoilt: ids(spoilt) };
}
