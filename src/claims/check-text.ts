import { CLAIMS } from '../catalogue/claims/claims';
import { FORMS } from '../catalogue/forms';
import type { Recognition } from '../recognise/types';
import type { FigureIndex } from '../rules/judge/figure-index';
import type { Block } from '../workbook/report';
import { entriesOf } from './lines/entries';
import { type CompiledLine, compileLines } from './lines/lines';
import { PrintedShares } from './lines/printed';
import { betweenTexts, otherSideOf } from './reading/between-texts';
import { readBlock } from './reading/read-block';
import { Reading } from './reading/reading';
import type { Statement, TextPlace, Unread } from './statement';
import { spoken } from './text/spoken-text';

/** What the text of a report says of its figures. */
export interface TextCheck {
  /** In the order of the text; those that agree among them. */
  readonly statements: readonly Statement[];
  /** Numbers that were compared with nothing. */
  readonly unread: readonly Unread[];
}

let compiled: readonly CompiledLine[] | undefined;

/** The lines that the program carries; those that one side of another line names among them. */
function builtInLines(): readonly CompiledLine[] {
  compiled ??= compileLines(CLAIMS, FORMS).flatMap((line) => [
    line,
    ...line.comparisons.flatMap(({ target }): CompiledLine[] =>
      target.kind === 'said'
        ? [{ line: { id: otherSideOf(line.line.id), claim: target.text }, wording: target.wording, comparisons: [] }]
        : [],
    ),
  ]);
  return compiled;
}

/**
 * Compares what the text of a report says with its tables. Pure.
 * @param index the figures of the tables, as a check has them
 * @param recognition what was recognised in the tables: its years and the name of the school
 */
export function checkText(
  blocks: readonly Block[],
  index: FigureIndex,
  { years, school }: Pick<Recognition, 'years' | 'school'>,
): TextCheck {
  const lines = builtInLines();
  const reading = new Reading(
    entriesOf(lines, index, years),
    years,
    new PrintedShares(index.recognition.figures),
    placesOf(school),
  );
  const headings: string[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'table') return;
    const text = spoken(block.text);
    if (block.kind === 'heading') {
      headings.length = Math.min(headings.length, block.level - 1);
      headings[block.level - 1] = text.text;
      return;
    }
    readBlock(reading, at, text, [headings.filter((heading) => heading !== undefined).pop() ?? ''], block.torn);
  });
  const between = lines.flatMap((line) => betweenTexts(line, reading));
  const statements = [...reading.statements, ...between].sort(
    (a, b) => a.number.block - b.number.block || a.number.start - b.number.start,
  );
  const once = saidOnce(statements);
  const stated = new Set(statements.map(({ number }) => `${number.block}:${number.start}`));
  return {
    statements: once,
    unread: reading.unread
      .filter(({ place }) => !stated.has(`${place.block}:${place.start}`))
      .sort((a, b) => a.place.block - b.place.block || a.place.start - b.place.start),
  };
}

/** The names of a school and of where it is: 临溪市高级技工学校, 临溪市, 临溪. */
function placesOf(school = ''): string[] {
  const places = [...school.matchAll(/(\p{sc=Han}{2,4}?)(?:省|市|州|县|区)/gu)].flatMap(([whole, name]) => [
    whole,
    name!,
  ]);
  return [school, ...places].filter((place) => place.length >= 2);
}

/** What usually agrees and does not is told at the first place that says it; the others stand beside it. */
function saidOnce(statements: readonly Statement[]): Statement[] {
  const first = new Map<string, { readonly block: number; readonly others: TextPlace[] }>();
  const told: Statement[] = [];
  for (const statement of statements) {
    const { operator, outcome, line, target, year, members, said, expected, place, number } = statement;
    const key = [line, target, year, members.join(), said.replace(/[^\d.]/g, ''), expected].join('\u0000');
    const known = operator === '≈' && outcome === 'differs' ? first.get(key) : undefined;
    if (known !== undefined && known.block !== number.block) {
      known.others.push(place);
      continue;
    }
    const others = [...statement.others];
    first.set(key, { block: number.block, others });
    told.push({ ...statement, others });
  }
  return told;
}
