import { SimulatorNotImplemented } from '../errors';
import type { Host, HostObject } from '../host-object';
import { itemsOf, navigate, readScalar, wireName } from './members';
import type { QueryInfo } from './messages';

/** Property names asked for, by path: `format/fill/color`. `*` stands for all scalars. */
type Wanted = Map<string, Wanted>;

/**
 * Answers a `load`. Without names, or with `*`, all scalar properties, but no navigation properties:
 * https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model (Calling load without parameters)
 */
export function answerQuery(object: HostObject | null, info: QueryInfo, host: Host): unknown {
  if (object === null) return null;
  const wanted: Wanted = new Map();
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  for (const path of paths.length === 0 ? ['*'] : paths) want(wanted, path.split(/[/.]/));
  return answer(object, wanted, host, info);
}

function want(wanted: Wanted, [name = '*', ...rest]: string[]): void {
  const key = name === '*' || name === '$all' || name === '' ? '*' : name.slice(0, 1).toLowerCase() + name.slice(1);
  let inner = wanted.get(key);
  if (inner === undefined) {
    inner = new Map();
    wanted.set(key, inner);
  }
  if (rest.length > 0) want(inner, rest);
}

function answer(object: HostObject, wanted: Wanted, host: Host, page: QueryInfo = {}): Record<string, unknown> {
  const { isCollection, scalars } = host.metadata.of(object.className);
  if (!isCollection) return { ...identity(object, host), ...members(object, wanted, host) };
  const own = new Map([...wanted].filter(([name]) => scalars.has(name)));
  const ofItems = new Map([...wanted].filter(([name]) => !scalars.has(name)));
  if (ofItems.has('items')) want(ofItems, ['*']);
  ofItems.delete('items');
  const first = page.Skip ?? 0;
  const items = itemsOf(object, host).slice(first, page.Top === undefined ? undefined : first + page.Top);
  return {
    ...identity(object, host),
    ...members(object, own, host),
    ...(ofItems.size === 0 && own.size > 0 ? {} : { _Items: items.map((item) => answer(item, ofItems, host)) }),
  };
}

function members(object: HostObject, wanted: Wanted, host: Host): Record<string, unknown> {
  const { scalars, navigation } = host.metadata.of(object.className);
  const values: Record<string, unknown> = {};
  for (const [name, inner] of wanted) {
    if (name === '*') {
      for (const scalar of scalars.keys()) {
        if (scalar.startsWith('_') || !host.metadata.supports(object.className, scalar)) continue;
        values[scalars.get(scalar) as string] = readScalar(object, scalar, host);
      }
    } else if (scalars.has(name)) {
      values[scalars.get(name) as string] = readScalar(object, name, host);
    } else if (navigation.includes(name)) {
      const next = navigate(object, name, host);
      const all: Wanted = inner.size === 0 ? new Map([['*', new Map()]]) : inner;
      values[wireName(name)] = next === null ? null : answer(next, all, host);
    } else {
      throw new SimulatorNotImplemented(`${object.className}.${name}: office.js has no such property`);
    }
  }
  return values;
}

/** What every answer about an object carries, so that office.js finds it again. */
export function identity(object: HostObject, host: Host): Record<string, unknown> {
  const { scalars } = host.metadata.of(object.className);
  const reference = host.references.idOf(object);
  return {
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
    ...(scalars.has('id') ? { Id: readScalar(object, 'id', host) } : {}),
    ...(scalars.has('_Id') ? { _Id: readScalar(object, scalars.has('key') ? 'key' : 'name', host) } : {}),
  };
}
