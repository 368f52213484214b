import type { Language } from '../../desk/book/spoken';
import type { DeskError, Outcome } from '../../desk/desk';
import { Refusal } from '../../refusals/refusal';
import type { Asked, BookCalls, BookEvent, Told } from '../protocol/book-calls';

/** The part of a Worker that is used, so that tests may put another in its place. */
export interface WorkerPort {
  onmessage: ((message: MessageEvent<Told>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(asked: Asked, transfer: Transferable[]): void;
  terminate(): void;
}

const GONE = new Refusal('closed').told;

const FAILED = new Refusal('worker-stopped').told;

/** Asks a worker, and hands on what it tells. Every question is answered once, if only with `closed`. */
export class WorkerChannel {
  onEvent: (event: BookEvent) => void = () => {};
  /** The worker broke down by itself. */
  onFailed: (error: DeskError) => void = () => {};
  /** Questions that the worker has answered. */
  answers = 0;
  private lastId = 0;
  private ended: DeskError | undefined;
  private readonly waiting = new Map<number, (outcome: Outcome<never>) => void>();

  constructor(private readonly port: WorkerPort) {
    port.onmessage = ({ data }) => this.heard(data);
    port.onerror = (event) => {
      event.preventDefault?.();
      this.end(FAILED);
      this.onFailed(FAILED);
    };
  }

  get isOpen(): boolean {
    return this.ended === undefined;
  }

  ask<K extends keyof BookCalls>(call: K, ...values: Parameters<BookCalls[K]>): ReturnType<BookCalls[K]> {
    const answer = new Promise((resolve) => {
      if (this.ended !== undefined) return resolve({ ok: false, error: this.ended });
      const id = ++this.lastId;
      this.waiting.set(id, resolve);
      const transfer = values.flatMap((value) => (value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : []));
      this.port.postMessage({ id, call, values }, transfer);
    });
    return answer as ReturnType<BookCalls[K]>;
  }

  cancel(): void {
    if (this.ended === undefined) this.port.postMessage({ call: 'cancel' }, []);
  }

  setLive(live: boolean): void {
    if (this.ended === undefined) this.port.postMessage({ call: 'setLive', live }, []);
  }

  setLanguage(language: Language): void {
    if (this.ended === undefined) this.port.postMessage({ call: 'setLanguage', language }, []);
  }

  setAuthor(author: string): void {
    if (this.ended === undefined) this.port.postMessage({ call: 'setAuthor', author }, []);
  }

  /** Ends the worker at once, and so lets go of all that it holds. */
  close(error: DeskError = GONE): void {
    this.end(error);
  }

  private end(error: DeskError): void {
    if (this.ended !== undefined) return;
    this.ended = error;
    this.port.terminate();
    for (const resolve of this.waiting.values()) resolve({ ok: false, error });
    this.waiting.clear();
  }

  private heard(told: Told): void {
    if (told.kind === 'event') this.onEvent(told.event);
    else {
      this.answers++;
      this.waiting.get(told.id)?.(told.outcome as Outcome<never>);
      this.waiting.delete(told.id);
    }
  }
}
