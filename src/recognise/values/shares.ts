import { groupBy } from '../../workbook/group-by';
import { columnKey } from '../headers/turn';
import type { Share } from '../types';
import type { Draft } from './draft';
import { readAs } from './read-share';
import {
  fitsFractions,
  isLarge,
  isText,
  type Readings,
  readings,
  type ShareEvidence,
  sizeOf,
  typicalOf,
} from './share-sizes';

/**
 * Settles what the plain numbers of one measure mean, cell by cell: what the figures tell that they are made of, else
 * what the other cells of the column tell. No cell turns its column into something else.
 * @returns those of which it cannot be told
 */
export function settleShares(measure: readonly Draft[], evidence: ShareEvidence): Draft[] {
  if (!measure.some(({ share }) => share !== undefined)) return [];
  const ratios = measure.filter((draft) => draft.state === 'number');
  const all = readings(ratios, evidence);
  return [...groupBy(ratios, columnKey).values()].flatMap((column) => {
    const plain = column.filter(({ share }) => share !== undefined);
    if (plain.length === 0) return [];
    const own = readings(column, evidence);
    const style = styleOf(plain, own, all, evidence);
    return plain.filter((draft) => {
      const read = shareOf(draft, own, all, style, evidence);
      Object.assign(draft, readAs(draft, read ?? style));
      return read === undefined;
    });
  });
}

/** How the plain numbers of a column are meant unless one of them tells otherwise. */
function styleOf(plain: readonly Draft[], own: Readings, all: Readings, { headed }: ShareEvidence): Share {
  for (const { fraction, points } of [own.told, all.told, own.leaning, all.leaning])
    if (points !== fraction) return points > fraction ? 'points' : 'fraction';
  const said = headed(plain[0]!);
  if (said !== undefined) return said;
  if (own.large > 0) return own.large >= own.small.length ? 'points' : 'fraction';
  const isPointsBeside = all.large > 0 && all.large >= all.small.length;
  return isPointsBeside ? 'points' : 'fraction';
}

function shareOf(draft: Draft, own: Readings, all: Readings, style: Share, evidence: ShareEvidence): Share | undefined {
  const read = evidence.told(draft);
  if (read !== undefined) return read;
  // A 0 is none of it however it is meant; what is made of figures that are not there is as its column is.
  if (draft.value!.n === 0n || evidence.made(draft)) return style;
  if (isOneAmongFractions(own, all, evidence.headed(draft) ?? evidence.usual(draft)))
    return isLarge(draft) ? pointsAmong(draft, own.small.length > 0 ? own : all) : 'fraction';
  return isLarge(draft) ? 'points' : smallOf(draft, own.sure.length > 0 ? own : all, style, evidence);
}

/** True where all numbers but one are fractions: that one says nothing of the others. */
function isOneAmongFractions(own: Readings, all: Readings, usual: Share | undefined): boolean {
  if (all.large !== 1 || all.formatted || all.small.length === 0) return false;
  if (usual !== undefined) return usual === 'fraction';
  return own.large === 1 && own.small.length > 1 && !own.isAlike;
}

/** Points of the size of the fractions beside them; else nobody can tell whether a point or a % is wrong. */
const pointsAmong = (draft: Draft, { small }: Readings): Share | undefined =>
  fitsFractions(draft, small) ? 'points' : undefined;

/** So few others say nothing against a header, or against how the workbook is written. */
const FEW = 2;

function smallOf(draft: Draft, known: Readings, style: Share, { headed, usual }: ShareEvidence): Share | undefined {
  const size = sizeOf(known);
  if (size === undefined) return style;
  const typical = typicalOf(draft, known);
  // The cell of a number among numbers with % has lost its format; a text among texts may lack its %.
  if (known.formatted) return typical ?? headed(draft) ?? (isText(draft) ? undefined : 'fraction');
  const isFew = known.sure.length < FEW;
  const said = headed(draft) ?? (isFew || size === 'small' ? usual(draft) : undefined);
  if (typical !== 'fraction' || said !== 'points') return typical ?? said;
  // Of small rates one may well be tiny.
  if (size === 'small') return 'points';
  return isFew ? undefined : 'fraction';
}
