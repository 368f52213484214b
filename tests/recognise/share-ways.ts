import { type Content, shown } from '../rules/small-book';

export const zeros = (decimals: number) => (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');
/** Ways to write a share, given the digits of its percentage: `84.83`, and how many stand after the point. */
export const WAYS = {
  format: (points: string, decimals: number) => shown(Number(`${points}e-2`), `0${zeros(decimals)}%`),
  text: (points: string) => `${points}%`,
  fraction: (points: string) => Number(`${points}e-2`),
  fixedFraction: (points: string, decimals: number) => shown(Number(`${points}e-2`), `0${zeros(decimals + 2)}`),
  points: (points: string) => Number(points),
  fixedPoints: (points: string, decimals: number) => shown(Number(points), `0${zeros(decimals)}`),
  pointsText: (points: string) => points,
} satisfies Record<string, (points: string, decimals: number) => Content>;
export type Way = keyof typeof WAYS;
