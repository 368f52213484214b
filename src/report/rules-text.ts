import type { Form, Rule, Severity } from '../catalogue/types';
import { SEVERITIES } from '../catalogue/types';
import type { TextWords } from './text-words';

const tableOf = ({ id }: Rule): number => Number(id.slice(1, 3));

/** The rules as a person reads them in a terminal: id, severity, reason, formula; and the formula in English words where English is spoken. */
export function rulesText(rules: readonly Rule[], forms: readonly Form[], words: TextWords): string {
  const lines: string[] = [];
  for (const no of tablesOf(rules)) {
    lines.push(headingOf(no, forms, words));
    for (const rule of rulesOf(no, rules)) {
      const formulas = [rule.formula, words.formula(rule.formula)].filter((formula) => formula !== '');
      lines.push(
        `  ${rule.id}  ${words.severity(rule.severity)}  ${words.rule(rule)}`,
        ...formulas.map((formula) => `                ${formula}`),
      );
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** The rules of a table, by their numbers. */
const rulesOf = (no: number, rules: readonly Rule[]): Rule[] =>
  rules.filter((rule) => tableOf(rule) === no).sort((a, b) => (a.id < b.id ? -1 : 1));

const tablesOf = (rules: readonly Rule[]): number[] => [...new Set(rules.map(tableOf))].sort((a, b) => a - b);

function headingOf(no: number, forms: readonly Form[], words: TextWords): string {
  const form = forms.find((candidate) => candidate.no === no);
  return form === undefined ? words.everyTable : words.heading(no, form.title);
}

const MEANS: Readonly<Record<Severity, readonly [zh: string, en: string]>> = {
  error: ['算不平，必须改', 'does not add up and must be changed'],
  query: ['按口径一般应成立，改正或说明', 'usually holds as these things are counted: correct or explain it'],
  rounding: ['末位截尾或进位', 'the last digit was cut off or rounded up'],
  note: ['填写形式', 'how a cell is written'],
};

/** The rule book as a Markdown document. */
export function rulesMarkdown(rules: readonly Rule[], forms: readonly Form[], words: TextWords): string {
  const { say } = words;
  const kinds = SEVERITIES.map((severity) => `**${words.severity(severity)}** ${say(...MEANS[severity])}`);
  const count = say(
    `共 ${rules.length} 条。${kinds.join('；')}。写法见 [notation.md](notation.md)。`,
    `${rules.length} relations. ${kinds.join('; ')}. Each stands as it is written in the catalogue ([notation.md](notation.md)), and below that in English words.`,
  );
  const lines = [
    say('# 勾稽关系', '# Relations'),
    '',
    '<!-- Written by `npm run docs` from src/catalogue; do not edit by hand. -->',
    '',
    count,
    '',
  ];
  for (const no of tablesOf(rules)) {
    lines.push(
      `## ${headingOf(no, forms, words).replace('  ', ' ')}`,
      '',
      say('| 编号 | 级别 | 关系 | 为什么 |', '| No. | Level | Relation | Why |'),
      '| --- | --- | --- | --- |',
    );
    for (const rule of rulesOf(no, rules)) {
      const english = words.formula(rule.formula);
      const relation = `\`${rule.formula}\`${english === '' ? '' : `<br>${english}`}`;
      lines.push(`| ${rule.id} | ${words.severity(rule.severity)} | ${relation} | ${words.rule(rule)} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
