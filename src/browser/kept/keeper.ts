import type { Outcome } from '../../desk/desk';
import type { SessionState } from '../session/book-session';
import type { Store } from '../session/store';
import { use } from './in-use';
import type { KeptStore, KeptWork } from './kept-store';

/** Changes come in bursts; what is lost by a crash is at most this, in milliseconds. */
const QUIET = 800;

/** What of an open workbook its keeper needs. */
export interface KeptSession {
  readonly store: Pick<Store<SessionState>, 'get' | 'subscribe'>;
  copy(): Promise<Outcome<Uint8Array>>;
}

/**
 * Keeps an open workbook in the browser while it has changes that were not saved. Once it is saved nothing is kept.
 * @param work of the same file, kept before: it goes on
 * @returns ends the keeping; what was not saved stays kept unless it is to be `forgotten`
 */
export function keepWork(
  session: KeptSession,
  store: KeptStore,
  work: KeptWork,
  now: () => number = Date.now,
): (forgotten: boolean) => void {
  const { id } = work;
  const leave = use(id);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let seen = session.store.get();
  let isEnded = false;
  // One after the other: what is removed must not be put there again by an earlier one.
  let last: Promise<void> = Promise.resolve();
  const inTurn = (run: () => Promise<void>) => {
    last = last.then(run, run);
  };

  const keep = async () => {
    const outcome = await session.copy();
    const { dirty, version, saved } = session.store.get();
    if (isEnded || !dirty || !outcome.ok) return;
    // What had been changed before counts until it is saved.
    const before = saved === 0 ? work.changes : 0;
    await store.put({ ...work, when: now(), changes: before + version - saved }, outcome.value);
  };
  const leaveSession = session.store.subscribe(() => {
    const state = session.store.get();
    const before = seen;
    seen = state;
    if (!state.dirty && before.dirty) {
      clearTimeout(waiting);
      inTurn(() => store.remove(id));
    } else if (state.dirty && state.version !== before.version) {
      clearTimeout(waiting);
      waiting = setTimeout(() => inTurn(keep), QUIET);
    }
  });
  return (forgotten) => {
    if (isEnded) return;
    isEnded = true;
    leaveSession();
    clearTimeout(waiting);
    leave();
    if (forgotten) inTurn(() => store.remove(id));
  };
}
