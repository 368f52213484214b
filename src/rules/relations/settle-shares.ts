import type { Figure, Recognition, Share, Unread } from '../../recognise/types';
import { measureKey, settleColumns, underPercent } from '../../recognise/values/columns';
import { readAs, type ShareEvidence } from '../../recognise/values/shares';
import type { Rational } from '../../workbook/rational';
import { compare, multiply, rational, toDecimal } from '../../workbook/rational';
import { sameItems } from '../../workbook/same-items';
import type { Plan, PlannedReference, PlannedStatement } from '../compile/plan';
import type { RuleBook } from '../compile/rule-book';
import { referencesIn } from '../judge/alter';
import { commonOf, type FigureIndex, indexesOf } from '../judge/figure-index';
import { operandOf } from '../judge/join';
import { judge } from '../judge/judge';
import { entryFor } from '../judge/labelled';
import { type Quantity, sideQuantity } from '../judge/quantity';
import type { Seen } from '../judge/table-parts';

/**
 * Settles what the plain numbers among shares mean by what the rules make them of (`:=`, `=`): 84.83 is points where 123
 * of 145 are meant, 0.8483 a fraction, whatever the rest of the column. A share that nothing tells of is left unread.
 */
export function settleShares(recognition: Recognition, rules: RuleBook['rules']): Recognition {
  const plain = new Set<string>();
  for (const figure of recognition.figures) if (isPlain(figure)) plain.add(measureKey(figure));
  if (plain.size === 0) return recognition;
  const makings = rules.flatMap(({ statement }) => makingsOf(statement, plain));
  const known: Known = { told: new Map(), leans: new Map() };
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

const isPlain = ({ share }: Figure): boolean => share !== undefined;

/** What the rules say of shares, by their cells. */
interface Known {
  readonly told: Map<Figure['place'], Share>;
  /** The reading that comes less far from what a share is made of, however far; none where that is not there. */
  readonly leans: Map<Figure['place'], Share | undefined>;
}

/** A share alone on one side of a relation, and what it equals. */
interface Making {
  readonly share: PlannedReference;
  readonly source: Plan;
}

/** What a rule says of the measures given. */
function makingsOf(statement: PlannedStatement, measures: ReadonlySet<string>): Making[] {
  const chains = statement.kind === 'chain' ? [statement] : statement.kind === 'either' ? statement.options : [];
  return chains.flatMap(({ operators, terms }) => {
    if (!operators.every((operator) => operator === '=' || operator === ':=')) return [];
    return terms.flatMap((share) => {
      if (share.kind !== 'reference' || share.measureKind !== 'ratio' || !measures.has(keyOf(share))) return [];
      return terms.flatMap((source) => (source === share ? [] : [{ share, source }]));
    });
  });
}

const keyOf = ({ form, block, measure = '' }: PlannedReference): string =>
  measureKey({ table: form.no, block, measure });

/** Tells shares from what they are made of; true where one was told that was not before. */
function tell(makings: readonly Making[], index: FigureIndex, { told, leans }: Known): boolean {
  const before = new Set(told.keys());
  const isOpen = (figure: Figure) => isPlain(figure) && !before.has(figure.place);
  for (const { share, source } of makings) {
    if (!index.of(share.block, share.measure!).some(isOpen)) continue;
    const right = operandOf(source, index, source.kind === 'reference');
    for (const { labels, aside, figures } of operandOf(share, index, true).entries.values()) {
      const [target, twin] = figures;
      if (target === undefined || twin !== undefined || !isOpen(target)) continue;
      if (!leans.has(target.place)) leans.set(target.place, undefined);
      const entry = entryFor(right, labels, aside);
      if (entry === 'not-comparable' || entry.quantity === undefined || entry.figures.some(isOpen)) continue;
      const { value } = entry.quantity;
      if (value.n > 0n) leans.set(target.place, leaning(target, value));
      const read = fitting(target, entry.quantity);
      if (read !== undefined && !told.has(target.place)) told.set(target.place, read);
    }
  }
  return told.size > before.size;
}

const READINGS: readonly Share[] = ['fraction', 'points'];
const TERMS = { pureSum: false, precise: false };

/** The one reading that is right, or off by a last digit; undefined where none is, or both. */
function fitting(figure: Figure, expected: Quantity): Share | undefined {
  const [fit, other] = READINGS.filter((share) => {
    const read = readAs(figure, share);
    const decimals = Math.max(read.ownDecimals ?? read.decimals, PERCENT);
    return judge(sideQuantity({ ...read, decimals }), expected, ':=', TERMS) !== 'broken';
  });
  return other === undefined ? fit : undefined;
}

/** 1 alone is a percent; a fraction of one digit would agree with nearly anything. */
const PERCENT = 2;

/** Readings a hundred apart are parted in the middle: a total with one digit too many is less than ten times too large. */
function leaning(figure: Figure, expected: Rational): Share {
  const { value } = readAs(figure, 'fraction');
  return compare(value!, multiply(rational(10n), expected)) < 0 ? 'fraction' : 'points';
}

/** What most of some shares were told to be: who keeps fractions under one % will under another. */
function commonestOf(figures: readonly Figure[], { told }: Known): Share | undefined {
  const shares = figures.flatMap(({ place }) => told.get(place) ?? []);
  const points = shares.filter((share) => share === 'points').length;
  if (points * 2 === shares.length) return undefined;
  return points * 2 > shares.length ? 'points' : 'fraction';
}

/** @param own the shares of all measures in which one is plain */
function settle(own: readonly Figure[], isHeaded: ReturnType<typeof underPercent>, known: Known): Settled {
  const underHeaders = commonestOf(own.filter(isHeaded), known) ?? 'points';
  const evidence: ShareEvidence = {
    headed: (draft) => (isHeaded(draft) ? underHeaders : undefined),
    told: ({ place }) => known.told.get(place),
    made: ({ place }) => known.leans.has(place),
    leans: ({ place }) => known.leans.get(place),
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
