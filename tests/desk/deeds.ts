import type { Desk } from '../../src/desk/desk';
import type { CheckView } from '../../src/desk/views/views';
import { SHORT } from '../fixtures/short-sample';
import { done } from './desk-over-file';

/** A desk, and what a person types into the workbook that lies on it. */
export interface Session {
  readonly desk: Desk;
  readonly type: (sheet: string, cell: string, text: string) => Promise<unknown>;
}

type Deed = (session: Session, pick: number) => Promise<unknown>;

/** Cells of figures in all three forms of the sample, and what somebody may type into one. */
const CELLS = ['表3!C6', '表3!B5', '表2!C4', '表5!A4', '表6!C4', '表8!E4'];
const TYPED = ['407', '12%', '1,357', "'007", '', '12.5', '改过'];

/** What can be taken back, as it comes: there may be nothing to be done. */
export const STEPS: Readonly<Record<string, Deed>> = {
  type: ({ type }, pick) => {
    const [sheet, cell] = CELLS[pick % CELLS.length]!.split('!') as [string, string];
    return type(sheet, cell, TYPED[pick % TYPED.length]!);
  },
  apply: async ({ desk }, pick) => {
    const { changes } = await done(desk.propose({ formulas: pick % 2 === 0, toNumbers: pick % 3 === 0 }));
    if (changes.length > 0) return done(desk.apply([changes[pick % changes.length]!.id]));
    return undefined;
  },
  'apply all': async ({ desk }) => {
    const { changes } = await done(desk.propose({ formulas: false, toNumbers: false }));
    return done(desk.apply(changes.map(({ id }) => id)));
  },
  adopt: async ({ desk }, pick) => {
    const { findings } = await done(desk.check());
    const suspects = findings.flatMap((finding) => finding.suspects).filter(({ hindrance }) => hindrance === undefined);
    if (suspects.length > 0) return done(desk.adopt(suspects[pick % suspects.length]!.id));
    return undefined;
  },
  explain: async ({ desk }, pick) => {
    const { findings } = await done(desk.check());
    return done(desk.explain(findings[pick % findings.length]!.id, `说明 ${pick}`));
  },
  assign: ({ desk }, pick) =>
    done(
      desk.assign([
        {
          sheet: `表${SHORT[pick % SHORT.length]}`,
          table: pick % 2 === 0 ? 'none' : SHORT[(pick * 7) % SHORT.length]!,
        },
      ]),
    ),
};

/** Whatever a person may do at the desk; what is refused for good reason is no failure. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  ...STEPS,
  mark: ({ desk }) => done(desk.mark()),
  clear: ({ desk }) => done(desk.clearMarks()),
  report: ({ desk }) => done(desk.addReport()),
  undo: ({ desk }) => desk.undo(),
  redo: ({ desk }) => desk.redo(),
};

/** What a view says of the workbook, apart from what holds for one session: numbers of checks, steps made, marks it saw set, its name. */
export function saidOf({
  revision: _,
  undo: __,
  redo: ___,
  file: ____,
  marksOutdated: _____,
  ...view
}: CheckView): unknown {
  return JSON.parse(JSON.stringify(view).replaceAll(/"s\d+\.(\d+)"/g, '"s.$1"'));
}

/** Undoes or redoes all there is; returns how many steps that were. */
export async function allOf(desk: Desk, way: 'undo' | 'redo'): Promise<number> {
  for (let steps = 0; ; steps++) {
    const outcome = await desk[way]();
    if (!outcome.ok) {
      if (outcome.error.code === `nothing-to-${way}`) return steps;
      throw new Error(`${outcome.error.code}: ${outcome.error.words.zh}`);
    }
  }
}

/** The view that a deed ended with, where it did something. */
export function viewIn(result: unknown): CheckView | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  if ('value' in result) return viewIn(result.value);
  if ('view' in result) return result.view as CheckView;
  return 'findings' in result ? (result as CheckView) : undefined;
}
