import { SEVERITIES } from '../../catalogue/types';
import type { TextNumberView } from '../../desk/views/views';

/** What became of a number: its severity where it does not agree. */
export type NumberLook = 'agrees' | 'unread' | 'plan' | NonNullable<TextNumberView['severity']>;

/** Signs beside the colours; what agrees, and what is only planned, has none. */
export const NUMBER_SIGNS: Readonly<Record<NumberLook, string>> = {
  error: '✗',
  query: '?',
  rounding: '≈',
  note: '·',
  unread: '–',
  agrees: '',
  plan: '',
};

const GRAVEST_FIRST: readonly NumberLook[] = [...SEVERITIES, 'unread', 'agrees', 'plan'];

export const lookOf = ({ outcome, severity }: TextNumberView): NumberLook =>
  outcome === 'differs' || outcome === 'rounding' ? (severity ?? 'query') : outcome;

/** One stretch of digits, and all that is said of it. */
export interface MarkedNumber {
  readonly start: number;
  readonly printed: string;
  readonly look: NumberLook;
  readonly said: readonly TextNumberView[];
}

/** The numbers of each block in their order, the same digits once, with the gravest that is said of them. */
export function numbersByBlock(numbers: readonly TextNumberView[]): ReadonlyMap<number, readonly MarkedNumber[]> {
  const blocks = new Map<number, MarkedNumber[]>();
  for (const number of numbers) {
    const { row, column } = number.place;
    const marked = blocks.get(row) ?? [];
    blocks.set(row, marked);
    const look = lookOf(number);
    const before = marked[marked.length - 1];
    if (before !== undefined && before.start === column) {
      const graver = GRAVEST_FIRST.indexOf(look) < GRAVEST_FIRST.indexOf(before.look) ? look : before.look;
      marked[marked.length - 1] = { ...before, look: graver, said: [...before.said, number] };
    } else if (before === undefined || before.start + before.printed.length <= column) {
      marked.push({ start: column, printed: number.printed, look, said: [number] });
    }
  }
  return blocks;
}
