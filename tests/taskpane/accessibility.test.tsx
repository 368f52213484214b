/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react';
import axe from 'axe-core';
import { fakeDesk, good } from './fake-desk';
import { PROPOSAL } from './proposals';
import { openMore, showPane } from './show-pane';
import { ALL, place, view } from './views';

// Nothing is painted here; axe asks all the same whether a text is an icon.
HTMLCanvasElement.prototype.getContext = () => null;

/** Colours and sizes need a browser; all else can be judged here. */
async function violations(): Promise<string[]> {
  await act(async () => undefined);
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations: found } = await axe.run(document.body, { rules });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

test('the findings, with one open and all bars shown', async () => {
  const doubts = [{ table: 9, place: place('表9!A1'), message: '不认得这一列' }];
  const desk = fakeDesk({ check: () => good(view(ALL, { doubts, warning: '请留意' })) });
  const { user } = await showPane({ desk });
  await user.click(screen.getByRole('button', { name: /初次就业月收入/ }));
  act(() => {
    desk.tell({ kind: 'stale' });
    desk.tell({ kind: 'busy', busy: true });
    desk.tell({ kind: 'selected', place: place('表3!C5') });
  });
  expect(await violations()).toEqual([]);
});

test('before the first check', async () => {
  await showPane({ checked: false });
  expect(await violations()).toEqual([]);
});

test('the preview of a recalculation', async () => {
  const { user } = await showPane({ desk: fakeDesk({ propose: () => good(PROPOSAL) }) });
  await user.click(screen.getByRole('button', { name: '一键重算' }));
  await screen.findByRole('region', { name: /可以放心改/ });
  expect(await violations()).toEqual([]);
});

test('the picture of relations', async () => {
  const { user } = await showPane();
  await openMore(user);
  await user.click(await screen.findByRole('menuitem', { name: '表间关系图' }));
  await screen.findByRole('heading', { name: '表间关系图' });
  expect(await violations()).toEqual([]);
});

test('in English the desk speaks it too; what stands in the workbook is marked as Chinese', async () => {
  const { desk, user, container } = await showPane({ language: 'en-US' });
  expect(desk.spoken).toEqual(['en']);
  expect(screen.getByRole('button', { name: 'Recalculate' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Error 表3 招生总人数/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Group by' }), 'by table');
  expect(screen.getByText('招生区域人数统计表').getAttribute('lang')).toBe('zh-CN');
  act(() => desk.tell({ kind: 'selected', place: place('表3!C5') }));
  expect(container.textContent).toContain(' (current cell)');
  expect(await violations()).toEqual([]);
});
