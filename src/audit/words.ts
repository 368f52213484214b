import type { Figure } from '../recognise/types';
import type { Plan, PlannedReference } from '../rules/compile/plan';
import { nameOf } from '../rules/judge/operands';

const SILENT = new Set(['行', '行年度']);

/** What a side of a relation is, in words: `表6 人数合计`, `就业人数＋直接升学人数`. */
export function termWords(term: Plan): string {
  switch (term.kind) {
    case 'number':
      return term.percent ? `${term.digits}%` : term.digits;
    case 'reference':
      return `表${term.form.no} ${referenceWords(term)}`;
    case 'aggregate':
      return aggregateWords(term.name, term.of);
    case 'binary': {
      // A factor of 1 only turns one unit into another.
      if (term.operator === '×' && term.right.kind === 'number' && term.right.digits === '1')
        return termWords(term.left);
      const right = termWords(term.right);
      const sameTable = /^表\d+ /.exec(termWords(term.left))?.[0];
      return (
        termWords(term.left) + SIGNS[term.operator] + (sameTable === undefined ? right : right.replace(sameTable, ''))
      );
    }
  }
}

const SIGNS = { '+': '＋', '-': '－', '×': '×', '÷': '÷' };

function referenceWords(reference: PlannedReference): string {
  const { 年度: year, 行年度: row } = reference.yearPicks;
  return nameOf(reference) + (year === '上年' ? '（上年）' : '') + (row === undefined ? '' : `（${row}）`);
}

function aggregateWords(name: string, of: PlannedReference): string {
  const what = `表${of.form.no} ${nameOf(of)}${name === '行数' ? '的' : ''}`;
  const words: Record<string, string> = {
    合计: '合计',
    平均: '平均',
    最大: '最大值',
    最小: '最小值',
    计数: '个数',
    不同数: '不同个数',
    行数: '行数',
  };
  return (what.trim() + (words[name] ?? name)).replace('合计合计', '合计');
}

/**
 * The labels that tell one comparison of a rule from another: `机械类，2020年`; '' if there is only one.
 * @param dims the dimensions that the relation runs over
 */
export function placeWords(
  labels: Readonly<Record<string, string>>,
  dims: readonly string[],
  figures: readonly Figure[],
): string {
  const derived = new Set(
    figures.flatMap(({ block }) => block.labels.flatMap(({ lookup, classes }) => lookup?.name ?? classes?.name ?? [])),
  );
  const named = dims.filter(
    (dimension) => (labels[dimension] ?? '') !== '' && !SILENT.has(dimension) && dimension !== '年度',
  );
  const words = named
    .filter((dimension) => named.length < 2 || !derived.has(dimension))
    .map((dimension) => labels[dimension]!);
  const year = dims.includes('年度') || figures.length === 1 ? (labels.年度 ?? '') : '';
  if (/^\d{4}$/.test(year)) words.push(`${year}年`);
  else if (dims.includes('年度')) words.push(year);
  return words.filter((word, at) => words.indexOf(word) === at).join('，');
}
