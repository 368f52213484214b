import { glossed } from '../audit/english/glossed';
import { unitInEnglish, valueInEnglish } from '../audit/english/terms';
import type { TextCheck } from '../claims/check-text';
import type { Statement, TextPlace, Unread } from '../claims/statement';
import type { Block } from '../workbook/report';
import { type TargetWords, targetWords } from './target-words';

/** What is said of statements of a report's text, in one language. */
export interface ClaimWords {
  readonly title: string;
  /** Which paragraph below a heading. */
  readonly paragraph: (nth: number) => string;
  readonly sentence: (statement: Statement) => string;
  /** Of one that agrees: what it was compared with. */
  readonly agrees: (statement: Statement) => string;
  readonly counts: (counts: TextCounts) => string;
  readonly unread: string;
  /** Why a number was not compared; `text`: why one that was has to agree. */
  readonly why: Readonly<Record<Unread['why'] | 'text', string>>;
  /** Of what a finding doubts. */
  readonly said: string;
  readonly quote: (text: string) => string;
  /** A value in the unit of the text. */
  readonly value: (text: string) => string;
}

/** How the numbers of a text came out; `numbers` are all of them but those that tell of plans. */
export interface TextCounts {
  readonly numbers: number;
  readonly agrees: number;
  readonly rounding: number;
  readonly error: number;
  readonly query: number;
  readonly unread: number;
}

export function countsOf({ statements, unread }: TextCheck): TextCounts {
  const findings = (severity: Statement['severity']): number =>
    statements.filter((one) => one.outcome !== 'agrees' && one.severity === severity).length;
  const places = new Set(statements.map(({ number }) => `${number.block}:${number.start}`));
  return {
    numbers: places.size + unread.filter(({ why }) => why !== 'plan').length,
    agrees: statements.filter(({ outcome }) => outcome === 'agrees').length,
    rounding: findings('rounding'),
    error: findings('error'),
    query: findings('query'),
    unread: unread.filter(({ why }) => why !== 'plan').length,
  };
}

/** What a statement is about, in one language. */
interface AboutWords extends TargetWords {
  /** Names of the rows and the year, beside what is named. */
  readonly of: (names: readonly string[], year: string | undefined) => string;
  readonly kinds: Readonly<Record<Statement['kind'], string>>;
  /** A value in the unit of the text. */
  readonly value: (text: string) => string;
  /** What is right, and how it was reckoned where that shows more digits. */
  readonly reckoned: (right: string, exactly: string) => string;
}

const CHINESE_ABOUT: AboutWords = {
  figure: (table, name) => `${table}“${name}”`,
  total: (figure) => `${figure}合计`,
  different: (figure) => `${figure}（不同的）`,
  rows: (table) => `${table}的行数`,
  listed: (figure) => `${figure}列出的个数`,
  ofTheYear: (figure) => `${figure}是这一年的行数`,
  text: (said) => `文中的“${said}”`,
  of: (names, year) => {
    const of = [names.join('、'), year === undefined ? '' : `${year}年`].filter((word) => word !== '').join('，');
    return of === '' ? '' : `（${of}）`;
  },
  kinds: {
    figure: '',
    texts: '',
    share: '占比',
    change: '比上年的增减',
    growth: '比上年的增长率',
    times: '与上年之比',
    list: '列出的个数',
    parts: '各部分之和',
  },
  value: (text) => text,
  reckoned: (right, exactly) => `${right}（算得 ${exactly}）`,
};

const unitLast = (whole: string, first: string, name: string): string =>
  unitInEnglish(first) === first ? whole : `${name}（${first}）`;

const ENGLISH_ABOUT: AboutWords = {
  // Of several figures in a cell one is told by its unit.
  figure: (table, name) => `${table} “${glossed(name.replace(/^(\S+) (.+)$/, unitLast))}”`,
  total: (figure) => `${figure} (sum)`,
  different: (figure) => `${figure} (different ones)`,
  rows: (table) => `${table} (number of rows)`,
  listed: (figure) => `${figure} (number listed)`,
  ofTheYear: (figure) => `${figure} (rows of this year)`,
  text: () => 'said elsewhere in the text',
  of: (names, year) => {
    const of = [...names, ...(year === undefined ? [] : [year])].map(glossed).join(', ');
    return of === '' ? '' : `, ${of}`;
  },
  kinds: {
    figure: '',
    texts: '',
    share: ', share',
    change: ', change from the year before',
    growth: ', growth from the year before',
    times: ', ratio to the year before',
    list: ', number listed',
    parts: ', sum of its parts',
  },
  value: (text) => text.replace(/^([-\d.,]*\d)([^\d.,%].*)$/, (_, number, unit) => valueInEnglish(`${number} ${unit}`)),
  reckoned: (right, exactly) => `${right} (exactly ${exactly})`,
};

function aboutOf({ target, members, year, kind }: Statement, words: AboutWords): string {
  const names = members.filter((member) => member !== '');
  return `${target === undefined ? '' : targetWords(target, words)}${words.of(names, year)}${words.kinds[kind]}`;
}

/** What should be there. */
function shouldBe({ expected, correction }: Statement, words: AboutWords): string {
  const right =
    correction === undefined ? expected : `${correction}${/[%\u4e00-\u9fffA-Za-z/]+$/.exec(expected)?.[0] ?? ''}`;
  return right === expected ? words.value(right) : words.reckoned(words.value(right), words.value(expected));
}

const targetColumn = ({ figures: [figure] }: Statement, words: AboutWords): string =>
  figure === undefined ? '' : words.figure(`表${figure.table}`, figure.measure);

export const CHINESE_CLAIMS: ClaimWords = {
  title: '正文与表',
  paragraph: (nth) => `第${nth}段`,
  sentence: (statement) => {
    const { said, expected, operator, outcome, kind, reason } = statement;
    const about = aboutOf(statement, CHINESE_ABOUT);
    const why = reason === undefined ? '' : ` ${reason}`;
    if (outcome === 'rounding') return `文中 ${said}，${about}末位应四舍五入为 ${shouldBe(statement, CHINESE_ABOUT)}`;
    if (statement.missing !== undefined)
      return `文中列出的“${statement.missing.join('、')}”不在${targetColumn(statement, CHINESE_ABOUT)}里。${why}`;
    if (kind === 'list')
      return `文中 ${said}，${operator === '>=' ? `却列出 ${expected} 个` : `列出的是 ${expected} 个`}。请核对个数或所列。`;
    if (kind === 'parts')
      return `文中 ${said}，${operator === '>=' ? `其中的一部分就是 ${expected}` : `各部分之和是 ${expected}`}。请核对总数和各部分。`;
    if (statement.correction === undefined && operator === '=') return `文中 ${said}，${about} 是 ${expected}。${why}`;
    if (operator === '>=') return `文中 ${said}，不应少于 ${about} ${expected}。${why}`;
    if (operator === '<=') return `文中 ${said}，不应多于 ${about} ${expected}。${why}`;
    if (operator === '≈') return `文中 ${said}，一般应与 ${about} ${expected} 一致。${why}`;
    return `文中 ${said}，应为 ${shouldBe(statement, CHINESE_ABOUT)}：${about}。${why}`;
  },
  agrees: (statement) =>
    `文中 ${statement.said}，与 ${aboutOf(statement, CHINESE_ABOUT)} ${statement.expected} 相符`.replace(/ {2,}/g, ' '),
  counts: ({ numbers, agrees, rounding, error, query, unread }) =>
    `正文 ${numbers} 个数：相符 ${agrees} 处，✗ 逻辑 ${error}，? 核实 ${query}，≈ 尾差 ${rounding}，– 未核对 ${unread}`,
  unread: '正文未核对的数',
  why: {
    text: '正文说的数应与统计表一致。',
    plan: '计划、目标',
    unknown: '不知与哪张表有关',
    'no-year': '表中没有这一年',
    'no-figure': '表中没有这个数，或它读不懂',
    torn: '数中有划掉的字，说不准是几',
  },
  said: '文中也是这样写的，改表时一并改：',
  value: CHINESE_ABOUT.value,
  quote: (text) => `“${text}”`,
};

export const ENGLISH_CLAIMS: ClaimWords = {
  title: 'Text and tables',
  paragraph: (nth) => `paragraph ${nth}`,
  sentence: (statement) => {
    const { operator, outcome, kind } = statement;
    const about = aboutOf(statement, ENGLISH_ABOUT).replace(/^, /, '');
    const said = `the text says “${statement.said}”`;
    const expected = ENGLISH_ABOUT.value(statement.expected);
    if (outcome === 'rounding') return `${said}; rounded it is ${shouldBe(statement, ENGLISH_ABOUT)}: ${about}`;
    if (statement.missing !== undefined)
      return `the text names ${statement.missing.map((name) => `“${name}”`).join(', ')}, which ${targetColumn(statement, ENGLISH_ABOUT)} lacks; explain it if they go by other names`;
    if (kind === 'list') return `${said} and names ${expected}; see to the number or the names`;
    if (kind === 'parts') return `${said}, its parts come to ${expected}; see to the whole and its parts`;
    if (statement.correction === undefined && operator === '=') return `${said}, the tables ${expected}: ${about}`;
    if (operator === '>=') return `${said}, which should be no less than ${expected}: ${about}`;
    if (operator === '<=') return `${said}, which should be no more than ${expected}: ${about}`;
    if (operator === '≈')
      return `${said}, usually the same as ${expected}: ${about}; explain it if it is counted otherwise`;
    return `${said}, it should be ${shouldBe(statement, ENGLISH_ABOUT)}: ${about}`;
  },
  agrees: (statement) =>
    `the text says “${statement.said}”, as the tables do: ${ENGLISH_ABOUT.value(statement.expected)}, ${aboutOf(statement, ENGLISH_ABOUT).replace(/^, /, '')}`,
  counts: ({ numbers, agrees, rounding, error, query, unread }) =>
    `numbers in the text: ${numbers}; ${agrees} agree, ✗ error ${error}, ? query ${query}, ≈ rounding ${rounding}, – not compared ${unread}`,
  unread: 'Numbers of the text that were not compared',
  why: {
    text: 'The text must say what the tables say.',
    plan: 'plans',
    unknown: 'it is not known which table they are about',
    'no-year': 'the tables lack the year',
    'no-figure': 'the tables lack the figure, or it cannot be read',
    torn: 'a part of the number is struck out',
  },
  said: 'the text says the same, and is to change with it: ',
  value: ENGLISH_ABOUT.value,
  quote: (text) => `“${text}”`,
};

/** The heading that a block stands under, and which paragraph below it: `（二）学生情况 1.招生规模 第1段`. */
export function headingOf(
  blocks: readonly Block[],
  at: number,
  { paragraph }: Pick<ClaimWords, 'paragraph'> = CHINESE_CLAIMS,
): string {
  const path: string[] = [];
  let nth = 0;
  blocks.slice(0, at + 1).forEach((block) => {
    if (block.kind === 'heading') {
      path.length = Math.min(path.length, block.level - 1);
      path[block.level - 1] = block.text.replace(/\s+/g, '');
      nth = 0;
    } else if (block.kind === 'paragraph') nth++;
  });
  return [...path.filter((heading) => heading !== undefined).slice(-2), paragraph(nth)].join(' ');
}

const SHOWN = 30;

/** The words around a number, short enough for a line. */
export function quoteOf(blocks: readonly Block[], { block, start, end }: TextPlace): string {
  const found = blocks[block];
  if (found === undefined || found.kind === 'table') return '';
  const quote = found.text.slice(start, end).replace(/\s+/g, '');
  return quote.length > SHOWN ? `…${quote.slice(-SHOWN)}` : quote;
}
