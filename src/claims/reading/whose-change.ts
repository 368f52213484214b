import { ADVERBIAL, AGAINST, COMMENT, EMPTY_BASE, LEADS_TO, OF_BASE } from '../../catalogue/claims/change-words';
import type { Entry, Named } from '../lines/entries';
import { nameIn } from '../lines/match';
import { coreOf, isIdle } from '../text/label';
import type { Said } from '../text/said';
import type { Reading } from './reading';
import type { Understood } from './understood';

/** What a change is of. */
interface Whose {
  readonly name: Named | undefined;
  readonly core: string;
}

/**
 * Of what a change without a subject of its own is: of the number before it; but words in between may tell of something
 * else (交通类贡献最大,增加53人), and then it is of that, or of the number before it only where it fits.
 */
export function whoseChange(reading: Reading, said: Said, last: Understood | undefined): Whose {
  const own: Whose = { name: last?.named, core: last?.core ?? '' };
  const between = reading.wordsSince(last, said).filter((words) => !COMMENT.test(words));
  const words = (between.find((one) => !isIdle(one.replace(OF_BASE, ''))) ?? '').replace(LEADS_TO, '');
  const ifFits: Whose = {
    name: own.name && { ...own.name, ifFits: true },
    core: own.name === undefined ? '' : own.core,
  };
  if (isIdle(words)) return last !== undefined && reading.toldSince(last) ? ifFits : own;
  // 在校生人数下降明显,同比下降18.9%: that it has changed is said of it, and nothing else.
  const bare = words.replace(OF_BASE, '');
  const name = nameIn(bare, reading.entries, unitFor(said), reading.naming(said));
  if (name === undefined && ADVERBIAL.test(words)) return own;
  if (name === undefined || name.narrowed) return ifFits;
  if (name.entry === own.name?.entry && isSame(name.members, own.name.members)) return own;
  return { name: own.name === undefined ? name : { ...name, instead: own.name }, core: coreOf(bare) };
}

/** True for the same members. */
export const isSame = (a: Named['members'] = {}, b: Named['members'] = {}): boolean =>
  Object.entries({ ...a, ...b }).every(([key, member]) => a[key] === member && b[key] === member);

/** A subject without what it is compared with: 招生总人数比2020年招生总人数 → 招生总人数. */
export const subjectOf = (words: string): string =>
  words
    .replace(EMPTY_BASE, '')
    .replace(AGAINST, '')
    .replace(/(?:相[较比对]于?|较之?|比|与).*$/, '');

/** The number that a change without a subject of its own is of. Only 百分点 change shares. */
export function lastChanging({ understood }: Reading, { mention, clause, nth }: Said): Understood | undefined {
  const known = understood.filter(
    ({ said, kind }) =>
      !said.compared &&
      said.clause.depth <= clause.depth &&
      (kind !== 'share' || mention.counts === '百分点') &&
      // A growth is of whatever has grown.
      (kind === 'growth' || isOfUnit(mention.counts, said.mention.counts)),
  );
  if (nth === undefined) return known[known.length - 1];
  // 分别提高1个百分点、4.61个百分点: each is of one of as many before.
  const row = known.filter(({ kind, said }) => kind === 'figure' && said.clause.sentence === clause.sentence);
  return row.length < nth.of ? undefined : row[row.length - nth.of + nth.at];
}

/** What a change may be of: a growth (%, 倍) of anything, 百分点 of shares and rates, all else of what is counted alike. */
export const isOfUnit = (change: string, counts: string): boolean =>
  change === '%' ||
  change === '倍' ||
  change === '百分点' ||
  change === counts ||
  (/^人/.test(change) && /^人/.test(counts));

/** A growth may be that of anything; 百分点 are of rates, all else of what is counted alike. */
export const unitFor =
  ({ mention: { counts } }: Said) =>
  ({ line: { wording } }: Entry): boolean =>
    counts === '%' || counts === '倍' || wording.counts.includes(counts === '百分点' ? '%' : counts);
