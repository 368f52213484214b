/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { ProposalView } from '../../src/desk/views/views';
import { type FakeDesk, fakeDesk, good } from './fake-desk';
import { change, PROPOSAL } from './proposals';
import { showPane } from './show-pane';
import { view } from './views';

const open = async (desk: FakeDesk = fakeDesk({ propose: () => good(PROPOSAL) })) => {
  const shown = await showPane({ desk });
  await shown.user.click(screen.getByRole('button', { name: '一键重算' }));
  await screen.findByRole('heading', { name: '一键重算' });
  // What Fabric's check boxes do after they are drawn.
  await act(async () => undefined);
  return shown;
};

const ticks = () => screen.getAllByRole<HTMLInputElement>('checkbox', { name: /改为/ }).map(({ checked }) => checked);

test('safe changes are ticked; those to be decided stand apart, with the reason', async () => {
  await open();
  const safe = await screen.findByRole('region', { name: '可以放心改 3 处' });
  expect(
    within(safe).getByRole('checkbox', {
      name: 'H5 占比 2021年：99.03% 改为 99.04%；H7 占比 2021年：0.97% 改为 0.96%',
    }),
  ).toBeTruthy();
  expect(within(safe).getByRole('checkbox', { name: 'E5 占比 2021年：（空） 改为 42.34%' })).toBeTruthy();
  const decide = screen.getByRole('region', { name: '要您决定 1 处' });
  expect(decide.textContent).toContain('456 也等于表4 人数合计。');
  expect(ticks()).toEqual([true, true, false]);
});

test('what is ticked is made, groups as a whole; the bar then offers to take it back', async () => {
  const { desk, user } = await open();
  await user.click(await screen.findByRole('checkbox', { name: /^E5/ }));
  await user.click(screen.getByRole('checkbox', { name: /^C5/ }));
  await user.click(screen.getByRole('button', { name: '改这 3 处' }));
  expect(desk.asked).toContain('apply(["c1","c2","c4"])');
  expect(await screen.findAllByText('改了 3 处。')).toHaveLength(2);
  expect(screen.queryByRole('heading', { name: '一键重算' })).toBeNull();
  expect(screen.getByRole('button', { name: '撤销' })).toBeTruthy();
});

test('all of one sort are ticked or not at once', async () => {
  const { user } = await open();
  const safe = await screen.findByRole('region', { name: '可以放心改 3 处' });
  await user.click(within(safe).getByRole('button', { name: '全不选' }));
  expect(ticks()).toEqual([false, false, false]);
  expect(screen.getByRole('button', { name: '改这 0 处' }).getAttribute('aria-disabled')).toBe('true');
  await user.click(within(safe).getByRole('button', { name: '全选' }));
  expect(ticks()).toEqual([true, true, false]);
});

test('formulas and numbers for texts are proposed on demand', async () => {
  const { desk, user } = await open();
  await user.click(await screen.findByRole('checkbox', { name: '写成公式' }));
  expect(desk.asked.at(-1)).toBe('propose({"formulas":true,"toNumbers":false})');
  await waitFor(() => expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '写成公式' }).checked).toBe(true));
});

test('cells in the preview lead to the workbook, and so do notes', async () => {
  const { desk, user } = await open();
  await user.click(await screen.findByRole('button', { name: '选中 表8!H7（0.97%）' }));
  expect(desk.asked.at(-1)).toBe('select({"sheet":"表8","row":6,"column":7})');
  expect(screen.getByText('公式 SUM(B3:B5) 漏了一行。')).toBeTruthy();
});

test('where there is nothing to change, that is said', async () => {
  await open(fakeDesk());
  expect(await screen.findByRole('heading', { name: '没有要改的：能算出的数都对。' })).toBeTruthy();
});

test('Escape goes back, and the focus to where it was', async () => {
  const { user } = await open();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: '一键重算' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: '一键重算' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '一键重算' })));
});

test('a check meanwhile makes the preview anew', async () => {
  const { desk } = await open();
  await screen.findByRole('region', { name: '可以放心改 3 处' });
  await act(async () => desk.tell({ kind: 'checked', view: view() }));
  expect(desk.asked.filter((asked) => asked.startsWith('propose'))).toHaveLength(2);
});

test('faults of form stand apart by kind, each ticked as a whole, and leave other options alone', async () => {
  const forms: ProposalView = {
    ...PROPOSAL,
    changes: [
      change('c1', '表8!H5', { kind: 'form', forms: ['number', 'width'], old: '９９', new: '99' }),
      change('c2', '表4!A5', { kind: 'form', forms: ['blanks'], old: ' 机械类', new: '机械类' }),
    ],
  };
  const { desk, user } = await open(fakeDesk({ propose: ({ forms: asked }) => good(asked ? forms : PROPOSAL) }));
  await user.click(screen.getByRole('checkbox', { name: '只改写法（数不变）' }));
  const blanks = await screen.findByRole('region', { name: '空格 1 格' });
  expect(screen.getByRole('region', { name: '文本数字 1 格' })).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '写成公式' }).disabled).toBe(true);
  await user.click(within(blanks).getByRole('button', { name: '全不选' }));
  await user.click(screen.getByRole('button', { name: '改这 1 处' }));
  expect(desk.asked).toContain('apply(["c1"])');
});
