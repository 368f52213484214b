import type { BookEvent } from '../protocol/book-calls';
import { type BookSurroundings, OpenBook } from './open-book';

const SAMPLE = 'browser-sample.xlsx';
/** The engine's compiler looks at functions again after they ran a while; after that a check takes a fifth of the time. */
const RUNS = 24;
/** In milliseconds: whoever has the file at hand, or opens the sample, is not kept waiting by it, nor is the page's first picture. */
const QUIET = 500;
/** The others stop at what a user waits for most, so that there is time for more of them. */
const WHOLE_RUN_EVERY = 4;

/**
 * Checks the sample while the user is still choosing a file, so that the first check runs as fast as later ones.
 * @param signal ends it where the check stands next between two stages: there is real work
 */
export async function warmUp(around: BookSurroundings, signal: AbortSignal): Promise<void> {
  try {
    const response = await fetch(SAMPLE, { signal });
    if (!response.ok) return;
    const bytes = new Uint8Array(await response.arrayBuffer());
    await new Promise((resolve) => setTimeout(resolve, QUIET));
    for (let run = 0; run < RUNS && !signal.aborted; run++) {
      await checkOnce(bytes, around, run % WHOLE_RUN_EVERY === 0, signal);
    }
  } catch {
    // Ended, or offline and the sample not kept yet: then the first check is slower, nothing else.
  }
}

async function checkOnce(bytes: Uint8Array, around: BookSurroundings, isWhole: boolean, signal: AbortSignal) {
  const book = new OpenBook(SAMPLE, bytes, around, (event) => {
    if (!isWhole && isFound(event)) book.close();
  });
  const close = () => book.close();
  signal.addEventListener('abort', close);
  try {
    await book.open();
    await book.check();
  } finally {
    signal.removeEventListener('abort', close);
    close();
  }
}

const isFound = (told: BookEvent): boolean => told.kind === 'desk' && told.event.kind === 'found';
