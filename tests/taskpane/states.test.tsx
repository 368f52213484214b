/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { Outcome } from '../../src/desk/desk';
import type { CheckView } from '../../src/desk/views/views';
import { bad, fakeDesk, good } from './fake-desk';
import { openMore, showPane } from './show-pane';
import { place, view } from './views';

const spoken = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

test('before the first check there is one thing to do', async () => {
  const { desk, user } = await showPane({ checked: false });
  expect(screen.getByRole('heading', { name: '还没有核对' })).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '检查' })[1]!);
  expect(desk.asked).toContain('check()');
  expect(await screen.findByRole('grid')).toBeTruthy();
  expect(spoken()).toContain('核对完成：逻辑 1 条，核实 1 条。');
});

test('a workbook without any of the tables is told so', async () => {
  const none = view([], { counts: { ...view([]).counts, found: 0 } });
  await showPane({ checked: false, desk: fakeDesk({ check: () => good(none) }) }).then(({ user }) =>
    user.click(screen.getAllByRole('button', { name: '检查' })[0]!),
  );
  expect(await screen.findByRole('heading', { name: '没有认出表1–表43 中的任何一张' })).toBeTruthy();
});

test('where everything adds up, that is said', async () => {
  await showPane({ desk: fakeDesk({ check: () => good(view([])) }) });
  expect(screen.getByRole('heading', { name: '全部对上' })).toBeTruthy();
  expect(spoken()).toContain('核对完成，没有逻辑错误和待核实的。');
});

test('work can be watched and stopped', async () => {
  let answer: (outcome: Outcome<CheckView>) => void = () => undefined;
  const desk = fakeDesk({ check: () => new Promise((resolve) => (answer = resolve)) });
  const { user } = await showPane({ desk, checked: false });
  await user.click(screen.getAllByRole('button', { name: '检查' })[0]!);
  act(() => desk.tell({ kind: 'progress', stage: 'reading', done: 12, of: 43 }));
  const bar = await screen.findByRole('progressbar');
  expect(bar.getAttribute('aria-valuetext')).toBe('正在读取 12/43');
  await user.click(screen.getAllByRole('button', { name: '检查' })[0]!);
  await user.click(screen.getByRole('button', { name: '取消' }));
  expect(desk.asked).toEqual(['setLive(true)', 'check()', 'cancel()']);
  await act(async () => answer(bad('cancelled', '已取消')));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(spoken()).toContain('已取消，什么都没有改。');
});

test('findings are there before their suspects, and say so', async () => {
  let answer: (outcome: Outcome<CheckView>) => void = () => undefined;
  const desk = fakeDesk({ check: () => new Promise((resolve) => (answer = resolve)) });
  const { user } = await showPane({ desk, checked: false });
  await user.click(screen.getAllByRole('button', { name: '检查' })[0]!);
  const plain = view().findings.map((finding) => ({ ...finding, suspicion: '', suspects: [] }));
  act(() => desk.tell({ kind: 'found', view: view(plain, { locating: true }) }));
  await user.click(screen.getByRole('button', { name: /招生总人数（2021年）报 456 人/, expanded: false }));
  const article = screen.getByRole('article', { name: /招生总人数（2021年）报 456 人/ });
  expect(within(article).getByText('正在找疑点…')).toBeTruthy();
  await act(async () => answer(good(view())));
  expect(within(article).queryByText('正在找疑点…')).toBeNull();
  expect(within(article).getByRole('list', { name: '可能要改的数' })).toBeTruthy();
});

test('an error says what to do, and where', async () => {
  const desk = fakeDesk({ mark: () => bad('protected-cell', '工作表“表3”受保护，请先取消保护。', [place('表3!C5')]) });
  const { user } = await showPane({ desk });
  await user.click(screen.getByRole('button', { name: '标记' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('工作表“表3”受保护，请先取消保护。'));
  await user.click(screen.getAllByRole('button', { name: '选中 表3!C5' })[0]!);
  expect(desk.asked.at(-1)).toContain('select');
  await user.click(screen.getByRole('button', { name: '关闭' }));
  expect(screen.getByRole('alert').textContent).toBe('');
});

test('edits that were not checked are told, and checked on demand', async () => {
  const { desk, user } = await showPane();
  act(() => desk.tell({ kind: 'stale' }));
  expect(screen.getAllByText('有改动，尚未核对。')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '现在核对' }));
  expect(screen.queryAllByText('有改动，尚未核对。')).toHaveLength(0);
});

test('while a cell is being edited the pane says that it waits', async () => {
  const { desk } = await showPane();
  act(() => desk.tell({ kind: 'busy', busy: true }));
  expect(screen.getAllByText('Excel 在等：正在编辑单元格，或另一个工作簿在前面；之后自动继续。')).toHaveLength(2);
  act(() => desk.tell({ kind: 'busy', busy: false }));
  expect(screen.queryAllByText('Excel 在等：正在编辑单元格，或另一个工作簿在前面；之后自动继续。')).toHaveLength(0);
});

test('cells left alone by undoing are named', async () => {
  const desk = fakeDesk({
    undo: () =>
      good({ view: view(), cells: 3, directed: false, left: [{ place: place('表8!H5'), why: 'edited', now: '9.99' }] }),
  });
  const { user } = await showPane({
    desk: {
      ...desk,
      check: async () =>
        good(view(undefined, { undo: { id: 's1', when: '2022-03-01T09:30:00Z', cells: 4, directed: false } })),
    },
  });
  await openMore(user);
  await user.click(await screen.findByRole('menuitem', { name: '撤销上一步（4 处）' }));
  expect((await screen.findAllByText(/撤销了 3 处。1 格后来又改过/)).length).toBe(2);
  expect(screen.getAllByRole('button', { name: '选中 表8!H5' }).length).toBeGreaterThan(0);
});

test('what was taken back can be made again, from the bar and from the menu', async () => {
  const step = { id: 's1', when: '2022-03-01T09:30:00Z', cells: 4, directed: false };
  const undone = view(undefined, { redo: step });
  const desk = fakeDesk({
    check: () => good(view(undefined, { undo: step })),
    undo: () => good({ view: undone, cells: 4, directed: false, left: [] }),
    redo: () =>
      good({
        view: undone,
        cells: 3,
        directed: false,
        left: [{ place: place('表8!H5'), why: 'sheet-gone', now: '空的' }],
      }),
  });
  const { user } = await showPane({ desk });
  await openMore(user);
  expect(screen.queryByRole('menuitem', { name: /^重做/ })).toBeNull();
  await user.click(await screen.findByRole('menuitem', { name: '撤销上一步（4 处）' }));
  await user.click(await screen.findByRole('button', { name: '重做' }));
  expect((await screen.findAllByText(/重做了 3 处。1 格没有动/)).length).toBe(2);
  expect(screen.getByText(/表8!H5 工作表已不在/)).toBeTruthy();
  await openMore(user);
  await user.click(await screen.findByRole('menuitem', { name: '重做（4 处）' }));
  expect(desk.asked.filter((asked) => asked === 'redo("s1")')).toHaveLength(2);
});

test('a message offers to take back what it speaks of, and nothing newer', async () => {
  const step = { id: 's1', when: '2022-03-01T09:30:00Z', cells: 4, directed: false };
  const redone = view(undefined, { undo: step });
  const desk = fakeDesk({
    check: () => good(view(undefined, { redo: step })),
    redo: () => good({ view: redone, cells: 4, directed: false, left: [] }),
    undo: () => good({ view: view(undefined, { redo: step }), cells: 4, directed: false, left: [] }),
  });
  const { user } = await showPane({ desk });
  await openMore(user);
  await user.click(await screen.findByRole('menuitem', { name: '重做（4 处）' }));
  await screen.findByRole('button', { name: '撤销' });
  // An edit that makes no step leaves it the last one.
  act(() => desk.tell({ kind: 'checked', view: view(undefined, { undo: { ...step } }) }));
  await user.click(await screen.findByRole('button', { name: '撤销' }));
  expect(desk.asked).toContain('undo("s1")');
  await screen.findByRole('button', { name: '重做' });
  act(() => desk.tell({ kind: 'checked', view: view(undefined, { undo: { ...step, id: 's2' } }) }));
  expect(screen.queryByRole('button', { name: '重做' })).toBeNull();
  expect(screen.getAllByText('撤销了 4 处。')).toHaveLength(1);
});

test('after a newer step the message says what was done, and takes nothing back', async () => {
  const step = { id: 's1', when: '2022-03-01T09:30:00Z', cells: 4, directed: false };
  const desk = fakeDesk({
    check: () => good(view(undefined, { redo: step })),
    redo: () => good({ view: view(undefined, { undo: step }), cells: 4, directed: false, left: [] }),
  });
  const { user } = await showPane({ desk });
  await openMore(user);
  await user.click(await screen.findByRole('menuitem', { name: '重做（4 处）' }));
  await screen.findByRole('button', { name: '撤销' });
  act(() => desk.tell({ kind: 'checked', view: view(undefined, { undo: { ...step, id: 's2', cells: 1 } }) }));
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  expect(screen.getAllByText('重做了 4 处。')).toHaveLength(1);
});

test('what was kept in the workbook and needs a word is told', async () => {
  await showPane({ desk: fakeDesk({ check: () => good(view([], { warning: '保存的说明来自更新的版本。' })) }) });
  expect(screen.getByText('保存的说明来自更新的版本。')).toBeTruthy();
});
