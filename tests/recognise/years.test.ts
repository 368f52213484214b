import type { CellValue, Workbook } from '../../src/workbook/types';
import { replaceYears, sampleWorkbook, setCell } from '../fixtures/workbooks';
import { added, brokenWords, checked, findingWords, sampleResult, skippedRules } from './outcome';
import { dropColumns, dropRow, mapValues, repeatColumns, repeatRow, setCells } from './sheets';

const typed = sampleWorkbook('typed');

/** Moves the years that a line speaks of. */
const inYears = (first: string, last: string) => (line: string) =>
  line.replace(/(?<!\d)2020(?!\d)/g, first).replace(/(?<!\d)2021(?!\d)/g, last);

describe('a report of other years', () => {
  test.each([
    [2022, 2023],
    [2019, 2020],
    [2030, 2031],
  ])('%i and %i', (first, last) => {
    const result = checked(replaceYears(typed, { 2020: first, 2021: last }));
    expect(findingWords(result)).toEqual(
      findingWords(sampleResult())
        .map(inYears(`${first}`, `${last}`))
        .sort(),
    );
    expect(result.recognition.years).toEqual([`${first}`, `${last}`]);
  });
});

describe('how years are written', () => {
  /** Writes every year of the report otherwise; 表28 holds years that things were set up in. */
  function written(write: (year: number) => CellValue): Workbook {
    return mapValues(typed, (value, { sheet }) =>
      (value === 2020 || value === 2021) && sheet !== '表28' ? write(value) : value,
    );
  }
  const CHINESE: Record<number, string> = { 2020: '二〇二〇年', 2021: '二零二一年' };

  test.each<[string, (year: number) => CellValue]>([
    ['2020 as a text', (year) => `${year}`],
    ['2020年', (year) => `${year}年`],
    ['2020 年', (year) => `${year} 年`],
    ['2020年度', (year) => `${year}年度`],
    ['2020学年', (year) => `${year}学年`],
    ['2020学年度', (year) => `${year}学年度`],
    ['2019-2020', (year) => `${year - 1}-${year}`],
    ['2019—2020学年', (year) => `${year - 1}—${year}学年`],
    ['2020年（人）', (year) => `${year}年（人）`],
    ['２０２０年', (year) => `${year}年`.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!)],
    ['二〇二〇年', (year) => CHINESE[year]!],
  ])('%s', (_, write) => {
    const result = checked(written(write));
    expect(result.recognition.unread).toEqual([]);
    expect(result.recognition.years).toEqual(['2020', '2021']);
    expect(brokenWords(result)).toEqual(brokenWords(sampleResult()));
    expect(skippedRules(result)).toEqual(skippedRules(sampleResult()));
  });

  test('a number format that shows 年', () => {
    const book = ['B4', 'C4', 'D4', 'E4'].reduce(
      (changed, cell, at) => setCell(changed, '表3', cell, 2020 + (at % 2), '0"年"'),
      typed,
    );
    expect(brokenWords(checked(book))).toEqual(brokenWords(sampleResult()));
  });

  test('the two years the other way round', () => {
    const swapped = mapValues(typed, (value, { sheet, row }) => {
      if (sheet !== '表3' || row !== 3 || typeof value !== 'number') return value;
      return 4041 - value;
    });
    const lines = brokenWords(checked(swapped)).filter((line) => line.startsWith('R03-01'));
    expect(lines).toEqual(
      brokenWords(sampleResult()).flatMap((line) => (line.startsWith('R03-01') ? inYears('', '2020')(line) : [])),
    );
  });
});

/** 2021 again as 2022, in tables with years in the header and in tables with years in rows. */
function withThirdYear(book: Workbook): Workbook {
  const next = (value: CellValue) => (value === 2021 ? 2022 : value);
  const columns: Record<string, string[]> = {
    表3: ['C', 'E'],
    表4: ['C', 'E'],
    表5: ['B', 'D'],
    表6: ['D', 'F'],
    表11: ['C', 'E', 'G', 'I', 'K'],
  };
  const wider = Object.entries(columns).reduce(
    (changed, [name, letters]) => repeatColumns(changed, name, letters, next),
    book,
  );
  return [['表12', 6] as const, ['表19', 4] as const, ['表20', 4] as const].reduce(
    (changed, [name, row]) => repeatRow(changed, name, row, next),
    wider,
  );
}

describe('a third year', () => {
  const third = withThirdYear(typed);

  test('is read and checked as the others are', () => {
    const result = checked(third);
    expect(result.recognition.years).toEqual(['2020', '2021', '2022']);
    expect(result.recognition.oddColumns).toEqual([]);
    const again = brokenWords(sampleResult()).filter(
      (line) => /^R(?:03|04|05|06|11|12)-/.test(line) && /2021年/.test(line),
    );
    expect(again.length).toBeGreaterThan(3);
    expect(added(sampleResult(), result).sort()).toEqual(again.map(inYears('2020', '2022')).sort());
  });

  test('changes nothing of what is found in the first two', () => {
    expect(brokenWords(checked(third))).toEqual(expect.arrayContaining(brokenWords(sampleResult())));
  });

  test.each([
    ['表3', 'D6', 500, 'R03-01'],
    ['表4', 'D6', 99, 'R04-01'],
    ['表5', 'C4', 1334, 'R05-01'],
    ['表6', 'E5', 99, 'R06-01'],
    ['表12', 'B7', 99, 'R12-01'],
    ['表20', 'B5', 1.2, 'R20-01'],
  ])('a slip in %s!%s is found', (name, cell, value, rule) => {
    const lines = added(checked(third), checked(setCell(third, name, cell, value)));
    expect(lines.some((line) => line.startsWith(rule) && line.includes('2022年'))).toBe(true);
  });

  test('tables that lack it are said to', () => {
    const { findings } = checked(third);
    const skipped = findings.find(({ rule, status }) => rule.id === 'R05-01' && status === 'skipped');
    expect(skipped?.message).toContain('表8没有“2022年”');
  });
});

test('rows without their year are what is said, in words that tell so', () => {
  const { findings } = checked(setCells(typed, '表7', { D4: undefined, D5: undefined }));
  const said = (id: string) => findings.find(({ rule, status }) => rule.id === id && status === 'skipped')?.message;
  expect(said('R07-01')).toMatch(/^未核对：表7“电工电子类 毕业生人数”没有写年度/);
  expect(said('R07-02')).toMatch(/^未核对：表7里没有对得上的年度。/);
});

describe('one year only', () => {
  test('a rule about two years is skipped, the others are checked', () => {
    const result = checked(dropRow(typed, '表16', 4));
    expect(skippedRules(result)).toContain('R16-02');
    expect(added(sampleResult(), result)).toEqual([]);
    expect(brokenWords(result).filter((line) => line.startsWith('R16-01'))).toHaveLength(1);
  });

  test('in the header: what is compared with the other year is skipped', () => {
    const result = checked(dropColumns(typed, '表3', ['C', 'E']));
    expect(added(sampleResult(), result)).toEqual([]);
    expect(skippedRules(result)).toContain('R04-01');
  });

  const undated = setCells(dropColumns(typed, '表3', ['C', 'E']), '表3', { B4: undefined, C4: undefined, B5: 324 });

  test('not in the header but in the caption', () => {
    const result = checked(setCell(undated, '表3', 'A1', '表3 2020年招生区域人数统计表'));
    expect(result.recognition.oddColumns).toEqual([]);
    const lines = brokenWords(result).filter((line) => line.startsWith('R03-01'));
    expect(lines).toEqual([expect.stringContaining('招生总人数（2020年）报 324 人，应为 323 人')]);
  });

  test('nowhere: the columns are named, nothing is guessed', () => {
    const { recognition, findings } = checked(undated);
    expect(recognition.oddColumns?.map(({ what, text }) => `${what} ${text}`)).toEqual([
      'undated 人数',
      'undated 占比',
    ]);
    const about = findings.filter(({ rule }) => /^R03/.test(rule.id)).map(({ status }) => status);
    expect(new Set(about)).toEqual(new Set(['skipped']));
  });
});
