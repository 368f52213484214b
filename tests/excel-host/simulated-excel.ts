import type { Workbook } from '../../src/workbook/types';
import { type SimulatedDialog, watchDialogs } from './dialogs';
import { Faults } from './faults';
import { addExtras } from './file/add-extras';
import type { Book } from './file/open-book';
import { bytesOf } from './file/write-book';
import type { Host } from './host-object';
import type { ModelEvent } from './model/model-event';
import { plainWorkbook } from './model/plain-workbook';
import { WorkbookModel } from './model/workbook-model';
import { DEFAULT_SETS, type ExcelOptions } from './options';
import { SimulatedRibbon } from './ribbon';
import { SimulatedUser } from './user';
import { Bridge } from './wire/bridge';
import { DocumentCopies } from './wire/document-copies';
import { eventMessage } from './wire/event-messages';
import { COMMON, CommonHost } from './wire/external';
import { OfficeMetadata } from './wire/office-metadata';
import { ReferenceTable } from './wire/reference-table';
import { Trace, type Trip } from './wire/trace';

/** The add-in under test, as its manifest says. */
const ADD_IN = { id: '7b0f4c52-3c1e-4d0b-9a5e-6f2f1f0f7c43', version: '0.1.0.0' };

/** What the host needs of the place it runs in: a jsdom window or a browser's. */
export interface Place {
  /** `window.Excel`, once office.js is there. */
  readonly excel: () => Readonly<Record<string, unknown>>;
  readonly later: (run: () => void, ms: number) => void;
}

/** A simulated Excel with one workbook open. Put `external` and `bridge.native` on a window before office.js loads. */
export class SimulatedExcel {
  readonly model: WorkbookModel;
  readonly faults = new Faults();
  readonly common: CommonHost;
  /** Copies of the document that are open in memory. */
  readonly copies: DocumentCopies;
  readonly bridge: Bridge;
  readonly host: Host;
  /** Milliseconds of each round trip; may be changed at any time. */
  latency: number;
  readonly user: SimulatedUser;
  readonly ribbon: SimulatedRibbon;
  readonly dialogs: readonly SimulatedDialog[];
  readonly #registered = new Map<string, number>();

  constructor({ workbook, extras }: Book, options: ExcelOptions, place: Place) {
    this.model = new WorkbookModel(workbook);
    if (extras !== undefined) addExtras(this.model, extras);
    this.model.name = (options.documentUrl ?? 'Book1.xlsx').split(/[\\/]/).at(-1) as string;
    this.latency = options.latency ?? 0;
    // Settings are kept in the workbook, which is then to be saved: no step of the undo list.
    const saved = () => {
      this.model.dirty = true;
    };
    this.copies = new DocumentCopies(() => bytesOf(this.model, this.common.settings, ADD_IN));
    this.common = new CommonHost(options, this.copies, saved);
    this.host = {
      model: this.model,
      references: new ReferenceTable(),
      metadata: new OfficeMetadata(place.excel, supporting(options.sets ?? DEFAULT_SETS)),
      trace: new Trace(),
      register: (type, target, change) => this.#count(`${type} ${target}`, change),
    };
    this.bridge = new Bridge({
      host: this.host,
      faults: this.faults,
      latency: () => this.latency,
      later: place.later,
    });
    this.user = new SimulatedUser(this.model);
    this.ribbon = new SimulatedRibbon(this.common);
    this.dialogs = watchDialogs(this.common);
    this.common.onExecute = (id, args) => this.ribbon.complete(id, args);
    this.model.listen((event) => this.#tell(event));
  }

  /** The workbook as plain values. */
  get workbook(): Workbook {
    return plainWorkbook(this.model);
  }

  /** Resolves when the add-in has been told of everything and has no request under way. */
  settled(): Promise<void> {
    return this.bridge.idle();
  }

  /** Round trips of the add-in's own since the start or the last `trips.length = 0`. */
  get trips(): Trip[] {
    return this.bridge.trips;
  }

  /** What an add-in used that is not simulated; a test should end with none. */
  get missing(): readonly string[] {
    return [...this.bridge.missing, ...this.common.missing];
  }

  #count(key: string, change: 1 | -1): null {
    this.#registered.set(key, Math.max(0, (this.#registered.get(key) ?? 0) + change));
    return null;
  }

  #tell(event: ModelEvent): void {
    if (!this.model.eventsEnabled) return;
    // The common API's event, which is also Workbook.onSelectionChanged; office.js does not say that it listens.
    if (event.kind === 'selectionChanged') {
      this.bridge.soon(() => this.common.fire(COMMON.selectionChanged, {}));
      this.#send(COMMON.selectionChanged, '', {});
    }
    const cause = this.model.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown';
    const tellsCause = this.host.metadata.isSupported('ExcelApi', '1.14');
    const { type, worksheetId, body } = eventMessage(event, tellsCause ? cause : undefined);
    for (const target of ['Workbook', worksheetId]) {
      if ((this.#registered.get(`${type} ${target}`) ?? 0) === 0) continue;
      this.#send(type, target, body);
    }
  }

  #send(messageType: number, targetId: string, body: Record<string, unknown>): void {
    const entry = { messageCategory: 65536, messageType, targetId, message: JSON.stringify(body) };
    this.bridge.notify({ type: 3, message: { entries: [entry] } });
  }
}

/** Compares versions by number: 1.10 is above 1.9. */
function supporting(sets: Readonly<Record<string, string>>): (set: string, version: string) => boolean {
  return (set, version) => {
    const has = Object.entries(sets).find(([name]) => name.toLowerCase() === set.toLowerCase())?.[1];
    if (has === undefined) return false;
    const [major = 0, minor = 0] = has.split('.').map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split('.').map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  };
}
