import type { TextCheck } from '../../src/claims/check-text';
import type { Statement } from '../../src/claims/statement';
import type { Block } from '../../src/workbook/report';
import type { ReportText } from '../fixtures/report-text/report-text';
import type { KnownClaim } from '../fixtures/sample-report/sample-report';

/** What was made of one known statement: the statements that speak of the same, none where it was not understood. */
export interface Met<Known> {
  readonly known: Known;
  readonly statements: readonly Statement[];
}

/** For each claim that is known of a text, what a check of it says of the same numbers and tables. */
export function meet(
  claims: readonly KnownClaim[],
  blocks: readonly Block[],
  { statements }: TextCheck,
): Met<KnownClaim>[] {
  return claims.map((known) => {
    const block = blocks[known.paragraph];
    const text = block === undefined || block.kind === 'table' ? '' : block.text;
    const at = text.indexOf(known.quote);
    const end = at + known.quote.length;
    const isWithin = ({ block: paragraph, start }: Statement['place']): boolean =>
      paragraph === known.paragraph && start >= at && start < end;
    const here = statements.filter(
      ({ number, place, kind, others, missing }) =>
        isWithin(number) ||
        ((kind === 'parts' || missing !== undefined) && others.some(isWithin)) ||
        (place.block === known.paragraph && place.start <= at + 2 && place.end >= end - 1),
    );
    const tables = new Set(known.tables);
    const same = here.filter(({ figures, kind, others }) =>
      tables.size > 0 && !known.listed
        ? kind === 'parts' || figures.some(({ table }) => tables.has(table))
        : kind !== 'figure' || others.length > 0 || figures.length > 0,
    );
    return { known, statements: same };
  });
}

/** For each statement of a text of our own, what the check says of its number. */
export function meetOwn(text: ReportText, { statements }: TextCheck): Met<ReportText['statements'][number]>[] {
  return text.statements.map((known) => {
    const words = text.blocks[known.paragraph]!.text;
    let at = -1;
    for (let time = 0; time < known.occurrence; time++) at = words.indexOf(known.quote, at + 1);
    const digits = known.printed.replace(/(?<=.)[万亿%‰].*$/, '');
    const start = at + Math.max(0, known.quote.indexOf(digits));
    return {
      known,
      statements: statements.filter(
        ({ number }) =>
          number.block === known.paragraph &&
          number.start >= at &&
          number.end <= at + known.quote.length &&
          number.start <= start + known.printed.length &&
          number.end > start,
      ),
    };
  });
}

/** Share of some that were understood. */
export const coverage = (met: readonly Met<unknown>[]): number =>
  met.filter(({ statements }) => statements.length > 0).length / met.length;

/** A statement that does not agree, in one line. */
export const told = ({ number, kind, outcome, severity, said, expected, target = '' }: Statement): string =>
  `${number.block} ${kind} ${outcome} ${severity} ${said} → ${expected} ${target}`;
