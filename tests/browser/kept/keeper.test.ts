/** @jest-environment jsdom */
import { type KeptSession, keepWork } from '../../../src/browser/kept/keeper';
import type { KeptStore, KeptWork } from '../../../src/browser/kept/kept-store';
import { keptStore } from '../../../src/browser/kept/kept-store';
import type { SessionState } from '../../../src/browser/session/book-session';
import { Store } from '../../../src/browser/session/store';

const WORK: KeptWork = { id: 'a', name: '年报.xlsx', fingerprint: '9-9', when: 0, changes: 0 };

/** A workbook that is changed and saved by hand, and what is kept of it. */
function keeping(work = WORK) {
  const state: SessionState = {
    sheets: [],
    sheet: '',
    places: {},
    shown: 0,
    version: 0,
    saved: 0,
    dirty: false,
    isReadOnly: false,
  };
  const store = new Store<SessionState>(state);
  const kept = new Map<string, KeptWork>();
  const memory: KeptStore = {
    list: async () => [...kept.values()],
    bytes: async () => undefined,
    put: async (one) => void kept.set(one.id, one),
    remove: async (id) => void kept.delete(id),
  };
  const session: KeptSession = { store, copy: async () => ({ ok: true, value: new Uint8Array([1]) }) };
  const end = keepWork(session, memory, work, () => 5);
  const change = () => store.set({ version: store.get().version + 1, dirty: true });
  const save = () => store.set({ dirty: false, saved: store.get().version });
  return { kept, change, save, end };
}

describe('keeping what was not saved', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('a quiet moment after changes they are kept, counted; once saved nothing is', async () => {
    const { kept, change, save } = keeping();
    change();
    change();
    await jest.advanceTimersByTimeAsync(500);
    expect(kept.size).toBe(0);
    await jest.advanceTimersByTimeAsync(400);
    expect([...kept.values()]).toEqual([{ ...WORK, when: 5, changes: 2 }]);
    save();
    await jest.advanceTimersByTimeAsync(0);
    expect(kept.size).toBe(0);
    change();
    await jest.advanceTimersByTimeAsync(1000);
    expect(kept.get('a')?.changes).toBe(1);
  });

  test('saving right after a change leaves nothing behind', async () => {
    const { kept, change, save } = keeping();
    change();
    await jest.advanceTimersByTimeAsync(799);
    save();
    await jest.advanceTimersByTimeAsync(2000);
    expect(kept.size).toBe(0);
  });

  test('work that was opened again goes on counting; closed as not wanted it is forgotten', async () => {
    const { kept, change, end } = keeping({ ...WORK, changes: 3 });
    change();
    await jest.advanceTimersByTimeAsync(1000);
    expect(kept.get('a')?.changes).toBe(4);
    end(true);
    await jest.advanceTimersByTimeAsync(0);
    expect(kept.size).toBe(0);
  });

  test('where there is no storage all answers are empty', async () => {
    expect(await keptStore.list()).toEqual([]);
    expect(await keptStore.bytes('a')).toBeUndefined();
    await keptStore.put(WORK, new Uint8Array());
    await keptStore.remove('a');
  });
});
