import { groupBy } from '../../workbook/group-by';
import { captionNumber } from '../words/captions';
import { setWordAbove, setWordInName } from '../words/set-words';
import { withAgreement } from './agreement';
import { type Background, type BatchKind, byYears, compareCopies, type Settled, type Verdict } from './compare-copies';
import type { Copy } from './copies';
import type { CopyFacts } from './copy-facts';
import { lastOf, reportYearsOf } from './report-years';

/** How the sets that a workbook holds of its tables are sorted. */
export interface Sorted {
  readonly taken: readonly Copy[];
  /** Sets of one table of which none can be told to be the one meant. */
  readonly disputed: readonly (readonly Copy[])[];
  /** Worse marked places that look like a table which another one surely is. */
  readonly passedOver: readonly Copy[];
  readonly aside: readonly Aside[];
  /** The years by which a set was taken, where they told. */
  readonly byYears: ReadonlyMap<Copy, readonly string[]>;
}

/** A set that is not the one meant. */
export interface Aside {
  readonly copy: Copy;
  readonly what: 'last-year' | 'copy';
  readonly why: string;
}

const NOTHING_TO_SORT = { disputed: [], passedOver: [], aside: [], byYears: new Map() };

/**
 * Finds of every table the set that is meant. What cannot be told is left in dispute, and it alone.
 * @param doubts places that may be one of these tables or another one
 */
export function sortSets(copies: readonly Copy[], doubts: readonly Copy[], factsOf: (copy: Copy) => CopyFacts): Sorted {
  const forms = new Set(copies.map(({ form }) => form.no));
  const questioned = doubts.filter(({ form }) => forms.has(form.no));
  if (forms.size === copies.length && questioned.length === 0 && !copies.some(saysLastYear))
    return { ...NOTHING_TO_SORT, taken: copies };
  const byForm = new Map<number, CopyFacts[]>();
  const facts = copies.map(factsOf);
  for (const each of facts) byForm.set(each.copy.form.no, [...(byForm.get(each.copy.form.no) ?? []), each]);
  const background = backgroundOf(facts);
  const rounds = [...byForm].map(([no, all]) => {
    const rivals = questioned.filter(({ form }) => form.no === no).map(factsOf);
    return withDoubts(settle(all, background), rivals, background);
  });
  const agreeing = withAgreement(rounds).map(withCaptions);
  const taken = agreeing.flatMap(({ kept, open }) => (open.length > 0 ? [] : kept));
  const lone = loneLastYears(taken, agreeing, background);
  const verdicts = agreeing.flatMap(({ lost }) => lost);
  return {
    taken: taken.filter((each) => !lone.has(each)).map(({ copy }) => copy),
    disputed: agreeing.flatMap(({ open }) => (open.length > 0 ? [open.map(({ copy }) => copy)] : [])),
    passedOver: verdicts.flatMap(({ by, loser }) => (by === 'marks' ? loser.copy : [])),
    aside: [
      ...verdicts.flatMap(({ by, loser, why, isLastYear }): Aside[] =>
        by === 'marks' ? [] : [{ copy: loser.copy, what: isLastYear ? 'last-year' : 'copy', why }],
      ),
      ...[...lone].map(([{ copy }, why]): Aside => ({ copy, what: 'last-year', why })),
    ],
    byYears: new Map(
      agreeing.flatMap(({ kept, lost }) =>
        lost.some(({ by }) => by === 'years') ? kept.map(({ copy, years: [years] }) => [copy, years] as const) : [],
      ),
    ),
  };
}

const saysLastYear = ({ claims }: Copy): boolean =>
  claims.some(
    ({ header, above }) =>
      setWordInName(header.sheet)?.isLastYear || above.some((line) => setWordAbove(line)?.isLastYear),
  );

function backgroundOf(facts: readonly CopyFacts[]): Background {
  const report = reportYearsOf(facts);
  const seen = new Map<string, Set<BatchKind>>();
  for (const { kin, years, figures } of facts) {
    const last = lastOf(years[0]);
    if (last === undefined || report.last === undefined || figures === 0) continue;
    // What shows some of the report's years may be a part of it, or what was carried over into the next.
    if (years[0].length < report.all.size && years[0].every((year) => report.all.has(year))) continue;
    const kind = last === report.last ? 'now' : last < report.last ? 'before' : 'after';
    seen.set(kin, (seen.get(kin) ?? new Set()).add(kind));
  }
  return {
    report,
    batch: ({ kin }) => {
      const kinds = seen.get(kin);
      // A plan among this year's tables.
      if (kinds?.has('now')) kinds.delete('after');
      return kinds?.size === 1 ? [...kinds][0] : undefined;
    },
  };
}

/** Holds the sets of one table against one another: for each block the best is found, then held against all. */
function settle(all: readonly CopyFacts[], background: Background): Settled {
  const lost = new Map<CopyFacts, Verdict>();
  const open: (readonly [CopyFacts, CopyFacts])[] = [];
  const blocks = new Set(all.flatMap(({ copy }) => copy.claims.map(({ header }) => header.block)));
  const having = [...blocks].flatMap((block) =>
    partsByYears(
      all.filter(({ copy }) => copy.claims.some(({ header }) => header.block === block)),
      background,
    ),
  );
  for (const part of having) {
    const best = part.reduce((a, b) => (compareCopies(a, b, background)?.loser === a ? b : a));
    for (const other of part) {
      if (other === best) continue;
      const verdict = compareCopies(best, other, background);
      if (verdict === undefined) open.push([best, other]);
      else lost.set(verdict.loser, verdict);
    }
  }
  const left = open.filter(([a, b]) => !lost.has(a) && !lost.has(b));
  // Blocks that stand on several sheets are one table only if they show the same years.
  const kept = all.filter((facts) => !lost.has(facts));
  for (const one of left.length > 0 ? [] : kept) {
    for (const other of kept.slice(1)) {
      const verdict = one === other || lost.has(one) ? undefined : byYears(one, other, background.report);
      if (verdict !== undefined) lost.set(verdict.loser, verdict);
    }
  }
  return {
    kept: kept.filter((facts) => !lost.has(facts)),
    lost: [...lost.values()],
    open: [...new Set(left.flat())],
  };
}

/**
 * The sets of a table that stands in parts with years of their own, by those years; else all sets together. What shows a
 * year that the report is not about is no part of it.
 */
function partsByYears(sets: readonly CopyFacts[], { report, batch }: Background): CopyFacts[][] {
  const parts = [...groupBy(sets, ({ years: [years] }) => years.join()).values()];
  const years = parts.flatMap(([facts]) => facts!.years[0]);
  const isParted =
    new Set(years).size === years.length &&
    years.every((year) => report.all.has(year)) &&
    sets.every((facts) => facts.years[0].length > 0 && batch(facts) !== 'before' && !facts.word?.isLastYear);
  return isParted ? parts : [[...sets]];
}

/** Where nothing else tells, of those on one sheet the one below the table's title is meant, and what stands apart is a draft. */
function withCaptions(settled: Settled): Settled {
  const { kept, lost, open } = settled;
  const sheets = new Set(open.flatMap(({ copy }) => copy.claims.map(({ header }) => header.sheet)));
  const titles = open.map(titleOf);
  const best = Math.max(...titles);
  const winner = open[titles.indexOf(best)];
  if (winner === undefined || best === 0 || titles.filter((title) => title === best).length > 1 || sheets.size > 1)
    return settled;
  const verdicts = open.flatMap((loser): Verdict[] =>
    loser === winner ? [] : [{ loser, by: 'caption', why: '上面没有表的标题，采用的一份有', isLastYear: false }],
  );
  const losers = new Set(verdicts.map(({ loser }) => loser));
  return { kept: kept.filter((facts) => !losers.has(facts)), lost: [...lost, ...verdicts], open: [] };
}

/** 2 where a set has a caption with the table's number, 1 with its words alone. */
function titleOf({ copy: { form, claims } }: CopyFacts): number {
  const captions = claims.flatMap(({ caption }) => caption?.text ?? []);
  return captions.some((text) => captionNumber(text) === form.no) ? 2 : Math.min(captions.length, 1);
}

/** A place that is as likely this table as the one taken leaves both open. */
function withDoubts(settled: Settled, doubts: readonly CopyFacts[], background: Background): Settled {
  const rivals = doubts.filter(
    (doubt) =>
      !settled.kept.some(
        (each) => each.score - doubt.score >= BETTER_FIT || compareCopies(each, doubt, background)?.loser === doubt,
      ),
  );
  return rivals.length === 0
    ? settled
    : { ...settled, open: [...new Set([...settled.open, ...settled.kept, ...rivals])] };
}

/** A set that fits its form by so much more than another place is surely it. */
const BETTER_FIT = 0.05;

/**
 * The only set of a table, where it is one of last year's: its name says so, or last year's tables are in the workbook
 * and its years, or what it is filed with, say that it is one of them.
 */
function loneLastYears(
  taken: readonly CopyFacts[],
  rounds: readonly Settled[],
  { report, batch }: Background,
): Map<CopyFacts, string> {
  const isHere = rounds.some(({ lost }) => lost.some(({ by, isLastYear }) => by === 'years' && isLastYear));
  const lone = new Map<CopyFacts, string>();
  for (const facts of taken) {
    const years = facts.years.find((kind) => kind.length > 0) ?? [];
    const last = lastOf(years);
    const isEarlier = last !== undefined && report.last !== undefined && last < report.last;
    const kind = batch(facts);
    if (kind === 'now') continue;
    if (facts.word?.isLastYear && report.last !== undefined && (isEarlier || kind === 'before' || last === undefined))
      lone.set(facts, `工作表名或标题里写着“${facts.word.word}”`);
    else if (isHere && isEarlier) lone.set(facts, `年度是${years.join('、')}，与上年的各表一样`);
    else if (isHere && kind === 'before') lone.set(facts, '与它放在一起的各表是以前年度的');
  }
  return lone;
}
