import type { Asked, Told } from '../../../src/browser/protocol/book-calls';
import { BookSession } from '../../../src/browser/session/book-session';
import { WorkerChannel, type WorkerPort } from '../../../src/browser/session/worker-channel';
import type { DeskError } from '../../../src/desk/desk';
import { view } from '../../taskpane/views';

const CANCELLED = {
  ok: false as const,
  error: { code: 'cancelled' as const, words: { zh: '已取消', en: 'cancelled' }, places: [] },
};

/** A session over a worker that says only what it is told to. */
function open() {
  const asked: Asked[] = [];
  let ended = false;
  const port: WorkerPort = {
    onmessage: null,
    onerror: null,
    postMessage: (message) => void asked.push(message),
    terminate: () => {
      ended = true;
    },
  };
  const shape = { name: '表1', hidden: false, rows: 5, columns: 3, widths: [8, 8, 8], lines: [1] };
  const session = new BookSession('年报.xlsx', new WorkerChannel(port), [shape], false);
  const say = (told: Told) => port.onmessage?.({ data: told } as MessageEvent<Told>);
  return { session, asked, say, isEnded: () => ended };
}

describe('cancelling the first check', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('a worker that hears nothing is ended, and the file with it', async () => {
    const { session, asked, isEnded } = open();
    const check = session.desk.check();
    session.desk.cancel();
    expect(asked).toEqual([{ id: 1, call: 'check', values: [] }, { call: 'cancel' }]);
    jest.advanceTimersByTime(1400);
    expect(isEnded()).toBe(false);
    jest.advanceTimersByTime(200);
    expect(isEnded()).toBe(true);
    expect(session.store.get().lost?.code).toBe('not-opened');
    expect(await check).toMatchObject({ ok: false, error: { code: 'not-opened' } });
  });

  test('one that answers keeps its file', async () => {
    const { session, say, isEnded } = open();
    const check = session.desk.check();
    session.desk.cancel();
    say({ kind: 'answer', id: 1, outcome: CANCELLED });
    expect(await check).toEqual(CANCELLED);
    jest.advanceTimersByTime(5000);
    expect(isEnded()).toBe(false);
    expect(session.store.get().lost).toBeUndefined();
  });

  test('one that has told what it found is waited for', () => {
    const { session, say, isEnded } = open();
    const heard: string[] = [];
    session.desk.subscribe(({ kind }) => heard.push(kind));
    void session.desk.check();
    say({ kind: 'event', event: { kind: 'desk', event: { kind: 'found', view: view([], { locating: true }) } } });
    session.desk.cancel();
    jest.advanceTimersByTime(5000);
    expect([heard, isEnded()]).toEqual([['found'], false]);
  });
});

describe('taking steps back from the grid', () => {
  const place = { sheet: '表1', row: 2, column: 1 };
  const turned = { view: view([], { hasReport: true }), cells: 1, directed: false, place, left: [] };

  test.each(['undo', 'redo'] as const)('%s: the cell is shown, and all hear of the check', async (way) => {
    const { session, asked, say } = open();
    const heard: string[] = [];
    session.desk.subscribe(({ kind }) => heard.push(kind));
    const turn = session.turn(way);
    expect(asked).toEqual([{ id: 1, call: way, values: [] }]);
    say({ kind: 'answer', id: 1, outcome: { ok: true, value: turned } });
    await turn;
    expect(heard).toEqual(['checked']);
    expect(session.store.get()).toMatchObject({ view: turned.view, places: { 表1: { row: 2, column: 1 } }, shown: 1 });
  });

  test.each<[DeskError['code'], string | undefined]>([
    ['nothing-to-undo', undefined],
    ['nothing-restored', 'nothing-restored'],
  ])('%s', async (code, told) => {
    const { session, say } = open();
    const turn = session.turn('undo');
    say({ kind: 'answer', id: 1, outcome: { ok: false, error: { ...CANCELLED.error, code } } });
    await turn;
    expect(session.store.get().refusal?.code).toBe(told);
  });
});

test('why an edit was not made is told until something else is done', async () => {
  const { session, say } = open();
  const edit = session.edit([{ place: { sheet: '表1', row: 0, column: 0 }, text: '甲' }]);
  say({ kind: 'answer', id: 1, outcome: { ok: false, error: { ...CANCELLED.error, code: 'protected-cell' } } });
  expect(await edit).toBe(false);
  expect(session.store.get().refusal?.code).toBe('protected-cell');
  const { sheets } = session.store.get();
  say({ kind: 'event', event: { kind: 'cells', sheets } });
  expect(session.store.get()).toMatchObject({ refusal: undefined, dirty: true });
});
