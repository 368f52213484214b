import { rowKey } from '../../../recognise/headers/turn';
import type { Figure } from '../../../recognise/types';
import type { Changes } from '../../../rules/judge/labelled';
import { type Derived, derive } from '../../../rules/relations/derive';
import { groupBy } from '../../../workbook/group-by';
import { instancesOf } from '../../whatif/instances';
import { type Baseline, standingOf } from '../baseline';
import { WHY } from '../wording';
import type { Attempt, Objections } from './attempt';

/** So many inputs are read to try exchanges; what was not tried then is not safe. */
const MOST_READ = 4_000_000;

/**
 * Inputs that may have been exchanged with another of their column: with its number a change would not be needed, and it
 * is in trouble itself. No sum tells that two rows were exchanged.
 */
export function exchanges({ baseline, safe }: Attempt): Objections {
  const wrong = [...safe.values()].filter(({ standing }) => standing === 'broken');
  const columns = groupBy(troubled(baseline), columnKey);
  const found = new Map<Figure, string>();
  let read = 0;
  const holdsExchanged = (target: Figure, derived: Derived, input: Figure, each: Figure) => {
    read += derived.inputs.length;
    return holdsWith(target, derived, exchanged(input, each));
  };
  for (const { target, derived } of wrong) {
    if (read > MOST_READ) {
      found.set(target, WHY.tooMuch());
      continue;
    }
    const row = rowKey(target);
    for (const input of derived.inputs) {
      if (input.value === undefined || rowKey(input) !== row) continue;
      const isNew = unlessTried(derived);
      const other = columns
        .get(columnKey(input))
        ?.find((each) => each !== input && isNew(each) && holdsExchanged(target, derived, input, each));
      if (other !== undefined) found.set(target, WHY.exchanged(input, other));
    }
  }
  return found;
}

/** Of a long column many counts are the same: with one of them the sum is what it is with any. */
function unlessTried({ inputs }: Derived): (figure: Figure) => boolean {
  const own = new Set(inputs);
  const tried = new Set<string>();
  return (figure) => {
    if (figure.kind !== 'count') return true;
    const { n, d } = figure.value!;
    const key = `${n}/${d} ${own.has(figure)} ${figure.precise}`;
    if (tried.has(key)) return false;
    tried.add(key);
    return true;
  };
}

const exchanged = (a: Figure, b: Figure): Changes =>
  new Map([
    [a, { ...a, value: b.value! }],
    [b, { ...b, value: a.value! }],
  ]);

export const columnKey = ({ table, block, measure, labels }: Figure): string =>
  [table, block.name ?? '', measure, labels.年度 ?? ''].join('\u0000');

/** Numbers in relations that do not hold as things stand. */
function troubled({ network: { relations } }: Baseline): Figure[] {
  const broken = relations
    .filter(({ compiled }) => compiled.rule.severity !== 'note')
    .flatMap((relation) => [...instancesOf(relation).values()])
    .filter(({ outcome }) => outcome === 'broken');
  return [...new Set(broken.flatMap(({ figures }) => figures))].filter(({ state }) => state === 'number');
}

/** True where a target as it stands is what it should be once some inputs are others. */
function holdsWith(target: Figure, { derivation }: Derived, changes: Changes): boolean {
  const again = derive(derivation, changes);
  return again !== undefined && standingOf(target, again) === 'holds';
}
