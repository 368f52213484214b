import { CHANGE } from '../../catalogue/claims/change-words';
import { multiply } from '../../workbook/rational';
import type { Mention } from './mention';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What stands right before the digits of a number, where that is no word. */
const JOINT = /[A-Za-z\d.\-—–~～#№×/]$/;
const RANGE = /^(?:-|—|–|~|～|至|到)+$/;
/** 由36家到49家 is no range. */
const FROM = /[由从][^,;。由从]{0,12}$/;
/** 1、招生456人: what opens a line is the number of it. */
const OPENS_LINE = /(?:^|[\n。;:])$/;

/**
 * How a number is joined to what stands right before it: it is part of a `name` (T3-2, GB2312), it has a `sign` (增长-5%), or
 * it is `loose`: it counts, but cannot be told what it is (400—500人, 5人/12台).
 */
export function joinedTo(before: string, unit: string): 'name' | 'sign' | 'loose' | undefined {
  if (!JOINT.test(before)) return undefined;
  const [dashes] = /[-—–~～]*$/.exec(before)!;
  const rest = before.slice(0, before.length - dashes.length);
  const isUnit = unit !== '' && !/[A-Za-z]/.test(unit);
  if (dashes === '') return isUnit && !/[.#№\d]$/.test(before) ? 'loose' : 'name';
  if (/[A-Za-z\d)%‰]$/.test(rest) || rest.endsWith('第'))
    return isUnit && !/[A-Za-z第]\d*$/.test(rest) ? 'loose' : 'name';
  if (!isUnit) return 'name';
  // A dash that parts words: 招生——456人.
  if (/^—+$/.test(dashes) || dashes.length > 1 || rest === '') return undefined;
  if (/^[-–]$/.test(dashes) && (/%|百分点/.test(unit) || CHANGE.test(rest))) return 'sign';
  return 'loose';
}

/** Numbers that only make sense together: a range and 1万3千元 leave both open, and 680、311人 counts people twice. */
export function together(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention, at) => {
    const [before, next] = [mentions[at - 1], mentions[at + 1]];
    if ((before && isRange(text, before, mention)) || (next && isRange(text, mention, next)))
      return { ...mention, counts: '' };
    return next !== undefined && isFirstOf(text, mention, next) ? inUnitOf(mention, next) : mention;
  });
}

const isRange = (text: string, low: Mention, high: Mention): boolean =>
  ((RANGE.test(text.slice(low.end, high.start)) && (low.unit === '' || low.unit === high.unit)) ||
    (low.end === high.start && /^[百千万亿]$/.test(low.unit))) &&
  !FROM.test(text.slice(Math.max(0, low.start - 14), low.start));

const isFirstOf = (text: string, mention: Mention, next: Mention): boolean =>
  mention.unit === '' &&
  mention.counts === '' &&
  mention.digits.start === mention.start &&
  next.digits.start === next.start &&
  next.counts !== '' &&
  next.unit !== '' &&
  next.hedge === undefined &&
  text.slice(mention.end, next.start) === '、' &&
  !OPENS_LINE.test(text.slice(Math.max(0, mention.start - 1), mention.start));

const inUnitOf = (mention: Mention, { counts, one, unit, whole }: Mention): Mention => ({
  ...mention,
  counts,
  unit,
  one,
  value: multiply(mention.value, one),
  ulp: multiply(mention.ulp, one),
  whole: whole && mention.ulp.d === 1n,
});
