import type { Figure, Recognition, Unread } from '../../recognise/types';
import { measureKey, settleColumns, underPercent } from '../../recognise/values/columns';
import { readAs } from '../../recognise/values/read-share';
import type { ShareEvidence } from '../../recognise/values/share-sizes';
import { gathered } from '../../workbook/gathered';
import { multiply, rational, toDecimal } from '../../workbook/rational';
import { sameItems } from '../../workbook/same-items';
import type { RuleBook } from '../compile/rule-book';
import { referencesIn } from '../judge/alter';
import { commonOf, indexesOf } from '../judge/figure-index';
import type { Seen } from '../judge/table-parts';
import { isPlain, type Known, makingsOf, sumUp, tell, totalsOf } from './told-shares';
import { commonestOf, trusted } from './trusted-shares';

/**
 * Settles what the plain numbers among shares mean by what the rules make them of (`:=`, `=`): 84.83 is points where 123
 * of 145 are meant, 0.8483 a fraction, whatever the rest of the column. A share that nothing tells of is left unread.
 */
export function settleShares(recognition: Recognition, rules: RuleBook['rules']): Recognition {
  const plain = new Set<string>();
  for (const figure of recognition.figures) if (isPlain(figure)) plain.add(measureKey(figure));
  if (plain.size === 0) return recognition;
  const makings = gathered(rules, ({ statement }) => makingsOf(statement, plain));
  const totals = gathered(rules, ({ statement }) => totalsOf(statement, plain));
  const known: Known = { told: new Map(), leans: new Map(), summed: new Map(), inputs: new Map(), tooSmall: new Set() };
  const own = recognition.figures.filter((figure) => figure.kind === 'ratio' && plain.has(measureKey(figure)));
  // Only the tables of these shares and of what they are made of tell anything.
  const tables = new Set(own.map(({ table }) => table));
  for (const { source } of makings) for (const { form } of referencesIn(source)) tables.add(form.no);
  const common = commonOf(recognition);
  const seen = among(recognition, tables);
  const { lastYear, usual } = common;
  const blocks = seen.tables.map((table) => table.blocks);
  const inputs = [[rules, lastYear, usual?.join()], own, seen.figures, seen.unread, seen.oddColumns ?? [], blocks];
  const before = settlings.get(own[0]!);
  if (before?.inputs.every((list, at) => sameItems<unknown>(list, inputs[at]!)))
    return withSettled(recognition, before);
  const isHeaded = underPercent(seen.tables);
  let [settled, indexes] = [NOTHING_SETTLED, indexesOf(seen, undefined, common)];
  sumUp(totals, indexes.all, known);
  // A share that repeats another one can be told once that is.
  while (tell(makings, indexes.all, known)) {
    settled = settle(own, isHeaded, known);
    indexes = indexesOf(withSettled(seen, settled), indexes, common);
  }
  if (settled === NOTHING_SETTLED) settled = settle(own, isHeaded, known);
  settlings.set(own[0]!, { ...settled, inputs });
  return withSettled(recognition, settled);
}

/** Shares as they are meant, and those of which it cannot be told. */
interface Settled {
  readonly figures: ReadonlyMap<Figure, Figure>;
  readonly unread: readonly Unread[];
}

const NOTHING_SETTLED: Settled = { figures: new Map(), unread: [] };

// By the first of the shares, what they were settled to the last time, and all that it was made of.
const settlings = new WeakMap<Figure, Settled & { readonly inputs: readonly (readonly unknown[])[] }>();

const withSettled = <Of extends Seen>(recognition: Of, { figures, unread }: Settled): Of => ({
  ...recognition,
  figures: recognition.figures.map((figure) => figures.get(figure) ?? figure),
  unread: [...recognition.unread, ...unread],
});

function among({ tables, figures, unread, oddColumns = [] }: Seen, wanted: ReadonlySet<number>): Seen {
  const isWanted = ({ table }: { readonly table: number }) => wanted.has(table);
  return {
    tables: tables.filter(({ no }) => wanted.has(no)),
    figures: figures.filter(isWanted),
    unread: unread.filter(isWanted),
    oddColumns: oddColumns.filter(isWanted),
  };
}

/** @param own the shares of all measures in which one is plain */
function settle(own: readonly Figure[], isHeaded: ReturnType<typeof underPercent>, known: Known): Settled {
  const told = trusted(own, known);
  // Who keeps fractions under one % will under another.
  const underHeaders = commonestOf(own.filter(isHeaded), told) ?? 'points';
  const underNone = commonestOf(
    own.filter((figure) => !isHeaded(figure)),
    told,
  );
  const evidence: ShareEvidence = {
    headed: (draft) => (isHeaded(draft) ? underHeaders : undefined),
    told: ({ place }) => told.get(place),
    made: ({ place }) => known.leans.has(place),
    leans: ({ place }) => known.leans.get(place),
    usual: (draft) => (isHeaded(draft) ? underHeaders : underNone),
  };
  const drafts = new Map(own.map((figure) => [{ ...figure }, figure]));
  const unclear = new Set<Figure>(settleColumns([...drafts.keys()], evidence));
  const settled = new Map<Figure, Figure>();
  for (const [draft, figure] of drafts) {
    const now: Figure = unclear.has(draft) ? { ...draft, state: 'unread', value: undefined } : draft;
    settled.set(figure, settledAs(figure, now));
  }
  return { figures: settled, unread: [...unclear].map((draft) => unreadShare(drafts.get(draft)!)) };
}

// What a figure was settled to before is the very same where it is again: who goes by figures sees that nothing changed.
const settledShares = new WeakMap<Figure, Map<string, Figure>>();

function settledAs(own: Figure, settled: Figure): Figure {
  const { state, value, decimals, share, ownDecimals, typedDecimals, roundedTo } = settled;
  const key = [state, value?.n, value?.d, decimals, share, ownDecimals, typedDecimals, roundedTo].join('/');
  const known = settledShares.get(own) ?? new Map<string, Figure>();
  settledShares.set(own, known);
  const figure = known.get(key) ?? settled;
  known.set(key, figure);
  return figure;
}

/** More digits than any share is written with. */
const DIGITS = 12;

const unreadShares = new WeakMap<Figure, Unread>();

function unreadShare(figure: Figure): Unread {
  const unread = unreadShares.get(figure) ?? unreadOf(figure);
  unreadShares.set(figure, unread);
  return unread;
}

function unreadOf(figure: Figure): Unread {
  const { table, block, place, text, labels } = figure;
  const [as, or] = [readAs(figure, 'points'), readAs(figure, 'fraction')].map(
    ({ value }) => `${toDecimal(multiply(value!, rational(100n)), DIGITS)}%`,
  );
  return { table, block, place, text, what: 'value', labels, why: `看不出是 ${as} 还是 ${or}，请写上 %` };
}
