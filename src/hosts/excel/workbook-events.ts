import { groupBy } from '../../workbook/group-by';
import type { Calculation, HostEvent } from '../port/host';
import type { ListedSheet } from './listed-sheets';
import { codeOf, supports } from './office-codes';
import type { OtherPages } from './other-pages';
import type { OwnWrites } from './own-writes';
import { areasOfAddress } from './places';
import type { Session } from './session';

type Listener = (event: HostEvent) => void;

/** What happened to cells of a sheet, as far as it is needed here. */
interface CellsChanged {
  readonly worksheetId: string;
  readonly address: string;
  readonly source: string;
  readonly triggerSource?: string;
}

/**
 * Tells listeners what happens in the workbook, and never what this host did itself. Excel tells of sheets by id: their
 * names are those of the last reading, which an event of ExcelApi 1.17 says to be old.
 */
export class WorkbookEvents {
  private readonly listeners = new Set<Listener>();
  private names = new Map<string, string>();
  private isManual = false;
  /** Of the events that came while we were writing, those that only the end of it can judge. */
  private held: (() => void)[] = [];
  private registered: Promise<OfficeExtension.EventHandlerResult<unknown>[]> | undefined;

  constructor(
    private readonly own: OwnWrites,
    private readonly others: OtherPages,
  ) {}

  /** The sheets as a reading found them. */
  learn(sheets: readonly ListedSheet[]): void {
    this.names = new Map(sheets.map(({ id, name }) => [id, name]));
  }

  /** How the workbook is calculated, as a reading found it. */
  learnCalculation(calculation: Calculation | undefined): void {
    this.isManual = calculation !== undefined;
  }

  emit(event: HostEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  /** Judges the events that came during a write. */
  release(): void {
    if (this.own.isWriting) return;
    for (const judge of this.held.splice(0)) judge();
  }

  async subscribe(session: Session, listener: Listener): Promise<() => void> {
    // A function of its own, so that the same listener may subscribe twice.
    const own: Listener = (event) => listener(event);
    this.listeners.add(own);
    try {
      if (this.registered === undefined) {
        this.registered = this.register(session);
        await this.registered;
        await this.registerNames(session);
      }
      await this.registered;
      // Marks and what is kept come along with it, so that only a whole reading will do.
      this.others.open(() => this.judge(() => this.emit({ kind: 'restructured' })));
    } catch (error) {
      this.listeners.delete(own);
      this.registered = undefined;
      throw error;
    }
    return () => {
      this.listeners.delete(own);
      if (this.listeners.size === 0) this.unregister();
    };
  }

  private register(session: Session): Promise<OfficeExtension.EventHandlerResult<unknown>[]> {
    return session.run((trip) =>
      trip((context) => {
        const { worksheets } = context.workbook;
        const sheets = worksheets.load('items/id,items/name,items/visibility');
        const results = [
          worksheets.onChanged.add(async (change) => this.judge(() => this.changed(change))),
          worksheets.onCalculated.add(async ({ worksheetId }) => this.calculated(worksheetId)),
          worksheets.onAdded.add(async ({ worksheetId }) => this.judge(() => this.restructured(worksheetId))),
          worksheets.onDeleted.add(async ({ worksheetId }) => this.judge(() => this.restructured(worksheetId))),
          worksheets.onSelectionChanged.add(async (selection) => this.selected(selection)),
        ] as unknown as OfficeExtension.EventHandlerResult<unknown>[];
        return () => {
          if (this.names.size === 0) this.names = new Map(sheets.items.map(({ id, name }) => [id, name]));
          return results;
        };
      }),
    );
  }

  /** Of ExcelApi 1.17 by its page, of another set by some builds of office.js: where it is not there, a name is read anew. */
  private async registerNames(session: Session): Promise<void> {
    if (!supports('1.17')) return;
    try {
      const [names] = await session.run((trip) =>
        trip((context) => {
          const renamed = async (): Promise<void> => this.judge(() => this.emit({ kind: 'restructured' }));
          const result = context.workbook.worksheets.onNameChanged.add(renamed);
          return () => [result] as unknown as OfficeExtension.EventHandlerResult<unknown>[];
        }),
      );
      const registered = await this.registered;
      if (names !== undefined) registered?.push(names);
    } catch (error) {
      if (codeOf(error) === '') throw error;
    }
  }

  /** Handlers can only be removed in the context that added them (Learn: "Work with events using the Excel JavaScript API"). */
  private unregister(): void {
    this.others.close();
    const { registered } = this;
    this.registered = undefined;
    void registered
      ?.then((results) => {
        return Promise.all(
          [...groupBy(results, ({ context }) => context)].map(([context, own]) =>
            Excel.run(context, async () => {
              for (const result of own) result.remove();
              await context.sync();
            }),
          ),
        );
      })
      // Whoever has left is not interested in why.
      .catch(() => undefined);
  }

  private judge(judged: () => void): void {
    if (this.own.isWriting) this.held.push(judged);
    else judged();
  }

  private changed(change: CellsChanged): void {
    if (this.isOwn(change)) return;
    const name = this.names.get(change.worksheetId);
    // What another page of ours writes (a ribbon button's, the pane's) comes with marks and what is kept.
    const isWhole = name === undefined || change.triggerSource === 'ThisLocalAddin';
    this.emit(isWhole ? { kind: 'restructured' } : { kind: 'changed', sheets: [name] });
  }

  /**
   * `onChanged` does not tell of results (office-js #3899). What our own writing has worked out is read when it ends; with
   * manual calculation nothing is worked out then, so that it was the user's doing.
   */
  private calculated(worksheetId: string): void {
    if (this.own.isExpected() && !this.isManual) return;
    const name = this.names.get(worksheetId);
    if (name !== undefined) this.emit({ kind: 'changed', sheets: [name] });
  }

  private isOwn({ worksheetId, address, source, triggerSource }: CellsChanged): boolean {
    if (source === 'Remote') return false;
    // Taking our step back with Ctrl+Z changes the same cells, and is the user's doing.
    if (supports('1.14')) return triggerSource === 'ThisLocalAddin' && this.own.isExpected();
    return this.own.takeCells(worksheetId, areasOfAddress(address));
  }

  private restructured(worksheetId: string): void {
    if (!this.own.isOwnSheet(worksheetId)) this.emit({ kind: 'restructured' });
  }

  private selected({ worksheetId, address }: { readonly worksheetId: string; readonly address: string }): void {
    const sheet = this.names.get(worksheetId);
    const area = areasOfAddress(address)[0];
    if (sheet === undefined || area === undefined) return;
    const isCell = area.top === area.bottom && area.left === area.right;
    const place = { sheet, row: area.top, column: area.left };
    this.emit({ kind: 'selected', place, ...(isCell ? {} : { area }) });
  }
}
