import { ENGLISH_RULES } from '../../catalogue/english';
import type { Finding } from '../finding';
import { formKindOf } from '../form/form-kinds';
import { chainOf, wordBroken } from '../messages';
import { gapInEnglish } from './gaps';
import { ENGLISH } from './terms';

/** What a finding says, in English; names of tables and measures are those in the workbook. */
export function messageInEnglish(finding: Finding): string {
  const { rule, status, relation, verdict } = finding;
  if (status === 'failed')
    return 'This relation could not be checked because of a fault in the program; others are not affected.';
  if (status === 'skipped') return skippedInEnglish(finding);
  if (relation === undefined || verdict === undefined) return finding.message;
  const { compiled } = relation;
  if (chainOf(compiled.statement) === undefined) return predicateInEnglish(finding);
  const hints = (rule.hints ?? []).flatMap(({ say }, at) =>
    finding.message.endsWith(say) ? ` ${ENGLISH_RULES[rule.id]?.hints?.[at] ?? ''}` : [],
  );
  const besides = hints.map((hint) => `.${hint}`).join('') + hiddenInEnglish(finding.message);
  return wordBroken(compiled, verdict, besides, ENGLISH).message;
}

/** That a sum leaves hidden rows out, said after the finding. */
const HIDDEN_ROWS = /。这里的公式用 (\w+)，不算筛选掉或隐藏的行（第 ([\d、]+) (?:等 (\d+) )?行是隐藏的）/g;

const hiddenInEnglish = (message: string): string =>
  [...message.matchAll(HIDDEN_ROWS)]
    .map(([, name, rows = '', all]) => {
      const more = all === undefined ? '' : ` and others (${all} in all)`;
      return `. The formula here uses ${name}, which leaves out rows that are filtered or hidden (row ${rows.replaceAll('、', ', ')}${more}); take the filter off, or use SUM`;
    })
    .join('');

/** Where one thing that stands in the way ends and the next begins; texts of cells are quoted. */
const BETWEEN_GAPS = /；(?![^“”]*”)/;

/** What stood in the way of comparing. */
function skippedInEnglish({ message, rule }: Finding): string {
  const gaps = message
    .replace(/^未核对：/, '')
    .replace(rule.reason, '')
    .replace(/。$/, '');
  return gaps
    .split(BETWEEN_GAPS)
    .map((gap) => gapInEnglish(gap))
    .join('; ');
}

/** Why a rule must hold, and what to do about it, in English. */
export function reasonInEnglish({ rule }: Pick<Finding, 'rule'>): string {
  const said = ENGLISH_RULES[rule.id];
  return said === undefined ? rule.reason : [said.reason, said.advice].filter((part) => part !== undefined).join(' ');
}

/** What a predicate found: told from what it names, not from its Chinese words. */
function predicateInEnglish(finding: Finding): string {
  const { rule, reported, expected, cells, verdict } = finding;
  const own = cells.filter(({ role }) => role === 'reported');
  const [first] = own;
  const text = reported || (first?.value ?? '');
  const expects = expected === '' ? '' : `; it should be ${expected}`;
  const count = own.length === 1 ? '1 cell' : `${own.length} cells`;
  switch (formKindOf(rule)) {
    case 'number': {
      const [figure] = verdict?.reported.figures ?? [];
      if (figure?.slips.includes('remarked'))
        return `${count} with words or signs beside the number (such as “${text}”); the number counts, but nothing is changed by it`;
      if (figure?.slips.includes('partly-read'))
        return `${count} with parts struck out or raised; the rest is read as “${text}”, but nothing is changed by it`;
      return `${count} with a number kept as text; Excel does not calculate with it`;
    }
    case 'blanks':
      return `${count} with stray blanks or signs that cannot be seen${unseenIn(finding.message)}`;
    case 'width':
      return `${count} with full-width digits or signs`;
    case 'percent':
      return `shares in this column are not written alike: ${text}${expects}`;
    case 'code':
      return expected === '' ? `“${text}” is not a code of a major` : `“${text}” should be written “${expected}”`;
    case 'title':
      return `the years in this title cannot be meant: “${text}”`;
  }
  const [name = ''] = rule.formula.split('(');
  switch (name) {
    case '可读':
      return text === ''
        ? 'a formula without a result; open and save the workbook in Excel or WPS'
        : gapInEnglish(finding.message);
    case '无错误值':
      return `the cell holds the error ${text}`;
    case '整数':
      return `a number of people or things must be whole and not below 0; this is ${text}`;
    case '序号连续':
    case '连续':
      if (/^序号(?:到这里|有)/.test(finding.message))
        return 'the running numbers begin with 1 again, and nothing says why';
      if (finding.message.startsWith('序号这一列'))
        return `the running numbers are no numbers (such as “${text}”), so it was not checked whether they go on`;
      return `the running number ${text === '' ? '' : `“${text}” `}does not go on from those around it${expects}`;
    case '年度一致':
      return yearInEnglish(finding.message, text) + expects;
    case '小计相符':
      if (finding.message.startsWith('这一')) return sumColumnInEnglish(finding.message, text) + expects;
      return `the subtotal ${text} is not the sum of its ${summed(finding.message)}${expects}`;
    case '合计列相符':
      return sumColumnInEnglish(finding.message, text) + expects;
    case '其中不超':
      return `the part ${text} is more than its whole, ${finding.expected}`;
    case '恰一':
      return `exactly one of these should be ticked; ${reported} are`;
    case '唯一':
      return `“${first?.value ?? ''}” stands here ${reported} times`;
    case '属于':
      return `“${text}” is not in 表${/,\s*表(\d+)/.exec(rule.formula)?.[1] ?? ''}; write it as there, or add it there`;
    case '人数比': {
      const nearest = verdict?.words?.match(/\d+÷\d+＝[\d.]+%/g) ?? [];
      return `no whole number of people gives ${text}; the nearest are ${nearest.map((near) => near.replace('＝', ' = ').replace('÷', ' ÷ ')).join(', ')}; check the number of people, or the rate`;
    }
    default:
      return finding.message;
  }
}

const sumColumnInEnglish = (message: string, text: string): string =>
  `the sum ${text} is not that of the ${summed(message)} it adds up`;

/** The rows, or columns, that a sum adds up. */
function summed(message: string): string {
  const [, count = '', line] = /(\d+) ([行列])之和/.exec(message) ?? [];
  return `${count} ${line === '列' ? 'columns' : 'rows'}`;
}

/** The signs that cannot be seen, by their numbers. */
function unseenIn(message: string): string {
  const [, signs] = /（(U\+[^）]*)）/.exec(message) ?? [];
  return signs === undefined ? '' : ` (${signs.replaceAll('、', ', ')})`;
}

/** What is wrong with a year: told twice while another lacks, or none of those of the other tables. */
function yearInEnglish(message: string, text: string): string {
  const [, lacking] = /出现了两次，缺 (\d+)/.exec(message) ?? [];
  if (lacking !== undefined) return `the year ${text} stands here twice, and ${lacking} is missing`;
  const [, own, usual = ''] = /^年度是 (.*)，其他表是 (.*)$/.exec(message) ?? [];
  if (own === undefined) return `the year ${text} is not that of the other tables`;
  return `the years are ${own.replaceAll('、', ', ')}, those of the other tables ${usual.replaceAll('、', ', ')}`;
}
