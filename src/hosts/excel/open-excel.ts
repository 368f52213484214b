import type { CellPlace } from '../../workbook/types';
import { AUTO_SHOW } from '../port/extras';
import type { Host, HostPatch, HostReading, ReadOptions } from '../port/host';
import { codeOf, supports } from './office-codes';
import { OtherPages } from './other-pages';
import { OwnWrites } from './own-writes';
import { readBook, readSomeSheets } from './read-book';
import { failed, notLoaded } from './refusals';
import { selectCell } from './select-cell';
import { Session, type Trip, type WorkOptions } from './session';
import { WorkbookEvents } from './workbook-events';

/** What is needed to write, and to know beforehand what must not be: loaded when it is first asked for. */
async function writing() {
  try {
    return await import(/* webpackChunkName: "excel-writing" */ './writing');
  } catch {
    throw notLoaded();
  }
}

/** What goes beside. */
async function beside() {
  try {
    return await import(/* webpackChunkName: "excel-beside" */ './beside');
  } catch {
    throw notLoaded();
  }
}

/** Opens a file that is held in memory: another host, whose engine a page loads when it is first asked for. */
export type OpenBytes = (bytes: Uint8Array) => Promise<Pick<Host, 'copyWith'>>;

/** True where Excel hands the workbook over as a file, and opens another beside it. */
export const canOpenCopies = (): boolean =>
  supports('1.8') && Office.context.requirements.isSetSupported('CompressedFile', '1.1');

/** True where cells may be asked about. */
export const canAsk = (): boolean => supports('1.10');

/** Opens a workbook file in a window of its own. Throws a Refusal. */
export async function openBeside(bytes: Uint8Array): Promise<void> {
  await (await beside()).openBeside(bytes);
}

/** Whether the workbook opens the pane; undefined where Office cannot do that. */
export function autoShow(): { isOn: () => boolean; set: (on: boolean) => Promise<void> } | undefined {
  const { requirements, document } = Office.context;
  if (!requirements.isSetSupported('AddinCommands', '1.1')) return undefined;
  return {
    isOn: () => document.settings.get(AUTO_SHOW) === true,
    set: async (on) => (await beside()).setAutoShow(on),
  };
}

/**
 * The workbook open in Excel, through Office.js. `Office.onReady` must have said that this is Excel; needs ExcelApi 1.9.
 * All methods of the host throw a Refusal and nothing else.
 * @param openBytes for copies; absent: none are made
 */
export function openExcel(openBytes?: OpenBytes): Host {
  const own = new OwnWrites();
  const others = new OtherPages();
  const events = new WorkbookEvents(own, others);
  const session = new Session((busy) => events.emit({ kind: 'busy', busy }));
  const run = <T>(work: (trip: Trip) => Promise<T>, options?: WorkOptions): Promise<T> =>
    asRefusal(session.run(work, options));
  return {
    kind: 'excel',
    async read(options: ReadOptions = {}): Promise<HostReading> {
      const { reading, sheets } = await run((trip) => readBook(trip, options), options);
      events.learn(sheets);
      events.learnCalculation(reading.calculation);
      return reading;
    },
    async readSheets(names, options = {}) {
      const reading = await run((trip) => readSomeSheets(trip, names, options), options);
      events.learnCalculation(reading.calculation);
      return reading;
    },
    async obstacles(edits) {
      const { obstaclesAt } = await writing();
      const places = edits.map(({ place }) => place);
      return run((trip) => obstaclesAt(trip, places));
    },
    async mergedAround(places) {
      const { mergedAround } = await writing();
      return run((trip) => mergedAround(trip, places));
    },
    async write(patch, options = {}) {
      const { writePatch } = await writing();
      own.begin();
      others.learn();
      try {
        const { listed, unmarked, ...rest } = await asRefusal(writePatch(session, own, patch, options.signal));
        if (listed !== undefined) events.learn(listed);
        others.tell();
        return { sheets: unmarked, ...rest };
      } finally {
        own.end();
        events.release();
      }
    },
    async calculate() {
      await run((trip) =>
        trip((context) => {
          context.application.calculate('Recalculate');
          return () => {};
        }),
      );
    },
    ...(openBytes !== undefined &&
      canOpenCopies() && {
        async copyWith(patch: HostPatch, options: ReadOptions = {}) {
          const { documentBytes } = await beside();
          const bytes = await asRefusal(documentBytes(options));
          const copy = await openBytes(bytes).catch(() => Promise.reject(notLoaded()));
          return copy.copyWith!(patch);
        },
      }),
    ...(canAsk() && {
      questions: {
        async ask(place: CellPlace, text: string) {
          const { askAt } = await beside();
          await run((trip) => askAt(trip, place, text));
        },
        async list() {
          const { questionsIn } = await beside();
          return run((trip) => questionsIn(trip));
        },
        async withdraw(ids: readonly string[]) {
          const { deleteQuestions } = await beside();
          await run((trip) => deleteQuestions(trip, ids));
        },
      },
    }),
    async traced(place) {
      const { tracedFrom } = await beside();
      return run((trip) => tracedFrom(trip, place));
    },
    async activeCell() {
      const { activeCell } = await beside();
      return run((trip) => activeCell(trip));
    },
    select(place) {
      return run((trip) => selectCell(trip, place));
    },
    subscribe(listener) {
      return asRefusal(events.subscribe(session, listener));
    },
  };
}

async function asRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw failed(error, codeOf(error));
  }
}
