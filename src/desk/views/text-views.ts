import type { CheckResult } from '../../audit/check';
import { doubtedIn } from '../../audit/locate/doubted';
import { checkText, type TextCheck } from '../../claims/check-text';
import { type Correction, correctionsOf } from '../../claims/corrections';
import type { Statement, TextPlace } from '../../claims/statement';
import { alsoSaid, claimRows } from '../../report/claim-text';
import { CHINESE_CLAIMS, type ClaimWords, ENGLISH_CLAIMS, headingOf, quoteOf } from '../../report/claim-words';
import { NOT_LOCATED } from '../../report/outline';
import type { PlaceNames } from '../../report/place-names';
import { printedPlaces } from '../../report/printed-places';
import { address } from '../../workbook/address';
import { cellsOfRow } from '../../workbook/cell-at';
import { type Block, type Report, TEXT } from '../../workbook/report';
import { shownText } from '../../workbook/shown-text';
import type { CellPlace } from '../../workbook/types';
import type { Language } from '../book/spoken';
import type { PrintedReport, TextViews } from './printed';
import type { CellView, TextNumberView } from './views';

/** What the text around a number is quoted with, in characters before it. */
const BEFORE = 10;

/** A report in Word for a desk: places named as they are printed, and its text compared with its tables. Loaded with the first one. */
export function printedReport(report: Report): PrintedReport {
  const { blocks } = report;
  const saidView = ({ number, place }: Statement): CellView => sourceOf(textPlace(number), quoteOf(blocks, place));
  let known: { readonly of: CheckResult; readonly check: TextCheck } | undefined;
  const checkOf = (checked: CheckResult): TextCheck => {
    if (known?.of !== checked) {
      known = { of: checked, check: checkText(blocks, checked.index, checked.recognition) };
    }
    return known.check;
  };
  return {
    names: (checked, language) => withText(printedPlaces(report, checked.recognition, language), blocks, language),
    text: (checked, { names, located }, language) => {
      const check = checkOf(checked);
      const corrections =
        located === NOT_LOCATED ? [] : correctionsOf(check.statements, doubtedIn(checked.findings, located));
      const words = language === 'en' ? ENGLISH_CLAIMS : CHINESE_CLAIMS;
      const also = checked.findings.map((finding) => [finding, alsoSaid(finding, check).map(saidView)] as const);
      return {
        ...textViews(check, corrections, report, names, words),
        alsoSaid: new Map(also.filter(([, cells]) => cells.length > 0)),
      };
    },
    rows: (checked, names, language) =>
      claimRows(checkOf(checked), blocks, checked.findings, language === 'en' ? ENGLISH_CLAIMS : CHINESE_CLAIMS, names),
  };
}

/** Places of the text by the heading above them and the words that end in them. */
function withText(names: PlaceNames, blocks: readonly Block[], language: Language): PlaceNames {
  const words = language === 'en' ? ENGLISH_CLAIMS : CHINESE_CLAIMS;
  const cell: PlaceNames['cell'] = (place, home) =>
    place.sheet === TEXT ? headingOf(blocks, place.row, words) : names.cell(place, home);
  return { ...names, cell };
}

const textPlace = ({ block, start }: TextPlace): CellPlace => ({ sheet: TEXT, row: block, column: start });

function textViews(
  check: TextCheck,
  corrections: readonly Correction[],
  report: Report,
  names: PlaceNames,
  words: ClaimWords,
): Omit<TextViews, 'alsoSaid'> {
  const corrected = new Map(corrections.map(({ statement, text, safe }) => [statement, { text, safe }]));
  const { blocks } = report;
  const cellsOf = ({ figures, others }: Statement): CellView[] => [
    ...figures.map(({ place }) => sourceOf(place, valueIn(report, place))),
    ...others.map((other) => sourceOf(textPlace(other), quoteOf(blocks, other))),
  ];
  const said = (statement: Statement): string =>
    names.sentence(statement.outcome === 'agrees' ? words.agrees(statement) : words.sentence(statement));
  const ids = new Map<string, number>();
  const idOf = ({ number: { block, start }, line = '', kind }: Statement): string => {
    const id = `text ${block}:${start} ${line || kind}`;
    const before = ids.get(id) ?? 0;
    ids.set(id, before + 1);
    return before === 0 ? id : `${id} ${before}`;
  };
  const broken = check.statements.filter(({ outcome }) => outcome !== 'agrees');
  const findings = broken.map((statement): TextViews['findings'][number] => {
    const { number, place, line, kind, target = '', reason, severity, said: printed, expected } = statement;
    const quote = quoteOf(blocks, { ...place, start: Math.max(0, Math.min(place.start, number.start - BEFORE)) });
    return {
      id: idOf(statement),
      rule: { id: line ?? kind, formula: target, reason: reason ?? words.why.text },
      table: 0,
      tables: [...new Set(statement.figures.map(({ table }) => table))].sort((a, b) => a - b),
      severity,
      status: 'broken',
      text: true,
      message: said(statement),
      reported: printed,
      expected: words.value(expected),
      difference: '',
      cells: [{ ...sourceOf(textPlace(number), quote), role: 'reported' }, ...cellsOf(statement)],
      suspicion: '',
      suspects: [],
      accepted: false,
    };
  });
  const numbers = check.statements.map(
    (statement): TextNumberView => ({
      ...rangeOf(statement.number, blocks),
      outcome: statement.outcome,
      ...(statement.outcome === 'agrees' ? {} : { severity: statement.severity }),
      message: said(statement),
      cells: cellsOf(statement),
      ...(corrected.has(statement) && { correction: corrected.get(statement)! }),
    }),
  );
  const unread = check.unread.map(
    ({ place, why }): TextNumberView => ({
      ...rangeOf(place, blocks),
      outcome: why === 'plan' ? 'plan' : 'unread',
      message: words.why[why],
      cells: [],
    }),
  );
  const inOrder = (a: TextNumberView, b: TextNumberView) =>
    a.place.row - b.place.row || a.place.column - b.place.column;
  return { findings, numbers: [...numbers, ...unread].sort(inOrder) };
}

const sourceOf = (place: CellPlace, value: string): CellView => ({
  place: { ...place },
  address: address(place.row, place.column),
  role: 'source',
  value,
});

const rangeOf = (place: TextPlace, blocks: readonly Block[]) => ({
  place: textPlace(place),
  printed: textOf(blocks[place.block]).slice(place.start, place.end),
});

const textOf = (block: Block | undefined): string => (block === undefined || block.kind === 'table' ? '' : block.text);

function valueIn({ sheets }: Report, { sheet, row, column }: CellPlace): string {
  const found = sheets.find(({ name }) => name === sheet);
  const cell = found && cellsOfRow(found, row).find((one) => one.column === column);
  return cell === undefined ? '' : shownText(cell, false);
}
