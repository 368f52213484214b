import type { Cell, CellValue, Workbook } from '../../src/workbook/types';
import { keepSheets } from '../fixtures/layouts';
import { mendedSample } from '../fixtures/mended-sample';
import { SHORT } from '../fixtures/short-sample';
import { checked, unreadTexts } from './outcome';
import { sheetNamed } from './sheets';

/** Tables as schools print them: in two languages, parted by diagonals, over several pages, by groups, years and departments. */

type Value = Pick<Cell, 'value' | 'format'> | undefined;
type Table = readonly (readonly Value[])[];

const mended = keepSheets(
  mendedSample('typed'),
  [...SHORT, 14, 18, 19].map((no) => `表${no}`),
);

const plain = (value: CellValue | ''): Value => (value === '' ? undefined : { value });
const row = (...values: readonly (CellValue | '')[]): Value[] => values.map(plain);

/** A table as rows of equal length. */
function tableOf(name: string): Table {
  const { rows } = sheetNamed(mended, name);
  const width = Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column))) + 1;
  return Array.from({ length: rows.at(-1)!.index + 1 }, (_, index) => {
    const line: Value[] = Array.from({ length: width });
    for (const { column, value, format } of rows.find((one) => one.index === index)?.cells ?? [])
      line[column] = { value, ...(format === undefined ? {} : { format }) };
    return line;
  });
}

/** The sample without mistakes, some of its tables printed otherwise, without merges. */
const printed = (tables: Readonly<Record<string, Table>>): Workbook => ({
  ...mended,
  sheets: mended.sheets.map((sheet) => {
    const table = tables[sheet.name];
    if (table === undefined) return sheet;
    const rows = table.map((values, index) => ({
      index,
      cells: values.flatMap((cell, column): Cell[] => (cell === undefined ? [] : [{ column, ...cell }])),
    }));
    return { ...sheet, merges: [], rows: rows.filter(({ cells }) => cells.length > 0) };
  }),
});

/** What is said against a workbook, what is left out, and what is unread: all that tells it from the sample. */
function outcome(book: Workbook): { wrong: string[]; skipped: string[]; unread: string[]; missing: readonly number[] } {
  const result = checked(book);
  const own = result.findings.filter(({ severity }) => severity !== 'note');
  return {
    wrong: own.flatMap(({ status, rule, message }) => (status === 'skipped' ? [] : `${rule.id} ${message}`)).sort(),
    skipped: own.flatMap(({ status, rule }) => (status === 'skipped' ? rule.id : [])).sort(),
    unread: unreadTexts(result),
    missing: result.recognition.missing,
  };
}

const asItIs = outcome(mended);
const isText = (cell: Value): cell is { value: string } => typeof cell?.value === 'string';
const textOf = (cell: Value): string => (isText(cell) ? cell.value : '');

const DATA: Readonly<Record<string, number>> = { 表3: 4, 表4: 3, 表6: 3, 表7: 3, 表14: 3, 表18: 2, 表19: 2, 表36: 3 };
const withHeads = (name: string, change: (text: string) => string): Table =>
  tableOf(name).map((line, at) =>
    at === 0 || at >= DATA[name]! ? line : line.map((cell) => (isText(cell) ? plain(change(cell.value)) : cell)),
  );
const allHeads = (change: (text: string) => string) =>
  printed(Object.fromEntries(Object.keys(DATA).map((name) => [name, withHeads(name, change)])));

describe('in two languages', () => {
  test.each<[string, (text: string) => string]>([
    ['below', (text) => `${text}\nNumber of students`],
    ['above', (text) => `Total\n${text}`],
    ['behind a slash', (text) => `${text} / Item`],
    ['in brackets', (text) => `${text}（Proportion, %）`],
  ])('English %s each header', (_, change) => {
    expect(outcome(allHeads(change))).toEqual(asItIs);
  });

  test.each(['截至2020年12月31日', '2020.12.31', '2020年底'])('the year of a header as its last day: %s', (day) => {
    const table = tableOf('表3').map((line, at) =>
      at === 3 ? line.map((cell) => (cell?.value === 2020 ? plain(day) : cell)) : line,
    );
    expect(outcome(printed({ 表3: table }))).toEqual(asItIs);
  });

  test('a row of English below the headers', () => {
    const tables = Object.keys(DATA).map((name): [string, Table] => {
      const table = tableOf(name);
      const english = table[1]!.map((cell, at) => (cell === undefined ? undefined : plain(at === 0 ? 'No.' : 'Item')));
      return [name, table.toSpliced(DATA[name]!, 0, english)];
    });
    expect(outcome(printed(Object.fromEntries(tables)))).toEqual(asItIs);
  });

  test.each(['Total 合计', '合计 Total', 'TOTAL'])('a row of sums called %s', (name) => {
    const table = [...tableOf('表4'), row(name, 323, 456, 1, 1)];
    const found = outcome(printed({ 表4: table }));
    expect(found).toEqual({ ...asItIs, skipped: asItIs.skipped.filter((id) => !id.startsWith('R04')) });
  });

  test('a name of the form with its English', () => {
    const table = tableOf('表3').map(([name, ...rest], at) =>
      at < DATA.表3! ? [name, ...rest] : [plain(`${textOf(name)} Students`), ...rest],
    );
    expect(outcome(printed({ 表3: table }))).toEqual(asItIs);
  });
});

test('a name in English alone in a list without numbers is one of its rows', () => {
  const named = (name: string): Workbook => ({
    ...mended,
    sheets: [
      {
        name: '表37',
        visibility: 'visible',
        merges: [],
        rows: [
          ['表37 校外实训基地一览表'],
          ['序号', '校外实训基地名称', '签订协议涉及专业大类'],
          ['', '甲公司', '机电'],
          ['', name, ''],
          ['', '丙公司', '机电'],
        ].map((texts, index) => ({
          index,
          cells: texts.flatMap((value, column): Cell[] => (value === '' ? [] : [{ column, value }])),
        })),
      },
    ],
  });
  const rows = (book: Workbook) => checked(book).recognition.tables[0]!.blocks[0]!.rows.map(({ row: at }) => at);
  expect(rows(named('ABB'))).toEqual(rows(named('乙公司')));
  expect(rows(named('乙公司'))).toEqual([2, 3, 4]);
});

describe('a corner that names no column', () => {
  test.each([
    ['表3', '年度\n区域范围'],
    ['表3', '区域范围\\年度'],
    ['表3', '项目'],
    ['表3', ''],
    ['表4', '指标　　专业大类'],
    ['表19', '项目\n年度'],
    ['表36', '指标＼年度'],
  ])('%s %j', (name, corner) => {
    const table = tableOf(name);
    const at = table.findIndex((line, index) => index > 0 && line[1] !== undefined);
    const changed = table.map((line, index) => (index === at ? [plain(corner), ...line.slice(1)] : line));
    expect(outcome(printed({ [name]: changed }))).toEqual(asItIs);
  });

  test('with names below it that the form does not know it is no table', () => {
    const table = tableOf('表3').map(([name, ...rest], at) =>
      at < DATA.表3! ? [at === 2 ? plain('项目') : name, ...rest] : [plain(`第${at}组`), ...rest],
    );
    expect(outcome(printed({ 表3: table })).missing).toEqual([...asItIs.missing, 3].sort((a, b) => a - b));
  });
});

test.each<[string, readonly (CellValue | '')[]]>([
  ['its date in the next cell', ['填报日期', 44440]],
  ['a telephone number', ['联系电话', 8301234]],
])('a table signed off with %s', (_, line) => {
  const tables = Object.keys(DATA).map((name): [string, Table] => [name, [...tableOf(name), row(...line)]]);
  expect(outcome(printed(Object.fromEntries(tables)))).toEqual(asItIs);
});

describe('over several pages', () => {
  const majors = tableOf('表6');
  const once = majors.map((line, at) =>
    at > DATA.表6! && textOf(line[0]) === textOf(majors[at - 1]![0]) ? [undefined, ...line.slice(1)] : line,
  );
  const sums = (column: number) =>
    once.slice(DATA.表6, 12).reduce((sum, line) => sum + Number(line[column]?.value ?? 0), 0);
  const line = (name: string): Value[] => row(name, '', sums(2), sums(3));
  test.each([
    ['过次页', '承前页'],
    ['转下页', '接上页'],
    ['本页小计', undefined],
    ['本页合计', '承上页'],
  ])('%s, header again, %s: the 大类 goes on', (end, begin) => {
    const page = [line(end), ...majors.slice(1, 3), ...(begin === undefined ? [] : [line(begin)])];
    expect(outcome(printed({ 表6: once.toSpliced(12, 0, ...page) }))).toEqual(asItIs);
  });
});

describe('by groups', () => {
  const majors = tableOf('表6');
  const runs = majors.slice(DATA.表6).reduce<Value[][][]>((found, line) => {
    if (found.length > 0 && textOf(found.at(-1)![0]![0]) === textOf(line[0])) found.at(-1)!.push([...line]);
    else found.push([[...line]]);
    return found;
  }, []);
  const numbers = (run: readonly Value[][], column: number) =>
    run.reduce((sum, line) => sum + Number(line[column]?.value ?? 0), 0);
  const withSums = (name: (group: string) => readonly [string, string], isBelow: boolean): Table => [
    ...majors.slice(0, DATA.表6),
    ...runs.flatMap((run) => {
      const sum = row(...name(textOf(run[0]![0])), numbers(run, 2), numbers(run, 3));
      return isBelow ? [...run, sum] : [sum, ...run];
    }),
  ];
  const NAMES: readonly [string, (group: string) => readonly [string, string]][] = [
    ['机械类合计', (group) => [`${group}合计`, '']],
    ['机械类小计', (group) => [`${group}小计`, '']],
    ['大类合计 behind its name', (group) => [group, '大类合计']],
    ['合计 behind a blank', () => ['', '合计']],
    ['小计 behind a blank', () => ['', '小计']],
    ['the name of the group alone', (group) => [group, '']],
  ];
  test.each(NAMES)('sums below, called %s', (_, name) => {
    expect(outcome(printed({ 表6: withSums(name, true) }))).toEqual(asItIs);
  });
  test.each(NAMES.filter(([name]) => !name.includes('blank')))('sums above, called %s', (_, name) => {
    expect(outcome(printed({ 表6: withSums(name, false) }))).toEqual(asItIs);
  });

  test('sums of groups and one of all, which is wrong, are told apart', () => {
    const table = [...withSums(() => ['', '合计'], true), row('', '合计', 1358, 1333)];
    const found = outcome(printed({ 表6: table })).wrong.filter((words) => !asItIs.wrong.includes(words));
    expect(found).toEqual([expect.stringMatching(/^R06-03 .*报 1358 人，应为 1357 人/)]);
  });

  test('a row with the name of a group that is not its sum stays one of the rows', () => {
    const table = withSums((group) => [group, ''], false).map((line, at) =>
      at === DATA.表6 ? [line[0], undefined, plain(999), ...line.slice(3)] : line,
    );
    expect(outcome(printed({ 表6: table })).wrong).not.toEqual(asItIs.wrong);
  });
});

describe('by years', () => {
  /** Columns `from` and `year` change places, rows go year by year; a blank name of a group is filled. */
  const byYear = (name: string, columns: readonly number[], year: number, isOnce: boolean): Table => {
    const table = tableOf(name).map((line) => [...line]);
    const filled = table.slice(DATA[name]);
    for (const column of columns)
      for (let at = 1; at < filled.length; at++) filled[at]![column] ??= filled[at - 1]![column];
    const moved = (line: readonly Value[]): Value[] => {
      const others = columns.map((column) => line[column]);
      const result = [...line];
      result.splice(columns[0]!, columns.length + 1, line[year], ...others);
      return result;
    };
    const sorted = ['2020', '2021'].flatMap((wanted) =>
      filled
        .filter((line) => String(line[year]?.value) === wanted)
        .map((line, at) => moved(isOnce && at > 0 ? line.with(year, undefined) : line)),
    );
    // What the first rows say of the whole table stays with them.
    const stands = columns[0]!;
    const whole = sorted.map((line, at) => [
      ...(at === 0 ? filled[0]!.slice(0, stands) : line.slice(0, stands).map(() => undefined)),
      ...line.slice(stands),
    ]);
    return [...table.slice(0, DATA[name]).map((line, at) => (at === 0 ? line : moved(line))), ...whole];
  };
  test.each([
    ['表7', [2], 3, false],
    ['表7', [2], 3, true],
    ['表18', [0, 1], 2, false],
    ['表18', [0, 1], 2, true],
  ] as const)('%s: years before names %j, printed once: %s %s', (name, columns, year, isOnce) => {
    expect(outcome(printed({ [name]: byYear(name, columns, year, isOnce) }))).toEqual(asItIs);
  });
});

describe('by departments', () => {
  const byDepartment = (total: string | undefined, isFirst: boolean): Table => {
    const [title, heads, ...years] = tableOf('表19');
    const withColumn = (line: readonly Value[], value: Value) => [line[0], value, ...line.slice(1)];
    return [
      title!,
      withColumn(heads!, plain('系部')),
      ...years.flatMap((line) => {
        const whole = total === undefined ? [] : [withColumn(line, plain(total))];
        const pupils = Number(line[1]!.value);
        const parts = (
          [
            ['机电系', 700],
            ['信息系', pupils - 700],
          ] as const
        ).map(([name, count]) => withColumn(line.with(1, plain(count)), plain(name)));
        const group = isFirst ? [...whole, ...parts] : [...parts, ...whole];
        return group.map((one, at) => (at === 0 ? one : one.with(0, undefined)));
      }),
    ];
  };
  test.each(['全校', '合计', '小计', '学校'])('the row called %s is the table', (total) => {
    for (const isFirst of [true, false]) {
      const { wrong, missing } = outcome(printed({ 表19: byDepartment(total, isFirst) }));
      expect({ wrong, missing }).toEqual({ wrong: asItIs.wrong, missing: asItIs.missing });
    }
  });

  test('without one nothing is compared, and each row is named', () => {
    const found = outcome(printed({ 表19: byDepartment(undefined, true) }));
    expect(found.wrong).toEqual(asItIs.wrong);
    expect(found.skipped).toContain('R19-01');
    expect(found.unread).toEqual(['2020', '信息系', '2021', '信息系']);
  });
});

test.each(['', '2019-2020年', '初稿数据'])('a draft below the table, headed %j, is set aside', (head) => {
  for (const name of ['表3', '表7', '表19']) {
    const table = tableOf(name);
    const draft = table
      .slice(1)
      .map((line, at) =>
        at < DATA[name]! - 1
          ? line
          : line.map((cell) =>
              typeof cell?.value === 'number' && cell.value > 1 && cell.value < 2000
                ? { ...cell, value: cell.value + 3 }
                : cell,
            ),
      );
    const book = printed({ [name]: [...table, [], ...(head === '' ? [] : [row(head)]), ...draft] });
    expect(outcome(book)).toEqual(asItIs);
    const asides = (checked(book).recognition.setAside ?? []).map(({ table: no }) => `表${no}`);
    expect(asides).toEqual([name]);
  }
});
