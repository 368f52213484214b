/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { Desk } from '../../src/desk/desk';
import type { CheckView, DirectionView, TableView } from '../../src/desk/views/views';
import { parseArea } from '../../src/workbook/address';
import { sheetReference } from '../../src/workbook/sheet-reference';
import { fakeDesk, good } from './fake-desk';
import { openMore, showPane } from './show-pane';
import { ALL, missingTable, place, view } from './views';

const A3E8 = parseArea('A3:E8')!;
const DRAFT = { sheet: 'Sheet1', area: A3E8 };

/** The view in which 表9 is as given. */
const withTable9 = (given: Partial<TableView>, more: Partial<CheckView> = {}): CheckView => {
  const before = view();
  const tables = before.tables.map((table) => (table.no === 9 ? { ...table, ...given } : table));
  return view(ALL, { tables, ...more });
};

const said = (direction: DirectionView['direction'], words: string): DirectionView => ({
  direction,
  words,
  place: place('Sheet1!A3'),
});

const { no, title } = view().tables[8]!;
const LOST = withTable9({
  ...missingTable(no, title),
  place: undefined,
  range: undefined,
  others: [
    { pieces: [DRAFT], kind: 'near-miss', why: '少了“占比”一列' },
    { pieces: [{ sheet: '旧 表', area: A3E8 }], kind: 'last-year', why: '留作上年的，不参加核对：年度是 2019、2020' },
    { pieces: [{ sheet: '无表头', area: A3E8 }], kind: 'near-miss', why: '没有认出它的表头', headless: true },
  ],
} as unknown as TableView);
const SAID = said({ ...DRAFT, table: 9 }, '“Sheet1” A3:E8 是表9');
const SET = withTable9(
  { directed: true, place: place('Sheet1!A3'), range: 'A3:E8', pieces: [DRAFT], evidence: ['由您指定'] },
  { directions: [SAID], undo: { id: 's1', when: '2022-03-01T09:30:00Z', cells: 0, directed: true } },
);

/** A desk that knows what was said last: it tells the table set or lost, and gives back what was undone. */
function deskOverLost() {
  let now = LOST;
  const answers: Partial<{ [M in keyof Desk]: unknown }> = {
    check: () => good(now),
    assign: () => {
      now = SET;
      return good(now);
    },
    unassign: () => {
      now = LOST;
      return good(now);
    },
    undo: () => {
      now = LOST;
      return good({ view: now, cells: 0, directed: true, left: [] });
    },
  };
  return fakeDesk(answers as Parameters<typeof fakeDesk>[0]);
}

const map = () => {
  // It is folded once a table is chosen.
  const folded = screen.queryByRole('button', { name: '展开一览' });
  if (folded !== null) act(() => folded.click());
  return screen.getByRole('grid');
};
const tile = (name: RegExp) => within(map()).getByRole('button', { name });
const panel = () => screen.getByRole('region', { name: '表9 在哪里' });
/** The panel, once that part of the pane is loaded. */
const opened = () => screen.findByRole('region', { name: /^(表\d+ 在哪里|Where table \d+ is)$/ });
const button = (name: string) => screen.getByRole('button', { name });

test('by keyboard: a table that was not found is pointed out among what came nearest, and that is undone', async () => {
  const { desk, user } = await showPane({ desk: deskOverLost() });
  act(() => tile(/^表1 /).focus());
  await user.keyboard('{ArrowDown}{Enter}');
  await opened();
  // The tile is folded away with the map.
  expect(document.activeElement).toBe(button('展开一览'));
  expect(panel().textContent).toContain('没有找到。最像的是：');
  expect(panel().textContent).toContain('Sheet1!A3:E8 没有采用：少了“占比”一列');
  // To point to one whose header cannot be read would be of no use.
  expect(button('选中 无表头!A3:E8')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '就是它：无表头!A3:E8 是表9' })).toBeNull();

  await user.tab();
  expect(document.activeElement).toBe(button('选中 Sheet1!A3:E8'));
  await user.keyboard('{Enter}');
  expect(desk.asked).toContain('select({"sheet":"Sheet1","row":2,"column":0})');
  await user.tab();
  expect(document.activeElement).toBe(button('就是它：Sheet1!A3:E8 是表9'));
  await user.keyboard('{Enter}');
  expect(desk.asked).toContain(`assign([{"sheet":"Sheet1","area":${JSON.stringify(A3E8)},"table":9}])`);
  expect(screen.getAllByText('已按您的指定重新核对；指定存在工作簿里。')).toHaveLength(2);
  expect(document.activeElement).toBe(panel());
  expect(tile(/^表9 .*由您指定/)).toBeTruthy();
  expect(panel().textContent).toContain('由您指定');

  await user.click(button('撤销'));
  expect(screen.getAllByText('撤销了上一次指定。')).toHaveLength(2);
  expect(tile(/^表9 缺/)).toBeTruthy();
});

test('what was said is taken back from the table, and from the list of all that was said', async () => {
  const { desk, user } = await showPane({ desk: fakeDesk({ check: () => good(SET), unassign: () => good(LOST) }) });
  expect(await screen.findByText('由您指定 1 处')).toBeTruthy();
  await user.click(tile(/^表9 /));
  await opened();
  await user.click(within(panel()).getByRole('button', { name: '收回：“Sheet1” A3:E8 是表9' }));
  expect(desk.asked).toContain(`unassign([{"sheet":"Sheet1","area":${JSON.stringify(A3E8)},"table":9}])`);
  expect(tile(/^表9 缺/)).toBeTruthy();
  expect(screen.queryByText('由您指定 1 处')).toBeNull();
  expect(document.activeElement).toBe(panel());
});

test('the menu calls the step by what it was', async () => {
  const { desk, user } = await showPane({ desk: fakeDesk({ check: () => good(SET) }) });
  await openMore(user);
  await user.click(await screen.findByRole('menuitem', { name: '撤销上一步（指定表格）' }));
  expect(desk.asked).toContain('undo("s1")');
});

describe('what is selected in the workbook may be the table', () => {
  test.each([
    ['an area', 'Sheet1!B2', parseArea('B2:F9'), '指定当前选区 Sheet1!B2:F9', 'B2:F9'],
    ['one cell, for the block around it', 'Sheet1!B2', undefined, '指定 Sheet1!B2 所在的一块', 'B2'],
  ])('%s', async (_, cell, area, name, assigned) => {
    const { desk, user } = await showPane({ desk: deskOverLost() });
    await user.click(tile(/^表9 /));
    await opened();
    await opened();
    expect(panel().textContent).toContain('先在工作簿里选中这张表');
    act(() => desk.tell({ kind: 'selected', place: place(cell), ...(area && { area }) }));
    await user.click(button(name));
    expect(desk.asked).toContain(
      `assign(${JSON.stringify([{ sheet: 'Sheet1', area: parseArea(assigned), table: 9 }])})`,
    );
  });

  test('another selection of one cell is no area any more', async () => {
    const { desk, user } = await showPane({ desk: deskOverLost() });
    await user.click(tile(/^表9 /));
    await opened();
    await opened();
    act(() => desk.tell({ kind: 'selected', place: place('Sheet1!B2'), area: parseArea('B2:F9')! }));
    act(() => desk.tell({ kind: 'selected', place: place('Sheet1!C3') }));
    expect(button('指定 Sheet1!C3 所在的一块')).toBeTruthy();
  });
});

test('a table that was found is said not to be one, or its whole sheet to have none', async () => {
  const pieces = [DRAFT, { sheet: '续表', area: parseArea('A1:E5')! }];
  const found = good(withTable9({ pieces }));
  const { desk, user } = await showPane({ desk: fakeDesk({ check: () => found, assign: () => found }) });
  await user.click(tile(/^表9 /));
  await opened();
  await user.click(within(panel()).getByText('认错了？'));
  await user.click(button(`不是这张表：${pieces.map(sheetReference).join('、')} 不是表9，也不是别的表`));
  expect(desk.asked).toContain(`assign(${JSON.stringify(pieces.map((piece) => ({ ...piece, table: 'none' })))})`);
  await user.click(button('“续表”整张都不是统计表'));
  expect(desk.asked).toContain('assign([{"sheet":"续表","table":"none"}])');
});

test('where nothing at all was found, tables can still be pointed out', async () => {
  const tables = view().tables.map((table) => missingTable(table.no, table.title));
  const counts = { ...view().counts, found: 0 };
  const { desk, user } = await showPane({
    desk: fakeDesk({ check: () => good(view([], { tables, counts, school: '' })) }),
  });
  await user.click(tile(/^表3 缺/));
  await opened();
  act(() => desk.tell({ kind: 'selected', place: place('Sheet1!A3'), area: A3E8 }));
  await user.click(button('指定当前选区 Sheet1!A3:E8'));
  expect(desk.asked).toContain(`assign(${JSON.stringify([{ ...DRAFT, table: 3 }])})`);
});

test('a file that cannot be written to keeps nothing, so nothing is offered', async () => {
  const { user } = await showPane({ desk: deskOverLost(), abilities: { hostName: 'file', readOnly: true } });
  await user.click(tile(/^表9 /));
  await opened();
  const offered = within(panel()).getByRole('button', { name: '就是它：Sheet1!A3:E8 是表9' });
  expect([offered.getAttribute('aria-disabled'), offered.title]).toEqual(['true', '此文件只能查看，不能写入']);
});

test.each(['zh-CN', 'en-US'])('nothing of it keeps people out: %s', async (language) => {
  HTMLCanvasElement.prototype.getContext = () => null;
  const { desk, user } = await showPane({ desk: deskOverLost(), language });
  await user.click(within(screen.getByRole('grid')).getAllByRole('button')[8]!);
  await opened();
  act(() => desk.tell({ kind: 'selected', place: place('Sheet1!A3'), area: A3E8 }));
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const found = async () => (await axe.run(document.body, { rules })).violations.map(({ id }) => id);
  expect(await found()).toEqual([]);
  const name = language === 'zh-CN' ? '就是它：Sheet1!A3:E8 是表9' : 'This is it: Sheet1!A3:E8 is table 9';
  await user.click(button(name));
  expect(await found()).toEqual([]);
});
