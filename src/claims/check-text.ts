import { CLAIMS } from '../catalogue/claims/claims';
import { FORMS } from '../catalogue/forms';
import type { Recognition } from '../recognise/types';
import type { FigureIndex } from '../rules/judge/figure-index';
import type { Block } from '../workbook/report';
import { type CompiledLine, compileLines } from './lines';
import { entriesOf } from './match';
import { placeIn, Reader } from './reader';
import { spoken } from './spoken-text';
import type { Statement, Unread } from './statement';
import { shownFor, weigh } from './weigh';

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
        ? [{ line: { id: `${line.line.id}·`, claim: target.text }, wording: target.wording, comparisons: [] }]
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
  const reader = new Reader(entriesOf(lines, index, years), years, placesOf(school));
  const headings: string[] = [];
  blocks.forEach((block, at) => {
    if (block.kind === 'table') return;
    const text = spoken(block.text);
    if (block.kind === 'heading') {
      headings.length = Math.min(headings.length, block.level - 1);
      headings[block.level - 1] = text.text;
      return;
    }
    reader.read(at, text, [headings.filter((heading) => heading !== undefined).pop() ?? '']);
  });
  const between = lines.flatMap((line) => betweenTexts(line, reader));
  const statements = [...reader.statements, ...between].sort(
    (a, b) => a.number.block - b.number.block || a.number.start - b.number.start,
  );
  const once = saidOnce(statements);
  const stated = new Set(statements.map(({ number }) => `${number.block}:${number.start}`));
  return {
    statements: once,
    unread: reader.unread
      .filter(({ place }) => !stated.has(`${place.block}:${place.start}`))
      .sort((a, b) => a.place.block - b.place.block || a.place.start - b.place.start),
  };
}

/** Lines that compare two places of the text: each with each, on both. */
function betweenTexts({ line, comparisons }: CompiledLine, { named }: Reader): Statement[] {
  return comparisons.flatMap(({ operator, target }): Statement[] => {
    if (target.kind !== 'said') return [];
    const left = named.filter(({ line: id }) => id === line.id);
    const right = named.filter(({ line: id }) => id === `${line.id}·`);
    return left.flatMap((a) =>
      right.flatMap((b) => {
        const place = ({ said: { mention, clause }, block, spoken: text }: typeof a) =>
          placeIn(block, text, Math.min(clause.start, mention.start), mention.end);
        const number = ({ said: { mention }, block, spoken: text }: typeof a) =>
          placeIn(block, text, mention.digits.start, mention.digits.end);
        const quantity = {
          value: b.said.mention.value,
          rounded: { low: b.said.mention.value, high: b.said.mention.value },
          slipped: { low: b.said.mention.value, high: b.said.mention.value },
        };
        const outcome = weigh(a.said.mention, quantity, operator);
        const common = {
          kind: 'texts' as const,
          line: line.id,
          target: target.text,
          members: [],
          operator,
          outcome,
          severity: 'query' as const,
          figures: [],
          ...(line.reason === undefined ? {} : { reason: line.reason }),
        };
        const said = ({ said: { printed, mention } }: typeof a) => `${printed}${mention.unit}`;
        return [
          {
            ...common,
            place: place(a),
            number: number(a),
            said: said(a),
            expected: shownFor(a.said.mention, b.said.mention.value, a.said.printed),
            others: [place(b)],
          },
          {
            ...common,
            place: place(b),
            number: number(b),
            said: said(b),
            expected: shownFor(b.said.mention, a.said.mention.value, b.said.printed),
            others: [place(a)],
          },
        ];
      }),
    );
  });
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
  const first = new Map<string, Statement>();
  const told: Statement[] = [];
  for (const statement of statements) {
    const { operator, outcome, line, target, year, members, said, expected, place, number } = statement;
    const key = [line, target, year, members.join(), said.replace(/[^\d.]/g, ''), expected].join('\u0000');
    const known = operator === '≈' && outcome === 'differs' ? first.get(key) : undefined;
    if (known === undefined || known.number.block === number.block) {
      told.push(statement);
      first.set(key, statement);
      continue;
    }
    const joined = { ...known, others: [...known.others, place] };
    told[told.indexOf(known)] = joined;
    first.set(key, joined);
  }
  return told;
}
