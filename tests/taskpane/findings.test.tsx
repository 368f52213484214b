/** @jest-environment jsdom */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { fakeDesk, good } from './fake-desk';
import { showPane } from './show-pane';
import { ALL, ENROLMENT, finding, INCOME, view } from './views';

afterEach(() => localStorage.clear());

const opened = async (user: { click(element: Element): Promise<void> }, name: RegExp) => {
  await user.click(screen.getByRole('button', { name, expanded: false }));
  return screen.getByRole('article', { name });
};

const headings = () =>
  within(screen.getByRole('region', { name: '核对结果' }))
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);

test('the gravest come first; they can be put together by table and by what is to be done', async () => {
  const { desk, user } = await showPane();
  expect(headings()).toEqual([
    '!出错 没能核对，原因见各条1',
    '✗逻辑 算不平，必须改1',
    '?核实 按口径一般应成立，改正或说明1',
    '≈尾差 末位截尾或进位1',
    '–未核对 缺表、缺数或读不懂，不算通过1',
  ]);
  const articles = screen.getAllByRole('article');
  expect(articles.map((article) => article.getAttribute('aria-posinset'))).toEqual(['1', '2', '3', '4', '5']);
  const grouping = screen.getByRole('combobox', { name: '怎样归并' });
  await user.selectOptions(grouping, '按表');
  expect(headings()).toEqual([
    '!出错 没能核对，原因见各条1',
    '表3 招生区域人数统计表A21',
    '表8 学生人数统计表A21',
    expect.stringMatching(/^表36 /),
    '–未核对 缺表、缺数或读不懂，不算通过1',
  ]);
  await user.selectOptions(grouping, '按要做的');
  expect(headings()).toEqual([
    '!出错 没能核对，原因见各条1',
    '必须改 算不平，改到平为止1',
    '要说明 改正，或写审核说明1',
    '可一键改 照算得的数改末位一键重算1',
    '看一眼 填写形式，和没有核对的1',
  ]);
  await user.click(within(screen.getByRole('region', { name: '核对结果' })).getByRole('button', { name: '一键重算' }));
  expect(desk.asked.at(-1)).toMatch(/^propose/);
});

test('how they are put together is remembered', async () => {
  const { user } = await showPane();
  await user.selectOptions(screen.getByRole('combobox', { name: '怎样归并' }), '按表');
  cleanup();
  await showPane();
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: '怎样归并' }).value).toBe('table');
});

test('a cause comes first, what follows from it folded under it; a consequence elsewhere names its cause', async () => {
  const follows = finding('share', { message: '占比合计（2021年）报 99.57%', severity: 'error', root: ENROLMENT.id });
  const query = finding('query', { message: '另一处', severity: 'query', root: ENROLMENT.id });
  const { user } = await showPane({ desk: fakeDesk({ check: () => good(view([INCOME, follows, ENROLMENT, query])) }) });
  expect(headings()[0]).toBe('✗逻辑 算不平，必须改2');
  const [first] = screen.getAllByRole('article');
  expect(first!.textContent).toContain(ENROLMENT.message);
  expect(screen.queryByText(follows.message)).toBeNull();
  await user.click(screen.getByRole('button', { name: '由这一处引起的 1 条，改好它就都相符' }));
  const group = screen.getByRole('group', { name: /^由这一处引起的/ });
  expect(within(group).getByRole('article').textContent).toContain(follows.message);
  const other = await opened(user, /另一处/);
  await user.click(within(other).getByRole('button', { name: ENROLMENT.message }));
  expect(screen.getByRole('button', { name: /招生总人数/, expanded: true }).textContent).toContain(ENROLMENT.message);
});

test('what is wrong in several places by one rule is one card, opened to them', async () => {
  const twice = [ENROLMENT, { ...ENROLMENT, id: 'again', message: '又一处' }].map((one) => ({
    ...one,
    alike: '招生总人数（2020、2021年）',
  }));
  const { user } = await showPane({ desk: fakeDesk({ check: () => good(view([...twice, INCOME])) }) });
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(headings()[0]).toBe('✗逻辑 算不平，必须改2');
  const card = screen.getByRole('group', { name: '逻辑 表3 招生总人数（2020、2021年）' });
  expect(card.textContent).toContain('2 处');
  await user.click(within(card).getByRole('button'));
  expect(within(card).getAllByRole('article')).toHaveLength(2);
  await user.click(within(card).getAllByRole('button')[0]!);
  expect(within(card).queryAllByRole('article')).toHaveLength(0);

  // Going through the findings opens it by itself.
  screen.getByRole('searchbox').focus();
  await user.keyboard('{F8}{F8}');
  expect(document.activeElement).toBe(within(card).getByRole('button', { name: /又一处/, expanded: true }));
});

test('chips count the findings of each kind and list only the chosen kinds', async () => {
  const { user } = await showPane();
  const chips = screen.getByRole('group', { name: '按级别筛选' });
  expect(
    within(chips)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual(['✗逻辑 1', '!出错 1', '?核实 1', '≈尾差 1', '–未核对 1']);
  await user.click(within(chips).getByRole('button', { name: '核实 1' }));
  await user.click(within(chips).getByRole('button', { name: '尾差 1' }));
  expect(screen.getAllByRole('article')).toHaveLength(2);
  expect(screen.getByText('2 条，共 5 条')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(screen.getAllByRole('article')).toHaveLength(5);
});

test('searching lists what fits; nothing fitting is said', async () => {
  const { user } = await showPane();
  await user.type(screen.getByRole('searchbox', { name: '筛选结果' }), '招生 454');
  expect(screen.getAllByRole('article')).toHaveLength(1);
  await user.type(screen.getByRole('searchbox'), '没有');
  expect(screen.queryAllByRole('article')).toHaveLength(0);
  expect(screen.getByRole('heading', { name: '没有符合筛选的结果' })).toBeTruthy();
});

test('choosing a finding goes to its cell and shows all that is known of it', async () => {
  const { desk, user } = await showPane();
  const article = await opened(user, /招生总人数（2021年）报 456 人/);
  expect(desk.asked).toContain('select({"sheet":"表3","row":4,"column":2})');
  const text = article.textContent;
  expect(text).toContain('报出456 人');
  expect(text).toContain('应为454 人');
  expect(text).toContain('相差+2 人');
  expect(text).toContain('招生总人数应等于三项之和。');
  expect(text).toContain('关系式 R03-01');
  expect(text).toContain('所以错在 405、47 或 2 之中');
});

test('every cell of a finding is a way to that cell, on both sides', async () => {
  const { desk, user } = await showPane();
  const article = await opened(user, /初次就业月收入/);
  await user.click(within(article).getByRole('button', { name: '选中 表35!I4（2600）' }));
  expect(desk.asked.at(-1)).toBe('select({"sheet":"表35","row":3,"column":8})');
});

test('the value of a suspect is taken over at once; the step can be taken back from the bar', async () => {
  const { desk, user } = await showPane();
  await opened(user, /招生总人数/);
  const suspects = screen.getByRole('list', { name: '可能要改的数' });
  expect(suspects.textContent).toContain('随改 E6 88.82% → 89.25%');
  await user.click(within(suspects).getByRole('button', { name: '采用此值：C6 405 → 407' }));
  expect(desk.asked).toContain('adopt("s1.1")');
  expect(await screen.findAllByText('改了 2 处。')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  expect(desk.asked).toContain('undo()');
});

test('a suspect that cannot be taken over says why, and does nothing', async () => {
  const { desk, user } = await showPane();
  await opened(user, /招生总人数/);
  const button = screen.getByRole('button', { name: '采用此值：C7 47 → 49' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const described = document.getElementById(button.getAttribute('aria-describedby')!);
  expect(described?.textContent).toContain('不能直接采用：此格是公式');
  await user.click(button);
  expect(desk.asked).not.toContain('adopt("s1.2")');
});

test('a query can be explained, and stands apart from then on', async () => {
  const explained = { ...INCOME, accepted: true, explanation: { text: '表36 含奖金', outdated: false } };
  const desk = fakeDesk({ explain: () => good(view([ENROLMENT, explained])) });
  const { user } = await showPane({ desk });
  await opened(user, /初次就业月收入/);
  await user.click(screen.getByRole('button', { name: '填写审核说明' }));
  const field = await screen.findByRole('textbox', { name: '审核说明' });
  expect(screen.getByRole('button', { name: '保存说明' }).getAttribute('aria-disabled')).toBe('true');
  await user.type(field, '表36 含奖金');
  await user.click(screen.getByRole('button', { name: '保存说明' }));
  expect(desk.asked).toContain('explain(["income"], "表36 含奖金")');
  expect(await screen.findByRole('heading', { name: /^已说明/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: '撤回说明' })).toBeTruthy();
});

test('an explanation whose values have changed asks to be confirmed', async () => {
  const outdated = { ...INCOME, explanation: { text: '含奖金', outdated: true } };
  const desk = fakeDesk({ check: () => good(view([outdated])) });
  const { user } = await showPane({ desk });
  expect(screen.getByText('说明待更新')).toBeTruthy();
  const article = await opened(user, /初次就业月收入/);
  expect(article.textContent).toContain('写了说明之后数值有变，请重新确认。');
  await user.click(screen.getByRole('button', { name: '修改说明' }));
  await screen.findByRole('textbox', { name: '审核说明' });
  await user.click(screen.getByRole('button', { name: '保存说明' }));
  expect(desk.asked).toContain('explain(["income"], "含奖金")');
});

test('only queries can be explained', async () => {
  const { user } = await showPane();
  await opened(user, /招生总人数/);
  expect(screen.queryByRole('button', { name: '填写审核说明' })).toBeNull();
});

test('Escape leaves the explanation as it was', async () => {
  const { desk, user } = await showPane();
  await opened(user, /初次就业月收入/);
  await user.click(screen.getByRole('button', { name: '填写审核说明' }));
  await user.type(await screen.findByRole('textbox', { name: '审核说明' }), '不写了{Escape}');
  expect(screen.queryByRole('textbox', { name: '审核说明' })).toBeNull();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('填写审核说明'));
  expect(desk.asked.filter((asked) => asked.startsWith('explain'))).toEqual([]);
});

test('F8 goes through the findings in their order, and back', async () => {
  const { user } = await showPane();
  screen.getByRole('searchbox').focus();
  await user.keyboard('{F8}{F8}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /招生总人数/, expanded: true }));
  await user.keyboard('{Shift>}{F8}{/Shift}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /核对时出错/, expanded: true }));
  expect(screen.getAllByRole('button', { expanded: true })).toHaveLength(1);
});

test('doubts are told', async () => {
  const doubts = [{ table: 9, message: '“培训”和“培训2”都像表9' }];
  await showPane({ desk: fakeDesk({ check: () => good(view(ALL, { doubts })) }) });
  expect(screen.getByText('存疑 1')).toBeTruthy();
  expect(screen.getByText('“培训”和“培训2”都像表9')).toBeTruthy();
});

test('hundreds of findings are all there for a screen reader', async () => {
  const many = Array.from({ length: 600 }, (_, n) =>
    finding(`n${n}`, { rule: { id: `R${n}`, formula: '', reason: '' } }),
  );
  await showPane({ desk: fakeDesk({ check: () => good(view(many)) }) });
  // Beside other tests they come slowly; and to print those that are there would take longest of all.
  await waitFor(() => expect(document.querySelectorAll('article').length).toBe(600), { timeout: 20_000 });
});

test('where a finding goes with the button that was pressed, the one in its place takes the focus', async () => {
  const desk = fakeDesk({ adopt: () => good({ view: view([INCOME]), cells: 2, undoable: true }) });
  const { user } = await showPane({ desk });
  expect(document.activeElement).toBe(document.body);
  await opened(user, /招生总人数/);
  await user.click(screen.getByRole('button', { name: '采用此值：C6 405 → 407' }));
  await waitFor(() => expect(document.activeElement?.closest('[data-finding]')?.textContent).toContain(INCOME.message));
});
