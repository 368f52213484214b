import type { Finding } from '../audit/finding';
import type { TextCheck } from '../claims/check-text';
import type { Statement } from '../claims/statement';
import { groupBy } from '../workbook/group-by';
import type { Block } from '../workbook/report';
import { CHINESE_CLAIMS, type ClaimWords, countsOf, headingOf, quoteOf, type TextCounts } from './claim-words';
import type { TextRow, TextRows } from './outline';
import type { Paint } from './paint';
import { A1_NAMES, type PlaceNames } from './place-names';
import { SEVERITY_WORDS } from './severity-words';

const CELLS_NAMED = 4;

/** What the text of a report says of its tables, as the lines that a person reads in a terminal. */
export function claimLines(
  check: TextCheck,
  blocks: readonly Block[],
  paint: Paint,
  words: ClaimWords = CHINESE_CLAIMS,
  names: PlaceNames = A1_NAMES,
  doubted: readonly Finding[] = [],
  severityWord: (severity: Statement['severity']) => string = (severity) => SEVERITY_WORDS[severity].word,
  counts: TextCounts = countsOf(check),
): string[] {
  const findings = check.statements.filter(({ outcome }) => outcome !== 'agrees');
  const lines = ['', paint('bold', words.title)];
  for (const [block, statements] of groupBy(findings, ({ place }) => place.block)) {
    lines.push(`  ${paint('dim', headingOf(blocks, block, words))}`);
    for (const statement of statements) {
      const { severity, figures, others, line } = statement;
      const { sign } = SEVERITY_WORDS[severity];
      const quote = words.quote(quoteOf(blocks, statement.place));
      lines.push(`  ${paint(severity, `${sign} ${severityWord(severity)}`)}  ${quote}  ${words.sentence(statement)}`);
      const against = againstOf(blocks, figures, others, words, names);
      lines.push(paint('dim', `          ${[line ?? '', ...against].filter((word) => word !== '').join('  ')}`));
    }
  }
  for (const [{ rule }, quotes] of quotesOf(doubted, check, blocks, words))
    lines.push(paint('dim', `  ${rule.id}  ${words.said}${quotes.join(' · ')}`));
  const left = check.unread.filter(({ why }) => why !== 'plan');
  if (left.length > 0) {
    lines.push('', paint('bold', words.unread));
    for (const [why, all] of groupBy(left, (one) => one.why)) {
      lines.push(`  – ${words.why[why]}`);
      for (const [block, some] of groupBy(all, ({ place }) => place.block)) {
        const quotes = some.map(({ place }) => quoteOf(blocks, { ...place, start: Math.max(0, place.start - 6) }));
        lines.push(paint('dim', `    ${headingOf(blocks, block, words)}  ${quotes.join(' · ')}`));
      }
    }
  }
  lines.push('', words.counts(counts));
  return lines;
}

/** The same for reports that are pages and lists. */
export function claimRows(
  check: TextCheck,
  blocks: readonly Block[],
  doubted: readonly Finding[],
  words: ClaimWords = CHINESE_CLAIMS,
  names: PlaceNames = A1_NAMES,
): TextRows {
  const findings = check.statements.filter(({ outcome }) => outcome !== 'agrees');
  const rows = findings.map((statement): TextRow => {
    const { place, severity, line = '', figures, others, said, expected } = statement;
    return {
      heading: headingOf(blocks, place.block, words),
      quote: quoteOf(blocks, place),
      severity,
      line,
      message: words.sentence(statement),
      against: againstOf(blocks, figures, others, words, names),
      said,
      expected: words.value(expected),
    };
  });
  return { rows, counts: words.counts(countsOf(check)), alsoSaid: quotesOf(doubted, check, blocks, words) };
}

/** Where the text says what findings doubt: the words, and the heading that they stand under. */
function quotesOf(
  doubted: readonly Finding[],
  check: TextCheck,
  blocks: readonly Block[],
  words: ClaimWords,
): ReadonlyMap<Finding, readonly string[]> {
  const quotes = doubted.map((finding) => {
    const said = alsoSaid(finding, check).map(
      ({ place }) => `${words.quote(quoteOf(blocks, place))} ${headingOf(blocks, place.block, words)}`,
    );
    return [finding, said] as const;
  });
  return new Map(quotes.filter(([, said]) => said.length > 0));
}

/** What a statement was compared with: cells of tables, the first few of many, and other places of the text. */
function againstOf(
  blocks: readonly Block[],
  figures: Statement['figures'],
  others: Statement['others'],
  words: ClaimWords,
  names: PlaceNames,
): string[] {
  const cells = names.cells(figures.map(({ place }) => place));
  const shown = cells.length > CELLS_NAMED ? [...cells.slice(0, CELLS_NAMED), '…'] : cells;
  return [...shown, ...others.map((other) => words.quote(quoteOf(blocks, other)))];
}

/** Statements that say what a finding doubts: where it is put right, they are to be as well. */
export const alsoSaid = (finding: Finding, { statements }: TextCheck): readonly Statement[] =>
  finding.status !== 'broken'
    ? []
    : statements.filter(
        ({ outcome, kind, operator, figures: [figure, ...more] }) =>
          outcome === 'agrees' &&
          operator === '=' &&
          kind === 'figure' &&
          more.length === 0 &&
          figure !== undefined &&
          finding.cells.some(
            ({ role, place }) =>
              role === 'reported' &&
              place.sheet === figure.place.sheet &&
              place.row === figure.place.row &&
              place.column === figure.place.column,
          ),
      );

/** What the text says, as JSON: see docs/json.md. */
export function claimJson(
  check: TextCheck,
  blocks: readonly Block[],
  doubted: readonly Finding[],
  names: PlaceNames = A1_NAMES,
): object {
  const placed = ({ block, start, end }: Statement['place']): object => ({
    paragraph: block,
    start,
    end,
    quote: quoteOf(blocks, { block, start, end }),
  });
  const doubts = doubted.map((finding) => ({ rule: finding.rule.id, said: alsoSaid(finding, check) }));
  return {
    statements: check.statements.map((statement) => {
      const { place, number, kind, line, target, members, year, operator } = statement;
      const { outcome, severity, said, expected, correction, figures, others } = statement;
      return {
        line: line ?? null,
        kind,
        ...placed(place),
        heading: headingOf(blocks, place.block),
        number: { start: number.start, end: number.end },
        about: target ?? null,
        members,
        year: year === undefined ? null : Number(year),
        operator,
        outcome,
        severity: outcome === 'agrees' ? null : severity,
        said,
        expected,
        correction: correction ?? null,
        cells: figures.map((figure) => ({
          sheet: figure.place.sheet,
          cell: A1_NAMES.cell(figure.place, figure.place.sheet),
          table: figure.table,
          ...names.more?.(figure.place),
        })),
        texts: others.map(placed),
        doubtedBy: [...new Set(doubts.filter((one) => one.said.includes(statement)).map(({ rule }) => rule))],
        message: CHINESE_CLAIMS.sentence(statement),
      };
    }),
    notCompared: check.unread.map(({ place, printed, why }) => ({ ...placed(place), printed, why })),
    summary: countsOf(check),
  };
}
