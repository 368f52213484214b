/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { fakeDesk, good } from './fake-desk';
import { showPane } from './show-pane';
import { missingTable, view } from './views';

const tile = (name: RegExp) => within(screen.getByRole('grid', { name: '43 张表一览' })).getByRole('button', { name });

test('says whose report it is, and what was recognised', async () => {
  await showPane();
  expect(screen.getByRole('heading', { name: '四川自贡市高级技工学校' })).toBeTruthy();
  const overview = screen.getByRole('region', { name: '概况' });
  expect(overview.textContent).toContain('2020、2021 年');
  expect(overview.textContent).toContain('认出 43/43 张表');
  expect(overview.textContent).toContain('年报.xlsx');
});

const signOf = (button: HTMLElement) => button.querySelector('small')?.dataset.sign;

test('the map has a tile for every table, lettered by its state', async () => {
  await showPane();
  const grid = screen.getByRole('grid', { name: '43 张表一览' });
  expect(within(grid).getAllByRole('button')).toHaveLength(43);
  expect(within(grid).getAllByRole('row')).toHaveLength(6);
  expect(signOf(tile(/^表3 有误，招生区域人数统计表/))).toBe('✗1');
  expect(signOf(tile(/^表36 核实/))).toBe('?1');
});

test('a tile tells where its table stands, and why it was taken for it', async () => {
  await showPane();
  const { title } = tile(/^表3 /) as HTMLElement;
  expect(title).toContain('“表3” A2:F9');
  expect(title).toContain('把握 98%');
  expect(title).toContain('工作表名');
});

test('arrow keys move between the tiles; the map is one stop of the tab key', async () => {
  const { user } = await showPane();
  const grid = screen.getByRole('grid');
  expect(
    within(grid)
      .getAllByRole('button')
      .filter(({ tabIndex }) => tabIndex === 0),
  ).toHaveLength(1);
  act(() => tile(/^表1 /).focus());
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(tile(/^表3 /));
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(tile(/^表11 /));
  await user.keyboard('{End}');
  expect(document.activeElement).toBe(tile(/^表16 /));
  await user.keyboard('{ArrowLeft}{Home}{ArrowUp}');
  expect(document.activeElement).toBe(tile(/^表1 /));
});

test('choosing a tile lists its findings and goes to its sheet; choosing it again lists all', async () => {
  const { desk, user } = await showPane();
  await user.click(tile(/^表36 /));
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(desk.asked).toContain('select({"sheet":"表36","row":1,"column":0})');
  await user.click(screen.getByRole('button', { name: '展开一览', expanded: false }));
  expect(tile(/^表36 /).getAttribute('aria-pressed')).toBe('true');
  await user.click(tile(/^表36 /));
  expect(screen.getAllByRole('article')).toHaveLength(5);
});

test.each([
  ['a finding is chosen', /招生总人数/],
  ['a filter is set', '核实 1'],
])('once %s the map gives way to one line of counts, unless it was opened by hand', async (_, name) => {
  const { user } = await showPane();
  await user.click(screen.getByRole('button', { name }));
  expect(screen.queryByRole('grid')).toBeNull();
  const counts = within(screen.getByRole('list', { name: '各有几张表' })).getAllByRole('listitem');
  expect(counts.map(({ textContent }) => textContent)).toEqual(['✗有误 1', '?核实 1', '✓没有问题 41']);
  await user.click(screen.getByRole('button', { name: '展开一览' }));
  await user.click(screen.getByRole('button', { name }));
  await user.click(screen.getByRole('button', { name }));
  expect(screen.getByRole('grid')).toBeTruthy();
});

test('a table that was not found says so, and leads nowhere', async () => {
  const { tables } = view();
  const missing = tables.map((table) => {
    if (table.no !== 9) return table;
    const { no, title } = table;
    return { ...missingTable(no, title), notes: ['无法确定'] };
  });
  const desk = fakeDesk({ check: () => good(view(undefined, { tables: missing })) });
  const { user } = await showPane({ desk });
  await user.click(tile(/^表9 缺，.*无法确定/));
  expect(desk.asked.filter((asked) => asked.startsWith('select'))).toEqual([]);
});
