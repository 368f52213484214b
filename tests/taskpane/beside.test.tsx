/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import type { QuestionView, TiesView } from '../../src/desk/views/views';
import { Refusal } from '../../src/refusals/beside-refusal';
import { bad, fakeDesk, good } from './fake-desk';
import { openMore, showPane } from './show-pane';
import { cell, ENROLMENT, INCOME, place, view } from './views';

/** What Excel does beside checking and writing, as the pane offers it. */

/** By its name: to look up roles takes longer than all else here. */
function named(name: string): HTMLElement {
  const all = [...document.querySelectorAll('button')];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (found === undefined) throw new Error(`there is no button ${name}`);
  return found;
}
const press = async (user: UserEvent, name: string) => user.click(await waitFor(() => named(name)));
const shown = (findings: Parameters<typeof view>[0]) => ({ check: () => good(view(findings)) });

test('from finding to finding by two buttons that stand still, each with its cell and the other side', async () => {
  const { desk, user } = await showPane({ desk: fakeDesk(shown([ENROLMENT, INCOME])) });
  const walk = within(screen.getByRole('navigation', { name: '逐条查看' }));
  expect(walk.getByText('–/2')).toBeTruthy();
  await press(user, '下一条');
  expect(walk.getByText('1/2')).toBeTruthy();
  expect(desk.asked.at(-1)).toBe('select({"sheet":"表3","row":4,"column":2})');
  await user.click(walk.getByRole('button', { name: '对照 C6' }));
  expect(desk.asked.at(-1)).toBe('select({"sheet":"表3","row":5,"column":2})');
  await press(user, '下一条');
  expect(walk.getByText('2/2')).toBeTruthy();
  expect(screen.getByRole('button', { name: '下一条' }).getAttribute('aria-disabled')).toBe('true');
  await press(user, '上一条');
  expect(walk.getByText('1/2')).toBeTruthy();
});

const TIES: TiesView = {
  place: place('表3!C5'),
  address: 'C5',
  table: 3,
  words: '招生总人数 2021年',
  value: '456',
  ties: [
    {
      rule: { id: 'R03-01', reason: '招生总人数应等于三项之和。' },
      outcome: 'broken',
      severity: 'error',
      accepted: false,
      cells: [cell('表3!C5', '456'), cell('表3!C6', '405', 'source')],
      more: 0,
      finding: ENROLMENT.id,
    },
    {
      rule: { id: 'R04-02', reason: '表4 的合计应等于表3 的招生总人数。' },
      outcome: 'holds',
      severity: 'error',
      accepted: false,
      cells: [cell('表4!C9', '456')],
      more: 3,
    },
  ],
  uses: [{ place: place('表3!C6'), text: '表3!C6:C8' }],
  usedBy: [],
};

test('what a cell is checked against: all relations, cells and formulas, each a jump; it follows the selection', async () => {
  const desk = fakeDesk({ ...shown([ENROLMENT]), ties: () => good(TIES) });
  const { user } = await showPane({ desk });
  await openMore(user);
  await user.click(screen.getByRole('menuitem', { name: '这一格跟谁勾稽' }));
  const page = within(await screen.findByRole('region', { name: '这个数跟谁勾稽' }));
  expect(await page.findByText('表3!C5 表3 招生总人数 2021年：456')).toBeTruthy();
  // Nothing is selected yet as far as the pane knows: the host is asked.
  expect(desk.asked).toContain('ties()');
  const [broken, holds] = page.getAllByRole('listitem').filter(({ textContent }) => /应等于/.test(textContent ?? ''));
  expect([broken?.textContent, holds?.textContent]).toEqual([
    expect.stringContaining('逻辑 招生总人数应等于三项之和。 R03-01'),
    expect.stringContaining('✓ 相符 表4 的合计应等于表3 的招生总人数。 R04-02'),
  ]);
  expect(holds?.textContent).toContain('还有 3 格');
  await user.click(page.getByRole('button', { name: '选中 表4!C9（456）' }));
  expect(desk.asked.at(-1)).toBe('select({"sheet":"表4","row":8,"column":2})');
  expect(page.getByRole('region', { name: '公式用到' }).textContent).toContain('表3!C6:C8');
  expect(page.getByRole('region', { name: '用到它的公式' }).textContent).toContain('没有');
  act(() => desk.tell({ kind: 'selected', place: place('表4!C9') }));
  await waitFor(() => expect(desk.asked.at(-1)).toBe('ties({"sheet":"表4","row":8,"column":2})'));
  await user.click(page.getByRole('button', { name: '看这一条' }));
  expect(screen.getByRole('button', { name: /招生总人数/, expanded: true })).toBeTruthy();
});

test('a colleague is asked on demand; an answer becomes the explanation once it was looked over', async () => {
  let questions: readonly QuestionView[] = [];
  const ask = () => {
    questions = [{ id: 'q', finding: INCOME.id, place: place('表35!I4'), answers: [] }];
    return good(questions);
  };
  const desk = fakeDesk({ ...shown([INCOME, ENROLMENT]), ask, questions: () => good(questions) });
  const { user } = await showPane({ desk, abilities: { hostName: 'excel', asksColleagues: true } });
  await user.click(screen.getByRole('button', { name: /初次就业月收入/, expanded: false }));
  await press(user, '问同事');
  expect(desk.asked).toContain(`ask("${INCOME.id}")`);
  expect(await screen.findAllByText(/已在这一格加了批注/)).not.toHaveLength(0);
  expect(named('撤回提问')).toBeTruthy();
  questions = [{ ...questions[0]!, answers: [{ text: '含年终奖', signed: '李会计，2022年3月2日 10:00' }] }];
  await press(user, '看有没有答复');
  expect(await screen.findByText('李会计，2022年3月2日 10:00')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤回提问' })).toBeNull();
  await press(user, '用作审核说明');
  const field = (await screen.findByRole('textbox', { name: '审核说明' })) as HTMLTextAreaElement;
  expect(field.value).toBe('含年终奖');
  await press(user, '保存说明');
  expect(desk.asked).toContain(`explain(["${INCOME.id}"], "含年终奖")`);
});

test('what must be mended can be asked about, and not explained away; without comments nothing is offered', async () => {
  const questions = [
    { id: 'q', finding: ENROLMENT.id, place: place('表3!C5'), answers: [{ text: '是 454', signed: '' }] },
  ];
  const desk = fakeDesk({ ...shown([ENROLMENT]), questions: () => good(questions) });
  const { user } = await showPane({ desk, abilities: { hostName: 'excel', asksColleagues: true } });
  await user.click(screen.getByRole('button', { name: /招生总人数/, expanded: false }));
  expect(await screen.findByText(/是 454/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '用作审核说明' })).toBeNull();
});

test('without comments nobody is asked', async () => {
  const { desk, user } = await showPane({ desk: fakeDesk(shown([ENROLMENT])) });
  await user.click(screen.getByRole('button', { name: /招生总人数/, expanded: false }));
  expect(screen.queryByRole('button', { name: '问同事' })).toBeNull();
  expect(desk.asked).not.toContain('questions()');
});

test('the workbook opens the pane where the user wants it', async () => {
  let isOn = false;
  const set = async (on: boolean) => {
    if (on && isOn) throw new Refusal('setting-not-saved', { detail: '5001' });
    isOn = on;
  };
  const abilities = { hostName: 'excel', withWorkbook: { isOn: () => isOn, set } } as const;
  const { user } = await showPane({ abilities });
  const choose = async (checked: boolean) => {
    await openMore(user);
    await user.click(screen.getByRole('menuitemcheckbox', { name: '随这个工作簿打开窗格', checked }));
  };
  await choose(false);
  expect(await screen.findAllByText(/下次打开它，窗格会自己打开；只在装了勾稽的电脑上/)).not.toHaveLength(0);
  await choose(true);
  expect(await screen.findAllByText('保存工作簿以后，打开它不再带出窗格。')).not.toHaveLength(0);
  expect(isOn).toBe(false);
});

const clear = shown([]);
async function submitting(abilities: Parameters<typeof showPane>[0] & object) {
  const opened = await showPane(abilities);
  await openMore(opened.user);
  await opened.user.click(screen.getByRole('menuitem', { name: '上报…' }));
  await screen.findByRole('region', { name: '上报' });
  return opened;
}

test('where Excel opens no copy, or gives none, the way that always goes is said, and the document is had', async () => {
  const did: string[] = [];
  const openWorkbook = async () => {
    throw new Refusal('copy-not-opened', { detail: 'GeneralException' });
  };
  const abilities = { hostName: 'excel', saveText: (name: string) => void did.push(name), openWorkbook } as const;
  const { desk, user } = await submitting({ desk: fakeDesk(clear), abilities });
  await press(user, '打开干净的副本');
  expect(await screen.findAllByText(/Excel 没有打开干净的副本（GeneralException）/)).not.toHaveLength(0);
  expect(did).toEqual([]);
  expect(screen.getByText(/这里的加载项不能另存文件/)).toBeTruthy();
  await press(user, '保存审核说明');
  expect(did).toEqual(['年报-审核说明.html']);
  expect(desk.asked.at(-1)).toBe('submission({"statement":"","withoutCopy":true})');
});

test('on a Mac the copy opens, and the document is to be had elsewhere', async () => {
  const did: string[] = [];
  const openWorkbook = async () => void did.push('opened');
  const submission = () => bad('document-not-given', '没有交出来');
  const { user } = await submitting({ desk: fakeDesk(clear), abilities: { hostName: 'excel', openWorkbook } });
  expect(screen.getByText(/审核说明不能在这里保存/)).toBeTruthy();
  await press(user, '打开干净的副本');
  await waitFor(() => expect(did).toEqual(['opened']));
  // And where it does not, nothing is left that could be saved here.
  document.body.innerHTML = '';
  const other = await submitting({
    desk: fakeDesk({ ...clear, submission }),
    abilities: { hostName: 'excel', openWorkbook },
  });
  await press(other.user, '打开干净的副本');
  expect(await screen.findByText('这里不能保存文件。请用浏览器版，或命令 gouji submit。')).toBeTruthy();
});
