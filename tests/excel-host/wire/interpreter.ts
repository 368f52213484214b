import { HostError, SimulatorNotImplemented } from '../errors';
import { type Host, type HostObject, isHostObject, object } from '../host-object';
import { call, navigate, publicName, wireName, writeScalar } from './members';
import { ACTION, type Action, type ArgumentInfo, PATH, type RequestBody, type ResponseBody } from './messages';
import { answerQuery, identity } from './query';

/**
 * Carries out one request. Actions run in order; the first that fails ends the request, and what ran before it stays
 * done: https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (Batch and sync)
 */
export class Interpreter {
  readonly #request: RequestBody;
  readonly #host: Host;
  readonly #objects = new Map<number, HostObject | null>();
  #at = '';

  constructor(request: RequestBody, host: Host) {
    this.#request = request;
    this.#host = host;
  }

  /** `before` may throw to make the n-th action fail. */
  run(before: (member: string, index: number, sets?: boolean) => void): ResponseBody {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        const sets = action.ActionType === ACTION.setProperty || action.ActionType === ACTION.update;
        before(this.#memberOf(action), index, sets);
        results.push({ ActionId: action.Id, Value: this.#perform(action) ?? null });
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        const { code, message } = error;
        const where = { Location: this.#at, ActionIndex: index, HttpStatusCode: 400 };
        return { Results: results, TraceIds: traces, Error: { Code: code, Message: message, ...where } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  #memberOf({ Name: name, ObjectPathId: path }: Action): string {
    return name === '' ? (this.#request.ObjectPaths[String(path)]?.Name ?? '') : name;
  }

  #perform(action: Action): unknown {
    const { ActionType: type, ObjectPathId: path } = action;
    if (type === ACTION.trace) return null;
    if (type === ACTION.instantiate) return this.#instantiate(path);
    const target = this.#object(path);
    if (target === null) return null;
    const name = publicName(action.Name);
    this.#at = `${target.className}.${name}`;
    switch (type) {
      case ACTION.query:
      case ACTION.queryAsJson:
        return answerQuery(target, action.QueryInfo ?? {}, this.#host);
      case ACTION.method:
        return this.#method(target, action);
      case ACTION.setProperty:
        return writeScalar(target, name, this.#args(action.ArgumentInfo)[0], this.#host);
      case ACTION.update:
        return this.#update(target, action);
      default:
        throw new SimulatorNotImplemented(`action type ${type}`);
    }
  }

  #instantiate(path: number): unknown {
    const found = this.#object(path);
    return found === null ? null : identity(found, this.#host);
  }

  #method(target: HostObject, action: Action): unknown {
    if (action.Name === '_KeepReference') {
      this.#host.references.keep(target);
      return null;
    }
    const value = call(target, publicName(action.Name), this.#args(action.ArgumentInfo), this.#host);
    if (isHostObject(value)) throw new SimulatorNotImplemented(`${this.#at}() as a value`);
    return value;
  }

  #update(target: HostObject, action: Action): null {
    const state = (this.#args(action.ArgumentInfo)[0] ?? {}) as Record<string, unknown>;
    for (const [name, value] of Object.entries(state)) writeScalar(target, publicName(name), value, this.#host);
    return null;
  }

  /** The object at a path, found once per request, so that a second look does not add a second sheet. */
  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const found = this.#resolve(id);
    this.#objects.set(id, found);
    return found;
  }

  #resolve(id: number): HostObject | null {
    const path = this.#request.ObjectPaths[String(id)];
    if (path === undefined) throw new SimulatorNotImplemented(`object path ${id}`);
    if (path.ObjectPathType === PATH.global) return object('Workbook', this.#host.model);
    if (path.ObjectPathType === PATH.reference) return this.#host.references.get(path.Name);
    if (path.ObjectPathType === PATH.nullObject) return null;
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const name = publicName(path.Name);
    this.#at = `${parent.className}.${name === '' ? 'getItem' : name}`;
    switch (path.ObjectPathType) {
      case PATH.property:
        return navigate(parent, name, this.#host);
      case PATH.method:
        return this.#objectFrom(parent, name, path.ArgumentInfo);
      case PATH.indexer:
        return this.#objectFrom(parent, 'getItem', path.ArgumentInfo);
      default:
        throw new SimulatorNotImplemented(`object path of type ${path.ObjectPathType} (${wireName(name)})`);
    }
  }

  #objectFrom(parent: HostObject, name: string, info: ArgumentInfo | undefined): HostObject | null {
    const value = call(parent, name, this.#args(info), this.#host);
    if (value !== null && !isHostObject(value)) throw new SimulatorNotImplemented(`${this.#at}() as an object`);
    return value;
  }

  #args(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const id = ids[index];
      return typeof id === 'number' && id > 0 ? this.#object(id) : argument;
    });
  }
}
