/** Numbers of the common API, and its errors, as office.js has them. */
export const COPY = { open: 77, slice: 80, close: 81 } as const;
const COMPRESSED = 5;
/** "The file is already open": no more than two at once: https://learn.microsoft.com/javascript/api/office/office.file */
const TOO_MANY_OPEN = 11000;
const TYPE_NOT_SUPPORTED = 1009;
const MOST_OPEN = 2;
const SUCCEEDED = 0;

type Answer = readonly [status: number, payload?: readonly unknown[]];

/**
 * The document in slices, as `Document.getFileAsync` gives it: https://learn.microsoft.com/javascript/api/office/office.document
 * (getFileAsync). A copy is of the moment at which it was opened, and stays in memory until it is closed.
 */
export class DocumentCopies {
  readonly #open = new Map<number, Uint8Array>();
  #last = 0;
  /** Made to fail with a code of the common API: https://learn.microsoft.com/office/dev/add-ins/reference/javascript-api-for-office-error-codes */
  failSlice: { readonly at: number; readonly code: number } | undefined;
  failOpen: number | undefined;

  constructor(private readonly bytes: () => Uint8Array) {}

  /** How many copies are open. */
  get size(): number {
    return this.#open.size;
  }

  answer(id: number, args: readonly unknown[]): Answer {
    if (id === COPY.open) return this.open(args[0]);
    const bytes = this.#open.get(args[0] as number);
    if (bytes === undefined) return [5001];
    if (id === COPY.close) {
      this.#open.delete(args[0] as number);
      return [SUCCEEDED];
    }
    const [, offset, size] = args as [number, number, number];
    if (this.failSlice !== undefined && Math.floor(offset / size) === this.failSlice.at) return [this.failSlice.code];
    const slice = bytes.slice(offset, offset + size);
    return [SUCCEEDED, [[...slice], slice.length]];
  }

  private open(type: unknown): Answer {
    if (type !== COMPRESSED) return [TYPE_NOT_SUPPORTED];
    if (this.failOpen !== undefined) return [this.failOpen];
    if (this.#open.size >= MOST_OPEN) return [TOO_MANY_OPEN];
    const handle = ++this.#last;
    const bytes = this.bytes();
    this.#open.set(handle, bytes);
    return [SUCCEEDED, [handle, bytes.length]];
  }
}
