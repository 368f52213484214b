import type { Form, Rule } from '../catalogue/types';
import { SEVERITY_WORDS } from './severity-words';
import type { TextWords } from './text-words';

const tableOf = ({ id }: Rule): number => Number(id.slice(1, 3));

/** The rules as a person reads them in a terminal: id, severity, reason, formula. */
export function rulesText(rules: readonly Rule[], forms: readonly Form[], words: TextWords): string {
  const lines: string[] = [];
  for (const no of tablesOf(rules)) {
    const form = forms.find((candidate) => candidate.no === no);
    lines.push(form === undefined ? words.everyTable : words.heading(no, form.title));
    for (const rule of rulesOf(no, rules)) {
      lines.push(
        `  ${rule.id}  ${words.severity(rule.severity)}  ${words.rule(rule)}`,
        `                ${rule.formula}`,
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

/** The rule book as a Markdown document. */
export function rulesMarkdown(rules: readonly Rule[], forms: readonly Form[]): string {
  const kinds = Object.values(SEVERITY_WORDS).map(({ word, means }) => `**${word}** ${means}`);
  const lines = [
    '# 勾稽关系',
    '',
    '<!-- Written by `npm run docs` from src/catalogue; do not edit by hand. -->',
    '',
    `共 ${rules.length} 条。${kinds.join('；')}。写法见 [notation.md](notation.md)。`,
    '',
  ];
  for (const no of tablesOf(rules)) {
    const form = forms.find((candidate) => candidate.no === no);
    lines.push(
      form === undefined ? '## 每表' : `## 表${no} ${form.title}`,
      '',
      '| 编号 | 级别 | 关系 | 为什么 |',
      '| --- | --- | --- | --- |',
    );
    for (const { id, severity, formula, reason } of rulesOf(no, rules)) {
      lines.push(`| ${id} | ${SEVERITY_WORDS[severity].word} | \`${formula}\` | ${reason} |`);
    }
    lines.push('');
  }
  return lines.join('\n');
}
