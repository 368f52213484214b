import { checkText, type TextCheck } from '../../src/claims/check-text';
import { correctionsOf } from '../../src/claims/corrections';
import type { Statement } from '../../src/claims/statement';
import { check } from '../fixtures/check';
import { sampleWorkbook } from '../fixtures/workbooks';

const checked = check(sampleWorkbook('typed'));

/** What a report of these paragraphs says of the sample's tables. */
export const checkedText = (...paragraphs: string[]): TextCheck =>
  checkText(
    paragraphs.map((text) => ({ kind: 'paragraph' as const, text })),
    checked.index,
    checked.recognition,
  );

const told = ({ said, target = '', members, year, operator, outcome, expected, kind }: Statement): string =>
  [
    said,
    kind === 'figure' ? operator : kind,
    [target, ...members, year ?? ''].filter((word) => word !== '').join(' '),
    outcome === 'agrees' ? '' : expected,
  ]
    .filter((word) => word !== '')
    .join(' | ');

/** What a text says of the tables, and where they have it otherwise what they have; `?` for what was not compared. */
export function read(...paragraphs: string[]): string[] {
  const { statements, unread } = checkedText(...paragraphs);
  return [...statements.map(told), ...unread.map(({ printed, why }) => `? ${printed} ${why}`)];
}

/** What does not agree: its number, how grave it is, and what would be written in its place, `safe` or not. */
export function found(text: string): string[] {
  const { statements } = checkedText(text);
  const corrections = correctionsOf(statements, () => false);
  return statements
    .filter(({ outcome }) => outcome !== 'agrees')
    .map((statement) => {
      const written = corrections.find((one) => one.statement === statement);
      const to = written === undefined ? [] : [`→ ${written.text}`, ...(written.safe ? ['safe'] : [])];
      return [statement.said, statement.severity, ...to].join(' ');
    });
}

/** The numbers that were compared with nothing. */
export const leftOf = (text: string): string[] => checkedText(text).unread.map(({ printed }) => printed);
