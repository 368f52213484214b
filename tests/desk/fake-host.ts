import { applyEdits } from '../../src/audit/recalculate/apply-changes';
import type {
  Host,
  HostEvent,
  HostPatch,
  HostReading,
  ReadOptions,
  SheetsReading,
  Unmarked,
} from '../../src/hosts/port/host';
import { requireKept } from '../../src/hosts/port/kept-part';
import { Refusal } from '../../src/refusals/refusal';
import type { CellEdit } from '../../src/workbook/edits';
import type { CellPlace, Workbook } from '../../src/workbook/types';

/** A host in memory that counts what is asked of it, and can be made slow or refuse. */
export class FakeHost implements Host {
  readonly kind = 'excel';
  readonly asked: string[] = [];
  readonly patches: HostPatch[] = [];
  marked = false;
  store: string | undefined;
  /** Why marks that go along with a write are not written. */
  marksRefused: Refusal | undefined;
  /** Called before each answer: to wait, or to throw. */
  before: (what: string, options?: ReadOptions) => Promise<void> | void = () => {};
  private readonly listeners = new Set<(event: HostEvent) => void>();

  constructor(public workbook: Workbook) {}

  async read(options?: ReadOptions): Promise<HostReading> {
    await this.ask('read', options);
    const { workbook, marked, store } = this;
    return { workbook, marked, ...(store === undefined ? {} : { store }) };
  }

  async readSheets(names: readonly string[], options?: ReadOptions): Promise<SheetsReading> {
    await this.ask(`readSheets ${names.join(',')}`, options);
    const sheets = names.map((name) => {
      const sheet = this.workbook.sheets.find((candidate) => candidate.name === name);
      if (sheet === undefined) throw new Refusal('unknown-sheet', { sheet: name });
      return sheet;
    });
    return { sheets };
  }

  obstacles: Host['obstacles'] = async () => new Map();

  async write(patch: HostPatch): Promise<Unmarked> {
    await this.ask('write');
    const { edits = [], marks, store, storeBefore } = patch;
    if (store !== undefined) requireKept(this.store, storeBefore);
    const text = typeof store === 'function' ? store({ contents: [], memory: { ours: true } }) : store;
    this.patches.push(patch);
    this.workbook = applyEdits(this.workbook, edits);
    if (marks !== undefined) this.marked = marks.length > 0;
    if (text !== undefined) this.store = text ?? undefined;
    const reading = patch.marksAfter === undefined ? undefined : await this.read().catch(() => undefined);
    const after = reading && (await patch.marksAfter?.(reading));
    if (after !== undefined && this.marksRefused === undefined) {
      this.patches.push({ marks: after });
      this.marked = after.length > 0;
    }
    return { sheets: [], hidden: 0, ...(after && this.marksRefused && { refused: this.marksRefused }) };
  }

  async select({ sheet, row, column }: CellPlace): Promise<void> {
    await this.ask(`select ${sheet} ${row} ${column}`);
  }

  async subscribe(listener: (event: HostEvent) => void): Promise<() => void> {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  get isHeard(): boolean {
    return this.listeners.size > 0;
  }

  tell(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** The user edits cells. */
  userEdits(...edits: readonly CellEdit[]): void {
    this.workbook = applyEdits(this.workbook, edits);
    this.tell({ kind: 'changed', sheets: [...new Set(edits.map(({ place }) => place.sheet))] });
  }

  private async ask(what: string, options?: ReadOptions): Promise<void> {
    this.asked.push(what);
    await this.before(what, options);
    if (options?.signal?.aborted) throw new Refusal('cancelled');
  }
}
