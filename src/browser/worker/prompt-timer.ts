import type { Timer } from '../../desk/live/timer';

/** Browsers make every nested `setTimeout(…, 0)` wait four milliseconds; a message to oneself lets others in as well. */
export function promptTimer(): Timer {
  const { port1, port2 } = new MessageChannel();
  const waiting = new Map<number, () => void>();
  let lastId = 0;
  port1.onmessage = ({ data }: MessageEvent<number>) => {
    const run = waiting.get(data);
    waiting.delete(data);
    run?.();
  };
  return {
    set(run, milliseconds) {
      if (milliseconds > 0) return { timeout: setTimeout(run, milliseconds) };
      const id = ++lastId;
      waiting.set(id, run);
      port2.postMessage(id);
      return { id };
    },
    clear(handle) {
      const { timeout, id } = (handle ?? {}) as { timeout?: number; id?: number };
      if (id !== undefined) waiting.delete(id);
      else clearTimeout(timeout);
    },
  };
}
