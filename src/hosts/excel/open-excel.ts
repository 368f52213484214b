import type { Host, HostReading, ReadOptions } from '../port/host';
import { codeOf } from './office-codes';
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

/**
 * The workbook open in Excel, through Office.js. `Office.onReady` must have said that this is Excel; needs ExcelApi 1.9.
 * All methods of the host throw a Refusal and nothing else.
 */
export function openExcel(): Host {
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
