import { openDesk } from '../../../src/desk/audit-desk';
import type { CheckView, DirectionView } from '../../../src/desk/views/views';
import { readStore } from '../../../src/hosts/file/write/store';
import type { Direction } from '../../../src/recognise/types';
import { parseArea } from '../../../src/workbook/address';
import { patchWorkbook } from '../../fixtures/patch-workbook';
import { insertRow, keepSheets, sampleWorkbook } from '../../fixtures/workbooks';
import { at, done, opened, openSample, options, partsOf, refusal, sampleBytes } from '../desk-over-file';
import { FakeHost } from '../fake-host';

const NOT_3: Direction = { sheet: '表3', area: parseArea('A3:E8')!, table: 'none' };
const IS_3: Direction = { ...NOT_3, table: 3 };

const table = (view: CheckView, no: number) => view.tables.find((one) => one.no === no)!;
const words = ({ directions }: { directions: readonly DirectionView[] }) => directions.map((one) => one.words);

test('a place is no table, then it is: each said once, each taken back like any step, to the last byte', async () => {
  const { desk, host } = openSample();
  const first = await done(desk.check());
  expect(table(first, 3)).toMatchObject({ directed: false, state: '有误' });
  const lost = await done(desk.assign([NOT_3]));
  expect(table(lost, 3)).toMatchObject({ state: '缺', pieces: [] });
  expect(words(lost)).toEqual(['“表3” A3:E8 不是统计表']);
  expect(lost.undo).toMatchObject({ cells: 0, directed: true });
  expect(lost.revision).toBeGreaterThan(first.revision);

  const set = await done(desk.assign([IS_3]));
  expect(words(set)).toEqual(['“表3” A3:E8 是表3']);
  expect(table(set, 3)).toMatchObject({
    directed: true,
    state: '有误',
    evidence: expect.arrayContaining(['由您指定']),
  });
  expect(set.findings.map(({ id }) => id)).toEqual(first.findings.map(({ id }) => id));

  const undone = await done(desk.undo());
  expect(undone).toMatchObject({ cells: 0, directed: true, left: [] });
  expect(words(undone.view)).toEqual(['“表3” A3:E8 不是统计表']);
  expect(table(undone.view, 3).state).toBe('缺');
  const { view } = await done(desk.undo());
  expect([words(view), view.undo, table(view, 3).state]).toEqual([[], undefined, '有误']);
  expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes('typed')));
});

test('taking back is a step of its own, and undone too', async () => {
  const { desk } = openSample();
  await done(desk.assign([IS_3, { sheet: '表4', table: 'none' }]));
  const taken = await done(desk.unassign([IS_3]));
  expect(words(taken)).toEqual(['整张“表4”不是统计表']);
  expect(table(taken, 3).directed).toBe(false);
  const { view } = await done(desk.undo());
  expect(words(view)).toEqual(['“表3” A3:E8 是表3', '整张“表4”不是统计表']);
  expect(table(view, 4).state).toBe('缺');
});

test('one cell stands for the block that it lies in; where nothing is nothing can be pointed out', async () => {
  const { desk } = openSample();
  const view = await done(desk.assign([{ sheet: '表3', area: parseArea('C6')!, table: 3 }]));
  expect(view.directions[0]?.direction.area).toEqual(parseArea('A1:E8'));
  const nowhere = [
    { sheet: '表3', area: parseArea('Z99')!, table: 3 },
    { sheet: '没有的', table: 3 },
  ];
  for (const direction of nowhere) expect(await refusal(desk.assign([direction]))).toBe('nothing-there');
});

test('changes and directions are taken back in the order in which they were made', async () => {
  const { desk, host } = openSample();
  const { findings } = await done(desk.check());
  await done(desk.adopt(findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!.id));
  await done(desk.assign([NOT_3]));
  await done(
    desk.explain((await done(desk.check())).findings.find(({ severity }) => severity === 'query')!.id, '口径不同'),
  );
  expect(await done(desk.undo())).toMatchObject({ cells: 0, explained: true, view: { counts: { accepted: 0 } } });
  expect(await done(desk.undo())).toMatchObject({ cells: 0, directed: true });
  expect(await done(desk.undo())).toMatchObject({ cells: 2, directed: false, view: { directions: [] } });
  expect(await refusal(desk.undo())).toBe('nothing-to-undo');
  await done(desk.clean());
  expect(partsOf(host.bytes())).toEqual(partsOf(sampleBytes('typed')));
});

test('saved, sent on, opened again: what was said still holds, and can still be taken back', async () => {
  const first = openSample();
  await done(first.desk.assign([NOT_3]));
  await done(first.desk.addReport());
  const second = opened(first.host.bytes(), '收到的.xlsx');
  const view = await done(second.desk.check());
  expect([words(view), table(view, 3).state]).toEqual([['“表3” A3:E8 不是统计表'], '缺']);
  expect(table((await done(second.desk.undo())).view, 3).state).toBe('有误');
});

test('of a sheet that was renamed it is said that it is not there; nothing is guessed, nothing lost', async () => {
  const renamed = (name: string) => {
    const [sheet] = keepSheets(sampleWorkbook('typed'), ['表3']).sheets;
    return { sheets: [{ ...sheet!, name }, ...keepSheets(sampleWorkbook('typed'), ['表4']).sheets], date1904: false };
  };
  const host = new FakeHost(renamed('表3'));
  const desk = openDesk(host, options());
  await done(desk.assign([NOT_3]));
  host.workbook = renamed('招生');
  const view = await done(desk.check());
  const lost = '“表3” A3:E8 不是统计表，没有用上：工作簿里没有工作表“表3”，可能改过名，改回原名就又算数';
  const warning = `您指定的 ${lost}；不再需要的，可以在窗格里收回。`;
  expect([table(view, 3).state, view.warning, words(view)]).toEqual(['有误', warning, [lost]]);
  expect(view.directions[0]?.place).toBeUndefined();
  const explained = await done(desk.explain(view.findings[0]!.id, '说明'));
  expect(words(explained)).toEqual([lost]);
  host.workbook = renamed('表3');
  const back = await done(desk.check());
  expect([table(back, 3).state, back.warning]).toEqual(['缺', '']);
  expect(words(await done(desk.unassign([NOT_3])))).toEqual([]);
});

test('rows that were inserted since are never read for those that were meant: it is said, and stays to be said anew', async () => {
  const book = keepSheets(sampleWorkbook('typed'), ['表3', '表4']);
  const host = new FakeHost(book);
  const desk = openDesk(host, options());
  await done(desk.assign([IS_3]));
  host.workbook = insertRow(book, '表3', 6, ['本省其他', 1, 1]);
  const view = await done(desk.check());
  expect(table(view, 3).directed).toBe(false);
  expect(words(view)).toEqual([
    '“表3” A3:E8 是表3，没有用上：那里的行已不是指定时的样子，可能插入、删去或移动过，请重新指定',
  ]);
  const again = await done(desk.assign([{ ...IS_3, area: parseArea('A3:E9')! }]));
  expect([words(again), again.warning]).toEqual([['“表3” A3:E9 是表3'], '']);
});

test('what another version keeps is not written over', async () => {
  const bytes = patchWorkbook(sampleBytes('typed'), { store: '{"version":3,"directions":"new"}' }).bytes;
  const { desk, host } = opened(bytes, '新.xlsx');
  expect(await refusal(desk.assign([NOT_3]))).toBe('other-version');
  expect(readStore(host.bytes())).toBe('{"version":3,"directions":"new"}');
});

test('marks that stand in the workbook follow', async () => {
  const { desk, host } = openSample();
  await done(desk.mark());
  const marked = () => host.marks().filter(({ place }) => place.sheet === '表3').length;
  expect(marked()).toBeGreaterThan(0);
  await done(desk.assign([NOT_3]));
  expect(marked()).toBe(0);
  await done(desk.undo());
  expect(marked()).toBeGreaterThan(0);
});

test('what is selected is told with its area', async () => {
  const host = new FakeHost(keepSheets(sampleWorkbook('typed'), ['表3']));
  const desk = openDesk(host, options());
  const told: unknown[] = [];
  desk.subscribe((event) => void told.push(event));
  await done(desk.check());
  const area = parseArea('A3:E8')!;
  host.tell({ kind: 'selected', place: at('表3', 'A3'), area });
  await new Promise(setImmediate);
  expect(told).toContainEqual({ kind: 'selected', place: at('表3', 'A3'), area });
});
