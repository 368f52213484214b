import type { Block } from '../../catalogue/types';
import type { Figure, FoundBlock, Table } from '../../recognise/types';
import { gathered } from '../../workbook/gathered';
import { sameItems } from '../../workbook/same-items';
import type { Verdict } from '../judge/verdict';
import { dimensionsOf, type Layout, type Line, linesOf, otherLayouts, runs, UNUSUAL } from './numbered-lines';
import { explain, type Fault } from './numbering';
import { oddVerdict, restartVerdict, shiftVerdict, strangeVerdict, unreadableVerdict } from './ordinal-verdicts';

/**
 * What is wrong with the 序号 of a block: one verdict for each cell that does not fit its neighbours, each gap and each
 * repeat. Numbers may start anew with a year, a class, a panel or a heading; what explains the most with the least is
 * taken.
 * @param figures the cells of the 序号
 * @param isWhole true where these are all of them, so that rows without one can be told
 */
export function ordinalFaults(
  block: Block,
  figures: readonly Figure[],
  tables: readonly Table[],
  isWhole: boolean,
): readonly Verdict[] {
  const [first] = figures;
  if (first === undefined) return [];
  const own = gathered(tables, ({ blocks }) => blocks.filter(({ header }) => header.block === block));
  const known = remembered.get(first);
  if (known?.isWhole === isWhole && sameItems(known.figures, figures) && sameItems(known.blocks, own))
    return known.faults;
  const faults = faultsAmong(block, figures, tables, isWhole);
  remembered.set(first, { figures, blocks: own, isWhole, faults });
  return faults;
}

/** What was found of the same cells in the same rows, by the first of them. */
const remembered = new WeakMap<
  Figure,
  {
    readonly figures: readonly Figure[];
    readonly blocks: readonly FoundBlock[];
    readonly isWhole: boolean;
    readonly faults: readonly Verdict[];
  }
>();

function faultsAmong(block: Block, figures: readonly Figure[], tables: readonly Table[], isWhole: boolean): Verdict[] {
  const lines = linesOf(block, figures, tables, isWhole);
  const texts = lines.filter(({ kind }) => kind === 'text');
  const numbers = lines.filter(({ kind }) => kind === 'number');
  if (texts.length > Math.max(1, numbers.length)) return [unreadableVerdict(texts)];
  const [downwards, upwards] = [
    accountFor(lines),
    numbers.length < SOME ? undefined : accountFor([...lines].reverse()),
  ];
  // The latest first: what counts down to 1 lacks nothing and has nothing twice.
  return (upwards !== undefined && upwards.cost + UNUSUAL < downwards.cost ? upwards : downwards).verdicts();
}

/** So many numbers tell a list that counts down from two rows exchanged. */
const SOME = 3;

/** What is found under one way of numbering, and how unlikely it is. */
interface Account {
  readonly cost: number;
  readonly verdicts: () => Verdict[];
}

/** Which rows that show no number are taken to have lost one. */
interface Lost {
  readonly texts: boolean;
  readonly blanks: boolean;
}

/** A row without a number is seldom meant to have one. */
const BLANK = 0.75;

function accountFor(lines: readonly Line[]): Account {
  const single: Layout = { lists: [lines], cost: 0 };
  const plain = accountOf(single, { texts: true, blanks: false });
  // Nearly all lists are right, or wrong in one place.
  if (plain.cost === 0) return plain;
  const others = gathered([single, ...otherLayouts(lines)], (layout) => [
    accountOf(layout, { texts: true, blanks: false }),
    accountOf(layout, { texts: false, blanks: false }),
    accountOf(layout, { texts: true, blanks: true }),
  ]);
  const grouped = gathered(dimensionsOf(lines), (dimension) => accountOfGroups(lines, dimension));
  return [...others, ...grouped].reduce((least, each) => (each.cost < least.cost ? each : least), plain);
}

/** Each list counted from 1 on. */
function accountOf({ lists, cost }: Layout, lost: Lost): Account {
  const accounts = lists.map((list) => accountOfList(list, lost));
  return {
    cost: accounts.reduce((sum, account) => sum + account.cost, cost),
    verdicts: () => gathered(accounts, (account) => account.verdicts()),
  };
}

function accountOfList(lines: readonly Line[], lost: Lost): Account {
  const end = lines.findLastIndex(({ kind }) => kind === 'number' || kind === 'text');
  const counted = lines
    .slice(0, end + 1)
    .filter(({ kind }) => kind === 'number' || (kind === 'text' && lost.texts) || (kind === 'blank' && lost.blanks));
  const strange = lost.texts ? [] : lines.filter(({ kind }) => kind === 'text');
  const { faults, cost } = explain(
    counted.map(({ kind, reading }) => ({ value: reading?.value, weight: kind === 'blank' ? BLANK : 1 })),
  );
  return {
    cost: cost + strange.length,
    verdicts: () => [...strange.map(strangeVerdict), ...verdictsOf(faults, counted)],
  };
}

/** Several restarts are one way of numbering, and one finding. */
function verdictsOf(faults: readonly Fault[], lines: readonly Line[]): Verdict[] {
  const odd = new Set(gathered(faults, ({ what, at }) => (what === 'odd' ? at : [])));
  const isRestart = (fault: Fault) =>
    fault.what === 'shift' && fault.at > 0 && fault.by < -1 && lines[fault.at]!.reading?.value === 1;
  const restarts = faults.filter(isRestart).map(({ at }) => lines[at]!);
  const others = faults.filter((fault) => !isRestart(fault));
  return [
    ...others.map((fault) => (fault.what === 'odd' ? oddVerdict(fault, lines, odd) : shiftVerdict(fault, lines, odd))),
    ...(restarts.length === 0 ? [] : [restartVerdict(restarts)]),
  ];
}

/** All rows of a class carry the number of the class. */
function accountOfGroups(lines: readonly Line[], dimension: string): Account[] {
  const numbers = lines.filter(({ kind }) => kind === 'number');
  const groups = runs(numbers, ({ labels }) => labels[dimension]);
  // One number twice is sooner a slip.
  if (groups.filter(({ length }) => length > 1).length < 2) return [];
  const heads = groups.map(commonest);
  const strays = gathered(groups, (group, at) =>
    group
      .filter(({ reading }) => reading!.value !== heads[at]!.reading!.value)
      .map((line) => ({ line, head: heads[at]! })),
  );
  const list = accountOfList(heads, { texts: true, blanks: false });
  return [
    {
      cost: list.cost + strays.length + BLANK,
      verdicts: () => [
        ...list.verdicts(),
        ...strays.map(({ line, head }) =>
          oddVerdict({ what: 'odd', at: 0, needed: head.reading!.value }, [line, head], new Set([0])),
        ),
      ],
    },
  ];
}

function commonest(group: readonly Line[]): Line {
  const times = new Map<number, number>();
  for (const { reading } of group) times.set(reading!.value, (times.get(reading!.value) ?? 0) + 1);
  return group.reduce((best, line) =>
    times.get(line.reading!.value)! > times.get(best.reading!.value)! ? line : best,
  );
}
