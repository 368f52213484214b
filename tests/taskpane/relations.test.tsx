/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { openMore, showPane } from './show-pane';

const open = async () => {
  const shown = await showPane();
  await openMore(shown.user);
  await shown.user.click(await screen.findByRole('menuitem', { name: '表间关系图' }));
  await screen.findByRole('heading', { name: '表间关系图' });
  return shown;
};

const lines = () => within(screen.getByRole('group', { name: /^表间关系图/ })).getAllByRole('button');

test('every link is a button with a name; trouble comes first with the keyboard', async () => {
  const { user } = await open();
  expect(lines().filter((line) => line.getAttribute('tabindex') === '0')).toHaveLength(1);
  const broken = screen.getByRole('button', { name: '表35 与 表36：待核实，核实 1' });
  act(() => broken.focus());
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: '表3 与 表4：相符' }));
  expect(screen.getByText('招生人数合计相同。')).toBeTruthy();
});

test('choosing a link lists its findings', async () => {
  const { user } = await open();
  act(() => screen.getByRole('button', { name: '表35 与 表36：待核实，核实 1' }).focus());
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('heading', { name: '表间关系图' })).toBeNull();
  expect(screen.getAllByRole('article')).toHaveLength(1);
  expect(screen.getByRole('button', { name: '不再只看表35 与 表36' })).toBeTruthy();
});

test('the picture is there as a list too', async () => {
  const { user } = await open();
  const list = screen.getByRole('list', { name: '关系列表', hidden: true });
  const rows = within(list).getAllByRole('button', { hidden: true });
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    '表35 与 表36：待核实，核实 1 · 1 条关系',
    '表3 与 表4：相符 · 1 条关系',
  ]);
  await user.click(screen.getByText('全部 2 对表'));
  await user.click(rows[0]!);
  expect(screen.getAllByRole('article')).toHaveLength(1);
});
