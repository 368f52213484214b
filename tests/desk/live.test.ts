import { openDesk } from '../../src/desk/audit-desk';
import type { DeskEvent } from '../../src/desk/desk';
import { Refusal } from '../../src/refusals/refusal';
import type { CellEdit } from '../../src/workbook/edits';
import { sampleWorkbook } from '../fixtures/workbooks';
import { at, done, options } from './desk-over-file';
import { FakeHost } from './fake-host';
import { HandTimer, rest } from './hand-timer';

function setUp() {
  const timer = new HandTimer();
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, { ...options(), timer });
  const events: DeskEvent[] = [];
  desk.subscribe((event) => {
    // Only the first check tells what it found on its way.
    const isFirst = event.kind === 'found' && event.view.revision === 1;
    if (event.kind !== 'progress' && !isFirst) events.push(event);
  });
  return { timer, host, desk, events, kinds: () => events.map(({ kind }) => kind) };
}

const type = (sheet: string, cell: string, value: number): CellEdit => ({ place: at(sheet, cell), content: { value } });
const MENDED = [type('表3', 'C6', 407), type('表3', 'E6', 0.8925)];

test('an edit is checked after a quiet moment, of its sheet only', async () => {
  const { timer, host, desk, events } = setUp();
  desk.setLive(true);
  const { counts, revision } = await done(desk.check());
  host.asked.length = 0;
  host.userEdits(MENDED[0]!);
  await timer.pass(400);
  host.userEdits(MENDED[1]!);
  await timer.pass(400);
  expect(host.asked).toEqual([]);
  await timer.pass(200);
  expect(host.asked).toEqual(['readSheets 表3']);
  const [checked, ...more] = events;
  expect(more).toEqual([]);
  expect(checked).toMatchObject({ kind: 'checked', view: { counts: { error: counts.error - 2 } } });
  expect(checked?.kind === 'checked' && checked.view.revision).toBeGreaterThan(revision);
  expect(timer.isIdle).toBe(true);
});

test('without live checks edits are only told of, once until the next check', async () => {
  const { timer, host, desk, kinds } = setUp();
  await done(desk.check());
  host.userEdits(MENDED[0]!);
  host.userEdits(MENDED[1]!);
  await timer.pass(5000);
  expect(kinds()).toEqual(['stale']);
  await done(desk.check());
  host.userEdits(MENDED[0]!);
  expect(kinds()).toEqual(['stale', 'stale']);
  desk.setLive(true);
  await timer.pass(600);
  expect(kinds()).toEqual(['stale', 'stale', 'checked']);
});

test('edits before the first check are nothing to be behind of', async () => {
  const { timer, host, desk, kinds } = setUp();
  desk.setLive(true);
  host.userEdits(...MENDED);
  await timer.pass(1000);
  expect(host.asked).toEqual([]);
  await done(desk.check());
  await timer.pass(1000);
  expect(host.asked).toEqual(['read']);
  expect(kinds()).toEqual([]);
});

test('an edit during a check is not lost', async () => {
  const { timer, host, desk, events } = setUp();
  desk.setLive(true);
  let isFirst = true;
  host.before = (what) => {
    if (what !== 'read' || !isFirst) return;
    isFirst = false;
    // After the sheets were taken, before the check is through.
    setImmediate(() => host.userEdits(...MENDED));
  };
  expect((await done(desk.check())).counts.error).toBe(6);
  await timer.pass(600);
  expect(host.asked).toEqual(['read', 'readSheets 表3']);
  expect(events.at(-1)).toMatchObject({ kind: 'checked', view: { counts: { error: 4 } } });
});

test('sheets added, removed or renamed are read as a whole', async () => {
  const { timer, host, desk, kinds } = setUp();
  desk.setLive(true);
  await done(desk.check());
  host.workbook = { ...host.workbook, sheets: host.workbook.sheets.filter(({ name }) => name !== '表43') };
  host.tell({ kind: 'restructured' });
  await timer.pass(600);
  expect(host.asked).toEqual(['read', 'read']);
  expect(kinds()).toEqual(['checked']);
});

test('a sheet that is gone before anyone said so is no failure', async () => {
  const { timer, host, desk, events } = setUp();
  desk.setLive(true);
  await done(desk.check());
  host.workbook = { ...host.workbook, sheets: host.workbook.sheets.filter(({ name }) => name !== '表43') };
  host.tell({ kind: 'changed', sheets: ['表43'] });
  await timer.pass(600);
  expect(host.asked).toEqual(['read', 'readSheets 表43', 'read']);
  expect(events).toMatchObject([{ kind: 'checked', view: { counts: { found: 42 } } }]);
});

test('while the user is typing in a cell nothing is asked; afterwards all is made up for', async () => {
  const { timer, host, desk, kinds } = setUp();
  desk.setLive(true);
  await done(desk.check());
  host.asked.length = 0;
  host.tell({ kind: 'busy', busy: true });
  host.userEdits(...MENDED);
  await timer.pass(5000);
  expect(host.asked).toEqual([]);
  host.tell({ kind: 'busy', busy: false });
  await timer.pass(600);
  expect(kinds()).toEqual(['busy', 'busy', 'checked']);
});

test('a host that is busy without saying so is asked again', async () => {
  const { timer, host, desk, kinds } = setUp();
  desk.setLive(true);
  await done(desk.check());
  host.before = () => {
    throw new Refusal('busy');
  };
  host.userEdits(...MENDED);
  await timer.pass(600);
  host.before = () => {};
  await timer.pass(600);
  expect(kinds()).toEqual(['checked']);
});

test('a check that fails is told, its edits are kept for the next', async () => {
  const { timer, host, desk, events } = setUp();
  desk.setLive(true);
  await done(desk.check());
  host.before = () => {
    throw new Refusal('host-failed', { detail: '断了' });
  };
  host.userEdits(...MENDED);
  await timer.pass(600);
  expect(events).toMatchObject([{ kind: 'failed', error: { code: 'host-failed' } }]);
  host.before = () => {};
  host.asked.length = 0;
  await done(desk.propose({ formulas: false, toNumbers: false }));
  expect(host.asked).toEqual(['readSheets 表3']);
});

test('our own writes set nothing going', async () => {
  const { timer, host, desk, kinds } = setUp();
  desk.setLive(true);
  const { findings } = await done(desk.check());
  await done(desk.adopt(findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!.id));
  await timer.pass(5000);
  expect(kinds()).toEqual([]);
  expect(host.asked).toEqual(['read', 'write', 'read']);
});

test('an edit right before a click is read first', async () => {
  const { host, desk, kinds } = setUp();
  const { findings } = await done(desk.check());
  host.userEdits(type('表3', 'C6', 406));
  const outcome = await desk.adopt(findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!.id);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'outdated' } });
  expect(host.asked).toEqual(['read', 'readSheets 表3']);
  expect(kinds()).toEqual(['stale', 'checked']);
});

test('an event without a change makes nothing outdated', async () => {
  const { host, desk } = setUp();
  const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
  host.tell({ kind: 'changed', sheets: ['表3'] });
  expect((await done(desk.apply(changes.filter(({ safe }) => safe).map(({ id }) => id)))).cells).toBe(16);
});

test('after an edit nothing is written: marks are said to be out of date until they are asked for', async () => {
  const { timer, host, desk, events } = setUp();
  desk.setLive(true);
  const marked = await done(desk.mark());
  expect(marked.view.marksOutdated).toBe(false);
  const first = host.patches.length;
  host.userEdits({ place: at('表1', 'A30'), content: { value: '注：' } });
  await timer.pass(600);
  expect(events.at(-1)).toMatchObject({ kind: 'checked', view: { marked: true, marksOutdated: false } });
  host.userEdits(...MENDED);
  await timer.pass(600);
  expect(host.patches).toHaveLength(first);
  expect(events.at(-1)).toMatchObject({ kind: 'checked', view: { marked: true, marksOutdated: true } });
  const { view } = await done(desk.mark());
  expect(view.marksOutdated).toBe(false);
  expect(host.patches.at(-1)?.marks?.some(({ place }) => place.sheet === '表3')).toBe(false);
});

test('marks that stand are brought in step with a step of ours, within it', async () => {
  const { host, desk } = setUp();
  const { view } = await done(desk.mark());
  const suspect = view.findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!;
  const first = host.patches.length;
  const adopted = await done(desk.adopt(suspect.id));
  expect(host.patches.slice(first).map(({ edits, marks }) => [edits !== undefined, marks !== undefined])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(host.asked.slice(-2)).toEqual(['write', 'read']);
  expect(adopted.view).toMatchObject({ marked: true, marksOutdated: false, warning: '' });
});

test('marks that cannot be brought in step are said, no more', async () => {
  const { host, desk } = setUp();
  const { view } = await done(desk.mark());
  host.marksRefused = new Refusal('protected-format', { sheet: '表3' });
  const suspect = view.findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!;
  const adopted = await done(desk.adopt(suspect.id));
  expect(adopted.view.warning).toMatch(/^标记没有随着更新：工作表受保护/);
  expect(adopted.view).toMatchObject({ marked: true, marksOutdated: true });
});

test('what is selected is passed on; nothing is after the desk is closed', async () => {
  const { timer, host, desk, kinds } = setUp();
  desk.setLive(true);
  await done(desk.check());
  host.tell({ kind: 'selected', place: at('表3', 'C6') });
  expect(kinds()).toEqual(['selected']);
  host.userEdits(...MENDED);
  desk.close();
  await rest();
  expect(host.isHeard).toBe(false);
  await timer.pass(600);
  expect(host.asked).toEqual(['read']);
  expect(await desk.check()).toMatchObject({ ok: false, error: { code: 'closed' } });
});
