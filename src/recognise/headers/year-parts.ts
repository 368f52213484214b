import { plainLabel } from '../../workbook/label-text';
import { remembered } from '../../workbook/remembered';
import type { HeaderPath } from './header-path';

/** Columns that part a year between them: 2020年春季 | 2020年秋季. Alone 2020年秋季 is the year's; beside another part it is not. */

const PART = /[春秋](?:季(?:学期)?)?|[上下](?:半年|学期|期)/;
const ONLY_PART = /^(?:[春秋](?:季(?:学期)?)?|[上下](?:半年|学期|期))$/;

/** The part of a year in a header cell that names one; undefined for a whole year. */
export const partOfYear: (raw: string) => string | undefined = remembered(
  (raw: string): string | undefined => PART.exec(plainLabel(raw))?.[0],
);

const endsInPart = ({ years, steps }: HeaderPath): boolean =>
  years.length > 0 && ONLY_PART.test(steps.at(-1)?.text ?? '');

/** The columns of a header; those that part a year are none of it beside the whole, and without it of no year at all. */
export function withYearParts(paths: readonly HeaderPath[]): readonly HeaderPath[] {
  if (!paths.some((path) => path.term !== undefined || endsInPart(path))) return paths;
  const told = paths.map((path) => {
    const last = path.steps.at(-1)?.text;
    const isStep = endsInPart(path);
    const steps = isStep ? path.steps.slice(0, -1) : path.steps;
    const key = [...path.years, ...steps.map(({ text }) => text)].join('|');
    return { key, steps, part: isStep ? last : path.term?.text };
  });
  const partsOf = new Map<string, Set<string | undefined>>();
  for (const { key, part } of told) partsOf.set(key, (partsOf.get(key) ?? new Set()).add(part));
  return paths.map((path, at) => {
    const { key, part, steps } = told[at]!;
    const parts = partsOf.get(key)!;
    if (part === undefined || parts.size < 2) return path;
    if (!parts.has(undefined)) return { ...path, steps, years: [] };
    return path.term === undefined ? path : { ...path, steps: [...path.steps, path.term] };
  });
}
