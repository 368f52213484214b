import { multiply, rational } from '../../workbook/rational';
import type { Share } from '../types';
import type { Draft } from './draft';

const HUNDRED = rational(100n);
const HUNDREDTH = rational(1n, 100n);

type Scaled = Pick<Draft, 'share' | 'value' | 'decimals' | 'ownDecimals' | 'typedDecimals' | 'roundedTo'>;
const DIGITS = ['ownDecimals', 'typedDecimals', 'roundedTo'] as const;

/** A share's number taken for a fraction, or for points. */
export function readAs<D extends Scaled>(draft: D, share: Share): D {
  if (draft.share === undefined || draft.share === share) return draft;
  const [factor, shift] = share === 'points' ? [HUNDREDTH, 2] : [HUNDRED, -2];
  const { value, decimals } = draft;
  const read = { ...draft, share, value: multiply(value!, factor), decimals: decimals + shift };
  for (const digits of DIGITS) if (draft[digits] !== undefined) read[digits] = draft[digits] + shift;
  return read;
}
