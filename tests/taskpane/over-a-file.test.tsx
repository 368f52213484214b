/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Pane } from '../../src/taskpane/pane';
import { LIGHT } from '../../src/taskpane/theme/pane-theme';
import type { openSample as Open } from '../desk/desk-over-file';

// Every browser has them; this page has not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
const { openSample } = require('../desk/desk-over-file') as { openSample: typeof Open };

jest.setTimeout(30_000);

const chip = (name: RegExp) => within(screen.getByRole('group', { name: '按级别筛选' })).getByRole('button', { name });

test('the sample: what does not add up is seen, set right with a click, and taken back', async () => {
  const { desk } = openSample();
  const user = userEvent.setup();
  render(<Pane desk={desk} language="zh-CN" theme={LIGHT} abilities={{ hostName: 'file' }} checkAtOnce />);
  await screen.findByRole('grid', undefined, { timeout: 20_000 });
  expect(screen.getByRole('heading', { name: '四川自贡市高级技工学校' })).toBeTruthy();
  expect(chip(/^逻辑/).textContent).toContain('6');

  await user.click(screen.getByRole('button', { name: /^表3 有误/ }));
  await user.click(screen.getByRole('button', { name: /招生总人数（2021年）报 456 人，应为 454 人/ }));
  await user.click(screen.getByRole('button', { name: '采用此值：C6 405 → 407' }));
  expect((await screen.findAllByText('改了 2 处。', undefined, { timeout: 20_000 })).length).toBe(2);
  await user.click(screen.getByRole('button', { name: '展开一览' }));
  expect(screen.getByRole('button', { name: /^表3 没有问题/ })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '没有符合筛选的结果' })).toBeTruthy();

  await user.click(screen.getByRole('button', { name: '撤销' }));
  await screen.findAllByText('撤销了 2 处。', undefined, { timeout: 20_000 });
  expect(screen.getByRole('button', { name: /^表3 有误/ })).toBeTruthy();
  desk.close();
});
