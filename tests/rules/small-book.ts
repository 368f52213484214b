import { type CheckResult, check } from '../../src/audit/check';
import type { Block, Form, Label, Measure, Rule } from '../../src/catalogue/types';
import { recognise } from '../../src/recognise/recognise';
import type { CompiledRule } from '../../src/rules/compile/plan';
import { loadRuleBook } from '../../src/rules/compile/rule-book';
import { indexFigures } from '../../src/rules/judge/figure-index';
import type { Verdict } from '../../src/rules/judge/verdict';
import { evaluate } from '../../src/rules/relations/relation';
import type { Cell, CellValue, Sheet, Workbook } from '../../src/workbook/types';

/** Forms and tables just large enough for one relation, so that the rules of the notation are tested apart from the catalogue. */

/** What stands in a cell: a value, a value with its format, or nothing. */
export type Content = CellValue | Omit<Cell, 'column'> | null;

type More = Partial<Omit<Measure, 'name' | 'kind'>>;

const column =
  (kind: Measure['kind'], unit: string) =>
  (name: string, more: More = {}): Measure => ({
    name,
    header: [name],
    kind,
    unit,
    ...more,
  });

export const count = column('count', '人');
export const amount = column('amount', '万元');
export const ratio = column('ratio', '%');
export const perHead = column('per-head', '万元/人');
export const number = column('number', '天');
export const text = column('text', '');
export const mark = column('mark', '');

export const year: Label = { name: '年度', header: '年度', kind: 'year' };
export const ordinal: Label = { name: '序号', header: '序号', kind: 'ordinal' };

export function open(name: string, more: Partial<Label> = {}): Label {
  return { name, header: name, kind: 'open', ...more };
}

/** A column of which the form knows all labels; `合计` among them is their sum. */
export function closed(name: string, ...members: string[]): Label {
  const known = members.map((member) =>
    member === '合计' ? { name: member, role: 'total' as const } : { name: member },
  );
  return { name, header: name, kind: 'closed', members: known };
}

export function form(no: number, labels: readonly Label[], ...measures: Measure[]): Form {
  return formOf(no, { labels, measures });
}

export function formOf(no: number, ...blocks: [Block, ...Block[]]): Form {
  return { no, title: `第${'一二三四五六七八九'[no - 1]}种情况统计表`, blocks };
}

/** A sheet with one table: its caption, then the rows, the header first. */
export function table(no: number, ...rows: readonly (readonly Content[])[]): Sheet {
  return { name: `表${no}`, visibility: 'visible', merges: [], rows: [[`表${no}`], ...rows].map(rowOf) };
}

function rowOf(contents: readonly Content[], index: number) {
  const cells = contents.flatMap((content, column): Cell[] => {
    if (content === null) return [];
    return [typeof content === 'object' && !('error' in content) ? { ...content, column } : { column, value: content }];
  });
  return { index, cells };
}

export const workbook = (...sheets: Sheet[]): Workbook => ({ sheets, date1904: false });

/** A number as a cell of that format holds it. */
export const shown = (value: number, format: string): Content => ({ value, format });
/** 84.83% as Excel keeps it. */
export const percent = (points: number, format = '0.00%'): Content =>
  shown(Number((points / 100).toPrecision(15)), format);
/** The result of a formula. */
export const result = (value: number, format?: string): Content => ({
  value,
  formula: 'A1',
  ...(format === undefined ? {} : { format }),
});

export function rule(formula: string, more: Partial<Rule> = {}): Rule {
  return { id: 'R01-01', severity: 'error', formula, reason: '试验。', ...more };
}

/** Loads one rule. Throws its fault. */
export function load(formula: string, forms: readonly Form[]): CompiledRule {
  const { book, faults } = loadRuleBook([rule(formula)], forms);
  if (faults[0] !== undefined) throw faults[0];
  return book.rules[0]!;
}

export function verdicts(formula: string, forms: readonly Form[], ...sheets: Sheet[]): Verdict[] {
  const index = indexFigures(recognise(workbook(...sheets), forms, {}));
  return evaluate(load(formula, forms), index);
}

/** Each verdict in a line: its labels, how it came out, and what was missing: `2020 holds`, `2021 skipped: 缺表2`. */
export function said(formula: string, forms: readonly Form[], ...sheets: Sheet[]): string[] {
  const { statement } = load(formula, forms);
  const dims =
    statement.kind === 'chain'
      ? statement.dims
      : statement.kind === 'either'
        ? statement.options[0]!.dims
        : statement.kind === 'implication'
          ? statement.consequence.dims
          : [];
  return verdicts(formula, forms, ...sheets).map(({ labels, outcome, gaps, words }) => {
    const named = dims.filter((dimension) => dimension !== '行').flatMap((dimension) => labels[dimension] ?? []);
    const why = [...new Set([...gaps.map((gap) => gap.words), words ?? ''])].filter((word) => word !== '').join('；');
    return [...named, why === '' ? outcome : `${outcome}: ${why}`].join(' ');
  });
}

/** Checks rules as the program does. Their ids are R01-01, R01-02 … */
export function checked(formulas: readonly string[], forms: readonly Form[], ...sheets: Sheet[]): CheckResult {
  const rules = formulas.map((formula, at) => rule(formula, { id: `R01-0${at + 1}` }));
  const { book, faults } = loadRuleBook(rules, forms);
  if (faults[0] !== undefined) throw faults[0];
  return check(workbook(...sheets), { forms, book, synonyms: {} });
}
