import type { Outcome, ProposeOptions, Said, Submission, SubmissionOptions } from '../../desk/desk';
import type { CheckView, DirectionView, FindingView, StepView } from '../../desk/views/views';
import { Refusal } from '../../refusals/refusal';
import type { CellPlace } from '../../workbook/types';
import { type Filter, type FindingKind, type Grouping, NO_FILTER } from './filter';
import { isWorking, type Notice, type Page, type Work } from './pane-state';
import type { PaneAction } from './reduce';
import { rememberAuthor } from './remembered-author';
import { rememberGrouping } from './remembered-grouping';
import { rememberLive } from './remembered-live';
import type { PaneStore } from './store';
import { findingBeside } from './walk';

export type PaneActions = ReturnType<typeof createActions>;

/** What a user can do in the pane. Everything that asks the desk ends in a new state, never in a rejection. */
export function createActions(store: PaneStore) {
  const { desk, dispatch, getState } = store;

  /** Begins nothing while something else is under way, so that a second click does no harm. */
  async function run<T>(work: Work, ask: () => Promise<Outcome<T>>, done: (value: T) => PaneAction): Promise<boolean> {
    if (isWorking(getState())) return false;
    dispatch({ kind: 'began', work });
    const outcome = await ask();
    dispatch(outcome.ok ? done(outcome.value) : { kind: 'failed', error: outcome.error });
    return outcome.ok;
  }

  const propose = (options: ProposeOptions) => {
    dispatch({ kind: 'set', change: { options } });
    return run(
      'propose',
      () => desk.propose(options),
      (proposal) => ({ kind: 'proposed', proposal }),
    );
  };

  async function select(place: CellPlace): Promise<void> {
    dispatch({ kind: 'asked', place });
    const outcome = await desk.select(place);
    if (!outcome.ok) dispatch({ kind: 'refused', error: outcome.error });
  }

  return {
    check: () =>
      run(
        'check',
        () => desk.check(),
        (view) => ({ kind: 'ended', view, notice: { kind: 'checked', counts: view.counts } }),
      ),
    cancel: () => desk.cancel(),
    setLive(live: boolean) {
      dispatch({ kind: 'set', change: { live } });
      rememberLive(live);
      desk.setLive(live);
    },

    propose,
    apply: (changes: readonly string[]) =>
      run(
        'apply',
        () => desk.apply(changes),
        ({ view, cells, undoable }) => ended(view, { kind: 'applied', cells, undoable }),
      ),
    adopt: (suspect: string) =>
      run(
        'adopt',
        () => desk.adopt(suspect),
        ({ view, cells, undoable }) => ended(view, { kind: 'applied', cells, undoable }),
      ),
    /** Takes back the step that the user was shown as the last, or the last whatever it is. */
    undo: (step?: StepView) =>
      run(
        'undo',
        () => desk.undo(step?.id),
        ({ view, place: _, ...undone }) => ended(view, { kind: 'undone', ...undone }),
      ),
    redo: (step?: StepView) =>
      run(
        'redo',
        () => desk.redo(step?.id),
        ({ view, place: _, ...redone }) => ended(view, { kind: 'redone', ...redone }),
      ),
    calculate: () =>
      run(
        'calculate',
        () => desk.calculate(),
        (view) => ({ kind: 'ended', view, notice: { kind: 'checked', counts: view.counts } }),
      ),
    mark: () =>
      run(
        'mark',
        () => desk.mark(),
        ({ view, cells }) => ended(view, { kind: 'marked', cells }),
      ),
    clearMarks: () =>
      run(
        'clearMarks',
        () => desk.clearMarks(),
        (view) => ended(view, { kind: 'unmarked' }),
      ),
    addReport: () =>
      run(
        'addReport',
        () => desk.addReport(),
        (view) => ended(view, { kind: 'reported' }),
      ),
    exportReport: (kind: 'html' | 'csv', save: (text: string) => void | Promise<void>) =>
      run(
        'export',
        async () => {
          const outcome = await desk.exportReport(kind);
          return outcome.ok ? saved(() => save(outcome.value)) : outcome;
        },
        () => ({ kind: 'ended', notice: { kind: 'exported' } }),
      ),
    submit: (
      options: SubmissionOptions,
      notice: 'submitted' | 'copyOpened',
      save: (submission: Submission) => void | Promise<void>,
    ) =>
      run(
        'export',
        async () => {
          const outcome = await desk.submission(options);
          return outcome.ok ? saved(() => save(outcome.value)) : outcome;
        },
        () => ({ kind: 'ended', notice: { kind: notice } }),
      ),
    setWithWorkbook: (on: boolean, set: (on: boolean) => Promise<void>) =>
      run(
        'setting',
        () => saved(() => set(on)),
        () => ({ kind: 'ended', notice: { kind: on ? 'withWorkbook' : 'notWithWorkbook' } }),
      ),
    saveWorkbook: (save: () => void | Promise<void>) =>
      run(
        'export',
        () => saved(save),
        () => ({ kind: 'ended' }),
      ),
    askClean: (confirmingClean: boolean) => dispatch({ kind: 'set', change: { confirmingClean } }),
    clean: () =>
      run(
        'clean',
        () => desk.clean(),
        (view) => ended(view, { kind: 'cleaned' }),
      ),
    explain: (findings: string | readonly string[], text: string) =>
      run(
        'explain',
        () => desk.explain(findings, text),
        (view) => ended(view, { kind: text === '' ? 'withdrawn' : 'explained' }),
      ),
    answer: (finding: string, said: Said | null) =>
      run(
        'explain',
        () => desk.answer(finding, said),
        (view) => ended(view, { kind: 'answered' }),
      ),
    setAuthor(author: string) {
      rememberAuthor(author);
      desk.setAuthor(author);
    },
    ask: (finding: string) =>
      run(
        'ask',
        () => desk.ask(finding),
        (questions) => ({ kind: 'questions', questions, notice: { kind: 'asked' } }),
      ),
    withdraw: (question: string) =>
      run(
        'withdraw',
        () => desk.withdraw([question]),
        (questions) => ({ kind: 'questions', questions, notice: { kind: 'askWithdrawn' } }),
      ),
    /** Looks for answers; what else is under way goes on. Where nobody asked for it, it may fail in silence. */
    async lookForAnswers(isAsked: boolean) {
      const outcome = await desk.questions();
      // While something is under way that ends with its own.
      if (outcome.ok && !isWorking(getState())) dispatch({ kind: 'questions', questions: outcome.value });
      if (!outcome.ok && isAsked) dispatch({ kind: 'refused', error: outcome.error });
    },
    /** What a cell takes part in; undefined where that could not be told, which is then said. */
    async ties(place: CellPlace | undefined) {
      const outcome = await (place === undefined ? desk.ties() : desk.ties(place));
      if (outcome.ok) return outcome.value;
      dispatch({ kind: 'refused', error: outcome.error });
      return undefined;
    },
    assign: (directions: readonly DirectionView['direction'][]) =>
      run(
        'assign',
        () => desk.assign(directions),
        (view) => ended(view, { kind: 'assigned' }),
      ),
    unassign: (directions: readonly DirectionView['direction'][]) =>
      run(
        'unassign',
        () => desk.unassign(directions),
        (view) => ended(view, { kind: 'unassigned' }),
      ),

    select,
    /** Opens a finding and shows its cell; an open one is closed. */
    choose({ id, cells }: FindingView) {
      if (getState().open === id) return dispatch({ kind: 'opened' });
      dispatch({ kind: 'opened', finding: id });
      dispatch({ kind: 'revealed', finding: id });
      const cell = cells.find(({ role }) => role === 'reported') ?? cells[0];
      if (cell !== undefined) void select(cell.place);
    },
    /** Opens the next finding of the list, or the one before, and shows its cell; undefined at the end of the list. */
    walk(step: 1 | -1): FindingView | undefined {
      const next = findingBeside(getState(), step);
      if (next !== undefined) this.choose(next);
      return next;
    },
    turnTo(page: Page) {
      dispatch({ kind: 'turned', page });
      if (page === 'recalculate') void propose(getState().options);
    },

    filter: (filter: Partial<Filter>) => dispatch({ kind: 'filtered', filter }),
    unfilter: (by: 'table' | 'link' | 'place') => dispatch({ kind: 'unfiltered', by }),
    clearFilter() {
      for (const by of ['table', 'link', 'place'] as const) dispatch({ kind: 'unfiltered', by });
      dispatch({ kind: 'filtered', filter: NO_FILTER });
    },
    toggleKind(kind: FindingKind) {
      const { kinds } = getState().filter;
      const next = kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind];
      dispatch({ kind: 'filtered', filter: { kinds: next } });
    },
    group(grouping: Grouping) {
      dispatch({ kind: 'set', change: { grouping } });
      rememberGrouping(grouping);
    },
    unfold: (card: string) => dispatch({ kind: 'unfolded', card }),
    foldMap: (mapFolded: boolean) => dispatch({ kind: 'set', change: { mapFolded } }),
    dismiss: (what: 'error' | 'notice' | 'selected') => dispatch({ kind: 'dismissed', what }),
  };
}

/** The host's own saving is no desk's, and may throw. */
async function saved(save: () => void | Promise<void>): Promise<Outcome<null>> {
  try {
    await save();
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, error: (error instanceof Refusal ? error : new Refusal('not-saved')).told };
  }
}

const ended = (view: CheckView, notice: Notice): PaneAction => ({
  kind: 'ended',
  view,
  notice,
});
