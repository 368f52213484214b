import { ADDED } from '../../catalogue/claims/change-words';
import { BESIDE_THE_TABLES, ENTERING, STAGES, TIME_UNITS, TOTAL } from '../../catalogue/claims/words';
import type { Entry, Named } from '../lines/entries';
import { nameIn } from '../lines/match';
import type { Unread } from '../statement';
import { coreOf, isIdle, isPer } from '../text/label';
import { labelOf, type Said } from '../text/said';
import { compareFigure, settled, withKin } from './compared';
import { isLike, leadOf, namesBefore } from './lists';
import type { Reading } from './reading';
import type { Understood } from './understood';

/** Of time: 平均12天. */
const AVERAGE = /人均|平均/;

type Allows = (entry: Entry) => boolean;

/** A number of things, money, area …: what it is, and how it stands to the tables. @returns why it was not compared */
export function readFigure(reading: Reading, said: Said, text: string): Unread['why'] | undefined {
  const { mention, behind, context } = said;
  const label = labelOf(said);
  const allows: Allows = ({ line: { wording } }) =>
    wording.counts.includes(mention.counts) && !(wording.unit === '元' && /[万亿]/.test(mention.unit));
  if (said.nth !== undefined || said.moreThan || isStage(text, said, label) || reading.isOfOther(said))
    return 'unknown';
  // Of those at school 2022级 are not those of 2022.
  if (said.cohort && !ENTERING.test(`${label}${said.near > 0 ? (context[0] ?? '') : ''}`)) return 'unknown';
  const idle = isIdle(label);
  // 共招生779人,年均389.5人: what is shared out is not the whole once more.
  const referred = idle && !isPer(label) ? referredTo(reading, said, label) : undefined;
  const lead = leadOf(text, mention.start);
  // 参训292人,共61天: another unit tells what of the same is meant.
  const own =
    isIdle(label.replace(AVERAGE, '')) && TIME_UNITS.includes(mention.counts)
      ? `${(context[0] ?? '').replace(/[\d.,]+[^\d.,]{1,2}$/, '')}${label}`
      : label;
  const meant = settled(
    said,
    referred !== undefined
      ? referred.named
      : lead === undefined
        ? partOf(reading, said, ownName(reading, said, own, allows))
        : countedAs(reading, lead, behind, allows),
  );
  const name = meant && withKin(reading, said, meant, label);
  const core = referred !== undefined ? referred.core : coreOf(label);
  reading.understood.push({ said, named: name?.narrowed ? undefined : name, core, kind: 'figure' });
  if (name === undefined && mention.counts === '人' && BESIDE_THE_TABLES.test(core)) reading.tellsOfOther(said);
  reading.keep(core, said);
  compareAll(reading, said, lead === undefined ? label : `${lead},${behind}`, name, allows);
  if (name === undefined) return 'unknown';
  if (lead !== undefined) stateUnlisted(reading, said, name, namesBefore(text, mention.start));
  reading.know(name.entry.line.line.id, said);
  return compareFigure(reading, said, name);
}

/** 录取480人,实际报到456人: a sentence that tells of more than one stage tells of none that the tables have. */
function isStage(text: string, { mention }: Said, label: string): boolean {
  if (!STAGES.taken.test(label) || STAGES.come.test(label)) return false;
  const from = Math.max(text.lastIndexOf('。', mention.start), text.lastIndexOf('\n', mention.start)) + 1;
  const stops = ['。', '\n'].map((stop) => text.indexOf(stop, mention.end)).filter((at) => at >= 0);
  const behind = text.slice(mention.end, Math.min(text.length, ...stops));
  return STAGES.come.test(`${text.slice(from, mention.start)},${behind}`);
}

/** 招聘12人,其中硕士8人: part of a whole that no table has, a number is another one's only where it fits. */
function partOf({ understood }: Reading, { part, clause, mention }: Said, name: Named | undefined): Named | undefined {
  if (!part || name === undefined || name.isOfPart) return name;
  const whole = understood.filter(
    ({ said, kind }) => kind === 'figure' && !said.part && said.clause.sentence === clause.sentence,
  );
  const last = whole[whole.length - 1];
  const isOfOther = last !== undefined && last.named === undefined && last.said.mention.counts === mention.counts;
  return isOfOther ? { ...name, ifFits: true } : name;
}

/** What a number names by its own words, or, behind a clause that tells of what has been added, what has been added of it. */
function ownName(reading: Reading, said: Said, own: string, allows: Allows): Named | undefined {
  const naming = reading.naming(said);
  const name = nameIn(own, reading.entries, allows, naming);
  const before = said.near > 0 ? (said.context[0] ?? '') : '';
  if (name === undefined || name.instead !== undefined || !ADDED.test(before) || ADDED.test(own)) return name;
  const added = nameIn(own, reading.entries, allows, { ...naming, row: before });
  return added === undefined || added.entry === name.entry ? name : { ...name, instead: added };
}

/** What a number without words of its own is of: the one before it, or what that is a part of where both are compared. */
function referredTo({ understood, last: direct }: Reading, said: Said, label: string): Understood | undefined {
  const { clause, mention, span, compared, restated, hasYear } = said;
  const hasUnit = ({ said: other }: Understood): boolean => other.mention.counts === mention.counts;
  if (direct?.said.compared === true && direct.said.clause === clause && direct.kind === 'figure' && hasUnit(direct))
    return direct;
  // Only another year, or the same in other words, goes without a name: 2020年1357人,2021年1333人.
  if (!hasYear && !restated) return undefined;
  const isTotal = TOTAL.test(label) && span?.kind !== 'together';
  const known = understood.filter(
    ({ kind, said: other }) => kind === 'figure' && !other.compared && other.clause.depth <= clause.depth,
  );
  const last = known[known.length - 1];
  if (isTotal || last === undefined || !hasUnit(last)) return undefined;
  // Behind a sentence that told of several, any of them may be meant: 其中甲290人,乙157人。上一年为986人。
  const before = known.filter(({ said: other }) => other.clause.sentence === last.said.clause.sentence);
  const isNew = last.said.clause.sentence !== clause.sentence;
  if (isNew && new Set(before.filter(hasUnit).map(({ core }) => core)).size > 1) return undefined;
  const isOpen =
    compared &&
    last.said.part &&
    known.some((one) => !one.said.part && hasUnit(one) && one.said.clause.sentence === clause.sentence);
  return isOpen ? undefined : last;
}

/** What the names of a list are counted as: 开设数控加工、现代物流等14个专业. What they are called says nothing. */
function countedAs({ entries }: Reading, lead: string, behind: string, allows: Allows): Named | undefined {
  const name = nameIn(`${lead},${behind}`, entries, allows, { context: [], near: 0, isAll: true });
  return name !== undefined && isNothingElse(behind, name) ? name : undefined;
}

/** Compares with what is said of all of it in the clause behind: 14个专业,均制定了培养方案. */
function compareAll(reading: Reading, said: Said, label: string, name: Named | undefined, allows: Allows): void {
  if (said.ofAll === undefined) return;
  const all = nameIn(`${label}${said.ofAll}`, reading.entries, allows, { context: [], near: 0, isAll: true });
  if (all === undefined || all.entry === name?.entry) return;
  const until = said.clause.end + 1 + said.ofAll.length;
  if (name !== undefined || isNothingElse(labelOf(said), all)) compareFigure(reading, { ...said, until }, all);
}

/** True where a label has no words but those of the line. */
function isNothingElse(label: string, { entry }: Named): boolean {
  const { required, optional } = entry.line.wording;
  return coreOf(label, [...required.flat(), ...optional]) === '';
}

/** States the names of a list that the table does not have: once, wherever else they are listed. */
function stateUnlisted(reading: Reading, said: Said, { entry }: Named, names: readonly string[]): void {
  if (entry.names.length === 0) return;
  const missing = names.slice(1).filter((name) => !entry.names.some(({ text }) => isLike(name, text)));
  if (missing.length === 0 || missing.length * 2 > names.length || !reading.isFirst(missing)) return;
  const { id, reason } = entry.line.line;
  reading.state(said, 'list', {
    line: id,
    members: [],
    operator: '≈',
    outcome: 'differs',
    severity: 'query',
    expected: String(names.length - missing.length),
    figures: entry.names,
    others: missing.map((name) => reading.placeBefore(name, said)),
    missing,
    ...(reason === undefined ? {} : { reason }),
  });
}
