import type { Signed } from '../audit/kept/explanation';

/** The same of an ISO time that was kept; '' where it is none. */
export function keptTimeWords(iso: string | undefined): string {
  const time = new Date(iso ?? '');
  return Number.isNaN(time.getTime()) ? '' : timeWords(time);
}

/** A moment as reports print it, in local time: 2022年3月1日 09:30. */
export function timeWords(time: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日 ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** Who and when: `教务处，2022年3月1日 09:30`; '' where neither is known. */
export const signedWords = ({ by = '', when }: Signed): string =>
  [by, keptTimeWords(when)].filter((words) => words !== '').join('，');
