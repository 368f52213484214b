import { HostError, SimulatorNotImplemented } from '../errors';
import type { Faults } from '../faults';
import type { Host } from '../host-object';
import { Interpreter } from './interpreter';
import { ACTION, type Envelope, PATH, type RequestBody, type ResponseBody } from './messages';
import type { Trip } from './trace';

/** `window._richApiNativeBridge`, as office.js looks for it. It puts `onMessageFromHost` there itself. */
export interface NativeBridge {
  sendMessageToHost(json: string): void;
  onMessageFromHost?(json: string): void;
}

export interface BridgeOptions {
  readonly host: Host;
  readonly faults: Faults;
  /** Milliseconds a trip takes; asked for each. */
  readonly latency: () => number;
  /** A timer that fake timers do not stop. */
  readonly later: (run: () => void, ms: number) => void;
}

/** The request waits until the user has left the cell: https://learn.microsoft.com/javascript/api/excel/excel.runoptions */
const DELAY_FOR_CELL_EDIT = 64;

/** What office.js tells at its start and about itself; nothing an add-in could notice depends on it. */
const SILENT_SERVICES: ReadonlySet<string> = new Set([
  'Microsoft.InternalService.AddinInternalService',
  'Microsoft.Telemetry.TelemetryService',
]);

/** Takes requests one after the other, answers in a later tick, and counts. */
export class Bridge {
  readonly native: NativeBridge;
  readonly trips: Trip[] = [];
  /** Requests that are no round trips of the add-in's: start-up, telemetry, releasing of references. */
  housekeeping = 0;
  readonly missing: string[] = [];
  readonly #options: BridgeOptions;
  readonly #waiting: Envelope[] = [];
  #underWay = 0;
  #busy = false;
  #closed = false;

  constructor(options: BridgeOptions) {
    this.#options = options;
    this.native = {
      sendMessageToHost: (json) => {
        this.#waiting.push(JSON.parse(json) as Envelope);
        this.#next();
      },
    };
  }

  /** Sends something office.js did not ask for. */
  notify(message: object): void {
    this.soon(() => this.#send(message));
  }

  /** Does something for the host in a later tick. */
  soon(work: () => void): void {
    this.#underWay++;
    this.#options.later(() => {
      work();
      this.#underWay--;
    }, 0);
  }

  /** Resolves when nothing is under way, and has not been for a few ticks. */
  async idle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet++) {
      await new Promise<void>((resolve) => this.#options.later(resolve, 0));
      if (this.#busy || this.#underWay > 0) quiet = -1;
    }
  }

  /** No answer leaves after this. */
  close(): void {
    this.#closed = true;
  }

  #next(): void {
    const envelope = this.#busy ? undefined : this.#waiting.shift();
    if (envelope === undefined) return;
    this.#busy = true;
    const request = bodyOf(envelope);
    const own = isOwn(request);
    const answer = () => {
      if (own && envelope.flags & DELAY_FOR_CELL_EDIT && this.#options.faults.cellEditing) {
        this.#options.later(answer, 5);
        return;
      }
      const body = own ? this.#answer(request) : this.#keepHouse(request);
      this.#send({ id: envelope.id, type: 2, message: { statusCode: 200, headers: {}, body } });
      this.#busy = false;
      this.#next();
    };
    this.#options.later(answer, own ? this.#options.latency() : 0);
  }

  #answer(request: RequestBody): ResponseBody {
    const { host, faults } = this.#options;
    const requestBytes = byteLength(request);
    host.model.origin = 'addin';
    let response = this.#interpret(request, faults.forRequest(requestBytes));
    const responseBytes = byteLength(response);
    if (responseBytes > faults.payloadLimit) {
      const { code, message } = new HostError('ResponsePayloadSizeLimitExceeded');
      const error = { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: 400 };
      response = { Results: [], TraceIds: [], Error: error };
    }
    const error = response.Error;
    if (error?.Code === 'SimulatorNotImplemented') this.missing.push(error.Message);
    this.trips.push({
      ...host.trace.take(),
      actions: request.Actions.length,
      requestBytes,
      responseBytes,
      ...(error === undefined ? {} : { error: error.Code }),
    });
    return response;
  }

  #interpret(request: RequestBody, before: (member: string, index: number, sets?: boolean) => void): ResponseBody {
    try {
      return new Interpreter(request, this.#options.host).run(before);
    } catch (fault) {
      // A mistake of the simulator's own: as loud as something it does not have.
      const text = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
      const error = {
        Code: 'SimulatorNotImplemented',
        Message: text,
        Location: '',
        ActionIndex: -1,
        HttpStatusCode: 500,
      };
      return { Results: [], TraceIds: [], Error: error };
    }
  }

  #keepHouse(request: RequestBody): ResponseBody {
    this.housekeeping++;
    const services = Object.values(request.ObjectPaths).filter(({ ObjectPathType: type }) => type === PATH.service);
    if (services.length === 0) return this.#interpret(request, () => undefined);
    const unknown = services.find(({ Name: name }) => !SILENT_SERVICES.has(name));
    if (unknown !== undefined) return this.#refuse(`the service ${unknown.Name}`);
    return { Results: request.Actions.map(({ Id }) => ({ ActionId: Id, Value: {} })), TraceIds: [] };
  }

  #refuse(what: string): ResponseBody {
    const { code, message } = new SimulatorNotImplemented(what);
    this.missing.push(message);
    const error = { Code: code, Message: message, Location: '', ActionIndex: -1, HttpStatusCode: 400 };
    return { Results: [], TraceIds: [], Error: error };
  }

  #send(message: object): void {
    if (!this.#closed) this.native.onMessageFromHost?.(JSON.stringify(message));
  }
}

function bodyOf({ message: { url, body } }: Envelope): RequestBody {
  if (!url.startsWith('ProcessQuery')) throw new Error(`office.js asked for ${url}`);
  return typeof body === 'string' ? (JSON.parse(body) as RequestBody) : body;
}

/** Not the library's own business: a service of its own, or only the release of references. */
function isOwn({ Actions, ObjectPaths }: RequestBody): boolean {
  if (Object.values(ObjectPaths).some(({ ObjectPathType: type }) => type === PATH.service)) return false;
  const work = Actions.filter(({ ActionType: type }) => type !== ACTION.instantiate);
  return work.length === 0 || work.some(({ Name: name }) => name !== '_RemoveReference');
}

const byteLength = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
