import { builtInCatalogue } from '../../../src/audit/built-in';
import { warmUp } from '../../../src/browser/worker/warm-up';
import type { Timer } from '../../../src/desk/live/timer';
import { options, sampleBytes } from '../../desk/desk-over-file';

const catalogue = builtInCatalogue();
const { timer } = options();

/** Warms up, and counts the stages begun. */
async function warm(signal: AbortSignal, onStage: (count: number) => void = () => undefined) {
  const stages = { count: 0 };
  const counting: Timer = {
    ...timer,
    set(run, milliseconds) {
      onStage(++stages.count);
      return timer.set(run, milliseconds);
    },
  };
  await warmUp({ catalogue, timer: counting }, signal);
  return stages;
}

describe('warming up', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  test('ends where there is real work', async () => {
    globalThis.fetch = async () => new Response(sampleBytes('typed') as BodyInit);
    const work = new AbortController();
    const stages = await warm(work.signal, (count) => {
      if (count === 5) work.abort();
    });
    expect(stages.count).toBe(5);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(stages.count).toBe(5);
  });

  test('goes without the sample where that cannot be had', async () => {
    globalThis.fetch = async () => {
      throw new TypeError('offline');
    };
    expect((await warm(new AbortController().signal)).count).toBe(0);
  });
});
