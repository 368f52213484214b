import { type CheckResult, check } from '../../../src/audit/check';
import { recalculate } from '../../../src/audit/recalculate/recalculate';
import { address } from '../../../src/workbook/address';
import { multiply, rational, toDecimal } from '../../../src/workbook/rational';
import { catalogueOf, type SmallBook } from '../../audit/recalculate/recalculated';
import { type Content, count, form, open, ratio, shown, table, workbook } from '../../rules/small-book';
import { MADE, RATES } from '../share-cases';

const note = (formula: string) => ({ formula, severity: 'note' as const });
/** What the cases call the rules. */
const NAMES: Record<string, string> = {
  'R01-01': '占比',
  'R01-02': '合计',
  'R01-03': '写法',
  'R01-04': '可读',
  'R01-05': '界限',
};
const WRITING = [note('带百分号(每表)'), note('可读(每表)')];
const MADE_BOOK: SmallBook = {
  forms: [form(1, [open('班')], count('人数'), ratio('占比'))],
  rules: ['表1.占比 := 表1.人数 / 合计(表1.人数)', '合计(表1.占比) = 100%', ...WRITING],
};
const RATE_BOOK: SmallBook = {
  forms: [form(1, [open('班')], ratio('率', { header: ['合格率|迟到率'] }))],
  rules: [note('表1.率 <= 200%'), note('表1.率 >= 0'), ...WRITING, '表1.率 <= 100%'],
};

/** A cell as the cases write it. */
function cellOf(text: string): Content {
  if (text === '-') return null;
  if (text.startsWith('"')) return text.slice(1, -1);
  const digits = text.replace('%', '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  if (digits === text) return Number(text);
  return shown(Number(`${digits}e-2`), `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}%`);
}

const read = ({ recognition }: CheckResult): string =>
  recognition.figures
    .filter(({ kind }) => kind === 'ratio')
    .map(({ state, value, decimals }) => {
      if (state !== 'number') return state === 'blank' ? '-' : '?';
      return `${toDecimal(multiply(value!, rational(100n)), decimals - 2, true)}%`;
    })
    .join(' ');

/** Each finding by its rule and the first of its cells that is wrong. */
const found = ({ findings }: CheckResult): string =>
  findings
    .filter(({ status }) => status === 'broken')
    .map(({ rule: { id }, cells }) => `${NAMES[id]} ${address(cells[0]!.place.row, cells[0]!.place.column)}`)
    .join(', ');

type Line = Record<string, string>;

function linesOf(text: string): Line[] {
  const [head, ...rows] = text
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()));
  return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at] ?? ''])));
}

function outcome(small: SmallBook, header: readonly string[], rows: readonly Content[][]) {
  const book = workbook(table(1, header, ...rows));
  const own = catalogueOf(small);
  const result = check(book, own);
  const safe = recalculate(book, result, own).changes.filter((change) => change.safe);
  const changes = safe.map(({ oldText, newText }) => `${oldText} → ${newText}`.trim()).join(', ');
  return { result, lines: { read: read(result), findings: found(result), changes } };
}

const named = (line: Line): [string, Line] => [line.name!, line];
const CLASSES = '甲乙丙丁戊己';

describe('a share that is made of others is read as fits these', () => {
  test.each(linesOf(MADE).map(named))('%s', (_, { header, pupils, cells, read, findings, changes }) => {
    const people = pupils!.split(' ').map(Number);
    const rows = cells!.split(' ').map((cell, at) => [CLASSES.charAt(at), people[at]!, cellOf(cell)]);
    const { lines } = outcome(MADE_BOOK, ['班', '人数', header!], rows);
    expect(lines).toEqual({ read, findings, changes });
  });
});

describe('a rate of which nothing says what it is made is read as its column is', () => {
  test.each(linesOf(RATES).map(named))('%s', (_, { header, cells, read, findings }) => {
    const rows = cells!.split(' ').map((cell, at) => [CLASSES.charAt(at), cellOf(cell)]);
    expect(outcome(RATE_BOOK, ['班', header!], rows).lines).toEqual({ read, findings, changes: '' });
  });
});

describe('the words say what is written, how it was read, and what to write', () => {
  test.each<[string, string, string[]]>([
    [
      'points among fractions',
      '84.83 0.1448 0.0069',
      ['同列其他数都写成小数，这里是 84.83，按 84.83% 读，应写 0.8483'],
    ],
    [
      'a fraction among points',
      '84.83 0.1448 0.69',
      ['同列其他数都写成百分之几，不带 %，这里是 0.1448，按 14.48% 读，应写 14.48'],
    ],
    ['a fraction among percentages', '84.83% 0.1448 0.69%', ['同列其他数都带 %，这里的 0.1448 没有，应写 14.48%']],
    ['points among percentages', '84.83% 14.48 0.69%', ['同列其他数都带 %，这里的 14.48 没有，应写 14.48%']],
    ['another unit', '84.83% "25人" 0.69%', ['“25人”的单位对不上：这里应填百分数']],
  ])('%s', (_, cells, expected) => {
    const rows = cells.split(' ').map((cell, at) => [CLASSES.charAt(at), [123, 21, 1][at]!, cellOf(cell)]);
    const { findings } = outcome(MADE_BOOK, ['班', '人数', '占比'], rows).result;
    expect(findings.filter(({ status }) => status === 'broken').map(({ message }) => message)).toEqual(expected);
  });
});
