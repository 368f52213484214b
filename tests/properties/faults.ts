import { builtInCatalogue } from '../../src/audit/built-in';
import type { CheckResult } from '../../src/audit/check';
import type { Finding } from '../../src/audit/finding';
import { recalculate } from '../../src/audit/recalculate/recalculate';
import { tablesOf } from '../../src/rules/compile/tables-of';
import { placeText } from '../../src/workbook/address';
import type { CellPlace } from '../../src/workbook/types';
import { decided } from '../recognise/layouts/judge';
import { checked } from '../recognise/outcome';
import type { Damaged, Spot } from './damage';

const catalogue = builtInCatalogue();

const isAt = ({ sheet, row, column }: CellPlace, spot: Spot): boolean =>
  sheet === spot.sheet &&
  (spot.row === undefined || row === spot.row || (column >= spot.column! && column < spot.column! + spot.width!));

const isAboutDamage = ({ cells }: Finding, spots: readonly Spot[]): boolean =>
  cells.some(({ place }) => spots.some((spot) => isAt(place, spot)));

/** What is wrong with what comes out of a damaged workbook. */
export function faultsIn({ book, spots }: Damaged, before: CheckResult): string[] {
  const result = checked(book);
  const errors = result.findings.filter(
    (finding) =>
      finding.status === 'failed' ||
      (finding.status === 'broken' && finding.severity === 'error' && !isAboutDamage(finding, spots)),
  );
  const lessRows = new Set(spots.flatMap(({ sheet, row }) => (row === undefined ? [sheet] : [])));
  const rewritten = recalculate(book, result, catalogue).changes.filter(
    ({ safe, place }) => safe && !lessRows.has(place.sheet),
  );
  return [
    ...errors.map(({ rule, message }) => `false error ${rule.id} ${message}`),
    ...rewritten.map(
      ({ place, oldText, newText, rule }) => `rewrites ${placeText(place)} ${oldText}→${newText} by ${rule.id}`,
    ),
    ...passedOver(result, before, lessRows),
  ];
}

/** Tables whose relations were not all compared and that do not say so. */
function passedOver(result: CheckResult, before: CheckResult, lessRows: ReadonlySet<string>): string[] {
  const [was, is] = [decided(before), decided(result)];
  const found = new Map(result.recognition.tables.map((table) => [table.no, table]));
  const short = new Set(
    result.recognition.tables
      .filter(({ blocks }) => blocks.some(({ header }) => lessRows.has(header.sheet)))
      .map(({ no }) => no),
  );
  return catalogue.book.rules.flatMap((compiled) => {
    const { id } = compiled.rule;
    if ((is.get(id) ?? 0) >= (was.get(id) ?? 0)) return [];
    const tables = tablesOf(compiled);
    // Rows that are not there need no comparing.
    if (tables.some((no) => short.has(no))) return [];
    return tables
      .filter((no) => found.has(no))
      .filter((no) => {
        const { relations = 0, compared = 0, obstacles = [] } = result.coverage.get(no) ?? {};
        return compared >= relations && obstacles.length === 0;
      })
      .map((no) => `表${no} does not say that ${id} was compared ${is.get(id) ?? 0} times instead of ${was.get(id)}`);
  });
}
