import type { TextCheck } from '../../src/claims/check-text';
import type { Statement, TextPlace } from '../../src/claims/statement';
import type { Block } from '../../src/workbook/report';

/** The text of a report with one paragraph changed. */
export const withText = (blocks: readonly Block[], at: number, change: (text: string) => string): Block[] =>
  blocks.map((block, index) =>
    index === at && block.kind === 'paragraph' ? { ...block, text: change(block.text) } : block,
  );

/** The words at a place. */
export function textAt(blocks: readonly Block[], { block, start, end }: TextPlace): string {
  const found = blocks[block]!;
  return found.kind === 'table' ? '' : found.text.slice(start, end);
}

/** The text of a report with another number in a place. */
export const withNumber = (blocks: readonly Block[], { block, start, end }: TextPlace, digits: string): Block[] =>
  withText(blocks, block, (text) => text.slice(0, start) + digits + text.slice(end));

/** What a slip of the hand makes of a number: its last digit one up, one down, its first another, two turned, a nought or a point too much. */
export function slipsOf(printed: string): string[] {
  const digits = [...printed].flatMap((sign, at) => (/\d/.test(sign) ? [at] : []));
  const set = (at: number, sign: string): string => printed.slice(0, at) + sign + printed.slice(at + 1);
  const [first, last, before] = [digits[0]!, digits[digits.length - 1]!, digits[digits.length - 2]];
  const turned =
    before === undefined
      ? printed
      : [...printed]
          .map((sign, at) => (at === last ? printed[before]! : at === before ? printed[last]! : sign))
          .join('');
  const slips = [
    set(last, String((Number(printed[last]) + 1) % 10)),
    set(last, String((Number(printed[last]) + 9) % 10)),
    set(first, String((Number(printed[first]) % 9) + 1)),
    turned,
    printed.includes('.') ? printed.replace(/(\d)\.(\d)/, '.$1$2').replace(/^\./, '0.') : `${printed}0`,
  ];
  return slips.filter((slip) => Number(slip) !== Number(printed));
}

/** Statements of one exact number that agree, and of which nothing else is said. */
export const exactStatements = (blocks: readonly Block[], { statements }: TextCheck): Statement[] =>
  statements.filter(
    ({ outcome, operator, said, number, missing }) =>
      outcome === 'agrees' &&
      operator === '=' &&
      missing === undefined &&
      !/以上|余|数/.test(said) &&
      /^\d+(?:\.\d+)?$/.test(textAt(blocks, number)) &&
      !statements.some((other) => isAt(other.number, number) && other.outcome !== 'agrees'),
  );

/** True where a finding is about a number: it stands there, or what does is compared with it. */
export const isAbout = ({ number, others }: Statement, place: TextPlace): boolean =>
  [number, ...others].some(
    ({ block, start, end }) => block === place.block && start <= place.start + 1 && end >= place.start,
  );

const isAt = (a: TextPlace, b: TextPlace): boolean => a.block === b.block && a.start === b.start;
