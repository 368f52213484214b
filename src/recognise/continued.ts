import { saysContinued } from './captions';
import type { Claim, Place } from './claims';
import { overlap, shareColumns } from './headers';
import type { FoundHeader } from './types';

/** True where one of two places goes on with the rows of the other. */
export function isOneTable(a: Claim, b: Claim, places: readonly Place[]): boolean {
  return continues(a, b, places) || continues(b, a, places);
}

/** True where a place goes on with the rows of another one: said so, a panel beside it, or right below without a caption. */
function continues(first: Claim, second: Claim, places: readonly Place[]): boolean {
  if ([second.caption?.text, sheetOf(second)].some((text) => text !== undefined && saysContinued(text))) return true;
  if (first.header.sheet !== second.header.sheet) return false;
  if (first.header.top === second.header.top) return isPanel(first, second);
  if (second.caption !== undefined || second.foreign) return false;
  return first.header.top < second.header.top && follows(first, second, places);
}

const sheetOf = ({ header }: Claim): string => header.sheet;

/** Two halves of one table side by side stand under one caption. */
function isPanel(first: Claim, second: Claim): boolean {
  const [a, b] = [first.caption, second.caption];
  return b === undefined || (a !== undefined && a.row === b.row && a.column === b.column);
}

/** True where nothing else begins between two headers one above the other. */
function follows(first: Claim, second: Claim, places: readonly Place[]): boolean {
  const [upper, lower] = [first.header, second.header];
  if (!shareColumns(upper, lower)) return false;
  return !places.some(({ claims }) => {
    const [{ header, form }] = claims;
    return form !== first.form && isBetween(header, upper, lower);
  });
}

const isBetween = (header: FoundHeader, upper: FoundHeader, lower: FoundHeader): boolean =>
  header.sheet === upper.sheet &&
  header.top > upper.top &&
  header.top < lower.top &&
  !overlap(header, upper) &&
  (shareColumns(header, upper) || shareColumns(header, lower));
