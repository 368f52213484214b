import type { Desk, DeskError, DeskEvent, Outcome } from '../../src/desk/desk';
import { gateOf } from '../../src/desk/views/gate';
import type { ProposalView } from '../../src/desk/views/views';
import { view } from './views';

type Answer<T> = Outcome<T> | Promise<Outcome<T>>;
type Method = Exclude<keyof Desk, 'cancel' | 'setLive' | 'setAuthor' | 'setLanguage' | 'subscribe' | 'close'>;
type Answers = { [method in Method]: (...given: Parameters<Desk[method]>) => Answer<Given<Desk[method]>> };
type Given<M> = M extends (...given: never[]) => Promise<Outcome<infer T>> ? T : never;

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const bad = (code: DeskError['code'], zh: string, places: DeskError['places'] = []): Outcome<never> => ({
  ok: false,
  error: { code, words: { zh, en: `${code} in English` }, places },
});

/** What a desk was asked, as `apply(["c1"])`. */
export interface FakeDesk extends Desk {
  readonly asked: string[];
  /** The languages that it was to speak, one after the other. */
  readonly spoken: string[];
  /** Tells the pane what happens in the workbook. */
  tell(event: DeskEvent): void;
}

const NO_PROPOSAL: ProposalView = { revision: 1, changes: [], notes: [] };

/** A desk that answers as it is told; what it is not told of succeeds with the sample's view. */
export function fakeDesk(told: Partial<Answers> = {}): FakeDesk {
  const asked: string[] = [];
  const spoken: string[] = [];
  const listeners = new Set<(event: DeskEvent) => void>();
  const answers: Answers = {
    check: () => good(view()),
    propose: () => good(NO_PROPOSAL),
    apply: (changes) => good({ view: view(), cells: changes.length, undoable: true }),
    adopt: () => good({ view: view(), cells: 2, undoable: true }),
    enter: () => good({ view: view(), cells: 2, undoable: true }),
    undo: () => good({ view: view(), cells: 2, directed: false, left: [] }),
    redo: () => good({ view: view(), cells: 2, directed: false, left: [] }),
    calculate: () => good(view()),
    mark: () => good({ view: view(undefined, { marked: true }), cells: 9 }),
    clearMarks: () => good(view()),
    addReport: () => good(view(undefined, { hasReport: true })),
    exportReport: (kind) => good(`report as ${kind}`),
    clean: () => good(view()),
    explain: () => good(view()),
    answer: () => good(view()),
    submission: () => good({ gate: gateOf(view()), copy: new Uint8Array([1]), notes: 'notes' }),
    assign: () => good(view()),
    unassign: () => good(view()),
    ties: (place = { sheet: '表3', row: 4, column: 2 }) => good({ place, address: 'C5', ties: [] }),
    ask: () => good([]),
    questions: () => good([]),
    withdraw: () => good([]),
    select: () => good(null),
    ...told,
  };
  const ask = <M extends Method>(method: M) =>
    (async (...given: Parameters<Desk[M]>) => {
      asked.push(`${method}(${given.map((value) => JSON.stringify(value)).join(', ')})`);
      return await answers[method](...given);
    }) as unknown as Desk[M];
  return {
    asked,
    spoken,
    tell: (event) => {
      for (const listener of listeners) listener(event);
    },
    check: ask('check'),
    propose: ask('propose'),
    apply: ask('apply'),
    adopt: ask('adopt'),
    enter: ask('enter'),
    undo: ask('undo'),
    redo: ask('redo'),
    calculate: ask('calculate'),
    mark: ask('mark'),
    clearMarks: ask('clearMarks'),
    addReport: ask('addReport'),
    exportReport: ask('exportReport'),
    clean: ask('clean'),
    explain: ask('explain'),
    answer: ask('answer'),
    submission: ask('submission'),
    assign: ask('assign'),
    unassign: ask('unassign'),
    ties: ask('ties'),
    ask: ask('ask'),
    questions: ask('questions'),
    withdraw: ask('withdraw'),
    select: ask('select'),
    cancel: () => void asked.push('cancel()'),
    setLive: (live) => void asked.push(`setLive(${live})`),
    setLanguage: (language) => void spoken.push(language),
    setAuthor: (author) => void asked.push(`setAuthor(${author})`),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
  };
}
