/** Work that was not saved, in the browser's own storage: what is told of each piece, and apart from it the workbook. */

export interface KeptWork {
  readonly id: string;
  /** Of the file that was opened. */
  readonly name: string;
  /** Of the bytes of that file. */
  readonly fingerprint: string;
  /** When it was last kept, as milliseconds since 1970. */
  readonly when: number;
  /** Times that something was changed. */
  readonly changes: number;
}

/** Storage of a browser may be forbidden, full or damaged: then nothing is kept, and nothing else is different. */
export interface KeptStore {
  /** The latest first. */
  list(): Promise<readonly KeptWork[]>;
  /** The workbook; undefined where it is gone. */
  bytes(id: string): Promise<Uint8Array | undefined>;
  put(work: KeptWork, bytes: Uint8Array): Promise<void>;
  remove(id: string): Promise<void>;
}

const DATABASE = 'gouji-unsaved';
const [ABOUT, BYTES] = ['about', 'bytes'] as const;
/** Older ones go first. */
const MOST_KEPT = 12;

export const keptStore: KeptStore = {
  async list() {
    const all = (await tolerant(() => inStore('readonly', (about) => about.getAll() as IDBRequest<KeptWork[]>))) ?? [];
    return all.sort((a, b) => b.when - a.when);
  },
  bytes: (id) => tolerant(() => inStore('readonly', (_, bytes) => bytes.get(id) as IDBRequest<Uint8Array | undefined>)),
  async put(work, content) {
    await tolerant(() =>
      inStore('readwrite', (about, bytes) => {
        about.put(work);
        return bytes.put(content, work.id);
      }),
    );
    for (const { id } of (await this.list()).slice(MOST_KEPT)) await this.remove(id);
  },
  async remove(id) {
    await tolerant(() =>
      inStore('readwrite', (about, bytes) => {
        about.delete(id);
        return bytes.delete(id);
      }),
    );
  },
};

async function tolerant<T>(run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch {
    return undefined;
  }
}

/** One transaction over both stores; the answer counts once that is on the disk. Rejects where the browser refuses. */
async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (about: IDBObjectStore, bytes: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openDatabase();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction([ABOUT, BYTES], mode);
      const request = ask(transaction.objectStore(ABOUT), transaction.objectStore(BYTES));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(ABOUT, { keyPath: 'id' });
      request.result.createObjectStore(BYTES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}
