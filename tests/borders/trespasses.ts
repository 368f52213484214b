import { dirname, join } from 'node:path';
import { BORDERS, ORDERS } from './borders';
import type { Import } from './imports';

/** The folder with borders that a path from src lies in; undefined for none. */
export const folderOf = (path: string): string | undefined =>
  Object.keys(BORDERS).find((folder) => path.startsWith(`${folder}/`));

/** Why a file may not import something; undefined where it may. Paths are those from src. */
export function trespass(from: string, specifier: Import): string | undefined {
  if (specifier === undefined) return `${from}: what it imports is not written there`;
  const own = folderOf(from);
  if (own === undefined) return `${from}: this folder has no borders`;
  const { folders, packages = {}, only = {} } = BORDERS[own]!;
  if (!specifier.startsWith('.')) {
    const isKnown = Object.keys(packages).some(
      (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    );
    return isKnown ? undefined : `${from}: not the package ${specifier}`;
  }
  const to = join(dirname(from), specifier);
  const other = folderOf(to);
  if (other === undefined) return `${from}: ${specifier} leads out of all folders`;
  if (other === own) return outOfOrder(own, from, to);
  if (folders[other] === undefined) return `${from}: not ${other}`;
  const limit = only[other];
  const plain = from.replace(/(\.d)?\.tsx?$/, '');
  if (limit?.from !== undefined && plain !== limit.from) return `${from}: ${other} only from ${limit.from}`;
  if (limit?.into?.every((part) => to !== `${other}/${part}` && !to.startsWith(`${other}/${part}/`)))
    return `${from}: of ${other} not ${to}`;
  return limit?.not !== undefined && to === limit.not ? `${from}: not ${to}` : undefined;
}

/** Within a stage the folders have an order. */
function outOfOrder(stage: string, from: string, to: string): string | undefined {
  const order = ORDERS[stage] ?? [];
  const [a, b] = [from, to].map((path) => order.indexOf(path.slice(stage.length + 1).split('/')[0]!)) as [
    number,
    number,
  ];
  return a >= 0 && b > a ? `${from}: ${order[a]} comes before ${order[b]}` : undefined;
}

/** Rings of files that import each other: each as the files passed. */
export function ringsIn(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const rings: string[][] = [];
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): void => {
    const at = path.indexOf(file);
    if (at >= 0) rings.push([...path.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of imports.get(file) ?? []) visit(next);
    path.pop();
    done.add(file);
  };
  for (const file of imports.keys()) visit(file);
  return rings;
}
