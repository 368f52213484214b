/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { fakeDesk, good } from './fake-desk';
import { openMore, showPane } from './show-pane';
import { view } from './views';

test('marking and clearing take turns', async () => {
  const { desk, user } = await showPane();
  await user.click(screen.getByRole('button', { name: '标记' }));
  expect((await screen.findAllByText('标记了 9 格。')).length).toBe(2);
  await user.click(screen.getByRole('button', { name: '清除标记' }));
  expect(desk.asked.slice(-2)).toEqual(['mark()', 'clearMarks()']);
  expect(await screen.findByRole('button', { name: '标记' })).toBeTruthy();
});

test('the report is put into the workbook', async () => {
  const { desk, user } = await showPane();
  await user.click(screen.getByRole('button', { name: '核对报告' }));
  expect(desk.asked).toContain('addReport()');
  expect((await screen.findAllByText('“核对报告”工作表已写好。')).length).toBe(2);
});

test('reports are exported where the host can keep a file', async () => {
  const saved = jest.fn();
  const { user } = await showPane({ abilities: { hostName: 'file', saveText: saved } });
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '导出报告（CSV）' }));
  await waitFor(() => expect(saved).toHaveBeenCalledWith('年报-核对报告.csv', 'text/csv', 'report as csv'));
});

test('a file that could not be kept is told', async () => {
  const saveText = () => Promise.reject(new Error('no downloads'));
  const { user } = await showPane({ abilities: { hostName: 'file', saveText } });
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '导出报告（网页）' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('文件没有存下来'));
});

test('where the host cannot keep a file, no export is offered', async () => {
  const { user } = await showPane();
  await openMore(user);
  expect(screen.queryByRole('menuitem', { name: /导出/ })).toBeNull();
});

test('checking after every edit is turned off and on', async () => {
  const { desk, user } = await showPane();
  expect(desk.asked[0]).toBe('setLive(true)');
  await openMore(user);
  const live = screen.getByRole('menuitemcheckbox', { name: '编辑后自动核对' });
  expect(live.getAttribute('aria-checked')).toBe('true');
  await user.click(live);
  expect(desk.asked.at(-1)).toBe('setLive(false)');
});

test('whether edits are checked by themselves is remembered; forbidden storage does no harm', async () => {
  localStorage.setItem('gouji-live', 'off');
  const { desk, user } = await showPane();
  expect(desk.asked[0]).toBe('setLive(false)');
  const forbidden = jest.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => {
    throw new DOMException('', 'SecurityError');
  });
  await openMore(user);
  await user.click(screen.getByRole('menuitemcheckbox', { name: '编辑后自动核对' }));
  expect(desk.asked.at(-1)).toBe('setLive(true)');
  forbidden.mockRestore();
});

afterEach(() => localStorage.clear());

test('our parts leave the workbook only after a yes', async () => {
  const { desk, user } = await showPane();
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '去掉勾稽的内容…' }));
  await user.click(await screen.findByRole('button', { name: '取消' }));
  expect(desk.asked).not.toContain('clean()');
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '去掉勾稽的内容…' }));
  await user.click(await screen.findByRole('button', { name: '去掉' }));
  expect(desk.asked).toContain('clean()');
});

test('a file that cannot be written is only shown', async () => {
  const { desk, user } = await showPane({ abilities: { hostName: 'file', readOnly: true } });
  for (const name of ['标记', '核对报告']) {
    const button = screen.getByRole('button', { name });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.title).toBe('此文件只能查看，不能写入');
    await user.click(button);
  }
  expect(desk.asked).toEqual(['setLive(true)', 'check()']);
});

test('the menu is closed by Escape', async () => {
  const desk = fakeDesk({ check: () => good(view()) });
  const { user } = await showPane({ desk });
  await openMore(user);
  // Fabric reads the old number of the key, which user-event does not send.
  fireEvent.keyDown(document.activeElement!, { key: 'Escape', which: 27, keyCode: 27 });
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
});
