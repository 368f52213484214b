import type { CellValue, Sheet } from '../../src/workbook/types';
import { sampleTables, sampleWorkbook } from '../fixtures/workbooks';
import { checked, expectSampleOutcome } from './outcome';
import { addSheet, plainSheet, setCells } from './sheets';

/** Tables of other reports, and lists, that a school may keep in the same workbook. */

type Rows = readonly (readonly (CellValue | undefined)[])[];

const typed = sampleWorkbook('typed');
const captions = sampleTables().map(({ caption }) => caption);
const SHARES: Rows = [
  ['专业大类', '人数（人）', '', '占比（%）', ''],
  ['', 2020, 2021, 2020, 2021],
  ['机械类', 30, 40, '30%', '40%'],
  ['信息类', 70, 60, '70%', '60%'],
];
const MAJORS: Rows = [
  ['专业大类', '专业名称', '人数（人）', '', '占比（%）', ''],
  ['', '', 2020, 2021, 2020, 2021],
  ['机械类', '数控加工', 30, 40, '30%', '40%'],
  ['信息类', '计算机应用', 70, 60, '70%', '60%'],
];
const CONTESTS: Rows = [
  ['序号', '竞赛层级', '获奖赛项名称', '一等奖', '', '二等奖', '', '三等奖', ''],
  ['', '', '', 2020, 2021, 2020, 2021, 2020, 2021],
  [1, '省级', '教学设计', 1, 1, 1, 1, 1, 1],
];
const students = Array.from({ length: 300 }, (_, index) => [20_200_000 + index, '学生', '机械类', '数控加工', '一班']);

const LOOK_ALIKES: readonly (readonly [string, string, Rows])[] = [
  [
    'a sheet named 表3 with other labels',
    '表3 设备',
    [
      ['设备名称', '型号', '数量', '单价'],
      ['车床', 'C6140', 3, 2],
    ],
  ],
  ['a caption 表3 over other labels', '设备', [['表3 设备清单'], ['设备名称', '数量', '人数'], ['车床', 3, 2]]],
  ['clubs, with a title', '社团', [['学生社团人数统计表'], ...SHARES]],
  ['clubs, with a heading', '其他', [['学生社团成员'], ...SHARES]],
  ['clubs, named by the sheet', '社团', SHARES],
  ['clubs by 专业, named by the sheet', '社团成员', MAJORS],
  ['staff, with a title', 'Sheet50', [['教职工专业大类分布表'], ...SHARES]],
  ['staff by 专业, with a title', 'Sheet50', [['2021年各部门教职工任课情况统计表'], ...MAJORS]],
  ['marks', '成绩', [['2021年期末成绩统计'], ['专业大类', '人数', '占比'], ['机械类', 30, '30%']]],
  ['another report’s 表4', '党建', [['表4 党员专业分布统计表'], ...SHARES]],
  ['another report’s 表6', '党建', [['表6 2020-2021年团员发展情况一览表'], ...MAJORS]],
  ['contests of another kind', '论文', [['2021年教师论文评选结果统计表'], ...CONTESTS]],
  [
    'half of 表7’s header',
    '就业',
    [['毕业生跟踪'], ['专业大类', '年度', '毕业生人数', '男生', '女生', '考研'], ['机械类', 2020, 50, 30, 20, 1]],
  ],
  [
    'half of 表20’s header',
    '问卷',
    [
      ['教职工满意度调查表'],
      ['年度', '学习满意度', '校园文化满意度', '食堂满意度', '薪酬满意度'],
      [2020, 0.9, 0.9, 0.8, 0.7],
    ],
  ],
  [
    'half of 表43’s header',
    '中心',
    [['实训中心支出明细'], ['年度', '日常教学经费', '图书购置费', '其他支出', '总计'], [2020, 1, 2, 3, 6]],
  ],
  [
    'half of 表2’s rows',
    '清单',
    [
      ['类型', '价值'],
      ['电脑', 3],
      ['桌椅', 2],
      ['合计', 5],
    ],
  ],
  [
    'a wide list that holds all of 表40’s columns among others',
    'Sheet52',
    [
      ['姓名', '性别', '单位', '年度', '职业工种', '等级', '对外开展技能鉴定数', '证号', '日期', '电话'],
      ['学员', '女', '某厂', 2020, '焊工', '四级', 1, 'A1', '6月', '1'],
    ],
  ],
  [
    'a pivot table',
    'Sheet51',
    [
      ['行标签', '求和项:2020', '求和项:2021'],
      ['机械类', 30, 40],
      ['总计', 30, 40],
    ],
  ],
  [
    'a pivot table with fields',
    'Sheet51',
    [
      ['专业大类', '专业名称', '计数项:学号'],
      ['机械类', '数控加工', 110],
    ],
  ],
  ['a list of students', '学籍', [['学号', '姓名', '专业大类', '专业名称', '班级'], ...students]],
  ['an index', '目录', [['目录'], ...captions.map((caption) => [caption])]],
  [
    'an index with numbers',
    '目录',
    [['序号', '表名', '页码'], ...captions.map((caption, at) => [at + 1, caption, at + 3])],
  ],
  [
    'who fills in what',
    '分工',
    [['表号', '名称', '负责人'], ...captions.map((caption, at) => [`表${at + 1}`, caption, '张'])],
  ],
  ['an index above a few header words', '目录', [...captions.map((caption) => [caption]), ['专业大类', '专业名称']]],
];

describe('not taken', () => {
  test.each(LOOK_ALIKES)('%s, in a workbook of its own', (_, name, rows) => {
    const { recognition } = checked({ sheets: [plainSheet(name, rows)], date1904: false });
    expect(recognition.tables.map(({ no }) => no)).toEqual([]);
    expect(recognition.conflicts).toEqual([]);
  });

  test.each(LOOK_ALIKES)('%s, beside the real tables', (_, name, rows) => {
    expectSampleOutcome(addSheet(typed, plainSheet(name, rows)));
  });

  test('below a real table, on its sheet', () => {
    const cells: Record<string, CellValue> = {};
    [['学生社团人数统计表'], ...SHARES].forEach((row, at) => {
      row.forEach((value, column) => {
        if (value !== undefined && value !== '') cells['ABCDE'[column]! + (14 + at)] = value;
      });
    });
    expectSampleOutcome(setCells(typed, '表4', cells));
  });
});

describe('taken where nothing tells it from the form, but not against a better marked one', () => {
  const likes: readonly (readonly [string, Sheet])[] = [
    ['without any title', plainSheet('Sheet60', MAJORS)],
    ['with nearly the same title', plainSheet('招生', [['2020-2021年招生计划专业人数统计表'], ...SHARES])],
    ['of another school', plainSheet('Sheet61', [['某某学校各专业在校生人数统计表'], ...MAJORS])],
  ];

  test.each(likes)('%s', (_, sheet) => {
    expect(checked({ sheets: [sheet], date1904: false }).recognition.tables).toHaveLength(1);
    const { recognition } = expectSampleOutcome(addSheet(typed, sheet));
    expect(recognition.passedOver?.map(({ claims }) => claims[0]?.sheet)).toEqual([sheet.name]);
  });

  test('a complete header is believed against its title, but less', () => {
    const [, table20] = [typed, sampleTables()[19]!];
    const sheet = plainSheet('Sheet62', [['2021年学工部问卷统计表'], ...table20.cells]);
    const { tables } = checked({ sheets: [sheet], date1904: false }).recognition;
    expect(tables.map(({ no }) => no)).toEqual([20]);
    expect(tables[0]!.confidence).toBeLessThan(0.6);
  });
});

describe('a sheet with very many rows', () => {
  test.each<[string, (index: number) => (string | number)[]]>([
    ['of raw data', (index) => [2020, '机械类', '数控加工', 1, index]],
    ['of awards', (index) => [index, '省级', '数控', ['一等奖', '二等奖', '三等奖'][index % 3]!, 2020]],
    ['of staff', (index) => [index, ['本科', '硕士以上'][index % 2]!, ['中级', '高级'][index % 2]!, '专任教师']],
    ['of header words', () => ['年度', '专业大类', '专业名称', '人数', '数量', '比例']],
  ])('%s is not taken and changes nothing', (_, row) => {
    const rows = Array.from({ length: 20_000 }, (__, index) => row(index));
    expectSampleOutcome(
      addSheet(typed, plainSheet('原始数据', [['年度', '专业大类', '专业名称', '人数', '学号'], ...rows])),
    );
  });
});
