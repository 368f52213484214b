import { gathered } from '../../workbook/gathered';
import { groupBy } from '../../workbook/group-by';
import type { Figure, Unread } from '../types';
import { canonical, type Synonyms } from '../words/row-labels';

const BRACKETS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['】', '【'],
  ['〕', '〔'],
]);
/** What tells two courses of one name apart, and is no remark. */
const TELLS_APART = /制|级|技师|班|方向|校区|层次/;

/** A name without the remark in brackets behind it: 财经商贸类(停招). */
function bareName(name: string): string {
  const open = BRACKETS.get(name.at(-1) ?? '');
  const at = open === undefined ? -1 : name.lastIndexOf(open);
  return at > 0 ? name.slice(0, at) : name;
}

/** What some tables say behind the names of classes and majors, and others do not: 机械类, 会计专业. */
const KIND = /(?:专业)?(?:大?类|专业)$/;

/** What names have in common that mean one thing. */
function stemOf(name: string): string {
  const stem = name.replace(KIND, '');
  return stem.length > 1 ? stem : name;
}

interface Read {
  readonly figures: readonly Figure[];
  readonly unread: readonly Unread[];
}

/**
 * Names that some tables give with a remark or a 类 behind them as the others give them. Only where no table has two of one bare
 * name in a year, for then the brackets tell these apart; nor where two remarks differ that may do so.
 */
export function withBareNames({ figures, unread }: Read, synonyms: Synonyms): Read {
  const bare = bareNames(figures, synonyms);
  if (bare.size === 0) return { figures, unread };
  const by = JSON.stringify([...bare].map(([dimension, names]) => [dimension, ...names]));
  const relabelled = <T extends Figure | Unread>(one: T): T => {
    let labels: Record<string, string> | undefined;
    for (const [dimension, names] of bare) {
      const name = names.get(one.labels[dimension] ?? '');
      if (name !== undefined && name !== one.labels[dimension])
        labels = { ...(labels ?? one.labels), [dimension]: name };
    }
    if (labels === undefined) return one;
    const known = renamed.get(one);
    if (known?.by === by) return known.now as T;
    const now = { ...one, labels };
    renamed.set(one, { by, now });
    return now;
  };
  return { figures: figures.map(relabelled), unread: unread.map(relabelled) };
}

// The same figure with the same names is the very same one: who goes by figures sees that nothing has changed.
const renamed = new WeakMap<Figure | Unread, { readonly by: string; readonly now: Figure | Unread }>();

/** For each open dimension the names with remarks, and what each is called elsewhere. */
function bareNames(figures: readonly Figure[], synonyms: Synonyms): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const byDimension = new Map<string, Map<string, Set<string>>>();
  const blocks = new Map<Figure['block'], number>();
  for (const { block, measure, labels } of figures) {
    // Each label stands once as a figure of its own.
    const name = labels[measure];
    if (name === undefined || block.labels.find((label) => label.name === measure)?.kind !== 'open') continue;
    const names = byDimension.get(measure) ?? new Map<string, Set<string>>();
    const at = blocks.get(block) ?? blocks.size;
    blocks.set(block, at);
    names.set(name, (names.get(name) ?? new Set()).add(`${at}/${labels.年度 ?? ''}`));
    byDimension.set(measure, names);
  }
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const [dimension, names] of byDimension) {
    const renames = new Map<string, string>();
    const alike = groupBy([...names.keys()], (name) => stemOf(canonical(dimension, bareName(name), synonyms)));
    for (const own of alike.values()) {
      const places = gathered(own, (name) => [...names.get(name)!]);
      const remarked = own.filter((name) => bareName(name) !== name);
      const isTold =
        remarked.length > 1 && remarked.some((name) => TELLS_APART.test(name.slice(bareName(name).length)));
      if (own.length < 2 || own.length === remarked.length || isTold || new Set(places).size < places.length) continue;
      const [usual] = own.filter((name) => bareName(name) === name);
      for (const name of own) if (name !== usual) renames.set(name, usual!);
    }
    if (renames.size > 0) found.set(dimension, renames);
  }
  return found;
}
