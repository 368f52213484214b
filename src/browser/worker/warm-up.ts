import { type BookSurroundings, OpenBook } from './open-book';

const SAMPLE = 'browser-sample.xlsx';
/** The engine's compiler looks at functions again after they ran a while; after that a check takes a third of the time. */
const RUNS = 6;

/**
 * Checks the sample while the user is still choosing a file, so that the first check runs as fast as later ones.
 * @param isWanted false once there is real work
 */
export async function warmUp(around: BookSurroundings, isWanted: () => boolean): Promise<void> {
  try {
    const response = await fetch(SAMPLE);
    if (!response.ok) return;
    const bytes = new Uint8Array(await response.arrayBuffer());
    for (let run = 0; run < RUNS && isWanted(); run++) {
      const book = new OpenBook(SAMPLE, bytes, around, () => {});
      await book.open();
      if (isWanted()) await book.check();
      book.close();
    }
  } catch {
    // Offline and not kept yet: the first check is slower, nothing else.
  }
}
