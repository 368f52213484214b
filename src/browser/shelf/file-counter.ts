import type { DeskError, Outcome } from '../../desk/desk';
import type { CheckView, CountsView } from '../../desk/views/views';
import { prepareWorker, takeWorker } from '../session/spare-worker';
import type { WorkerChannel } from '../session/worker-channel';
import { bytesOf, type GivenFile } from './given-file';

/** What the list says of a file. */
export interface CountedFile {
  readonly counts: CountsView;
  readonly school?: string;
  readonly years: readonly string[];
  /** The result of an open workbook, to tell whether it is the newest. */
  readonly view?: CheckView;
}

export const countedOf = (view: CheckView): CountedFile => {
  const { counts, school, years } = view;
  return { counts, years, view, ...(school === undefined ? {} : { school }) };
};

/** Checks files one after the other in a worker of its own, and keeps only the counts. */
export class FileCounter {
  private readonly queue: { readonly id: number; readonly file: GivenFile }[] = [];
  private worker: WorkerChannel | undefined;
  private current: number | undefined;

  constructor(private readonly done: (id: number, result: CountedFile | { readonly error: DeskError }) => void) {}

  add(id: number, file: GivenFile): void {
    this.queue.push({ id, file });
    if (this.worker === undefined) void this.work();
  }

  remove(id: number): void {
    const at = this.queue.findIndex((waiting) => waiting.id === id);
    if (at >= 0) this.queue.splice(at, 1);
    if (this.current !== id) return;
    this.current = undefined;
    this.worker?.close();
  }

  private async work(): Promise<void> {
    this.worker = takeWorker();
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
      if (!this.worker.isOpen) this.worker = takeWorker();
      this.current = next.id;
      const outcome = await counted(this.worker, next.file);
      if (this.current !== next.id) continue;
      this.current = undefined;
      if (outcome.ok) {
        const { view: _view, ...rest } = countedOf(outcome.value);
        this.done(next.id, rest);
      } else this.done(next.id, { error: outcome.error });
    }
    // With the worker goes the memory of the last file.
    this.worker.close();
    this.worker = undefined;
    prepareWorker();
  }
}

async function counted(worker: WorkerChannel, file: GivenFile): Promise<Outcome<CheckView>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  const opened = await worker.ask('open', file.name, bytes.value);
  return opened.ok ? worker.ask('check') : opened;
}
