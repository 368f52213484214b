import {
  type Content,
  checked,
  closed,
  count,
  form,
  mark,
  open,
  ordinal,
  ratio,
  said,
  table,
  text,
  year,
} from '../small-book';

const FORMS = [
  form(1, [closed('性质', '公办', '民办', '国企办')], mark('标记'), text('说明')),
  form(2, [ordinal, open('基地')], text('代码'), count('人数')),
  form(3, [open('大类', { total: { name: '合计', required: false } })], count('在校生'), text('备注')),
  form(4, [year, open('工种'), open('等级')], count('鉴定'), count('通过')),
  form(5, [year], ratio('稳定率'), count('毕业生'), count('就业')),
];

describe('恰一: exactly one of the rows is ticked', () => {
  const nature = (...marks: Content[]) =>
    table(1, ['性质', '标记', '说明'], ...['公办', '民办', '国企办'].map((name, at) => [name, marks[at] ?? null, 'x']));

  test.each<[string, Content[], string]>([
    ['one', ['√', null, null], 'holds'],
    ['another sign', [null, '✓', null], 'holds'],
    ['none', [null, null, null], 'broken: 公办、民办、国企办中应恰好勾选一项，现在勾选了 0 项'],
    ['two', ['√', null, '√'], 'broken: 公办、民办、国企办中应恰好勾选一项，现在勾选了 2 项'],
    ['dashes are no ticks', ['√', '—', '/'], 'holds'],
    ['an empty box is no tick', ['☑', '□', '☐'], 'holds'],
    ['an Excel error is neither', ['√', { error: '#N/A' }, null], 'skipped: 表1“民办 标记”是错误值 #N/A'],
  ])('%s: %j', (_, marks, expected) => expect(said('恰一(表1.标记)', FORMS, nature(...marks))).toEqual([expected]));
});

describe('唯一: no two alike', () => {
  const bases = (...names: Content[]) =>
    table(2, ['序号', '基地', '代码', '人数'], ...names.map((name, at) => [at + 1, name, 'x', 1]));

  test.each<[string, Content[], string[]]>([
    ['all different', ['甲', '乙', '丙'], ['holds']],
    ['one twice', ['甲', '乙', '甲'], ['broken: “甲”出现了 2 次']],
    [
      'one three times, one twice',
      ['甲', '乙', '甲', '乙', '甲'],
      ['broken: “甲”出现了 3 次', 'broken: “乙”出现了 2 次'],
    ],
    ['what prints alike is alike', ['（甲）厂', '(甲) 厂'], ['broken: “(甲)厂”出现了 2 次']],
    ['blanks are not names', ['甲', null, null], ['holds']],
  ])('%s: %j', (_, names, expected) => expect(said('唯一(表2.基地)', FORMS, bases(...names))).toEqual(expected));

  test('rows by several labels', () => {
    const rows = (grade: string) =>
      table(
        4,
        ['年度', '工种', '等级', '鉴定', '通过'],
        [2020, '电工', '中级', 1, 1],
        [2021, '电工', '中级', 1, 1],
        [2020, '电工', grade, 2, 2],
      );
    const formula = '唯一(表4 按 年度、工种、等级)';
    expect(said(formula, FORMS, rows('高级'))).toEqual(['holds']);
    expect(said(formula, FORMS, rows('中级'))).toEqual(['broken: “2020、电工、中级”出现了 2 次']);
  });

  test('a label that carries down, and rows of sums, are not named twice', () => {
    const carried = [form(2, [open('大类', { carries: true }), open('基地')], count('人数'), text('代码'))];
    const rows = table(
      2,
      ['大类', '基地', '人数', '代码'],
      ['财经', '甲', 1, 'x'],
      [null, '乙', 1, 'x'],
      ['小计', null, 2, 'x'],
      ['交通', '丙', 1, 'x'],
      ['小计', null, 1, 'x'],
    );
    expect(said('唯一(表2.大类)', carried, rows)).toEqual(['holds']);
  });
});

describe('连续: each 序号 one more than the one before', () => {
  const numbered = (...numbers: Content[]) =>
    table(2, ['序号', '基地', '代码', '人数'], ...numbers.map((number, at) => [number, `基地${at}`, 'x', 1]));

  test.each<[string, Content[], string[]]>([
    ['from one', [1, 2, 3], ['holds']],
    ['from another number', [5, 6, 7], ['broken: 序号从 5 开始，没有从 1 编起']],
    ['as texts', ['01', '02', '03'], ['holds']],
    ['blanks between do not count', [1, null, 2], ['holds']],
    ['one twice', [1, 2, 2, 3], ['broken: 序号 2 出现了两次，其后的序号都少 1']],
    ['a gap', [1, 2, 4, 5], ['broken: 序号从 2 跳到了 4，中间可能漏了 1 行']],
    ['back to the start', [1, 2, 1, 2], ['broken: 序号到这里又从 1 编起']],
    ['one wrong', [1, 1, 3], ['broken: 序号 1 出现了两次，这一处应为 2']],
  ])('%s: %j', (_, numbers, expected) => expect(said('连续(表2.序号)', FORMS, numbered(...numbers))).toEqual(expected));
});

describe('属于: every name stands in the other table', () => {
  const known = table(3, ['大类', '在校生', '备注'], ['财经类', 1, 'x'], ['交通类', 1, 'x'], ['合计', 2, 'x']);
  const bases = (...names: string[]) =>
    table(2, ['序号', '基地', '代码', '人数'], ...names.map((name, at) => [at + 1, name, 'x', 1]));

  test.each<[string, string[], string[]]>([
    ['all known', ['财经类', '交通类', '财经类'], ['holds']],
    ['blanks and width do not matter', ['财 经类', '交通类 '], ['holds']],
    ['one unknown', ['财经类', '医药类'], ['broken: “医药类”在表3中没有，请写成那里的名称，或在那里补上']],
    [
      'each unknown one',
      ['医药类', '农林类'],
      [
        'broken: “医药类”在表3中没有，请写成那里的名称，或在那里补上',
        'broken: “农林类”在表3中没有，请写成那里的名称，或在那里补上',
      ],
    ],
  ])('%s: %j', (_, names, expected) => {
    expect(said('属于(表2.基地, 表3.大类)', FORMS, known, bases(...names))).toEqual(expected);
  });

  test('without the other table it is skipped', () => {
    expect(said('属于(表2.基地, 表3.大类)', FORMS, bases('财经类'))).toEqual(['skipped: 缺表3']);
    expect(said('属于(表2.基地, 表3.大类)', FORMS, known)).toEqual(['skipped: 缺表2']);
  });
});

describe('代码格式: four digits, a half-width hyphen, one digit', () => {
  const coded = (code: Content) => table(2, ['序号', '基地', '代码', '人数'], [1, '甲', code, 1]);
  test.each<[Content, string]>([
    ['0106-3', 'holds'],
    ['0209－4', 'broken: “0209－4”应写作“0209-4”（半角数字和连接号）'],
    ['０２０９-４', 'broken: “０２０９-４”应写作“0209-4”（半角数字和连接号）'],
    ['0209—4', 'broken: “0209—4”应写作“0209-4”（半角数字和连接号）'],
    ['0209 - 4', 'broken: “0209 - 4”应写作“0209-4”（半角数字和连接号）'],
  ])('%j %s', (code, expected) => expect(said('代码格式(表2.代码)', FORMS, coded(code))).toEqual([expected]));

  test.each<[Content]>([['0106'], ['01063'], ['106-3'], ['0106-34'], [{ value: 38777, format: 'yyyy/m/d' }]])(
    '%j may have become a date, or is no code at all',
    (code) => {
      const [line] = said('代码格式(表2.代码)', FORMS, coded(code));
      expect(line).toContain('不是“四位数字-一位数字”的专业代码');
    },
  );
});

describe('人数比: a share that whole numbers can give', () => {
  const rates = (...cells: Content[]) => table(5, ['年度', '稳定率', '毕业生', '就业'], [2020, ...cells]);
  const formula = '人数比(表5.稳定率, 表5.毕业生, 表5.就业)';

  test.each<[string, Content[], string]>([
    ['of the first number', ['84.83%', 145, 62], 'holds'],
    ['of the second number', ['84.83%', 62, 145], 'holds'],
    ['truncated', ['84.82%', 145, 62], 'holds'],
    ['as percentage points', [84.83, 145, 62], 'holds'],
    [
      'of none',
      ['93.31%', 62, 59],
      'broken: 没有整数人数能除出 93.31%，最近的是 58÷62＝93.55%、55÷59＝93.22%；请核对分子，或改这个比率',
    ],
    [
      'of one that is there',
      ['93.31%', 62, null],
      'broken: 没有整数人数能除出 93.31%，最近的是 57÷62＝91.94%、58÷62＝93.55%；请核对分子，或改这个比率',
    ],
    ['0 of nobody', ['0%', 0, 0], 'holds'],
    ['0 of nobody, beside a number that is missing', ['0%', 0, null], 'holds'],
    ['another share of nobody', ['100%', 0, 0], 'skipped: 除数是 0（表5“毕业生 2020年”）'],
    ['of one while the other is nobody', ['84.83%', 0, 145], 'holds'],
    [
      'of none while one is nobody',
      ['93.31%', 62, 0],
      'broken: 没有整数人数能除出 93.31%，最近的是 57÷62＝91.94%、58÷62＝93.55%；请核对分子，或改这个比率',
    ],
    ['no number is there', ['93.31%', null, null], 'skipped: 没有可作分母的人数：稳定率 2020年'],
  ])('%s: %j', (_, cells, expected) => expect(said(formula, FORMS, rates(...cells))).toEqual([expected]));

  test('points at the share and at the numbers it was tried with', () => {
    const { findings } = checked([formula], FORMS, rates('93.31%', 62, 59));
    expect(findings.map(({ cells }) => cells.map(({ place, role }) => `${place.column} ${role}`))).toEqual([
      ['1 reported', '2 source', '3 source'],
    ]);
  });
});
