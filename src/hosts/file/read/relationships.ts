import { readElements } from '../xml/xml-elements';
import type { ElementShape } from '../xml/xml-tokenizer';
import type { Limits } from '../zip/limits';
import type { Parts } from '../zip/package';

const Relation = 1;
const SHAPE: ElementShape = { name: '*', kind: 0, children: [{ name: 'Relationship', kind: Relation }] };

/** A reference from one part of a package to another. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type URI, which transitional and strict packages share: "worksheet", "styles", … */
  readonly type: string;
  /** Name of the part referred to, without leading slash. */
  readonly target: string;
}

/**
 * The references of a part ('' for the package itself) to other parts; none if it has no list of them.
 * Throws a `Refusal`.
 */
export function readRelationships(source: Parts, part: string, limits: Limits): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  if (!source.has(list)) return [];
  const relationships: Relationship[] = [];
  readElements(source, list, limits, SHAPE, (element) => {
    if (element.kind !== Relation) return;
    const target = element.attribute('Target');
    if (target === undefined || element.attribute('TargetMode') === 'External') return;
    relationships.push({
      id: element.attribute('Id') ?? '',
      type: (element.attribute('Type') ?? '').replace(/^.*\//s, ''),
      target: resolveTarget(part, target),
    });
  });
  return relationships;
}

/** Part name that a target written in a part's relationships stands for. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/[#?].*$/s, '');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
