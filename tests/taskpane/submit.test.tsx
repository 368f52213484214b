/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { fakeDesk, good } from './fake-desk';
import { openMore, showPane } from './show-pane';
import { ENROLMENT, finding, INCOME, view } from './views';

afterEach(() => localStorage.clear());

const shown = (findings: Parameters<typeof view>[0]) => fakeDesk({ check: () => good(view(findings)) });
const press = async (user: UserEvent, name: string) => user.click(await screen.findByRole('button', { name }));

async function explaining(user: UserEvent, what: RegExp): Promise<void> {
  await user.click(screen.getByRole('button', { name: what, expanded: false }));
  await press(user, '填写审核说明');
  await screen.findByRole('textbox', { name: '审核说明' });
}

test('what is open is listed before submitting, and needs a word; two files are saved', async () => {
  const saved: string[] = [];
  const abilities = {
    hostName: 'file',
    saveText: (name: string, _: string, text: string) => void saved.push(`${name} ${text}`),
    saveBytes: (name: string, bytes: Uint8Array) => void saved.push(`${name} ${bytes.length}`),
  } as const;
  const { desk, user } = await showPane({ desk: shown([ENROLMENT, INCOME]), abilities });
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '上报…' }));
  const page = await screen.findByRole('region', { name: '上报' });
  expect(page.textContent).toContain('还没有处理的：逻辑 1 条、没有说明的核实 1 条');
  expect(page.textContent).toContain('招生总人数（2021年）报 456 人');
  await press(user, '保存两个文件');
  expect(saved).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: '为什么照样上报' }), '待核实');
  await user.type(screen.getByRole('textbox', { name: '姓名' }), '王');
  await press(user, '保存两个文件');
  expect(await screen.findAllByText('上报的文件已保存，打开的工作簿没有动。')).not.toHaveLength(0);
  expect(saved).toEqual(['年报-上报.xlsx 1', '年报-审核说明.html notes']);
  expect(desk.asked.slice(-2)).toEqual(['setAuthor(王)', 'submission({"statement":"待核实"})']);
});

test('where a pane cannot save files it says how to submit', async () => {
  const { user } = await showPane({ desk: shown([]) });
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '上报…' }));
  expect(await screen.findByText('没有未处理的，可以上报。')).toBeTruthy();
  expect(screen.getByText('这里不能保存文件。请用浏览器版，或命令 gouji submit。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '保存两个文件' })).toBeNull();
});

test('one sentence at hand explains all open findings of a relation; it is offered again', async () => {
  const other = finding('other', { ...INCOME, id: 'other', table: 35, message: '初次就业月收入（2021年）报 5000 元' });
  const { desk, user } = await showPane({ desk: shown([INCOME, other, ENROLMENT]) });
  await explaining(user, /2020年）报 4000 元/);
  await user.click(screen.getByRole('button', { name: '口径不同，两处的数都属实。' }));
  await user.click(screen.getByRole('checkbox', { name: '同一关系的另外 1 条也用这一句' }));
  await press(user, '保存说明');
  expect(desk.asked).toContain('explain(["income","other"], "口径不同，两处的数都属实。")');
  expect(localStorage.getItem('gouji-sentences')).toBe('["口径不同，两处的数都属实。"]');
});

test('what was said of other values is confirmed by one click, by whoever is remembered here', async () => {
  localStorage.setItem('gouji-author', '王');
  const explanation = { text: '含奖金', outdated: true, signed: '李，2021年3月1日 09:30' };
  const { desk, user } = await showPane({ desk: shown([{ ...INCOME, explanation }]) });
  await user.click(screen.getByRole('button', { name: /初次就业月收入/, expanded: false }));
  expect(await screen.findByText('李，2021年3月1日 09:30')).toBeTruthy();
  await press(user, '仍然适用');
  expect(desk.asked).toContain('explain("income", "含奖金")');
  expect(desk.asked).toContain('setAuthor(王)');
});

test('an auditor sends an explanation back with a remark', async () => {
  const explained = { ...INCOME, accepted: true, explanation: { text: '含奖金', outdated: false } };
  const answer = { verdict: 'returned', remark: '请附文件', signed: '李审核', outdated: false } as const;
  const returned = { ...INCOME, explanation: { ...explained.explanation, answer } };
  const desk = fakeDesk({ check: () => good(view([explained])), answer: () => good(view([returned])) });
  const { user } = await showPane({ desk });
  await user.click(screen.getByRole('button', { name: /初次就业月收入/, expanded: false }));
  await press(user, '审核答复…');
  await user.type(await screen.findByRole('textbox', { name: '审核答复' }), '请附文件');
  await press(user, '退回');
  expect(desk.asked).toContain('answer("income", {"verdict":"returned","remark":"请附文件"})');
  expect((await screen.findByText('请附文件 · 李审核')).parentElement?.textContent).toContain('审核答复 退回');
  await press(user, '收回答复');
  expect(desk.asked).toContain('answer("income", null)');
});
