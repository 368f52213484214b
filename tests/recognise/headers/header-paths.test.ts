import { gridOf } from '../../../src/recognise/headers/grid';
import { headerPaths } from '../../../src/recognise/headers/header-paths';
import { headerText } from '../../../src/recognise/headers/header-text';
import { plainSheet } from '../sheets';

test.each([
  ['人数（人）', '人数', undefined, '人'],
  ['人 数\n(人)', '人数', undefined, '人'],
  ['2020', '', '2020', undefined],
  ['2020年', '', '2020', undefined],
  ['2020年（人）', '', '2020', '人'],
  ['2019-2020学年', '', '2020', undefined],
  ['2020年人数', '人数', '2020', undefined],
  ['人数（2020年）', '人数', '2020', undefined],
  ['生均设备值\n（元/生）', '生均设备值', undefined, '元/生'],
  ['专业大类：', '专业大类', undefined, undefined],
  ['（一）', '(一)', undefined, undefined],
  ['占比%', '占比', undefined, '%'],
  ['2020年占比％', '占比', '2020', '%'],
  ['价值：万元', '价值', undefined, '万元'],
  ['人数/人', '人数', undefined, '人'],
  ['1.人数（人）', '人数', undefined, '人'],
  ['人\n数①', '人数', undefined, undefined],
  ['期刊和报纸', '期刊、报纸', undefined, undefined],
])('%j says %j, year %s, unit %s', (raw, text, year, unit) => {
  expect(headerText(raw)).toEqual({
    text,
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined ? {} : { unit }),
  });
});

describe('headerPaths', () => {
  const read = (rows: (string | number)[][]) => {
    const grid = gridOf(plainSheet('x', rows), false);
    const width = Math.max(...rows.map((row) => row.length));
    return headerPaths(grid, 0, rows.length - 1, 0, width - 1).map(({ steps, years, unit }) =>
      [...steps.map(({ text }) => text), ...years, unit ?? ''].filter((part) => part !== '').join(' '),
    );
  };

  test('a blank belongs to the text at its left if the column goes on below', () => {
    expect(
      read([
        ['专业', '人数（人）', '', '占比', ''],
        ['', 2020, 2021, 2020, 2021],
      ]),
    ).toEqual(['专业', '人数 2020 人', '人数 2021 人', '占比 2020', '占比 2021']);
  });

  test('filled cells read as merged ones', () => {
    expect(
      read([
        ['专业', '人数', '人数', '占比', '占比'],
        ['专业', 2020, 2021, 2020, 2021],
      ]),
    ).toEqual(['专业', '人数 2020', '人数 2021', '占比 2020', '占比 2021']);
  });

  test('a single blank column within merged cells parts nothing', () => {
    expect(
      read([
        ['专业', '2020', '', '', '2021'],
        ['', '人数', '', '占比', '人数'],
      ]),
    ).toEqual(['专业', '人数 2020', '占比 2020', '人数 2021']);
  });

  test('three levels, each under its own heading', () => {
    expect(
      read([
        ['年度', '学历', '', '', '', '职称', ''],
        ['', '本科', '', '硕士', '', '中级', ''],
        ['', '数量', '比例', '数量', '比例', '数量', '比例'],
      ]),
    ).toEqual([
      '年度',
      '学历 本科 数量',
      '学历 本科 比例',
      '学历 硕士 数量',
      '学历 硕士 比例',
      '职称 中级 数量',
      '职称 中级 比例',
    ]);
  });

  test('a blank does not take the text of another heading’s part', () => {
    expect(
      read([
        ['甲', '', '乙', ''],
        ['子', '', '', '丑'],
        [1, 1, '值', '值'],
      ]).slice(2),
    ).toEqual(['乙 值', '乙 丑 值']);
  });

  test('a column without any text is left out', () => {
    expect(read([['专业', '', '人数']])).toEqual(['专业', '人数']);
  });
});
