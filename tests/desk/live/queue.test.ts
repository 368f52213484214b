import { openDesk } from '../../../src/desk/audit-desk';
import type { Desk, DeskEvent } from '../../../src/desk/desk';
import { Refusal } from '../../../src/refusals/refusal';
import { sampleWorkbook } from '../../fixtures/workbooks';
import { at, done, openSample, options, refusal } from '../desk-over-file';
import { FakeHost } from '../fake-host';
import { rest } from '../hand-timer';

/** A host whose answers wait until they are let through. */
function slowHost() {
  const host = new FakeHost(sampleWorkbook('typed'));
  const waiting: (() => void)[] = [];
  host.before = () => new Promise((resolve) => void waiting.push(resolve));
  return { host, desk: openDesk(host, options()), let: () => waiting.shift()?.() };
}

test('one thing at a time, in the order asked for', async () => {
  const { host, desk, let: letThrough } = slowHost();
  const order: string[] = [];
  const all = [
    desk.check().then(() => order.push('check')),
    desk.select(at('表3', 'C6')).then(() => order.push('select')),
    desk.check().then(() => order.push('check again')),
  ];
  await rest();
  expect(host.asked).toEqual(['read']);
  letThrough();
  await rest();
  await all[0];
  await rest();
  expect(host.asked).toEqual(['read', 'select 表3 5 2']);
  letThrough();
  await rest();
  letThrough();
  await Promise.all(all);
  expect(order).toEqual(['check', 'select', 'check again']);
});

test('a check is cancelled while it reads; what waits goes on', async () => {
  const { host, desk, let: letThrough } = slowHost();
  const first = desk.check();
  const second = desk.check();
  await rest();
  desk.cancel();
  letThrough();
  expect(await refusal(first)).toBe('cancelled');
  await rest();
  letThrough();
  expect((await done(second)).counts.error).toBe(6);
  expect(host.asked).toEqual(['read', 'read']);
});

test('a check is cancelled between its stages', async () => {
  const { desk } = openSample();
  const seen: DeskEvent[] = [];
  desk.subscribe((event) => {
    seen.push(event);
    if (event.kind === 'progress' && event.stage === 'checking') desk.cancel();
  });
  expect(await refusal(desk.check())).toBe('cancelled');
  expect(seen.filter((event) => event.kind === 'progress' && event.stage === 'checking')).toHaveLength(1);
});

test('work that is writing is not cancelled', async () => {
  const { host, desk, let: letThrough } = slowHost();
  const proposed = desk.propose({ formulas: false, toNumbers: false });
  await rest();
  letThrough();
  const { changes } = await done(proposed);
  const applied = desk.apply(changes.filter(({ safe }) => safe).map(({ id }) => id));
  await rest();
  expect(host.asked.at(-1)).toBe('write');
  desk.cancel();
  letThrough();
  await rest();
  desk.cancel();
  letThrough();
  expect((await done(applied)).cells).toBe(16);
});

test('how far work has come is told, reading, checking and writing', async () => {
  const { desk, events } = openSample();
  await done(desk.mark());
  const stages = events.flatMap((event) => (event.kind === 'progress' ? [event.stage] : []));
  expect([...new Set(stages)]).toEqual(['reading', 'checking', 'writing']);
  for (const event of events) {
    if (event.kind === 'progress') expect(event.done).toBeLessThanOrEqual(event.of);
  }
});

const CALLS: readonly (readonly [string, (desk: Desk) => ReturnType<Desk['check']>])[] = [
  ['check', (desk) => desk.check()],
  ['propose', (desk) => desk.propose({ formulas: false, toNumbers: false }) as never],
  ['mark', (desk) => desk.mark() as never],
  ['undo', (desk) => desk.undo() as never],
  ['exportReport', (desk) => desk.exportReport('csv') as never],
  ['clean', (desk) => desk.clean()],
  ['select', (desk) => desk.select(at('表3', 'C6')) as never],
];

test.each(CALLS)('%s never rejects, and says whose fault it was', async (_, call) => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, options());
  host.before = () => {
    throw new Refusal('host-failed', { detail: 'offline' });
  };
  expect(await call(desk)).toEqual({
    ok: false,
    error: new Refusal('host-failed', { detail: 'offline' }).told,
  });
  host.before = () => {
    throw new TypeError('undefined is not a function\n    at secret.ts:1');
  };
  const outcome = await call(desk);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(!outcome.ok && outcome.error.words.zh).toBe('程序内部出错，请把这句话告诉开发者：undefined is not a function');
});

test('a host that cannot tell what happens in it is no reason not to check', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  host.subscribe = () => Promise.reject(new Refusal('host-failed', { detail: 'no events' }));
  const desk = openDesk(host, options());
  const events: DeskEvent[] = [];
  desk.subscribe((event) => void events.push(event));
  expect((await done(desk.check())).counts.error).toBe(6);
  expect(events[0]).toMatchObject({ kind: 'failed', error: { code: 'host-failed' } });
});

test('what was written stands, though reading it back failed: that is said, and made up for', async () => {
  const host = new FakeHost(sampleWorkbook('typed'));
  const desk = openDesk(host, options());
  const { findings } = await done(desk.check());
  host.before = (what) => {
    if (what === 'read') throw new Refusal('host-failed', { detail: 'offline' });
  };
  const outcome = await desk.adopt(findings.find(({ rule }) => rule.id === 'R03-01')!.suspects[0]!.id);
  expect(outcome).toMatchObject({ ok: false, error: { code: 'written-but' } });
  expect(!outcome.ok && outcome.error.words.zh).toContain('已经写入');
  host.before = () => {};
  expect((await done(desk.mark())).view.counts.error).toBe(4);
});

test('a listener that throws stops nothing', async () => {
  const { desk } = openSample();
  const thrown: unknown[] = [];
  const host = new FakeHost(sampleWorkbook('typed'));
  const timer = {
    set: (run: () => void, milliseconds: number) =>
      setTimeout(() => {
        try {
          run();
        } catch (error) {
          thrown.push(error);
        }
      }, milliseconds),
    clear: (handle: unknown) => clearTimeout(handle as never),
  };
  const other = openDesk(host, { ...options(), timer });
  other.subscribe(() => {
    throw new Error('mine');
  });
  expect((await done(other.check())).counts.error).toBe(6);
  await rest();
  expect(thrown.length).toBeGreaterThan(0);
  desk.close();
});
