import type { Desk, DeskError, Outcome } from '../../desk/desk';
import type { CheckView } from '../../desk/views/views';
import { Refusal } from '../../refusals/refusal';
import { TEXT } from '../../workbook/report';
import type { TypedCell } from '../../workbook/typed-entry';
import type { Area, CellPlace, Position } from '../../workbook/types';
import type { BookEvent } from '../protocol/book-calls';
import type { CorrectedReport, Correction, ReportBlock } from '../protocol/report-shape';
import type { SheetShape, SheetWindow } from '../protocol/sheet-shape';
import { DeskProxy } from './desk-proxy';
import { Store } from './store';
import type { WorkerChannel } from './worker-channel';

export interface SessionState {
  readonly sheets: readonly SheetShape[];
  /** Name of the sheet in front. */
  readonly sheet: string;
  /** Where the user stands on each sheet that was looked at. */
  readonly places: Readonly<Record<string, { readonly row: number; readonly column: number }>>;
  /** Counts the times that the pane showed a cell, so that the grid brings it into view again. */
  readonly shown: number;
  /** Counts the changes of cells. */
  readonly version: number;
  readonly view?: CheckView;
  /** True while there are changes that were not saved. */
  readonly dirty: boolean;
  /** `version` as it was last saved. */
  readonly saved: number;
  readonly isReadOnly: boolean;
  /** Why the last edit was not made. */
  readonly refusal?: DeskError | undefined;
  /** The worker is gone, with all it held. */
  readonly lost?: DeskError;
}

/** How long work that was cancelled may still go on before its worker is ended. */
const PATIENCE = 1500;

/** A workbook that is open in the page: its worker, and what the grid and the pane share. */
export class BookSession {
  readonly store: Store<SessionState>;
  readonly desk: Desk;
  private readonly proxy: DeskProxy;
  private hasFound = false;

  /** @param sheets as the worker read them */
  constructor(
    readonly name: string,
    private readonly channel: WorkerChannel,
    sheets: readonly SheetShape[],
    isReadOnly: boolean,
    /** Of a report in Word, what is drawn in the place of sheets. */
    readonly report?: readonly ReportBlock[],
  ) {
    const sheet = (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.name ?? '';
    this.store = new Store<SessionState>({
      sheets,
      sheet,
      places: {},
      shown: 0,
      version: 0,
      dirty: false,
      saved: 0,
      isReadOnly,
    });
    this.proxy = new DeskProxy(channel, {
      onView: (view) => this.store.set({ view }),
      show: (place) => this.show(place),
      cancel: () => this.cancel(),
    });
    this.desk = this.proxy.desk;
    channel.onEvent = (event) => this.heard(event);
    channel.onFailed = (lost) => this.store.set({ lost });
  }

  window(sheet: string, area: Area): Promise<Outcome<SheetWindow>> {
    return this.channel.ask('window', sheet, area);
  }

  /** The user goes to a cell: the pane says what there is to say of it. */
  goTo(place: CellPlace): void {
    this.stand(place);
    this.proxy.tell({ kind: 'selected', place });
  }

  turnTo(sheet: string): void {
    this.store.set({ sheet });
  }

  /** All or nothing, as one step. */
  async edit(typed: readonly TypedCell[]): Promise<boolean> {
    const outcome = await this.channel.ask('edit', typed);
    this.store.set({ refusal: outcome.ok ? undefined : outcome.error });
    return outcome.ok;
  }

  find(sheet: string, words: string): Promise<Outcome<readonly Position[]>> {
    return this.channel.ask('find', sheet, words);
  }

  /** Says why something was not done that the page itself does. */
  refuse(refusal: DeskError): void {
    this.store.set({ refusal });
  }

  /** The tables of a report in Word as a workbook. */
  extract(): Promise<Outcome<Uint8Array>> {
    return this.channel.ask('extract');
  }

  /** A copy of a report in Word with these corrections as tracked changes. */
  corrected(corrections: readonly Correction[]): Promise<Outcome<CorrectedReport>> {
    return this.channel.ask('corrected', corrections);
  }

  /** The workbook as it now is, not saved. */
  copy(): Promise<Outcome<Uint8Array>> {
    return this.channel.ask('save');
  }

  /** It was opened with changes that no file has. */
  markUnsaved(): void {
    this.store.set({ dirty: true });
  }

  /** Takes the last step back, or makes it again, and shows where; where there is none nothing happens. */
  async turn(way: 'undo' | 'redo'): Promise<void> {
    const outcome = await this.desk[way]();
    const isNone = !outcome.ok && outcome.error.code === `nothing-to-${way}`;
    this.store.set({ refusal: outcome.ok || isNone ? undefined : outcome.error });
    if (!outcome.ok) return;
    const { view, place } = outcome.value;
    this.proxy.tell({ kind: 'checked', view });
    if (place !== undefined) this.show(place);
  }

  /** The workbook as it now is; from here on it counts as saved. */
  async save(): Promise<Outcome<Uint8Array>> {
    const outcome = await this.channel.ask('save');
    // Whatever was written before the answer is in it, and was told before it.
    const { version } = this.store.get();
    if (outcome.ok) this.store.set({ dirty: false, saved: version });
    return outcome;
  }

  dismissRefusal(): void {
    this.store.set({ refusal: undefined });
  }

  close(): void {
    this.desk.close();
  }

  private show(place: CellPlace): boolean {
    const { sheets, shown } = this.store.get();
    const isText = this.report !== undefined && place.sheet === TEXT;
    if (!isText && !sheets.some(({ name }) => name === place.sheet)) return false;
    this.stand(place);
    this.store.set({ shown: shown + 1 });
    return true;
  }

  private stand({ sheet, row, column }: CellPlace): void {
    const { places } = this.store.get();
    this.store.set({ sheet, places: { ...places, [sheet]: { row, column } } });
  }

  /** The worker hears of it between two stages; one that hears nothing is ended, unless something would be lost. */
  private cancel(): void {
    const { channel } = this;
    const { answers } = channel;
    channel.cancel();
    setTimeout(() => {
      const { dirty } = this.store.get();
      if (dirty || this.hasFound || channel.answers !== answers) return;
      const lost = new Refusal('not-opened').told;
      channel.close(lost);
      this.store.set({ lost });
    }, PATIENCE);
  }

  private heard(told: BookEvent): void {
    if (told.kind === 'desk') {
      if (told.event.kind === 'found') this.hasFound = true;
      this.proxy.tell(told.event);
      return;
    }
    const { version, sheet, sheets } = this.store.get();
    // A renamed or removed sheet cannot stay in front.
    const front = told.sheets.some(({ name }) => name === sheet) ? sheet : (told.sheets[0]?.name ?? '');
    // The report is what the user just asked for.
    const added = told.sheets.length > sheets.length ? told.sheets.find((one) => !sheets.some(same(one))) : undefined;
    // Why an earlier edit was not made is of no use once something else was done.
    const news = { version: version + 1, dirty: true, refusal: undefined };
    this.store.set({ ...news, sheets: told.sheets, sheet: added?.name ?? front });
  }
}

const same =
  ({ name }: SheetShape) =>
  (other: SheetShape): boolean =>
    other.name === name;
