import type { Desk, DeskEvent, Outcome } from '../../desk/desk';
import type { CheckView } from '../../desk/views/views';
import { Refusal } from '../../refusals/refusal';
import type { CellPlace } from '../../workbook/types';
import { DESK_CALLS, type DeskCalls } from '../protocol/book-calls';
import type { WorkerChannel } from './worker-channel';

/** What the page around the pane does for the desk, and learns from it. */
export interface DeskSurroundings {
  /** Every result of a check, whoever asked for it. */
  readonly onView: (view: CheckView) => void;
  /** Shows a cell in the grid; false where its sheet is not there. */
  readonly show: (place: CellPlace) => boolean;
  /** Stops the work under way. */
  readonly cancel: () => void;
}

/** The desk in the worker, as the pane sees it. Cells are shown by the page itself. */
export class DeskProxy {
  readonly desk: Desk;
  private readonly listeners = new Set<(event: DeskEvent) => void>();

  constructor(
    channel: WorkerChannel,
    private readonly around: DeskSurroundings,
  ) {
    this.desk = {
      ...this.calls(channel),
      cancel: around.cancel,
      setLive: (live) => channel.setLive(live),
      setLanguage: (language) => channel.setLanguage(language),
      setAuthor: (author) => channel.setAuthor(author),
      select: async (place) => this.select(place),
      subscribe: (listener) => {
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
      },
      close: () => channel.close(),
    };
  }

  tell(event: DeskEvent): void {
    if (event.kind === 'checked') this.around.onView(event.view);
    for (const listener of [...this.listeners]) listener(event);
  }

  private calls(channel: WorkerChannel): DeskCalls {
    const calls = DESK_CALLS.map((call) => [
      call,
      async (...values: never[]) => {
        const outcome: Outcome<unknown> = await channel.ask(call, ...(values as Parameters<Desk[typeof call]>));
        if (outcome.ok) {
          const view = viewIn(outcome.value);
          if (view !== undefined) this.around.onView(view);
        }
        return outcome;
      },
    ]);
    return Object.fromEntries(calls) as DeskCalls;
  }

  private select(place: CellPlace): Outcome<null> {
    if (this.around.show(place)) {
      this.tell({ kind: 'selected', place });
      return { ok: true, value: null };
    }
    return { ok: false, error: new Refusal('unknown-sheet', { sheet: place.sheet }).told };
  }
}

/** The result of a check in what a call of the desk gives, if there is one. */
function viewIn(value: unknown): CheckView | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('view' in value) return value.view as CheckView;
  return 'findings' in value ? (value as CheckView) : undefined;
}
