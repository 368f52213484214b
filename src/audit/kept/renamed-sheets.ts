import type { CellContent } from '../../workbook/edits';
import { stillHolds } from '../../workbook/still-holds';
import type { Cells } from '../recalculate/cells';
import type { Step } from './kept';

type Ids = NonNullable<Step['sheets']>;

/** Of all sheets those that a step speaks of: where its cells stand, and what its formulas may refer to. */
export function sheetsNamed({ cells }: Pick<Step, 'cells'>, ids: Ids): Ids | undefined {
  const own = new Set(cells.map(({ sheet }) => sheet));
  const formulas = cells.map(({ before, after }) => `${before.formula ?? ''} ${after.formula ?? ''}`).join(' ');
  const named = Object.entries(ids).filter(([name]) => own.has(name) || formulas.includes(name));
  return named.length === 0 ? undefined : Object.fromEntries(named);
}

/** A step with its sheets called as they are now, in places and formulas. */
export function calledAsNow(step: Step, cells: Cells, ids: Ids): Step {
  const names = new Map<string, string>();
  for (const [name, id] of Object.entries(step.sheets ?? {})) {
    const now = nameNow(name, id, step, cells, ids);
    if (now !== name) names.set(name, now);
  }
  if (names.size === 0) return step;
  // What the host remembers speaks of the sheets as they were called.
  const { host: _, ...rest } = step;
  return {
    ...rest,
    sheets: Object.fromEntries(Object.entries(step.sheets ?? {}).map(([name, id]) => [names.get(name) ?? name, id])),
    cells: step.cells.map(({ sheet, before, after, ...at }) => ({
      ...at,
      sheet: names.get(sheet) ?? sheet,
      before: renamedIn(before, names),
      after: renamedIn(after, names),
    })),
  };
}

/** Programs that number sheets anew give a known id to another sheet: where both are there, what the cells hold decides. */
function nameNow(name: string, id: string, step: Step, cells: Cells, ids: Ids): string {
  const known = Object.keys(ids).find((candidate) => ids[candidate] === id);
  if (known === undefined || known === name || cells.grid(name) === undefined) return known ?? name;
  const own = step.cells.filter(({ sheet }) => sheet === name);
  const holds = (sheet: string) => own.every((cell) => stillHolds(cells.at({ ...cell, sheet }), cell.after));
  return holds(known) && !holds(name) ? known : name;
}

function renamedIn({ formula, ...content }: CellContent, names: ReadonlyMap<string, string>): CellContent {
  return formula === undefined ? content : { ...content, formula: renamedFormula(formula, names) };
}

/** A text; a quoted sheet; a plain one. */
const NAMES = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([^\s"'!:;,+\-*/^&=<>(){}[\]]+)!/g;

function renamedFormula(formula: string, names: ReadonlyMap<string, string>): string {
  return formula.replace(NAMES, (written: string, quoted: string | undefined, plain: string | undefined) => {
    const now = names.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
    return now === undefined ? written : `'${now.replaceAll("'", "''")}'!`;
  });
}
